"""Sketched business papers: words with boxes and truth, without ink. Cheap variety of structure for the answerer beside the factory's drawn papers.

usage: sketch.py COUNT SEED > pages.jsonl      (the factory's page format)
"""

import json
import random
import sys

from sketch_dense import Dense
from sketch_forms import Account, Bill, Listing
from sketch_paper import Paper, Sheet, kind_of
from sketch_prose import VALUES, Agreement
from sketch_receipt import Receipt
from sketch_words import GOODS, address, company, made_up, person, tax_id


class Order(Paper):
    """Orders, bookings and contracts of business: numbers, a client, a period and amounts in boxes of labels."""

    def make(self) -> Sheet:
        r, t, s = self.rng, self.sheet, self.style
        self.parties_short()
        values = self.values()
        values.update({"contract_number": s.id(), "advertiser": company(self.lang, r), "agency": company(self.lang, r), "product": made_up(r) + " " + r.choice(GOODS), "salesperson": person(r)})
        one_field = r.random() < 0.6
        names = ["contract_number", "advertiser", "invoice_date"] + (["period"] if one_field else ["period_start", "period_end"])
        names += r.sample(["order_number", "customer_number", "contact", "phone", "payment_terms", "agency", "product", "salesperson"], r.randint(1, 6))
        r.shuffle(names)
        getattr(self, "header_" + r.choice(["pairs", "grid", "stack", "two_columns", "two_columns", "sentence"]))(names, values)
        self.y += t.step(1)
        self.table()
        self.sums_of_order()
        for _ in range(r.choice([0, 1, 3, 6])):
            t.write(self.sentence(), 0.07, self.y, t.size * 0.8)
            self.y += t.step()
        return t

    def label(self, name: str) -> str:
        extra = {"agency": ["Agency", "Agency Name", "Buying agency", "Agentur", "Agence"], "product": ["Product", "Brand", "Estimate", "Description", "Product Desc"], "salesperson": ["Salesperson", "Account Executive", "Sales rep", "AE"]}
        return self.rng.choice(extra[name]) if name in extra else super().label(name)

    def put(self, name: str, values: dict, x: float, y: float, align: str = "left") -> list[int]:
        if name in ("agency", "product", "salesperson"):
            return self.sheet.write(values[name], x, y, align=align)
        return super().put(name, values, x, y, align)

    def parties_short(self) -> None:
        r, t = self.rng, self.sheet
        self.y = r.uniform(0.02, 0.06)
        self.seller, self.seller_lines, self.seller_tax = company(self.lang, r), address(self.lang, r), tax_id(self.lang, r)
        self.host = made_up(r).lower() + ".com"
        t.write(r.choice(["Order", "Contract", "CONTRACT AGREEMENT", "Insertion Order", "Order Confirmation", "Auftragsbestätigung", "Bon de commande", "Broadcast Order"]), r.choice([0.07, 0.5]), self.y, t.size * 1.5)
        self.y += t.step(2)
        self.y = self.seller_block(r.choice([0.07, 0.6]), self.y, "left", False) + t.step(1)
        if r.random() < 0.6:
            self.buyer = company(self.lang, r)
            self.buyer_lines = address(self.lang, r)
            self.y = self.buyer_block(0.07, self.y, "left", r.random() < 0.8) + t.step(1)

    def sums_of_order(self) -> None:
        r, t = self.rng, self.sheet
        commission = self.net * 15 // 100
        amounts = {"gross_amount": self.net, "commission": commission, "net_amount": self.net - commission}
        labels = {"gross_amount": ["Gross Total", "Gross Amount", "Total", "Totals", "Order total", "Contract total", "Gross"], "commission": ["Agency Commission", "Commission", "Less 15%"], "net_amount": ["Net Total", "Net Amount", "Net Due", "Net"]}
        names = ["gross_amount"] + (["commission", "net_amount"] if r.random() < 0.6 else [])
        left, right = r.choice([(0.6, 0.93), (0.07, 0.4), (0.4, 0.93)])
        for name in names:
            t.write(r.choice(labels[name]) + self.colon, left, self.y)
            text = self.style.money(amounts[name])
            span = t.write(text, right, self.y, align="right")
            if name != "commission":
                t.field(name, text, [span])
            self.y += t.step()


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


FORMS = (Listing, Bill, Account, Dense)
RENAMED = {"contract_number": "contract_num", "period_start": "flight_from", "period_end": "flight_to"}


def drawn(rng: random.Random):
    """Kind, language, sheet and own questions of a sketch."""
    kind, maker = rng.choices([("invoice", Paper), ("receipt", Receipt), ("order_confirmation", Order), ("letter", Other), ("invoice", Listing), ("invoice", Bill), ("bank_statement", Account), ("contract", Agreement), ("invoice", Dense)],
                              [0.24, 0.2, 0.1, 0.06, 0.07, 0.08, 0.03, 0.08, 0.14])[0]
    if maker is Agreement:
        paper = Agreement(Sheet(rng), rng)
        return kind, "en", paper.make(), paper.questions
    paper = Paper(rng) if maker in FORMS else maker(rng)
    return kind, paper.lang, (maker(paper) if maker in FORMS else paper).make(), []


def page(number: int, rng: random.Random) -> dict:
    kind, lang, sheet, questions = drawn(rng)
    rename = kind == "order_confirmation" and rng.random() < 0.6
    fields = []
    for name, places in sheet.fields.items():
        name = RENAMED.get(name, name) if rename else name
        fields.append({"name": name, "type": VALUES[name][0] if kind == "contract" and name in VALUES else kind_of(name), "value": places[0][0], "spans": places[0][1], "alt": [p[1] for p in places[1:]]})
    return {"id": f"s{number}-p1", "doc": f"s{number}", "kind": kind, "family": "test" if number % 40 == 0 else "train", "lang": lang, "page": 1, "pages": 1,
            "width": 595, "height": 842, "words": sheet.words, "fields": fields, "tables": [], "questions": questions}


if __name__ == "__main__":
    generator = random.Random(int(sys.argv[2]))
    for i in range(int(sys.argv[1])):
        print(json.dumps(page(i, generator), ensure_ascii=False, separators=(",", ":")))
