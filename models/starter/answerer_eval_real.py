"""Measures an exported folder on labelled real papers, from their printed words. It measures only: nothing of them is ever trained on.

usage: answerer_eval_real.py --folder FOLDER --truth DIR [--out DIR] [--misses]

DIR holds the papers of one half (invoices or receipts) in the common shape; --out keeps predictions for the scorer that belongs to it.
PDF words come from `pdftotext -bbox-layout`, words of receipts from the labelled text lines, cut in proportion to their letters.
"""

import argparse
import datetime
import json
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import numpy as np

import answerer_model as m
from answerer_engine import Engine

TYPES = {"date": "date", "amount": "amount", "id": "id", "code": "currency", "string": "string"}
ASKED = {"total": "total amount", "gross_amount": "gross amount total including tax", "code": "currency", "seller_name": "seller name company name",
         "iban": "iban bank account", "flight_from": "flight from start date", "flight_to": "flight to end date", "contract_num": "contract number"}
MONTHS = ["jan", "feb|fév|fev", "mar|mär|mrt", "apr|avr|abr", "may|mai|mei|mag", "jun|juin|giu", "jul|juil|lug", "aug|aoû|aou|ago", "sep|set", "oct|okt|ott",
          "nov", "dec|dez|déc|dic"]
LONGEST = {"amount": 3, "date": 5, "id": 9, "code": 1}
SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "zł": "PLN", "RM": "MYR"}


def printed_words(path: Path) -> list[list[list]]:
    """Pages of [text, x0, y0, x1, y1, line]."""
    text = subprocess.run(["pdftotext", "-bbox-layout", str(path), "-"], capture_output=True, check=True).stdout.decode("utf-8", "replace")
    text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text)
    root, line, pages = ElementTree.fromstring(text), 0, []
    for page in (e for e in root.iter() if e.tag.endswith("}page")):
        width, height, words = float(page.get("width")), float(page.get("height")), []
        for row in (e for e in page.iter() if e.tag.endswith("}line")):
            for word in row:
                box = [float(word.get(k)) for k in ("xMin", "yMin", "xMax", "yMax")]
                if (word.text or "").strip():
                    words.append([word.text.strip(), box[0] / width, box[1] / height, box[2] / width, box[3] / height, line])
            line += 1
        pages.append(words)
    return pages


def labelled_words(truth: dict) -> list[list[list]]:
    words = []
    for number, line in enumerate(truth["text_lines"]):
        x0, y0, x1, y1 = (v / 1000 for v in line["box"])
        length, at = max(len(line["text"]), 1), 0
        for part in re.finditer(r"\S+", line["text"]):
            words.append([part.group(), x0 + (x1 - x0) * part.start() / length, y0, x0 + (x1 - x0) * part.end() / length, y1, number])
    return [words]


def amount(text: str) -> str | None:
    digits = re.sub(r"[^\d.,\-]", "", text)
    digits = digits.replace(".", "").replace(",", ".") if re.search(r",\d{1,2}$", digits) else digits.replace(",", "")
    return digits or None


def month(word: str) -> int | None:
    return next((i + 1 for i, names in enumerate(MONTHS) if re.match(names, word.lower())), None)


def date(text: str) -> str | None:
    """The first date in a text, day first unless the numbers forbid it."""
    parts = [p for p in re.findall(r"\d+|[^\W\d_]{3,}", text) if p.isdigit() or month(p)]
    for i in range(len(parts) - 2):
        three = parts[i:i + 3]
        try:
            if len(three[0]) == 4 and all(p.isdigit() for p in three):
                y, mo, d = map(int, three)
            elif not three[0].isdigit():
                mo, d, y = month(three[0]), int(three[1]), int(three[2])
            elif not three[1].isdigit():
                d, mo, y = int(three[0]), month(three[1]), int(three[2])
            else:
                d, mo, y = map(int, three)
                d, mo = (mo, d) if mo > 12 else (d, mo)
            return datetime.date(y + 2000 if y < 100 else y, mo, d).isoformat()
        except (ValueError, TypeError):
            continue
    return None


def value(kind: str, text: str) -> str | None:
    if kind == "amount":
        return amount(text)
    if kind == "date":
        return date(text)
    if kind == "code":
        return next((code for sign, code in SIGNS.items() if sign in text), text.upper())
    return text


