"""Questions by grammar: every drawing of a pattern words a field anew, so that no list of phrasings can be learned by heart.

`[a|b [c|]]` is one of its alternatives, `$name` a list of words that many patterns share, `$paper` what the kind of page is called, `@` in a
frame the field. What the factory's test family asks is never made: `answerer_kept.py` has its checksums.
"""

import random
import re
from functools import lru_cache

from answerer_kept import kept
from answerer_patterns import DEEDS, FIELDS, FRAMES, IS_THERE, KIND_FRAMES, KIND_NAMES, PAPERS, SHARED

LONGEST = 24
GROUPS = {"invoice": "bill", "receipt": "slip", "credit_note": "credit", "purchase_order": "order", "delivery_note": "slip_of_goods", "letter": "letter", "form": "form",
          "bank_statement": "statement", "contract": "contract", "agreement": "contract", "booking": "booking", "order_confirmation": "confirmation"}
_TOKEN = re.compile(r"[\[\]|]|[^\s\[\]|]+")


class Choice:
    """Alternatives, each a row of words and further choices."""

    def __init__(self, alternatives: list[list]):
        self.alternatives, self.count = alternatives, len(alternatives)

    def say(self, rng: random.Random, out: list[str]) -> None:
        for part in self.alternatives[int(rng.random() * self.count)]:
            if part.__class__ is str:
                out.append(part)
            else:
                part.say(rng, out)


def parse(text: str, group: str) -> Choice:
    """A pattern for pages of a group; shared words are put in where they are named."""
    stack: list[list[list]] = [[[]]]
    for token in _TOKEN.findall(text):
        if token == "[":
            stack.append([[]])
        elif token == "|":
            stack[-1].append([])
        elif token == "]":
            done = Choice(stack.pop())
            stack[-1][-1].append(done)
        elif token[0] == "$":
            stack[-1][-1].append(_shared(token[1:], group))
        else:
            stack[-1][-1].append(token)
    if len(stack) != 1:
        raise ValueError(f"brackets of the pattern do not match: {text}")
    return Choice(stack[0])


@lru_cache(None)
def _shared(name: str, group: str) -> Choice:
    return parse(PAPERS.get(group, PAPERS[""]) if name == "paper" else SHARED[name], group)


@lru_cache(None)
def _patterns(name: str, sign: str, group: str) -> list[Choice]:
    """What a field has under a sign: "" noun phrases, "?" questions, "!" yes or no; a pattern of certain groups is for those alone."""
    if (name, group) == ("address", "statement"):  # sketched statements call that of the account holder so
        name = "buyer_address"
    return [parse(text, group) for own, groups, text in FIELDS[name] if own == sign and (not groups or group in groups)]


@lru_cache(None)
def _frames(which: str, group: str) -> Choice:
    return parse("|".join({"ask": FRAMES, "there": IS_THERE, "kind": KIND_FRAMES, "deed": DEEDS}[which]), group)


def group_of(kind: str | None) -> str:
    return GROUPS.get(kind or "", "")


def _one(patterns: list[Choice], rng: random.Random) -> list[str]:
    words: list[str] = []
    patterns[int(rng.random() * len(patterns))].say(rng, words)
    return words


def _framed(which: str, inner: list[str], group: str, rng: random.Random) -> list[str]:
    frame: list[str] = []
    _frames(which, group).say(rng, frame)
    at = frame.index("@")
    return frame[:at] + inner + frame[at + 1:]


def _fresh(made, rng: random.Random) -> list[str]:
    """Draws until the phrasing is none that is kept for tests."""
    while True:
        words = made(rng)
        if not kept(words):
            return words[:LONGEST]


def knows(name: str) -> bool:
    return name in FIELDS


def description(name: str, kind: str | None, rng: random.Random) -> list[str]:
    """A noun phrase for the field, "name of the paying firm"."""
    nouns = _patterns(name, "", group_of(kind))
    return _fresh(lambda r: _one(nouns, r), rng)


def question(name: str, kind: str | None, rng: random.Random) -> list[str]:
    """A free question for the field: of its own or around a noun phrase."""
    group = group_of(kind)
    nouns, own = _patterns(name, "", group), _patterns(name, "?", group)
    return _fresh(lambda r: _one(own, r) if own and r.random() < 0.55 else _framed("ask", _one(nouns, r), group, r), rng)


def existence(name: str, kind: str | None, rng: random.Random) -> list[str]:
    """Whether the page has the field."""
    group = group_of(kind)
    nouns, own = _patterns(name, "", group), _patterns(name, "!", group)
    return _fresh(lambda r: _framed("deed", _one(own, r), group, r) if own and r.random() < 0.5 else _framed("there", _one(nouns, r), group, r), rng)


def is_kind(what: str, rng: random.Random) -> list[str]:
    """Whether the page is a paper of that kind."""
    names = _kind_names(what)
    return _fresh(lambda r: _framed("kind", _one([names], r), "", r), rng)


@lru_cache(None)
def _kind_names(what: str) -> Choice:
    return parse(KIND_NAMES[what], "")


def all_words() -> list[str]:
    """Every word that the grammar can say, sorted."""
    patterns = [text for field in FIELDS.values() for _, _, text in field]
    texts = [*SHARED.values(), *PAPERS.values(), *KIND_NAMES.values(), *FRAMES, *IS_THERE, *KIND_FRAMES, *DEEDS, *patterns]
    return sorted({token for text in texts for token in _TOKEN.findall(text) if token[0] not in "[]|$@"})
