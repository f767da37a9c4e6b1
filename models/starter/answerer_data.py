"""Factory pages (JSON lines) -> training batches: questions, mistakes of a reader, other places, other orders."""

import json
import random
import re
from pathlib import Path

import numpy as np

import answerer_choices
import answerer_grammar as grammar
import answerer_model as m
from answerer_asks import QUESTIONS
from answerer_kept import kept
from answerer_phrases import ASKS, PHRASES, relatives
from grams import SLOTS, grams, padded
from sketch_paper import kind_of

MAX_TRAIN_WORDS = 560
MAX_SPANS = 8
LONGEST_RUN = 38
MAX_TEXT = 44
CONFUSIONS = {"0": "OD8", "O": "0Q", "1": "lI7", "l": "1I", "I": "l1", "5": "S6", "S": "5", "8": "B6", "B": "8", "6": "8b",
              "2": "Z7", "Z": "2", "g": "9q", "rn": "m", "m": "rn", "e": "c", "c": "e", "n": "ri", "u": "ii", "t": "f",
              ".": ",", ",": ".", ":": ".", "-": "", "'": "", "/": "l", "ü": "u", "é": "e", "ä": "a", "ö": "o", "€": "E", "£": "E"}


def split_words(text: str) -> list[str]:
    """A question's words: camelCase and snake_case names come apart, punctuation at the ends goes."""
    text = re.sub(r"([a-z0-9])([A-Z])", r"\1 \2", text.replace("_", " "))
    words = [w.strip(".,:;!?()[]{}\"'`") for w in text.split()]
    return [w.lower() for w in words if w]


class Pages:
    """Random access to the lines of one or several JSON lines files without holding them in memory; `prose` are those of agreements."""

    def __init__(self, paths: list[Path], family: str):
        self.places: list[tuple[object, int]] = []
        self.prose: list[int] = []
        marker = f'"family":"{family}"'.encode()
        for path in paths:
            # Held open: a file may be replaced by a better one while training goes on.
            lines, at = open(path, "rb"), 0
            for line in lines:
                head = line[:400].replace(b": ", b":")
                if line.endswith(b"\n") and marker in head:
                    if b'"kind":"contract"' in head or b'"kind":"agreement"' in head:
                        self.prose.append(len(self.places))
                    self.places.append((lines, at))
                at += len(line)

    def __len__(self) -> int:
        return len(self.places)

    def __getitem__(self, i: int) -> dict:
        lines, at = self.places[i]
        lines.seek(at)
        return json.loads(lines.readline())


