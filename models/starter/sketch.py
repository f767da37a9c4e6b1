"""Sketched business papers: words with boxes and truth, without ink. Cheap variety of structure for the answerer beside the factory's drawn papers.

usage: sketch.py COUNT SEED > pages.jsonl      (the factory's page format)
"""

import json
import random
import sys

from sketch_account import Account
from sketch_blank import Blank
from sketch_booking import Booking
from sketch_dense import Dense
from sketch_forms import Bill, Listing
from sketch_further import Further
from sketch_letter import Letter
from sketch_order import Order
from sketch_paper import Paper, Sheet, kind_of
from sketch_prose import VALUES, Agreement
from sketch_receipt import Receipt
from sketch_words import GOODS, made_up


class Other(Paper):
    """A page that says nothing of the usual fields: text, lists and tables with dates, numbers and amounts of other things."""

    def make(self) -> Sheet:
        r, t, s = self.rng, self.sheet, self.style
        self.y = r.uniform(0.03, 0.15)
        if r.random() < 0.6:
            t.write(" ".join(made_up(r) for _ in range(r.randint(1, 4))), 0.07, self.y, t.size * r.choice([1, 1.6]))
            self.y += t.step(2)
        while self.y < r.uniform(0.5, 0.95):
            kind = r.choice(["text", "text", "list", "table"])
            if kind == "table":
                columns = r.randint(2, 5)
                for _ in range(r.randint(2, 9)):
                    for c in range(columns):
                        t.write(r.choice([made_up(r), s.date(self.day()), s.money(r.randint(10, 99999)), str(r.randint(1, 9999)), r.choice(GOODS)]), 0.07 + c * 0.86 / columns, self.y)
                    self.y += t.step()
            for _ in range(r.randint(1, 6) if kind != "table" else 0):
                mark = f"{r.randint(1, 20)}. " if kind == "list" else ""
                words = [r.choice([r.choice(GOODS), made_up(r).lower(), "the", "of", "and", "der", "die", "und", "le", "de", "in", "with"]) for _ in range(r.randint(3, 12))]
                if r.random() < 0.2:
                    words.insert(r.randint(0, len(words)), r.choice([s.date(self.day()), s.number(r.randint(100, 99999)), str(r.randint(1, 500))]))
                t.write(mark + " ".join(words), 0.07, self.y)
                self.y += t.step()
            self.y += t.step(0.7)
        return t


FORMS = (Listing, Bill, Account, Dense, Blank, Further)
SHARES = [("invoice", Paper, 0.17), ("receipt", Receipt, 0.17), ("booking", Booking, 0.07), ("other", Other, 0.03), ("invoice", Listing, 0.04), ("invoice", Bill, 0.05), ("bank_statement", Account, 0.04), ("contract", Agreement, 0.05),
          ("invoice", Dense, 0.09), ("letter", Letter, 0.12), ("order", Order, 0.11), ("form", Blank, 0.03), ("invoice", Further, 0.03)]
# The factory's names for what the older sketches call otherwise.
FACTORY = {"phone": "seller_phone", "email": "seller_email", "website": "web", "bank_name": "bank", "discount": "discount_amount", "amount_paid": "prepaid_amount", "delivery_address": "ship_to_address", "salesperson": "seller_contact"}
RENAMED = {"contract_number": "contract_num", "period_start": "flight_from", "period_end": "flight_to"}


def drawn(rng: random.Random):
    """Kind, language, sheet and own questions of a sketch."""
    kind, maker, _ = rng.choices(SHARES, [share for _, _, share in SHARES])[0]
    if maker is Agreement:
        paper = Agreement(Sheet(rng), rng)
        return kind, "en", paper.make(), paper.questions
    paper = Paper(rng) if maker in FORMS else maker(rng)
    sheet = (maker(paper) if maker in FORMS else paper).make()
    if kind == "invoice" and paper.back < 0 and "document_type" in sheet.fields:
        kind = "credit_note"
    return paper.kind if maker is Order else kind, paper.lang, sheet, []


def page(number: int, rng: random.Random) -> dict:
    kind, lang, sheet, questions = drawn(rng)
    rename = kind == "booking" and rng.random() < 0.6
    fields = []
    names = {**(FACTORY if rng.random() < 0.5 else {}), **(RENAMED if rename else {})}
    for name, places in sheet.fields.items():
        name = names.get(name, name)
        fields.append({"name": name, "type": VALUES[name][0] if kind == "contract" and name in VALUES else kind_of(name), "value": places[0][0], "spans": places[0][1], "alt": [p[1] for p in places[1:]]})
    return {"id": f"s{number}-p1", "doc": f"s{number}", "kind": kind, "family": "test" if number % 40 == 0 else "train", "lang": lang, "page": 1, "pages": 1,
            "width": 595, "height": 842, "words": sheet.words, "fields": fields, "tables": [], "questions": questions}


if __name__ == "__main__":
    generator = random.Random(int(sys.argv[2]))
    for i in range(int(sys.argv[1])):
        print(json.dumps(page(i, generator), ensure_ascii=False, separators=(",", ":")))
