"""Tests of the answerer's recipe: `python -m unittest test_answerer` (needs requirements.txt and onnxruntime-genai)."""

import random
import re
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

import answerer_choices
import answerer_grammar as grammar
import answerer_model as m
import answerer_onnx
from answerer_asks import QUESTIONS
from answerer_data import Page, Question, exists, free, joined, make_questions, named, split_words, tokens
from answerer_engine import Engine
from answerer_kept import KEPT, checksum
from answerer_patterns import FIELDS, KIND_NAMES
from answerer_phrases import PHRASES
from answerer_smoke import page as toy
from answerer_soup import soup
from export_answerer import reference, vocabulary, write
from grams import SLOTS, grams
from sketch import page as sketch


class Grams(unittest.TestCase):
    def test_should_mask_digits_so_that_dates_are_alike(self):
        self.assertEqual(grams("19.03.2024"), grams("20.11.1999"))

    def test_should_keep_the_core_when_punctuation_is_attached(self):
        self.assertEqual(len(set(grams("total")) - set(grams("total:"))), 1)

    def test_should_never_exceed_the_slots(self):
        generator = random.Random(3)
        for _ in range(2000):
            word = "".join(generator.choice("aZ0é.€-ﬁ") for _ in range(generator.randint(1, 60)))
            self.assertLessEqual(len(grams(word)), SLOTS, word)


class Soup(unittest.TestCase):
    def test_should_weigh_the_averages_of_checkpoints_and_keep_what_else_the_last_one_says(self):
        part = lambda value, step: {"average": {"w": torch.full((2,), value), "n": torch.tensor(7)}, "step": step, "recipe": "r", "pages": step}
        made = soup([(part(1.0, 10), 0.25), (part(5.0, 20), 0.75)])
        self.assertEqual(made["average"]["w"].tolist(), [4.0, 4.0])
        self.assertEqual((int(made["average"]["n"]), made["step"], made["recipe"]), (7, 20, "r + 0.25 of step 10"))

    def test_should_refuse_weights_that_are_no_average(self):
        with self.assertRaises(ValueError):
            soup([({"average": {}, "step": 1, "recipe": "r"}, 0.5)])


class Data(unittest.TestCase):
    def test_should_keep_values_whole_through_every_augmentation(self):
        for seed in range(200):
            generator = random.Random(seed)
            raw = toy(seed, generator)
            page = Page(raw, generator, True)
            for field in raw["fields"]:
                runs = page.spans(field["spans"])
                if runs is not None:
                    shown = {page.items[i][3][0] for first, last in runs for i in range(first, last + 1)}
                    first, last = field["spans"][0]
                    self.assertTrue(shown <= set(range(first - 3, last + 1)), f"seed {seed}")

    def test_should_join_the_lines_of_an_address_that_follow_one_another(self):
        self.assertEqual(joined([(3, 4), (5, 9), (12, 13)]), [(3, 9), (12, 13)])
        self.assertEqual(joined([(0, 36), (37, 60)]), [(0, 36), (37, 60)])

    def test_should_ask_for_things_that_are_not_there(self):
        generator = random.Random(4)
        page = Page(toy(1, generator), generator, False)
        asked = make_questions(page, generator, 40, ["nowhere"])
        self.assertTrue(any(not q.answers for q in asked))

    def test_should_end_every_answer_with_end_none_or_a_choice(self):
        _, steps = tokens(Question(["total"], "field", "amount", [[(3, 4), (7, 7)]]), random.Random(1), 0.0)
        self.assertEqual([s[1:] for s in steps], [(1, [3]), (2, [4]), (3, [7]), (2, [7]), (0, [m.END])])

    def test_should_take_camel_case_apart(self):
        self.assertEqual(split_words("dueDate of_the invoice?"), ["due", "date", "of", "the", "invoice"])


FACTORY = Path(__file__).parents[2] / "evaluation/src/main/resources/dev/lector/evaluation/factory/questions_en.txt"


def factory() -> tuple[set[str], set[str]]:
    """The fields of the factory, and what its test family alone asks in four words and more."""
    fields, own = set(), set()
    for line in FACTORY.read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition("=")
        if key.startswith("type."):
            fields.add(key.strip()[5:])
        phrasings = [split_words(p) for p in value.split("|")]
        if re.match(r"(ask|desc|yes|kind)\.", key) and len(phrasings) > 1:
            own |= {" ".join(p) for p in (phrasings[4::5] if len(phrasings) > 4 else phrasings[-1:]) if len(p) > 3}
    return fields, own


