"""Writes the answerer as an ONNX Runtime GenAI folder, with the golden file that the Java side is tested against.

usage: export_answerer.py --checkpoint DIR/last.pt --out FOLDER [--data GLOB] [--golden FILE] [--full]

`--data` adds the words of the factory's questions to the question vocabulary. `--full` keeps 32-bit weights.
"""

import argparse
import collections
import glob
import json
import random
from pathlib import Path

import numpy as np
import onnx
import torch

import answerer_graphs as graphs
import answerer_model as m
from answerer_asks import QUESTIONS
from answerer_choices import EXISTS, MEANING
from answerer_data import split_words
from answerer_grammar import all_words
from answerer_phrases import ASKS, PHRASES
from answerer_smoke import page as toy
from grams import BUCKETS, SLOTS, grams, padded

VOCABULARY_LIMIT = 3000
MAX_QUESTION = 112


def vocabulary(pattern: str | None) -> list[str]:
    """Words of field names, phrasings and questions first, then the words most often printed without a digit."""
    words = dict.fromkeys(w for name, phrases in PHRASES.items() for text in [name, *phrases] for w in split_words(text))
    words.update(dict.fromkeys(w for questions in QUESTIONS.values() for text in questions for w in split_words(text)))
    words.update(dict.fromkeys(w for texts in MEANING.values() for text in texts for w in split_words(text)))
    words.update(dict.fromkeys(w for text in [*ASKS, *EXISTS] for w in split_words(text.replace("{}", ""))))
    words.update(dict.fromkeys(all_words()))
    asked, printed = collections.Counter(), collections.Counter()
    for path in sorted(glob.glob(pattern)) if pattern else []:
        with open(path, encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if number >= 6000:
                    break
                page = json.loads(line)
                if page["family"] != "train":
                    continue
                asked.update({w for q in page.get("questions", []) for w in split_words(q["q"])})
                printed.update({w for it in page["words"] for w in split_words(it[0]) if w.isalpha()})
    words.update(dict.fromkeys(w for w, n in sorted(asked.items(), key=lambda p: (-p[1], p[0])) if n > 2 and not any(c.isdigit() for c in w)))
    words.update(dict.fromkeys(w for w, n in sorted(printed.items(), key=lambda p: (-p[1], p[0])) if n > 5))
    return [w for w in words][:VOCABULARY_LIMIT]


def question_ids(words: list[str], task: str, kind: str, known: dict[str, int]) -> list[int]:
    ids = [m.TASKS[task], m.TYPES[kind]]
    for word in words:
        spelled = [m.FIRST_WORD + known[word]] if word in known else [m.SPELL] + [m.FIRST_GRAM + g for g in grams(word)]
        if len(ids) + len(spelled) >= MAX_QUESTION:
            break
        ids += spelled
    return ids + [m.ANSWER]


def config(s: m.Shape) -> dict:
    session = {"intra_op_num_threads": 2, "inter_op_num_threads": 1, "provider_options": []}
    return {
        "model": {
            "type": "gemma3", "vocab_size": m.VOCABULARY, "context_length": m.POSITIONS, "pad_token_id": 0, "bos_token_id": 0, "eos_token_id": m.END,
            "decoder": {
                "session_options": session, "filename": "decoder.onnx", "head_size": s.width // s.heads, "hidden_size": s.width + 1,
                "num_attention_heads": s.heads, "num_key_value_heads": s.heads, "num_hidden_layers": s.decoder_layers + 1,
                "inputs": {"inputs_embeds": "inputs_embeds", "attention_mask": "attention_mask",
                           "past_key_names": "past_key_values.%d.key", "past_value_names": "past_key_values.%d.value"},
                "outputs": {"logits": "logits", "present_key_names": "present.%d.key", "present_value_names": "present.%d.value"}},
            "embedding": {"filename": "embedding.onnx", "inputs": {"input_ids": "input_ids", "image_features": "image_features"},
                          "outputs": {"inputs_embeds": "inputs_embeds"}},
            "vision": {"filename": "vision.onnx", "inputs": {"pixel_values": "word_boxes"}, "outputs": {"image_features": "image_features"}}},
        "search": {"do_sample": False, "max_length": m.POSITIONS, "num_beams": 1, "batch_size": 1, "past_present_share_buffer": True,
                   "repetition_penalty": 1.0, "temperature": 1.0, "top_k": 1, "top_p": 1.0}}


def description(state: dict, words: list[str], s: m.Shape) -> dict:
    return {
        "recipe": state["recipe"], "seed": state["seed"], "step": state["step"], "pages": state["pages"], "shape": s.to_dict(),
        "buckets": BUCKETS, "slots": SLOTS, "positions": m.POSITIONS, "max_words": m.MAX_WORDS, "hidden": s.width + 1,
        "tokens": {"word": m.WORD, "end": m.END, "none": m.NONE, "yes": m.YES, "no": m.NO, "answer": m.ANSWER, "spell": m.SPELL},
        "tasks": m.TASKS, "types": m.TYPES, "first_pointer": m.FIRST_POINTER, "first_gram": m.FIRST_GRAM, "first_word": m.FIRST_WORD,
        "vocabulary": words}


def load(path: str, weights: str = "average") -> tuple[dict, m.Answerer]:
    state = torch.load(path, weights_only=True, map_location="cpu")
    model = m.Answerer(m.Shape(**state["shape"]))
    model.load_state_dict(state[weights])
    return state, model.eval()


def write(state: dict, model: m.Answerer, words: list[str], out: Path, half: bool) -> None:
    out.mkdir(parents=True, exist_ok=True)
    arrays = {k: v.numpy() for k, v in model.state_dict().items()}
    note = {k: str(state[k]) for k in ("recipe", "seed", "step", "pages")}
    table = np.array([padded(w) for w in words], np.int32)
    made = {"vision": graphs.vision(arrays, model.shape, half, note), "decoder": graphs.decoder(arrays, model.shape, half, note),
            "embedding": graphs.embedding(arrays, model.shape, table, half, note)}
    for name, graph in made.items():
        onnx.checker.check_model(graph)
        onnx.save(graph, str(out / f"{name}.onnx"))
    (out / "genai_config.json").write_text(json.dumps(config(model.shape), indent=1) + "\n")
    described = json.dumps(description(state, words, model.shape), ensure_ascii=False, indent=None, separators=(",", ":"))
    (out / "answerer.json").write_text(described + "\n", encoding="utf-8")


def page_tensors(words: list[list]) -> tuple[np.ndarray, np.ndarray]:
    """Words [[text, x0, y0, x1, y1, ...], ...] -> grams [n, SLOTS], boxes [n, 4] as x, y, width, height."""
    boxes = np.array([[w[1], w[2], w[3] - w[1], w[4] - w[2]] for w in words], np.float32)
    return np.array([padded(w[0]) for w in words], np.int64), boxes


def reference(model: m.Answerer, words: list[list], ids: list[int], vocabulary: list[str]) -> np.ndarray:
    """PyTorch's logits [len(ids), fixed | words of the page] for question (and pointer) ids after the page."""
    gram_ids, boxes = page_tensors(words)
    n = len(words)
    special, spelled, pointer = np.zeros((1, len(ids)), np.int64), np.zeros((1, len(ids), SLOTS), np.int64), np.full((1, len(ids)), -1.0, np.float32)
    for i, token in enumerate(ids):
        if token < m.FIRST_POINTER:
            special[0, i] = token
        elif token < m.FIRST_GRAM:
            pointer[0, i] = token - m.FIRST_POINTER
        elif token < m.FIRST_WORD:
            spelled[0, i, 0] = token - m.FIRST_GRAM
        else:
            spelled[0, i] = padded(vocabulary[token - m.FIRST_WORD])
    with torch.no_grad():
        valid = torch.ones(1, n, dtype=torch.bool)
        page = model.encode(torch.from_numpy(gram_ids)[None], torch.from_numpy(boxes)[None], torch.arange(n).float()[None], valid)
        fixed, scores = model.decode(page, valid, model.text(torch.from_numpy(special), torch.from_numpy(spelled), torch.from_numpy(pointer)),
                                     torch.zeros(1, len(ids), dtype=torch.long), torch.arange(len(ids))[None])
    return torch.cat([fixed, scores], -1)[0].numpy()


def golden(folder: str, page: list[list]) -> dict:
    """What the exported folder gives in the engine for a toy page, and the grams of words of every kind."""
    from answerer_engine import Engine

    engine = Engine(folder)
    samples = ["Invoice", "invoice:", "Rechnungsnummer", "19.03.2024", "1,234.56", "€", "INV-2024/001", "Straße", "ﬁnal", "DE89370400440532013000",
               "Échéance", "„Müller“", "-----", "#", "0.00", "A", "Donaudampfschifffahrtsgesellschaft", "12%", "naïve", "…", "𝑥2", "ΑΒΓ", "½", "TOTAL:"]
    asked, prefilled = [], engine.page(page)
    for task, kind, text in [("ask", "any", "What is the invoice number?"), ("field", "date", "dueDate"), ("field", "amount", "gross_amount total"),
                             ("locate", "any", "Zwischensumme Xylophon42"), ("field", "iban", "iban")]:
        ids = engine.ids(task, kind, text)
        logits = prefilled.logits(ids)
        best = int(logits[m.FIRST_POINTER:].argmax())
        after = prefilled.more(m.FIRST_POINTER + best)
        asked.append({"task": task, "type": kind, "text": text, "words": split_words(text), "ids": ids, "best_word": best,
                      "none": round(float(logits[m.NONE]), 4), "first": rounded(logits), "last": rounded(after)})
    return {"words": [{"word": w, "grams": list(grams(w))} for w in samples], "page": page, "questions": asked}


def rounded(logits: np.ndarray) -> list[float]:
    return [round(float(x), 4) for x in logits[m.FIRST_POINTER:]]


def main() -> None:
    p = argparse.ArgumentParser()
    p.add_argument("--checkpoint", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--data")
    p.add_argument("--golden")
    p.add_argument("--weights", choices=["average", "model"], default="average", help="the moving average, or the last step's after cooling")
    p.add_argument("--full", action="store_true")
    a = p.parse_args()
    state, model = load(a.checkpoint, a.weights)
    words = vocabulary(a.data)
    write(state, model, words, Path(a.out), not a.full)
    if a.golden:
        page = toy(0, random.Random(5))["words"]
        Path(a.golden).write_text(json.dumps(golden(a.out, page), ensure_ascii=False) + "\n", encoding="utf-8")
    for path in sorted(Path(a.out).iterdir()):
        print(path.name, path.stat().st_size)


if __name__ == "__main__":
    main()
