"""The answerer: a full-attention encoder over a page's words and a small causal decoder that points at them.

The encoder becomes the vision graph (runs once a page). The decoder becomes the engine's decoder graph: the page's
words pass its layers unchanged and serve as keys and values only, so training computes the decoder for question tokens
alone. `TEXT_FLAG`, one extra channel of the decoder's input, tells the two apart in the exported graph.
"""

import math
from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from grams import BUCKETS, PADDING, SLOTS

# Token ids. Everything below FIRST_POINTER is the fixed vocabulary, FIRST_POINTER + i points at position i.
WORD, END, NONE, YES, NO = 1, 2, 3, 4, 5
TASKS = {"ask": 8, "field": 9, "locate": 10, "rows": 11}
TYPES = {name: 16 + i for i, name in enumerate(
    ["any", "string", "date", "amount", "id", "code", "integer", "percent", "iban", "address", "party", "duration",
     "yes_no", "email", "phone", "url", "currency", "number"])}
ANSWER, SPELL = 40, 41
FIRST_POINTER = 48
POSITIONS = 1024
VOCABULARY = FIRST_POINTER + POSITIONS
FIRST_GRAM = VOCABULARY
FIRST_WORD = FIRST_GRAM + BUCKETS
OUTPUTS = (END, NONE, YES, NO)
MAX_WORDS = 880
MINUS = -1e9


@dataclass(frozen=True)
class Shape:
    width: int = 192
    heads: int = 6
    inner: int = 512
    encoder_layers: int = 3
    decoder_layers: int = 2
    tags: int = 96

    def to_dict(self) -> dict:
        return asdict(self)


def order_frequencies(count: int = 24) -> Tensor:
    return torch.exp(torch.linspace(math.log(1.5), math.log(2 * math.pi / 4096), count))


def place_frequencies(count: int = 8) -> Tensor:
    return 2 * math.pi * torch.exp(torch.linspace(math.log(0.25), math.log(64.0), count))


