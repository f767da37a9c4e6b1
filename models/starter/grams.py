"""Hashed character n-grams of a word: what the answerer knows about how a word is spelled.

The same lines exist in Java; answerer.md specifies them and golden/answerer-golden.json tests both.
Digits are masked to '0' nearly everywhere: that "19.03.2024" is a date matters, which date it is does not.
"""

import unicodedata
from functools import lru_cache

BUCKETS = 8192
SLOTS = 16
TRIGRAM_HEAD = 9
TRIGRAM_TAIL = 4
PADDING = 0
_FNV_OFFSET = 0x811C9DC5
_FNV_PRIME = 0x01000193
_STRIP = ".,:;!?()[]{}<>\"'`*#_-/\\|=~"
_FOLD = {"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
         "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "…": "..."}


def fold(word: str) -> str:
    """NFKD without combining marks, typographic quotes and dashes as ASCII; case kept."""
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(_FOLD.get(c, c) for c in decomposed if not unicodedata.category(c).startswith("M"))


def is_digit(c: str) -> bool:
    return "0" <= c <= "9"


def mask_digits(text: str) -> str:
    return "".join("0" if is_digit(c) else c for c in text)


def shape(folded: str) -> str:
    """Upper-case runs X, other letter runs x, digit runs 0 to 0000 (longer: 0000+),
    a run of any other character as it is, cut after three."""
    out: list[str] = []
    previous, run = "", 0
    for c in folded:
        kind = "0" if is_digit(c) else "X" if c.isalpha() and c.isupper() else "x" if c.isalpha() else c
        run = run + 1 if kind == previous else 1
        previous = kind
        if kind == "0":
            if run <= 4:
                out.append("0")
            elif run == 5:
                out.append("+")
        elif run == 1 or (run <= 3 and kind not in ("X", "x")):
            out.append(kind)
    return "".join(out)


def bucket(gram: str) -> int:
    """FNV-1a over UTF-8, folded to 13 bits; bucket 0 is the padding, so 0 becomes 1."""
    h = _FNV_OFFSET
    for b in gram.encode("utf-8"):
        h = ((h ^ b) * _FNV_PRIME) & 0xFFFFFFFF
    h = (h ^ (h >> 16)) & (BUCKETS - 1)
    return h if h != PADDING else 1


@lru_cache(maxsize=400_000)
def grams(word: str) -> tuple[int, ...]:
    """The bucket numbers of a word, at most SLOTS, in a fixed order."""
    folded = fold(word)
    lower = folded.lower()
    core = lower.strip(_STRIP) or lower
    masked = mask_digits(core)
    out = []
    if masked != core and len(core) <= 6:
        out.append(bucket("W" + core))
    out.append(bucket("D" + masked))
    out.append(bucket("S" + shape(folded)))
    framed = "^" + masked + "$"
    trigrams = [framed[i:i + 3] for i in range(len(framed) - 2)]
    if len(trigrams) > TRIGRAM_HEAD + TRIGRAM_TAIL:
        trigrams = trigrams[:TRIGRAM_HEAD] + trigrams[-TRIGRAM_TAIL:]
    out.extend(bucket("T" + t) for t in trigrams)
    return tuple(out)


def padded(word: str) -> list[int]:
    found = list(grams(word))
    return found + [PADDING] * (SLOTS - len(found))