def may_begin(kind: str, words: list[list]) -> np.ndarray:
    """Words at which a value of the type can begin."""
    texts = [w[0] for w in words]
    digit = np.array([any(c.isdigit() for c in t) for t in texts], bool)
    if kind == "amount":
        sign = np.array([not digit[i] and len(t) <= 3 and i + 1 < len(texts) and digit[i + 1] for i, t in enumerate(texts)], bool)
        return digit & np.array([not re.search(r"[^\W\d_]{4,}|\d[/:]\d|%|\d\.\d+\.\d{4}", t) for t in texts], bool) | sign
    if kind == "date":
        return digit | np.array([month(t) is not None for t in texts], bool)
    if kind == "id":
        return digit | np.array([i + 1 < len(texts) and digit[i + 1] for i in range(len(texts))], bool)
    return np.ones(len(texts), bool)


def windows(words: list[list]) -> list[list[list]]:
    return [words] if len(words) <= m.MAX_WORDS else [words[i:i + m.MAX_WORDS] for i in range(0, len(words), m.MAX_WORDS * 2 // 3)]


def answer(asked, words: list[list], ids: list[int], kind: str, masks: bool) -> tuple[str | None, float, float]:
    """Text, its probability and that of "none"."""
    logits = asked.logits(ids)
    points = logits[m.FIRST_POINTER:]
    if masks:
        points = np.where(may_begin(kind, words), points, m.MINUS)
    every = np.append(points, logits[m.NONE])
    every = np.exp(every - every.max())
    every /= every.sum()
    first = int(every[:-1].argmax())
    probability, none, texts, at = float(every[first]), float(every[-1]), [], first
    taken = np.zeros(len(words), bool)
    for _ in range(8):
        last = asked.more(m.FIRST_POINTER + at)[m.FIRST_POINTER:]
        last = at + int(last[at:at + LONGEST.get(kind, 40)].argmax())
        texts += [w[0] for w in words[at:last + 1]]
        taken[at:last + 1] = True
        if kind != "string":
            break
        logits = asked.more(m.FIRST_POINTER + last)
        points = np.where(taken, m.MINUS, logits[m.FIRST_POINTER:])
        at = int(points.argmax())
        if logits[m.END] >= points[at]:
            break
    return " ".join(texts), probability, none


def predict(engine: Engine, truth: dict, path: Path, masks: bool) -> dict:
    pages = labelled_words(truth) if "text_lines" in truth else printed_words(path.with_name(truth["file"]) if "file" in truth else path.with_suffix(".pdf"))
    fields, best, misc = {}, {}, {}
    for page in pages[:6]:
        for words in windows(page):
            if not words:
                continue
            asked = engine.page(words)
            for name, kind in truth["types"].items():
                ids = engine.ids("field", "iban" if name == "iban" else TYPES.get(kind, "any"), ASKED.get(name, name))
                text, probability, none = answer(asked, words, ids, kind, masks)
                if name not in best or probability > best[name]:
                    best[name], fields[name], misc[name] = probability, value(kind, text), none
    return {"fields": {k: v for k, v in fields.items() if v is not None}, "best": best, "none": misc}


def main() -> None:
    p = argparse.ArgumentParser()
    p.add_argument("--folder", required=True)
    p.add_argument("--truth", required=True)
    p.add_argument("--scorer", required=True, help="folder with score.py")
    p.add_argument("--out")
    p.add_argument("--misses", action="store_true")
    p.add_argument("--no-masks", action="store_true")
    p.add_argument("--kinds", default="invoice,receipt", help="kinds of papers, joined by commas")
    a = p.parse_args()
    sys.path.insert(0, a.scorer)
    from score import same
    engine, counts = Engine(a.folder), {}
    for path in sorted(Path(a.truth).glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        if "types" not in truth or truth["kind"] not in a.kinds.split(","):
            continue
        try:
            found = predict(engine, truth, path, not a.no_masks)
        except (subprocess.CalledProcessError, ElementTree.ParseError) as error:
            print("unreadable", path.name, type(error).__name__)
            found = {"fields": {}, "best": {}, "none": {}}
        if a.out:
            Path(a.out).mkdir(parents=True, exist_ok=True)
            (Path(a.out) / f"{truth['id']}.json").write_text(json.dumps({"fields": found["fields"]}))
        for name, wanted in truth["fields"].items():
            right = same(truth["types"].get(name, "string"), wanted, found["fields"].get(name))
            for key in (truth["kind"], f"{truth['kind']} {name}"):
                count = counts.setdefault(key, [0, 0])
                count[0] += right
                count[1] += 1
            if a.misses and not right:
                print(f"{truth['id'][:24]:24} {name:18} want {str(wanted)[:40]!r:42} got {str(found['fields'].get(name))[:50]!r} p {found['best'].get(name, 0):.2f} none {found['none'].get(name, 0):.2f}")
    for key, (right, asked) in sorted(counts.items()):
        print(f"{key}\t{right}\t{asked}\t{right / asked:.3f}")


if __name__ == "__main__":
    main()
