"""A few lines that draw toy pages in the factory's format: they test the training loop, they are not training data.

usage: answerer_smoke.py COUNT SEED > pages.jsonl
"""

import json
import random
import sys

LABELS = {
    "invoice_number": ("id", ["Invoice No.", "Invoice Number:", "Rechnungsnummer", "Facture n°", "Invoice #"]),
    "invoice_date": ("date", ["Invoice Date", "Date:", "Datum", "Rechnungsdatum", "Date"]),
    "due_date": ("date", ["Due Date", "Payment due", "Zahlbar bis", "Échéance"]),
    "order_number": ("id", ["Order No.", "PO Number:", "Bestellnummer"]),
    "net_amount": ("amount", ["Subtotal", "Net amount", "Zwischensumme", "Total HT"]),
    "tax_amount": ("amount", ["VAT 20%", "Tax", "MwSt. 19%", "TVA"]),
    "gross_amount": ("amount", ["Total", "Grand Total", "Gesamtbetrag", "Total TTC"]),
    "iban": ("iban", ["IBAN", "IBAN:"]),
}
NAMES = "Alder Birch Cedar Dogwood Elm Fir Hazel Juniper Larch Maple Oak Pine Rowan Spruce Willow Yew".split()
FILL = "goods service hours material labour transport page item price unit quantity description thank you for your".split()


def value(kind: str, rng: random.Random) -> str:
    if kind == "date":
        d, mo, y = rng.randint(1, 28), rng.randint(1, 12), rng.randint(2015, 2026)
        return rng.choice([f"{d:02}.{mo:02}.{y}", f"{y}-{mo:02}-{d:02}", f"{d} March {y}", f"{mo}/{d}/{y}"])
    if kind == "amount":
        return rng.choice(["", "€ ", "$"]) + f"{rng.uniform(1, 9000):,.2f}"
    if kind == "iban":
        return "DE" + " ".join(f"{rng.randint(0, 9999):04}" for _ in range(5))
    return rng.choice(["INV-", "", "R", "2024/"]) + str(rng.randint(100, 999999))


def page(number: int, rng: random.Random) -> dict:
    words, fields = [], []
    height = rng.uniform(0.009, 0.014)

    def write(text: str, x: float, y: float, line: int) -> list[int]:
        first = len(words)
        for part in text.split():
            width = 0.55 * height * len(part)
            words.append([part, round(x, 4), round(y, 4), round(x + width, 4), round(y + height, 4), line])
            x += width + 0.4 * height
        return [first, len(words) - 1]

    y, line = rng.uniform(0.03, 0.1), 0
    for name in ("seller_name", "buyer_name"):
        text = " ".join(rng.sample(NAMES, 2)) + rng.choice([" Ltd", " GmbH", " SARL", " Inc."])
        fields.append({"name": name, "type": "party", "value": text, "spans": [write(text, rng.uniform(0.05, 0.6), y, line)]})
        y, line = y + 2.5 * height, line + 1
    column, gap, below = rng.uniform(0.05, 0.6), rng.uniform(0.1, 0.3), rng.random() < 0.3
    for name, (kind, labels) in rng.sample(sorted(LABELS.items()), rng.randint(3, len(LABELS))):
        if rng.random() < 0.4:
            write(" ".join(rng.choices(FILL, k=rng.randint(2, 8))), rng.uniform(0.05, 0.4), y, line)
            y, line = y + 1.6 * height, line + 1
        write(rng.choice(labels), column, y, line)
        text = value(kind, rng)
        y += 1.4 * height if below else 0
        fields.append({"name": name, "type": kind, "value": text, "spans": [write(text, column + (0 if below else gap), y, line)]})
        y, line = y + 1.6 * height, line + 1
    return {"id": f"toy{number}-p1", "doc": f"toy{number}", "kind": "invoice", "family": "test" if number % 10 == 0 else "train",
            "lang": "en", "page": 1, "pages": 1, "width": 595, "height": 842, "words": words, "fields": fields, "tables": [], "questions": []}


if __name__ == "__main__":
    generator = random.Random(int(sys.argv[2]))
    for i in range(int(sys.argv[1])):
        print(json.dumps(page(i, generator), ensure_ascii=False, separators=(",", ":")))