class Grammar(unittest.TestCase):
    def test_should_know_every_field_on_every_kind_of_page(self):
        fields, _ = factory()
        self.assertEqual((fields | set(QUESTIONS)) - set(FIELDS), set())
        generator = random.Random(8)
        for name in FIELDS:
            for kind in (*grammar.GROUPS, None):
                for drawn in (grammar.description, grammar.question, grammar.existence):
                    words = drawn(name, kind, generator)
                    self.assertTrue(words and all(re.fullmatch(r"[a-z0-9'-]+", w) for w in words), f"{name} {kind} {words}")

    def test_should_keep_the_checksums_of_all_that_only_the_test_family_asks(self):
        _, own = factory()
        self.assertGreater(len(own), 100)
        self.assertEqual(KEPT, {checksum(q.split()) for q in own})

    def test_should_never_train_on_a_phrasing_of_the_test_family(self):
        _, own = factory()
        seed = random.randrange(1 << 30)
        generator, kinds = random.Random(seed), [*grammar.GROUPS, None]
        made = {" ".join(split_words(q)) for questions in QUESTIONS.values() for q in questions}
        for name in sorted(set(FIELDS) | set(PHRASES)):
            for _ in range(400):
                kind = generator.choice(kinds)
                drawn = [named(name, kind, generator)[0], exists(name, kind, generator)] + ([free(name, kind, generator)] if name in FIELDS else [])
                made |= {" ".join(words) for words in drawn}
        for what in KIND_NAMES:
            made |= {" ".join(grammar.is_kind(what, generator)) for _ in range(400)}
        self.assertGreater(len(made), 50_000)
        self.assertEqual(made & own, set(), f"seed {seed}")

    def test_should_ask_of_an_order_who_writes_it_and_never_to_whom_a_bill_went(self):
        generator = random.Random(9)
        asked = {w for _ in range(2000) for w in grammar.question("buyer_name", "purchase_order", generator)}
        self.assertIn("placed", asked)
        self.assertFalse(asked & {"bill", "invoice", "charged"}, asked)

    def test_should_never_deny_that_an_agreement_is_a_contract(self):
        generator = random.Random(10)
        told = [answerer_choices.kind({"kind": "agreement", "id": "agreement-train-1"}, generator) for _ in range(400)]
        self.assertFalse([words for words, right in told if "agreement" in words and not right])
        self.assertTrue([words for words, right in told if "agreement" in words and right])


class Sketches(unittest.TestCase):
    def test_should_place_every_value_and_answer_on_the_page(self):
        generator = random.Random(6)
        for number in range(400):
            page = sketch(number, generator)
            places = [s for f in page["fields"] for p in [f["spans"], *f["alt"]] for s in p] + [s for q in page["questions"] for s in q["spans"]]
            self.assertTrue(all(0 <= first <= last < len(page["words"]) for first, last in places), page["id"])
            self.assertGreater(len(page["words"]), 5)

    def test_should_print_a_value_where_it_says_it_stands(self):
        generator, wrong = random.Random(7), []
        for number in range(400):
            page = sketch(number, generator)
            for field in page["fields"]:
                shown = " ".join(w[0] for first, last in field["spans"] for w in page["words"][first:last + 1])
                if field["type"] in ("date", "iban", "amount") and field["value"] not in shown:
                    wrong.append((field["name"], field["value"], shown))
        self.assertEqual(wrong, [])

    def test_should_say_the_words_of_its_value_at_every_place_of_every_new_kind(self):
        letters = lambda text: "".join(c for c in text.lower() if c.isalnum())
        generator, wrong, kinds = random.Random(8), [], set()
        for number in range(900):
            page = sketch(number, generator)
            if page["kind"] not in ("letter", "purchase_order", "order_confirmation", "delivery_note", "form", "bank_statement", "booking"):
                continue
            kinds.add(page["kind"])
            for field in (f for f in page["fields"] if f["type"] in ("party", "address", "date", "iban", "email", "id")):
                for place in [field["spans"], *field["alt"]]:
                    shown = " ".join(w[0] for first, last in place for w in page["words"][first:last + 1])
                    if letters(shown) != letters(field["value"]):
                        wrong.append((page["id"], field["name"], field["value"], shown))
        self.assertEqual(wrong, [])
        self.assertEqual(len(kinds), 7)


class Exported(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(11)
        self.model = m.Answerer().eval()
        self.words = vocabulary(None)
        self.folder = tempfile.TemporaryDirectory()
        state = {"recipe": "test", "seed": 11, "step": 0, "pages": 0}
        write(state, self.model, self.words, Path(self.folder.name), False)
        self.page = toy(0, random.Random(5))["words"]
        self.engine = Engine(self.folder.name)

    def tearDown(self):
        self.folder.cleanup()

    def test_should_agree_with_pytorch_within_a_thousandth(self):
        asked = self.engine.page(self.page)
        for text in ("What is the invoice number?", "Xylophon42 total", "due date"):
            ids = self.engine.ids("field", "any", text)
            self.close(asked.logits(ids), reference(self.model, self.page, ids, self.words)[-1])
            pointer = m.FIRST_POINTER + 5
            self.close(asked.more(pointer), reference(self.model, self.page, ids + [pointer], self.words)[-1])

    def test_should_go_on_from_an_exported_folder(self):
        again = m.Answerer(m.Shape(encoder_layers=4, decoder_layers=3)).eval()
        answerer_onnx.load(self.folder.name, again)
        ids = self.engine.ids("field", "date", "due date")
        wanted = reference(self.model, self.page, ids, self.words)
        self.close(reference(again, self.page, ids, self.words)[-1], wanted[-1])

    def test_should_give_the_same_after_a_rewind_as_fresh(self):
        asked = self.engine.page(self.page)
        for text in ("invoice number", "due date", "total"):
            ids = self.engine.ids("field", "any", text)
            np.testing.assert_array_equal(asked.logits(ids)[m.FIRST_POINTER:], self.engine.page(self.page).logits(ids)[m.FIRST_POINTER:])

    def close(self, found: np.ndarray, wanted: np.ndarray) -> None:
        kept = list(m.OUTPUTS) + list(range(m.FIRST_POINTER, len(wanted)))
        self.assertLess(float(np.abs(found[kept] - wanted[kept]).max()), 1e-3)


if __name__ == "__main__":
    unittest.main()