class Page:
    """Words, boxes and lines after augmentation, and for every old word index the new ones."""

    def __init__(self, raw: dict, rng: random.Random, augment: bool, max_words: int = MAX_TRAIN_WORDS):
        self.raw, self.rng = raw, rng
        words = raw["words"]
        first, last = self._window(words, max_words)
        if augment and last - first > 220 and rng.random() < 0.4:
            first, last = self._window(words[:last + 1], rng.randint(70, 240))
        elif augment and rng.random() < 0.28 and last - first > 30:
            first, last = self._part(words, first, last)
        self.items = [(w[0], list(map(float, w[1:5])), int(w[5]), [i]) for i, w in enumerate(words) if first <= i <= last]
        if augment:
            roll = rng.random()
            if roll < 0.3:
                self._row_order()
            elif roll < 0.46:
                self._column_order()
            if rng.random() < 0.6:
                self._mistakes(rng.uniform(0.0, 0.12))
            self._move()
        self.items = self.items[:max_words]
        self.where: dict[int, list[int]] = {}
        for new, item in enumerate(self.items):
            for old in item[3]:
                self.where.setdefault(old, []).append(new)

    def _window(self, words: list, max_words: int) -> tuple[int, int]:
        if len(words) <= max_words:
            return 0, len(words) - 1
        if self.rng.random() < 0.4:
            return 0, max_words - 1
        starts = [i for i in range(1, len(words) - max_words + 1) if words[i][5] != words[i - 1][5]]
        first = self.rng.choice(starts) if starts else 0
        return first, first + max_words - 1

    def _part(self, words: list, first: int, last: int) -> tuple[int, int]:
        """The upper, lower or middle part, as a further page of a document would be: what it lacks is not there to be answered."""
        starts = [i for i in range(first + 1, last) if words[i][5] != words[i - 1][5]] or [first]
        cut = self.rng.choice(starts)
        roll = self.rng.random()
        if roll < 0.35 and cut - first > 10:
            return first, cut - 1
        if roll < 0.8 and last - cut > 10:
            return cut, last
        other = self.rng.choice(starts)
        low, high = min(cut, other), max(cut, other)
        return (low, high - 1) if high - low > 10 else (first, last)

    def _row_order(self) -> None:
        """Reading strictly in rows across columns, as other sources of words do."""
        rest = sorted(self.items, key=lambda it: (it[1][1] + it[1][3]) / 2)
        rows: list[list] = []
        for it in rest:
            middle, height = (it[1][1] + it[1][3]) / 2, it[1][3] - it[1][1]
            if rows and abs(middle - rows[-1][0]) < 0.5 * max(height, 0.004):
                rows[-1][1].append(it)
            else:
                rows.append([middle, [it]])
        self.items = [it for _, row in rows for it in sorted(row, key=lambda x: x[1][0])]

    def _column_order(self) -> None:
        """Reading a part of the page column by column: first all labels, then all values."""
        gaps = [b[1] for a, b in zip(self.items, self.items[1:]) if abs(a[1][1] + a[1][3] - b[1][1] - b[1][3]) < b[1][3] - b[1][1] and b[1][0] - a[1][2] > 0.04]
        if not gaps:
            return
        box = self.rng.choice(gaps)
        split, low, high = box[0] - 0.005, box[1] - self.rng.uniform(0, 0.3), box[3] + self.rng.uniform(0, 0.4)
        inside = [low <= (it[1][1] + it[1][3]) / 2 <= high for it in self.items]
        at = inside.index(True)
        chosen = [it for it, within in zip(self.items, inside) if within]
        before = [it for it, within in zip(self.items[:at], inside) if not within]
        after = [it for it, within in zip(self.items[at:], inside[at:]) if not within]
        self.items = before + [it for it in chosen if it[1][0] < split] + [it for it in chosen if it[1][0] >= split] + after

    def _mistakes(self, rate: float) -> None:
        rng, out = self.rng, []
        for text, box, line, old in self.items:
            if rng.random() >= rate:
                out.append((text, box, line, old))
                continue
            kind = rng.random()
            if kind < 0.65:
                out.append((self._misread(text), box, line, old))
            elif kind < 0.78 and len(text) > 3:
                cut = rng.randrange(1, len(text))
                x = box[0] + (box[2] - box[0]) * cut / len(text)
                out.append((text[:cut], [box[0], box[1], x, box[3]], line, old))
                out.append((text[cut:], [x, box[1], box[2], box[3]], line, old))
            elif kind < 0.92 and out and out[-1][2] == line:
                before = out.pop()
                joined = [min(before[1][0], box[0]), min(before[1][1], box[1]), max(before[1][2], box[2]), max(before[1][3], box[3])]
                out.append((before[0] + text, joined, line, before[3] + old))
            elif kind < 0.96:
                out.append((text, box, line, old))
        self.items = out

    def _misread(self, text: str) -> str:
        rng, out = self.rng, []
        many = rng.choice([0.1, 0.2, 0.5])
        for c in text:
            r = rng.random()
            if r < many and c in CONFUSIONS and CONFUSIONS[c]:
                out.append(rng.choice(CONFUSIONS[c]))
            elif r < many * 0.2:
                continue
            else:
                out.append(c)
        return "".join(out) or text

    def _move(self) -> None:
        rng = self.rng
        sx, sy = rng.uniform(0.8, 1.1), rng.uniform(0.7, 1.1)
        dx, dy = rng.uniform(-0.04, 1.04 - min(sx, 1.0)), rng.uniform(-0.04, 1.04 - min(sy, 1.0))
        shear = rng.gauss(0, 0.004)
        moved = []
        for text, b, line, old in self.items:
            jx, jy = rng.gauss(0, 0.0015), rng.gauss(0, 0.0008)
            y = shear * b[0]
            moved.append((text, [b[0] * sx + dx + jx, b[1] * sy + dy + jy + y, b[2] * sx + dx + jx, b[3] * sy + dy + jy + y], line, old))
        self.items = moved

    def spans(self, spans: list) -> list[tuple[int, int]] | None:
        """Old spans as runs of new indices; None where any of their words is gone."""
        runs: list[tuple[int, int]] = []
        for first, last in spans:
            new: set[int] = set()
            for old in range(first, last + 1):
                if old not in self.where:
                    return None
                new.update(self.where[old])
            start = previous = None
            for i in sorted(new):
                if previous is None or i != previous + 1:
                    if start is not None:
                        runs.append((start, previous))
                    start = i
                previous = i
            runs.append((start, previous))
        return joined(runs)

    def whole(self) -> bool:
        """Whether nearly every word is there: a reader loses a few, a cut loses many."""
        return len(self.where) > 0.97 * len(self.raw["words"])

    def absent(self, spans: list) -> bool:
        return all(old not in self.where for first, last in spans for old in range(first, last + 1))


