"""Weights of an exported folder, read back for training: where no checkpoint is left, training goes on from what shipped.

The tagger of the dense loss is not exported and starts anew, as does the optimizer. Rounding to 16 and 8 bits stays.
"""

import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

import answerer_model as m


def arrays(folder: Path, graph: str) -> dict[str, np.ndarray]:
    """Initializers by name, widened to 32 bits."""
    model = onnx.load(str(folder / f"{graph}.onnx"))
    found = {t.name.removesuffix(".half"): numpy_helper.to_array(t) for t in model.graph.initializer}
    return {name: array.astype(np.float32) for name, array in found.items() if not name.startswith("const_")}


def described(folder: str) -> dict:
    return json.loads((Path(folder) / "answerer.json").read_text(encoding="utf-8"))


def load(folder: str, model: m.Answerer) -> None:
    """Fills the model with the folder's weights. Layers that the folder lacks are made to change nothing until they learn."""
    path, state = Path(folder), model.state_dict()
    vision, embedding, decoder = (arrays(path, name) for name in ("vision", "embedding", "decoder"))
    every = {**vision, **embedding, **decoder}
    width = model.shape.width
    made: dict[str, np.ndarray] = {"grams.weight": table(vision), "special.weight": embedding["special"]}
    for name in state:
        layer, _, part = name.rpartition(".")
        if name in every:
            made[name] = every[name]
        elif f"{layer}.weight.t" in every:
            made[name] = every[f"{layer}.weight.t"].T if part == "weight" else every[f"{layer}.b"]
        elif f"{layer}.0.weight.t" in every:
            made[name] = stacked(every, layer, part, width)
        elif layer in ("point_q", "point_k"):
            scale = np.sqrt(width) if layer == "point_q" else 1.0
            rows = every[f"{layer}.1.weight.t"].T if part == "weight" else every[f"{layer}.1.b"]
            made[name] = np.concatenate([np.zeros_like(rows[:1]), rows * scale])
    fresh = {f"{stack}.{i}." for stack in ("encoder", "decoder") for i in range(described(folder)["shape"][f"{stack}_layers"], 64)}
    for name in [n for n in state if n.startswith(tuple(fresh))]:
        closed = name.endswith((".out.weight", ".out.bias", ".down.weight", ".down.bias"))
        made[name] = np.zeros(state[name].shape, np.float32) if closed else state[name].numpy()
    missing = {n for n in state if n not in made and not n.startswith("tagger") and not n.endswith("_f")}
    if missing:
        raise ValueError(f"{folder} lacks {sorted(missing)}")
    model.load_state_dict({**state, **{n: torch.from_numpy(np.ascontiguousarray(a)) for n, a in made.items()}})


def table(vision: dict[str, np.ndarray]) -> np.ndarray:
    rows = vision["grams.table"]
    return rows * vision["grams.scale"] if "grams.scale" in vision else rows


def stacked(every: dict[str, np.ndarray], layer: str, part: str, width: int) -> np.ndarray:
    """Query, key and value of the encoder lie apart in the graph."""
    starts = range(0, 3 * width, width)
    if part == "weight":
        return np.concatenate([every[f"{layer}.{i}.weight.t"].T for i in starts])
    return np.concatenate([every[f"{layer}.{i}.b"] for i in starts])
