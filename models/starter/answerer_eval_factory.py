"""Measures an exported folder on factory pages of the test family: the factory's own questions, each page as drawn.

usage: answerer_eval_factory.py --folder FOLDER --data GLOB [--pages 200]

Prints a line a kind, a language and a task: questions with an answer, first word right, whole answer right, said "none" though there is one;
questions without an answer, recognised.
"""

import argparse
import glob
import json
from pathlib import Path

import numpy as np

import answerer_model as m
from answerer_data import Pages
from answerer_engine import Asked, Engine


def decode(asked: Asked, ids: list[int]) -> list[list[int]]:
    """Greedy spans over the words of the page, [] for none."""
    logits = asked.logits(ids)
    points = logits[m.FIRST_POINTER:]
    at, spans = int(points.argmax()), []
    if logits[m.NONE] >= points[at]:
        return []
    while len(spans) < 8:
        last = asked.more(m.FIRST_POINTER + at)[m.FIRST_POINTER:]
        end = at + int(last[at:at + 40].argmax())
        spans.append([at, end])
        logits = asked.more(m.FIRST_POINTER + end)
        at = int(logits[m.FIRST_POINTER:].argmax())
        if logits[m.END] >= logits[m.FIRST_POINTER + at]:
            break
    return spans


def right_places(page: dict, question: dict) -> list[list]:
    """The spans of the question and of every field that prints the same value there."""
    places = [question["spans"]]
    for field in page["fields"]:
        all_places = [field["spans"]] + list(field.get("alt") or [])
        if question["spans"] in all_places:
            places += all_places
    return places


def main() -> None:
    p = argparse.ArgumentParser()
    p.add_argument("--folder", required=True)
    p.add_argument("--data", required=True)
    p.add_argument("--pages", type=int, default=200)
    a = p.parse_args()
    engine, pages = Engine(a.folder), Pages([Path(f) for f in sorted(glob.glob(a.data))], "test")
    counts: dict[str, np.ndarray] = {}
    for i in range(min(a.pages, len(pages))):
        page = pages[i]
        if not page["words"] or len(page["words"]) > m.MAX_WORDS:
            continue
        asked = engine.page(page["words"])
        for q in page["questions"]:
            if q.get("choice"):
                continue
            kind = q["type"] if q["type"] in m.TYPES else "any"
            spans = decode(asked, engine.ids(q["task"], kind, q["q"]))
            if q["spans"]:
                places = right_places(page, q)
                row = [1, bool(spans) and any(s[0][0] == spans[0][0] for s in places), spans in places, not spans, 0, 0]
            else:
                row = [0, 0, 0, 0, 1, not spans]
            for key in ("all", "kind " + page["kind"], "lang " + page["lang"], "task " + q["task"], "type " + q["type"]):
                counts[key] = counts.get(key, np.zeros(6)) + np.array(row, float)
    print("what\tasked\tfirst\texact\tfalse none\tabsent\trecognised")
    for key, c in sorted(counts.items()):
        rate = lambda x, n: f"{x / n:.3f}" if n else "-"
        print(f"{key}\t{c[0]:.0f}\t{rate(c[1], c[0])}\t{rate(c[2], c[0])}\t{rate(c[3], c[0])}\t{c[4]:.0f}\t{rate(c[5], c[4])}")


if __name__ == "__main__":
    main()
