"""The exported folder in ONNX Runtime GenAI's Python wheel: what the Java side does, in a few lines, for tests and measurements."""

import json
from pathlib import Path

import numpy as np
import onnxruntime_genai as og

import answerer_model as m
from answerer_data import split_words
from export_answerer import page_tensors, question_ids


class Engine:
    def __init__(self, folder: str):
        self.model = og.Model(folder)
        described = json.loads((Path(folder) / "answerer.json").read_text(encoding="utf-8"))
        self.known = {w: i for i, w in enumerate(described["vocabulary"])}

    def page(self, words: list[list]) -> "Asked":
        return Asked(self, words)

    def ids(self, task: str, kind: str, text: str) -> list[int]:
        return question_ids(split_words(text)[:24], task, kind, self.known)


class Asked:
    """A page in the key/value buffer; every question rewinds to its end."""

    def __init__(self, engine: Engine, words: list[list]):
        self.engine, self.n = engine, len(words)
        parameters = og.GeneratorParams(engine.model)
        parameters.set_search_options(max_length=m.POSITIONS)
        self.generator = og.Generator(engine.model, parameters)
        grams, boxes = page_tensors(words)
        self.kept = (grams, boxes, np.array([self.n], np.int64))
        for name, array in zip(("word_grams", "word_boxes", "num_image_tokens"), self.kept):
            self.generator.set_model_input(name, array)
        self.fresh = True

    def logits(self, ids: list[int]) -> np.ndarray:
        """Logits after page + ids, as [fixed | words of the page]."""
        if self.fresh:
            self.generator.append_tokens(np.array([m.WORD] * self.n + ids, np.int32))
            self.fresh = False
        else:
            self.generator.rewind_to(self.n)
            self.generator.append_tokens(np.array(ids, np.int32))
        return self.now()

    def more(self, token: int) -> np.ndarray:
        self.generator.append_tokens(np.array([token], np.int32))
        return self.now()

    def now(self) -> np.ndarray:
        row = np.array(self.generator.get_logits()).reshape(-1)
        return row[:m.FIRST_POINTER + self.n].copy()
