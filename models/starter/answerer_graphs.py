"""The three ONNX graphs of the answerer, written node by node so that they hold exactly the operators the engine wants.

vision:    word_grams int64 [words, 16], word_boxes float32 [words, 4] -> image_features float32 [words, hidden]
embedding: input_ids int64 [1, s], image_features                      -> inputs_embeds float32 [1, s, hidden]
decoder:   inputs_embeds, attention_mask, shared key/value buffers     -> logits [1, s, fixed | pointer], buffers
hidden = width + 1: the last channel is 1 for tokens of text and 0 for words of the page.
"""

import math

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

import answerer_model as m
from grams import BUCKETS, SLOTS

OPSET, IR = 18, 9


class Graph:
    """Nodes and weights of one graph; weights lie in half precision and are widened when the session starts."""

    def __init__(self, name: str, state: dict[str, np.ndarray], half: bool):
        self.name, self.state, self.half = name, state, half
        self.nodes: list = []
        self.weights: list = []
        self.known: dict[str, str] = {}
        self.count = 0

    def op(self, kind: str, *inputs: str, outputs: int | list[str] = 1, domain: str = "", **attributes) -> str | list[str]:
        self.count += 1
        names = outputs if isinstance(outputs, list) else [f"{kind}_{self.count}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, name=f"{kind}_{self.count}", domain=domain, **attributes))
        return names[0] if len(names) == 1 else names

    def const(self, value, dtype=np.int64) -> str:
        array = np.asarray(value, dtype)
        key = f"{array.dtype}{array.shape}{array.tobytes()!r}" if array.size < 64 else f"big{self.count}{len(self.weights)}"
        if key not in self.known:
            self.known[key] = f"const_{len(self.known)}"
            self.weights.append(numpy_helper.from_array(array, self.known[key]))
        return self.known[key]

    def float(self, value) -> str:
        return self.const(value, np.float32)

    def weight(self, array: np.ndarray, name: str) -> str:
        if name in self.known:
            return self.known[name]
        if self.half and array.ndim > 1:
            self.weights.append(numpy_helper.from_array(array.astype(np.float16), name + ".half"))
            self.known[name] = self.op("Cast", name + ".half", to=TensorProto.FLOAT)
        else:
            self.weights.append(numpy_helper.from_array(array.astype(np.float32), name))
            self.known[name] = name
        return self.known[name]

    def linear(self, x: str, name: str, rows: slice | None = None, scale: float = 1.0) -> str:
        w, b = self.state[name + ".weight"], self.state.get(name + ".bias")
        if rows is not None:
            w, b = w[rows], b[rows]
            name = f"{name}.{rows.start}"
        y = self.op("MatMul", x, self.weight(np.ascontiguousarray(w.T) * scale, name + ".weight.t"))
        return y if b is None else self.op("Add", y, self.weight(b * scale, name + ".b"))

    def norm(self, x: str, name: str) -> str:
        scale, bias = (self.weight(self.state[f"{name}.{p}"], f"{name}.{p}") for p in ("weight", "bias"))
        return self.op("LayerNormalization", x, scale, bias, axis=-1, epsilon=1e-5)

    def silu(self, x: str) -> str:
        return self.op("Mul", x, self.op("Sigmoid", x))

    def waves(self, x: str, frequencies: np.ndarray) -> str:
        angle = self.op("Mul", x, self.float(frequencies))
        return self.op("Concat", self.op("Sin", angle), self.op("Cos", angle), axis=-1)

    def spelled(self, slots: str) -> str:
        """Gram numbers int64 [n, SLOTS] -> normalised sum of their rows [n, width]; the table lies in 8 bits with a scale a row."""
        table = self.state["grams.weight"]
        if self.half:
            scale = np.maximum(np.abs(table).max(1, keepdims=True) / 127, 1e-8)
            if "grams.table" not in self.known:
                self.known["grams.table"] = "grams.table"
                self.weights.append(numpy_helper.from_array(np.round(table / scale).astype(np.int8), "grams.table"))
                self.weights.append(numpy_helper.from_array(scale.astype(np.float32), "grams.scale"))
            rows = self.op("Cast", self.op("Gather", "grams.table", slots, axis=0), to=TensorProto.FLOAT)
            rows = self.op("Mul", rows, self.op("Gather", "grams.scale", slots, axis=0))
        else:
            rows = self.op("Gather", self.weight(table, "grams.table"), slots, axis=0)
        return self.norm(self.op("ReduceSum", rows, self.const([1]), keepdims=0), "gram_norm")

    def model(self, inputs: list, outputs: list, note: dict[str, str]) -> onnx.ModelProto:
        graph = helper.make_graph(self.nodes, self.name, inputs, outputs, self.weights)
        made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET), helper.make_opsetid("com.microsoft", 1)],
                                 ir_version=IR, producer_name="lector")
        helper.set_model_props(made, note)
        return made