def joined(runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Runs that go on where the one before ended are one, up to the longest that an answer may point at."""
    made: list[tuple[int, int]] = []
    for first, last in runs:
        if made and first == made[-1][1] + 1 and last - made[-1][0] < LONGEST_RUN:
            made[-1] = (made[-1][0], last)
        else:
            made.append((first, last))
    return made


class Question:
    def __init__(self, words: list[str], task: str, kind: str, answers: list[list[tuple[int, int]]], choice: int | None = None):
        self.words, self.task, self.kind, self.choice = words, task, kind, choice
        self.answers = answers


def field_answers(page: Page, field: dict) -> list[list[tuple[int, int]]] | None:
    """Every place of a value that the page still shows; [] if none was ever within; None if it was damaged."""
    places = [field["spans"]] + list(field.get("alt") or [])
    places = [p for p in places if p]
    runs = [page.spans(p) for p in places]
    good = [r for r in runs if r and len(r) <= MAX_SPANS]
    if good:
        return good
    return [] if all(page.absent(p) for p in places) else None


SIGNS = {"€": "EUR", "EUR": "EUR", "$": "USD", "USD": "USD", "£": "GBP", "GBP": "GBP", "CHF": "CHF", "RM": "MYR", "MYR": "MYR", "Rs.": "INR", "INR": "INR"}
GLUED = re.compile(r"^[(+-]?(?:(€|\$|£|RM|EUR|USD|GBP|CHF)[\d.,']+|[\d.,']+(€|\$|£|EUR|USD|GBP|CHF))\)?$")


def currency_field(raw: dict) -> list[dict]:
    """The currency where amounts say it and no label does: every word that shows the one sign or code of the page."""
    if any(f["name"] == "currency" for f in raw.get("fields", [])):
        return []
    places, codes = [], set()
    for i, word in enumerate(raw["words"]):
        text = word[0].strip("():,;")
        glued = GLUED.match(text)
        sign = text if text in SIGNS else (glued.group(1) or glued.group(2)) if glued else None
        if sign:
            codes.add(SIGNS[sign])
            places.append([[i, i]])
    if len(codes) != 1:
        return []
    return [{"name": "currency", "type": "currency", "value": codes.pop(), "spans": places[0], "alt": places[1:]}]


def field_words(name: str, kind: str | None, rng: random.Random) -> list[str]:
    """A field by its name, by a description, or by both."""
    plain = split_words(name)
    if name not in PHRASES and not grammar.knows(name) or rng.random() < 0.35:
        return plain
    phrase = described(name, kind, rng)
    roll = rng.random()
    return phrase if roll < 0.5 else plain + phrase if roll < 0.8 else phrase + described(name, kind, rng)


def described(name: str, kind: str | None, rng: random.Random) -> list[str]:
    if grammar.knows(name) and (name not in PHRASES or rng.random() < 0.6):
        return grammar.description(name, kind, rng)
    return split_words(rng.choice(PHRASES[name]))


def free(name: str, kind: str | None, rng: random.Random) -> list[str]:
    """A free question, mostly by the grammar."""
    if grammar.knows(name) and (name not in QUESTIONS or rng.random() < 0.65):
        return grammar.question(name, kind, rng)
    words = split_words(rng.choice(QUESTIONS[name]))
    return free(name, kind, rng) if kept(words) else words


def named(name: str, kind: str | None, rng: random.Random) -> tuple[list[str], str]:
    """A field as it is asked for on a page of a kind, and the task: by its name, by a description or by a free question."""
    while True:
        words, task = _named(name, kind, rng)
        if not kept(words):
            return words, task


def _named(name: str, kind: str | None, rng: random.Random) -> tuple[list[str], str]:
    roll = rng.random()
    if roll < 0.42 and (name in QUESTIONS or grammar.knows(name)):
        return worn(free(name, kind, rng), rng), "ask" if rng.random() < 0.8 else rng.choice(["field", "locate"])
    words = field_words(name, kind, rng)
    if roll < 0.5:
        return split_words(rng.choice(ASKS).format(" ".join(words))), "ask"
    return worn(words, rng), "field"


def worn(words: list[str], rng: random.Random) -> list[str]:
    """A longer question now and then without some of its words: no single one may carry it."""
    kept = [w for w in words if rng.random() > 0.2] if len(words) > 3 and rng.random() < 0.2 else words
    return kept if len(kept) > 1 else words


def type_token(kind: str, rng: random.Random) -> str:
    """The type that a schema would have: often the right one, often no more than "string" or "number"."""
    roll = rng.random()
    kind = {"boolean": "yes_no", "code": "currency"}.get(kind, kind)
    if kind == "yes_no":
        return kind if roll < 0.95 else "any"
    if kind not in m.TYPES or roll < 0.12:
        return "any"
    if kind in ("amount", "percent", "integer"):
        return "number" if roll < 0.45 else kind
    return "string" if roll < 0.4 and kind not in ("date", "yes_no") else kind


# What sketched papers of trade never say, beside the names of PHRASES that they lack.
ELSEWHERE = ("total_in total_out claim_amount employer occupation first_name last_name nationality fee insurance_cover notice_period cure_period signature_block warranty_period "
             "audit_notice clause_termination clause_liability clause_ip clause_assignment clause_law party_b_address expiration_date").split()


def field_kind(name: str, kind: str) -> str:
    return "phone" if name.endswith(("phone", "fax")) else kind


def make_questions(page: Page, rng: random.Random, count: int, strange: list[str]) -> list[Question]:
    raw, pool, present, here = page.raw, [], set(), []
    for field in raw.get("fields", []) + currency_field(raw):
        present.add(field["name"])
        answers = field_answers(page, field)
        if answers is None:
            continue
        if answers:
            here.append(field["name"])
        kind = type_token(field_kind(field["name"], field.get("type", "string")), rng)
        words, task = named(field["name"], raw["kind"], rng)
        pool.append((harder(field["name"], answers), Question(words, task, kind, answers)))
    for q in raw.get("questions", []):
        made = asked(page, q, rng)
        if made is not None:
            pool.append((2.5 if made.answers else 2.0, made))
    near = set().union(*(relatives(n) for n in present)) if present else set()
    # Factory pages bring their own questions that have no answer; their field names differ from ours.
    own = raw.get("questions")
    missing = {q["field"]: q["type"] for q in own if q.get("field") and not q["spans"]} if own else {n: kind_of(n) for n in [*PHRASES, *ELSEWHERE] if n not in near}
    here += [q["field"] for q in own or [] if q.get("field", "").startswith("clause_") and q["spans"] and page.spans(q["spans"])]
    pool += [(2.5, q) for q in choices(page, here, list(missing), rng)]
    chosen = weighted(pool, count - 3, rng)
    for name in rng.sample(list(missing), min(rng.choice([1, 2, 2]), len(missing))):
        # Its true type, as a schema gives it: that a page has dates does not mean that it has this one.
        kind = type_token(field_kind(name, missing[name]) if rng.random() < 0.8 else "string", rng)
        words, task = named(name, raw["kind"], rng)
        chosen.append(Question(words, task, kind, []))
    while len(chosen) < count:
        chosen.append(located(page, rng, strange))
    return chosen


def harder(name: str, answers: list) -> float:
    """How readily a field is asked: who and where, and what stands in several runs of words, is what a page is most misread in."""
    return 3.0 * (1.5 if name.endswith(("_name", "_address")) else 1.0) * (1.5 if any(len(a) > 1 for a in answers) else 1.0)


def choices(page: Page, here: list[str], missing: list[str], rng: random.Random) -> list[Question]:
    """Yes or no: a thing that is on the page, one that is not, and the kind of paper where the page is whole."""
    asks = [(exists(n, page.raw["kind"], rng), m.YES) for n in rng.sample(here, min(2, len(here)))]
    asks += [(exists(n, page.raw["kind"], rng), m.NO) for n in rng.sample(missing, min(2, len(missing)))]
    kind = answerer_choices.kind(page.raw, rng) if page.whole() else None
    if kind:
        asks.append((kind[0], m.YES if kind[1] else m.NO))
    return [Question(words[:24], "ask", type_token("yes_no", rng), [], right) for words, right in asks]


def exists(name: str, kind: str, rng: random.Random) -> list[str]:
    """Whether the page has the field, mostly by the grammar."""
    while True:
        words = grammar.existence(name, kind, rng) if grammar.knows(name) and rng.random() < 0.65 else split_words(answerer_choices.exists(name, " ".join(field_words(name, kind, rng)), rng))
        if not kept(words):
            return words


def asked(page: Page, q: dict, rng: random.Random) -> Question | None:
    name = q.get("field", "")
    words = worn(split_words(q["q"])[:24], rng)
    if not q.get("choice") and (name in QUESTIONS or grammar.knows(name)) and rng.random() < 0.6:
        words = named(name, page.raw["kind"], rng)[0] if q["task"] == "field" else free(name, page.raw["kind"], rng)
    kind = type_token(field_kind(q.get("field", ""), q.get("type", "any")), rng)
    if q.get("choice"):
        return Question(words, q["task"], kind, [], m.YES if q["choice"] == "yes" else m.NO) if page.whole() else None
    if not q["spans"]:
        return Question(words, q["task"], kind, [])
    runs = page.spans(q["spans"])
    if runs is None:
        return Question(words, q["task"], kind, []) if page.absent(q["spans"]) else None
    return Question(words, q["task"], kind, [runs]) if len(runs) <= MAX_SPANS else None


def weighted(pool: list, count: int, rng: random.Random) -> list[Question]:
    keyed = sorted(pool, key=lambda p: -(rng.random() ** (1 / p[0])))
    return [q for _, q in keyed[:count]]


def located(page: Page, rng: random.Random, strange: list[str]) -> Question:
    """The words themselves are the question: every place that prints them is right, and a phrase from elsewhere is not there."""
    texts = [it[0] for it in page.items]
    keys = [grams(t)[:2] for t in texts]
    length = rng.choice([1, 1, 2, 2, 3, 4])
    if not texts or (rng.random() < 0.25 and strange):
        words = [rng.choice(strange) for _ in range(length)] if strange else ["nothing"]
        if not any(grams(words[0])[0] in k for k in keys):
            return Question(words, "locate", "any", [])
    if not texts:
        return Question(["nothing"], "locate", "any", [])
    at = rng.randrange(len(texts))
    end = min(at + length, len(texts))
    wanted = [texts[i] for i in range(at, end)]
    answers = [[(i, i + len(wanted) - 1)] for i in range(len(texts) - len(wanted) + 1) if texts[i:i + len(wanted)] == wanted]
    return Question([w.lower() if rng.random() < 0.6 else w for w in wanted], "locate", "any", answers)


class Batch:
    """numpy arrays of one batch, see Answerer.forward's parts for the shapes."""

    def __init__(self, pages: list[Page], questions: list[list[Question]], tags: dict[str, int], rng: random.Random,
                 spell_rate: float, shift: bool):
        b, w = len(pages), max(max(len(p.items) for p in pages), 1)
        self.grams = np.zeros((b, w, SLOTS), np.int64)
        self.boxes = np.zeros((b, w, 4), np.float32)
        self.order = np.zeros((b, w), np.float32)
        self.valid = np.zeros((b, w), bool)
        self.tags = np.full((b, w), -1, np.int64)
        self.shift = [rng.randrange(0, m.MAX_WORDS - min(w, m.MAX_WORDS) + 1) if shift else 0 for _ in pages]
        for i, page in enumerate(pages):
            for j, (text, box, _, _) in enumerate(page.items):
                self.grams[i, j] = padded(text)
                self.boxes[i, j] = (box[0], box[1], box[2] - box[0], box[3] - box[1])
            n = len(page.items)
            self.order[i, :n] = np.arange(n) + self.shift[i]
            self.valid[i, :n] = True
            self._tag(i, page, tags, n)
        self._text(questions, rng, spell_rate)

    def _tag(self, i: int, page: Page, tags: dict[str, int], n: int) -> None:
        self.tags[i, :n] = 0
        for field in page.raw.get("fields", []):
            for place in [field["spans"]] + list(field.get("alt") or []):
                for first, last in place:
                    for old in range(first, last + 1):
                        for new in page.where.get(old, []):
                            self.tags[i, new] = tags.get(field["name"], 1)

    def _text(self, questions, rng, spell_rate: float) -> None:
        rows = [[tokens(q, rng, spell_rate) for q in qs] for qs in questions]
        b, n = len(rows), max(sum(len(row) for row, _ in qs) for qs in rows)
        self.special = np.zeros((b, n), np.int64)
        self.text_grams = np.zeros((b, n, SLOTS), np.int64)
        self.pointer = np.full((b, n), -1, np.float32)
        self.question = np.full((b, n), -1, np.int64)
        self.at = np.zeros((b, n), np.int64)
        # One entry a predicted token: where it stands, of which kind it is, which ids are right.
        self.steps: list[tuple[int, int]] = []
        self.kinds: list[int] = []
        self.right: list[list[int]] = []
        for i, qs in enumerate(rows):
            start = 0
            for j, (row, steps) in enumerate(qs):
                self._put(i, j, start, row)
                for at, kind, targets in steps:
                    self.steps.append((i, start + at))
                    self.kinds.append(kind)
                    self.right.append([m.FIRST_POINTER + p for p in targets] if kind > 0 else targets)
                start += len(row)

    def _put(self, i: int, j: int, start: int, row: list) -> None:
        self.question[i, start:start + len(row)] = j
        self.at[i, start:start + len(row)] = np.arange(len(row))
        for k, (special, gram, pointed) in enumerate(row, start):
            self.special[i, k] = special
            self.text_grams[i, k, :len(gram)] = gram
            self.pointer[i, k] = -1 if pointed < 0 else pointed + self.shift[i]


def tokens(q: Question, rng: random.Random, spell_rate: float):
    """Rows of (special id, grams, pointed position) and steps of (index, 0 fixed | 1 first | 2 last | 3 next, targets)."""
    row = [(m.TASKS.get(q.task, m.TASKS["ask"]), (), -1), (m.TYPES[q.kind], (), -1)]
    spell = rng.random() < spell_rate
    for word in q.words:
        if len(row) > MAX_TEXT:
            break
        if spell and rng.random() < 0.4:
            row.append((m.SPELL, (), -1))
            row.extend((0, (g,), -1) for g in grams(word))
        else:
            row.append((0, grams(word), -1))
    row.append((m.ANSWER, (), -1))
    at = len(row) - 1
    if q.choice is not None:
        return row, [(at, 0, [q.choice])]
    if not q.answers:
        return row, [(at, 0, [m.NONE])]
    answer = rng.choice(q.answers)
    steps = [(at, 1, sorted({a[0][0] for a in q.answers}))]
    for k, (first, last) in enumerate(answer):
        row.append((0, (), first))
        same = {last} if k or len(answer) > 1 else {a[0][1] for a in q.answers if a[0][0] == first}
        steps.append((len(row) - 1, 2, sorted(same)))
        row.append((0, (), last))
        more = k + 1 < len(answer)
        steps.append((len(row) - 1, 3 if more else 0, [answer[k + 1][0]] if more else [m.END]))
    return row, steps