def rope_frequencies(head: int) -> Tensor:
    """Half of the pairs turn with the position, half stand still and are left to content."""
    turning = torch.exp(torch.linspace(math.log(1.5), math.log(0.02), head // 4))
    return torch.cat([turning, torch.zeros(head // 4)])


def waves(x: Tensor, frequencies: Tensor) -> Tensor:
    angle = x.unsqueeze(-1) * frequencies
    return torch.cat([angle.sin(), angle.cos()], -1)


def turn(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Rotates the halves of the last axis against each other (not interleaved)."""
    a, b = x.chunk(2, -1)
    return torch.cat([a * cos - b * sin, b * cos + a * sin], -1)


def attend(q: Tensor, k: Tensor, v: Tensor, bias: Tensor) -> Tensor:
    """Attention by plain products: at a few hundred words a third of the time of the fused operator on a CPU."""
    scores = q @ (k * q.shape[-1] ** -0.5).transpose(-1, -2) + bias
    return scores.softmax(-1).to(v.dtype) @ v


class EncoderLayer(nn.Module):
    def __init__(self, s: Shape):
        super().__init__()
        self.heads = s.heads
        self.norm1, self.norm2 = nn.LayerNorm(s.width), nn.LayerNorm(s.width)
        self.qkv = nn.Linear(s.width, 3 * s.width)
        self.out = nn.Linear(s.width, s.width)
        self.up = nn.Linear(s.width, s.inner)
        self.down = nn.Linear(s.inner, s.width)

    def forward(self, x: Tensor, cos: Tensor, sin: Tensor, bias: Tensor) -> Tensor:
        b, w, d = x.shape
        q, k, v = self.qkv(self.norm1(x)).view(b, w, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        mixed = attend(turn(q, cos, sin), turn(k, cos, sin), v, bias)
        x = x + self.out(mixed.transpose(1, 2).reshape(b, w, d))
        return x + self.down(F.silu(self.up(self.norm2(x))))


class DecoderLayer(nn.Module):
    def __init__(self, s: Shape):
        super().__init__()
        self.heads = s.heads
        self.norm1, self.norm2 = nn.LayerNorm(s.width), nn.LayerNorm(s.width)
        self.q = nn.Linear(s.width, s.width)
        self.k = nn.Linear(s.width, s.width)
        self.v = nn.Linear(s.width, s.width)
        self.out = nn.Linear(s.width, s.width)
        self.up = nn.Linear(s.width, s.inner)
        self.down = nn.Linear(s.inner, s.width)

    def split(self, x: Tensor) -> Tensor:
        b, n, d = x.shape
        return x.view(b, n, self.heads, d // self.heads).transpose(1, 2)

    def forward(self, x: Tensor, page: Tensor, bias: Tensor, rope_text, rope_page) -> Tensor:
        """x [B, N, d], all questions of a page one after the other; page [B, W, d]; bias [B, 1, N, W + N]."""
        b, n, d = x.shape
        y, p = self.norm1(x), self.norm1(page)
        q = turn(self.split(self.q(y)), *rope_text)
        k = torch.cat([turn(self.split(self.k(p)), *rope_page), turn(self.split(self.k(y)), *rope_text)], 2)
        v = torch.cat([self.split(self.v(p)), self.split(self.v(y))], 2)
        mixed = attend(q, k, v, bias)
        x = x + self.out(mixed.transpose(1, 2).reshape(b, n, d))
        return x + self.down(F.silu(self.up(self.norm2(x))))


class Answerer(nn.Module):
    def __init__(self, s: Shape = Shape()):
        super().__init__()
        self.shape = s
        d = s.width
        self.grams = nn.Embedding(BUCKETS, d, padding_idx=PADDING)
        self.special = nn.Embedding(FIRST_POINTER, d, padding_idx=0)
        self.gram_norm = nn.LayerNorm(d)
        self.word_in = nn.Linear(d, d)
        self.text_in = nn.Linear(d, d)
        self.place = nn.Linear(4 * 16, d)
        self.order_word = nn.Linear(48, d, bias=False)
        self.order_pointer = nn.Linear(48, d, bias=False)
        self.near = nn.Conv1d(d, d, 7, padding=3, groups=d)
        self.encoder = nn.ModuleList(EncoderLayer(s) for _ in range(s.encoder_layers))
        self.page_norm = nn.LayerNorm(d)
        self.decoder = nn.ModuleList(DecoderLayer(s) for _ in range(s.decoder_layers))
        self.last_norm = nn.LayerNorm(d)
        self.point_q = nn.Linear(d, d)
        self.point_k = nn.Linear(d, d)
        self.fixed = nn.Linear(d, FIRST_POINTER)
        self.tagger = nn.Linear(d, s.tags)
        self.register_buffer("order_f", order_frequencies())
        self.register_buffer("place_f", place_frequencies())
        self.register_buffer("rope_f", rope_frequencies(d // s.heads))
        nn.init.normal_(self.grams.weight, std=0.3)
        nn.init.normal_(self.special.weight, std=0.5)
        with torch.no_grad():
            self.grams.weight[PADDING] = 0
            self.special.weight[0] = 0

    def spelled(self, ids: Tensor) -> Tensor:
        flat = ids.reshape(-1, SLOTS)
        total = F.embedding_bag(flat, self.grams.weight, mode="sum", padding_idx=PADDING)
        return self.gram_norm(total).view(*ids.shape[:-1], -1)

    def encode(self, grams: Tensor, boxes: Tensor, order: Tensor, valid: Tensor) -> Tensor:
        """grams [B, W, SLOTS]; boxes [B, W, 4] as x, y, width, height; order [B, W]; valid [B, W] -> [B, W, d]."""
        x0, y0, w, h = boxes.unbind(-1)
        x1, yc = x0 + w, y0 + h / 2
        places = torch.cat([waves(c, self.place_f) for c in (x0, x1, yc, 4 * h)], -1)
        x = self.word_in(self.spelled(grams)) + self.place(places)
        x = x * valid.unsqueeze(-1)
        x = x + F.silu(self.near(x.transpose(1, 2))).transpose(1, 2)
        left, right, mid = (c.unsqueeze(-1) * self.place_f for c in (x0, x1, yc))
        even, odd = torch.cat([left, mid], -1), torch.cat([right, mid], -1)
        angle = torch.stack([even, odd] * (self.shape.heads // 2), 1)
        bias = torch.where(valid, 0.0, MINUS)[:, None, None, :]
        for layer in self.encoder:
            x = layer(x, angle.cos(), angle.sin(), bias)
        return self.page_norm(x) + self.order_word(waves(order, self.order_f))

    def text(self, special: Tensor, grams: Tensor, pointer: Tensor) -> Tensor:
        """Question tokens [B, N]: a special id, or the grams of a word, or a pointed position (-1 = none)."""
        x = self.special(special)
        x = x + self.text_in(self.spelled(grams)) * (grams[..., :1] != PADDING)
        return x + self.order_pointer(waves(pointer, self.order_f)) * (pointer >= 0).unsqueeze(-1)

    def keys(self, normed: Tensor) -> Tensor:
        return self.point_k(normed)[..., 1:]

    def queries(self, normed: Tensor) -> Tensor:
        return self.point_q(normed)[..., 1:] / math.sqrt(self.shape.width)

    def decode(self, page: Tensor, valid: Tensor, text: Tensor, question: Tensor, at: Tensor) -> tuple[Tensor, Tensor]:
        """text [B, N, d], question [B, N] (whose token it is), at [B, N] (place in its question)
        -> fixed logits [B, N, FIRST_POINTER], pointer scores [B, N, W]."""
        w = page.shape[1]
        page_bias = torch.where(valid, 0.0, MINUS)[:, None, None, :]
        own = (question[:, :, None] == question[:, None, :]) & (at[:, :, None] >= at[:, None, :])
        bias = torch.cat([page_bias.expand(-1, -1, own.shape[1], -1), torch.where(own, 0.0, MINUS)[:, None]], -1)
        places = torch.arange(w)[None, None, :, None] * self.rope_f
        turns = (valid.sum(1)[:, None] + at)[:, None, :, None] * self.rope_f
        x = text
        for layer in self.decoder:
            x = layer(x, page, bias, (turns.cos(), turns.sin()), (places.cos(), places.sin()))
        with torch.autocast(x.device.type, enabled=False):
            x, page = self.last_norm(x.float()), self.last_norm(page.float())
            scores = self.queries(x) @ self.keys(page).transpose(1, 2) + page_bias.squeeze(1)
            return self.fixed(x), scores