def value(name: str, dtype: int, shape: list) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, dtype, shape)


def vision(state: dict, s: m.Shape, half: bool, note: dict[str, str]) -> onnx.ModelProto:
    g = Graph("vision", state, half)
    d, head = s.width, s.width // s.heads
    x0, y0, w, h = (g.op("Slice", "word_boxes", g.const([i]), g.const([i + 1]), g.const([1])) for i in range(4))
    x1 = g.op("Add", x0, w)
    yc = g.op("Add", y0, g.op("Mul", h, g.float(0.5)))
    tall = g.op("Mul", h, g.float(4.0))
    places = g.op("Concat", *(g.waves(c, state["place_f"]) for c in (x0, x1, yc, tall)), axis=-1)
    x = g.op("Add", g.linear(g.spelled("word_grams"), "word_in"), g.linear(places, "place"))
    row = g.op("Unsqueeze", g.op("Transpose", x, perm=[1, 0]), g.const([0]))
    near = g.op("Conv", row, g.weight(state["near.weight"], "near.weight"), g.weight(state["near.bias"], "near.bias"),
                group=d, pads=[3, 3], kernel_shape=[7])
    x = g.op("Add", x, g.op("Transpose", g.op("Squeeze", g.silu(near), g.const([0])), perm=[1, 0]))
    left, right, mid = (g.op("Mul", c, g.float(state["place_f"])) for c in (x0, x1, yc))
    even, odd = g.op("Concat", left, mid, axis=-1), g.op("Concat", right, mid, axis=-1)
    pair = g.op("Concat", g.op("Unsqueeze", even, g.const([0])), g.op("Unsqueeze", odd, g.const([0])), axis=0)
    angle = g.op("Concat", *[pair] * (s.heads // 2), axis=0)
    cos, sin = g.op("Cos", angle), g.op("Sin", angle)
    for i in range(s.encoder_layers):
        x = encoder_layer(g, x, f"encoder.{i}", s, head, cos, sin)
    x = g.norm(x, "page_norm")
    words = g.op("Slice", g.op("Shape", "word_boxes"), g.const([0]), g.const([1]))
    order = g.op("Cast", g.op("Range", g.const(0), g.op("Squeeze", words), g.const(1)), to=TensorProto.FLOAT)
    code = g.waves(g.op("Unsqueeze", order, g.const([1])), state["order_f"])
    x = g.op("Add", x, g.linear(code, "order_word"))
    g.op("Pad", x, g.const([0, 0, 0, 1]), g.float(0.0), outputs=["image_features"])
    return g.model([value("word_grams", TensorProto.INT64, ["words", SLOTS]), value("word_boxes", TensorProto.FLOAT, ["words", 4])],
                   [value("image_features", TensorProto.FLOAT, ["words", d + 1])], note)


def turned(g: Graph, x: str, half_head: int, cos: str, sin: str) -> str:
    a = g.op("Slice", x, g.const([0]), g.const([half_head]), g.const([2]))
    b = g.op("Slice", x, g.const([half_head]), g.const([2 * half_head]), g.const([2]))
    first = g.op("Sub", g.op("Mul", a, cos), g.op("Mul", b, sin))
    second = g.op("Add", g.op("Mul", b, cos), g.op("Mul", a, sin))
    return g.op("Concat", first, second, axis=-1)


def encoder_layer(g: Graph, x: str, name: str, s: m.Shape, head: int, cos: str, sin: str) -> str:
    y = g.norm(x, name + ".norm1")
    parts = []
    for i in range(3):
        part = g.linear(y, name + ".qkv", slice(i * s.width, (i + 1) * s.width))
        parts.append(g.op("Transpose", g.op("Reshape", part, g.const([-1, s.heads, head])), perm=[1, 0, 2]))
    q, k = (turned(g, p, head // 2, cos, sin) for p in parts[:2])
    scores = g.op("MatMul", g.op("Mul", q, g.float(1 / math.sqrt(head))), g.op("Transpose", k, perm=[0, 2, 1]))
    mixed = g.op("MatMul", g.op("Softmax", scores, axis=-1), parts[2])
    mixed = g.op("Reshape", g.op("Transpose", mixed, perm=[1, 0, 2]), g.const([-1, s.width]))
    x = g.op("Add", x, g.linear(mixed, name + ".out"))
    return g.op("Add", x, g.linear(g.silu(g.linear(g.norm(x, name + ".norm2"), name + ".up")), name + ".down"))


def embedding(state: dict, s: m.Shape, words: np.ndarray, half: bool, note: dict[str, str]) -> onnx.ModelProto:
    """words: int [n, SLOTS], the gram numbers of the question vocabulary."""
    g = Graph("embedding", state, half)
    ids = g.op("Reshape", "input_ids", g.const([-1]))

    def between(low: int, high: int) -> str:
        inside = g.op("And", g.op("GreaterOrEqual", ids, g.const(low)), g.op("Less", ids, g.const(high)))
        return g.op("Unsqueeze", g.op("Cast", inside, to=TensorProto.FLOAT), g.const([1]))

    def number(low: int, high: int) -> str:
        return g.op("Clip", g.op("Sub", ids, g.const(low)), g.const(0), g.const(high - low - 1))

    end = m.FIRST_WORD + len(words)
    fixed = g.op("Mul", g.op("Gather", g.weight(state["special.weight"], "special"), number(0, m.FIRST_POINTER), axis=0),
                 between(0, m.FIRST_POINTER))
    at = g.op("Unsqueeze", g.op("Cast", number(m.FIRST_POINTER, m.VOCABULARY), to=TensorProto.FLOAT), g.const([1]))
    pointed = g.op("Mul", g.linear(g.waves(at, state["order_f"]), "order_pointer"), between(m.FIRST_POINTER, m.VOCABULARY))
    table = g.const(words, np.int32)
    spelled = g.op("Cast", g.op("Gather", table, number(m.FIRST_WORD, end), axis=0), to=TensorProto.INT64)
    single = g.op("Pad", g.op("Unsqueeze", number(m.FIRST_GRAM, m.FIRST_WORD), g.const([1])), g.const([0, 0, 0, SLOTS - 1]), g.const(0))
    is_word = g.op("GreaterOrEqual", g.op("Unsqueeze", ids, g.const([1])), g.const(m.FIRST_WORD))
    text = g.linear(g.spelled(g.op("Where", is_word, spelled, single)), "text_in")
    text = g.op("Mul", text, between(m.FIRST_GRAM, end))
    x = g.op("Add", g.op("Add", fixed, pointed), text)
    x = g.op("Pad", x, g.const([0, 0, 0, 1]), g.float(1.0))
    image = g.op("Equal", ids, g.const(m.WORD))
    counted = g.op("CumSum", g.op("Cast", image, to=TensorProto.INT64), g.const(0))
    features = g.op("Pad", g.op("Reshape", "image_features", g.const([-1, s.width + 1])), g.const([0, 0, 1, 0]), g.float(0.0))
    rows = g.op("Where", image, g.op("Sub", counted, g.const(1)), g.const(-1))
    x = g.op("Where", g.op("Unsqueeze", image, g.const([1])), g.op("Gather", features, rows, axis=0), x)
    g.op("Unsqueeze", x, g.const([0]), outputs=["inputs_embeds"])
    return g.model([value("input_ids", TensorProto.INT64, ["batch", "s"]), value("image_features", TensorProto.FLOAT, ["words", s.width + 1])],
                   [value("inputs_embeds", TensorProto.FLOAT, ["batch", "s", s.width + 1])], note)


def attention(g: Graph, layer: int, q: str, k: str, v: str, s: m.Shape, lengths: str, total: str, rope: list[str]) -> str:
    caches = [f"past_key_values.{layer}.key", f"past_key_values.{layer}.value"]
    return g.op("GroupQueryAttention", q, k, v, *caches, lengths, total, *rope, domain="com.microsoft", num_heads=s.heads,
                kv_num_heads=s.heads, do_rotary=int(bool(rope)), outputs=[f"mixed.{layer}", f"present.{layer}.key", f"present.{layer}.value"])[0]


def decoder(state: dict, s: m.Shape, half: bool, note: dict[str, str]) -> onnx.ModelProto:
    g = Graph("decoder", state, half)
    d, head = s.width, s.width // s.heads
    x = g.op("Slice", "inputs_embeds", g.const([0]), g.const([d]), g.const([2]))
    flag = g.op("Slice", "inputs_embeds", g.const([d]), g.const([d + 1]), g.const([2]))
    lengths = g.op("Cast", g.op("Sub", g.op("ReduceSum", "attention_mask", g.const([1]), keepdims=0), g.const(1)), to=TensorProto.INT32)
    total64 = g.op("Squeeze", g.op("Slice", g.op("Shape", "attention_mask"), g.const([1]), g.const([2])))
    total = g.op("Cast", total64, to=TensorProto.INT32)
    turns = np.arange(m.POSITIONS)[:, None] * state["rope_f"]
    rope = [g.float(np.cos(turns)), g.float(np.sin(turns))]
    for i in range(s.decoder_layers):
        name = f"decoder.{i}"
        y = g.norm(x, name + ".norm1")
        mixed = attention(g, i, *(g.linear(y, f"{name}.{p}") for p in "qkv"), s, lengths, total, rope)
        x = g.op("Add", x, g.op("Mul", flag, g.linear(mixed, name + ".out")))
        inner = g.linear(g.silu(g.linear(g.norm(x, name + ".norm2"), name + ".up")), name + ".down")
        x = g.op("Add", x, g.op("Mul", flag, inner))
    y = g.norm(x, "last_norm")
    q = g.linear(y, "point_q", slice(1, d), 1 / math.sqrt(d))
    k = g.linear(y, "point_k", slice(1, d))
    # The first key channel closes positions that are not words of the page.
    q = g.op("Pad", q, g.const([0, 0, 1, 0, 0, 0]), g.float(1.0))
    k = g.op("Concat", g.op("Mul", flag, g.float(-1e4)), k, axis=-1)
    attention(g, s.decoder_layers, q, k, k, s, lengths, total, [])
    heads = g.op("Transpose", g.op("Reshape", q, g.const([1, -1, s.heads, head])), perm=[0, 2, 1, 3])
    keys = g.op("Slice", f"present.{s.decoder_layers}.key", g.const([0]), g.const([m.POSITIONS]), g.const([2]))
    scores = g.op("ReduceSum", g.op("MatMul", heads, g.op("Transpose", keys, perm=[0, 1, 3, 2])), g.const([1]), keepdims=0)
    rows = g.op("Squeeze", g.op("Slice", g.op("Shape", keys), g.const([2]), g.const([3])))
    alive = g.op("Less", g.op("Range", g.const(0), rows, g.const(1)), total64)
    scores = g.op("Where", alive, scores, g.float(m.MINUS))
    missing = g.op("Unsqueeze", g.op("Sub", g.const(m.POSITIONS), rows), g.const([0]))
    scores = g.op("Pad", scores, g.op("Concat", g.const([0, 0, 0, 0, 0]), missing, axis=0), g.float(m.MINUS))
    closed = np.full(m.FIRST_POINTER, m.MINUS)
    closed[list(m.OUTPUTS)] = 0
    fixed = g.op("Add", g.linear(y, "fixed"), g.float(closed))
    g.op("Concat", fixed, scores, axis=-1, outputs=["logits"])
    inputs = [value("inputs_embeds", TensorProto.FLOAT, ["batch", "s", d + 1]), value("attention_mask", TensorProto.INT64, ["batch", "total"])]
    outputs = [value("logits", TensorProto.FLOAT, ["batch", "s", m.VOCABULARY])]
    for i in range(s.decoder_layers + 1):
        for part in ("key", "value"):
            inputs.append(value(f"past_key_values.{i}.{part}", TensorProto.FLOAT, ["batch", s.heads, "past", head]))
            outputs.append(value(f"present.{i}.{part}", TensorProto.FLOAT, ["batch", s.heads, "present", head]))
    return g.model(inputs, outputs, note)
