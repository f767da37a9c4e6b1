"""Sketched invoices: a sheet of words with boxes and truth, and a paper that arranges parties, header fields, table and totals on it."""

import random

from sketch_mixed import mixed
from sketch_words import GOODS, LABELS, LANGS, MONTHS, SENTENCES, TERMS, TRADES, Style, address, bic, cased, company, iban, made_up, person, tax_id

TYPES = {"net_amount": "amount", "tax_amount": "amount", "gross_amount": "amount", "amount_due": "amount", "amount_paid": "amount", "discount": "amount", "shipping_amount": "amount",
         "total": "amount", "cash": "amount", "change": "amount", "opening_balance": "amount", "closing_balance": "amount", "iban": "iban", "currency": "currency", "email": "email", "phone": "phone",
         "website": "url", "seller_name": "party", "buyer_name": "party", "advertiser": "party", "account_holder": "party", "seller_address": "address", "buyer_address": "address", "address": "address",
         "delivery_address": "address", "tax_rate": "percent", "bic": "id", "payment_reference": "string", "total_in": "amount", "total_out": "amount", "claim_amount": "amount", "fee": "amount", "insurance_cover": "amount", "liability_cap": "amount",
         "prepaid_amount": "amount", "discount_amount": "amount", "employer": "party", "seller_phone": "phone", "seller_contact": "party", "party_b_address": "address", "company_reg": "id", "seller_fax": "phone", "buyer_fax": "phone", "buyer_phone": "phone", "buyer_contact": "party", "agency": "party", "salesperson": "party", "commission_amount": "amount", "ship_to_name": "party", "ship_to_address": "address", "seller_email": "email", "buyer_email": "email"}
PARTIAL = ("Total allowances|Total charges|Sum of allowances on document level|Less retention|Paid in advance|Rounding|Surcharges|Deposits|Summe der Abschläge|Summe der Zuschläge|Rabatte netto|Summe Zu-/Abschläge|"
           "Bereits erhalten|Rundungsbetrag|Pfand|Total des remises|Total des charges|Remises HT|Éco-participation|Total descuentos|Total cargos|Sconti|Spese accessorie|Totaal kortingen|Toeslagen|Statiegeld").split("|")
NARROW = set("iljtfI.,:;'|!()[] ")
WIDE = set("mwMWQO@%&")


def kind_of(name: str) -> str:
    if name in TYPES:
        return TYPES[name]
    return "date" if name.endswith(("_date", "date", "_from", "_to", "period_start", "period_end")) else "id" if name.endswith(("number", "_id", "num")) else "string"


class Sheet:
    """Words as they are written, and which of them are which field."""

    def __init__(self, rng: random.Random, aspect: float = 0.707):
        self.rng, self.aspect = rng, aspect
        self.words: list[list] = []
        self.fields: dict[str, list] = {}
        self.line = 0
        self.size = rng.uniform(0.0085, 0.0135)
        self.lead = rng.uniform(1.15, 1.9)
        self.mono = rng.random() < 0.15
        self.tall, self.drop = rng.uniform(0.7, 1.25), rng.uniform(-0.1, 0.2)

    def width(self, text: str, size: float) -> float:
        units = sum(0.6 if self.mono else 0.3 if c in NARROW else 0.85 if c in WIDE else 0.65 if c.isupper() else 0.52 for c in text)
        return units * size / self.aspect

    def write(self, text: str, x: float, y: float, size: float = 0.0, align: str = "left") -> list[int]:
        """Words of one line; returns [first, last]."""
        size = size or self.size
        blank = self.width(" ", size) if self.mono else 0.28 * size / self.aspect
        parts = text.split()
        total = sum(self.width(p, size) for p in parts) + blank * (len(parts) - 1)
        x -= total if align == "right" else total / 2 if align == "center" else 0
        first, top = len(self.words), y + self.drop * size
        for part in parts:
            w = self.width(part, size)
            self.words.append([part, round(x, 4), round(top, 4), round(x + w, 4), round(top + self.tall * size, 4), self.line])
            x += w + blank
        self.line += 1
        return [first, len(self.words) - 1]

    def field(self, name: str, value: str, spans: list) -> None:
        self.fields.setdefault(name, []).append((value, spans))

    def step(self, k: float = 1.0, size: float = 0.0) -> float:
        return (size or self.size) * self.lead * k

    def part(self, span: list[int], text: str, inner: str) -> list[int]:
        """The words of `inner` within a written text that contains it once."""
        before = len(text[:text.index(inner)].split())
        return [span[0] + before, span[0] + before + len(inner.split()) - 1]


class Paper:
    """One invoice-like page in the making: parties, header fields, table, totals, bank, in one of many arrangements."""

    def __init__(self, rng: random.Random):
        self.rng = rng
        self.lang = rng.choice(LANGS + ["en", "en", "en", "de", "fr"])
        self.style = Style(self.lang, rng)
        self.sheet = Sheet(rng)
        self.colon = rng.choice(["", ":", ":", " :" if self.lang == "fr" else ":"])
        self.upper = rng.random() < 0.15
        self.year = rng.randint(1998, 2026)
        self.used: set[str] = set()
        # -1 in a credit note, whose amounts are negative; how far a value went on below its line.
        self.back, self.over = -1 if rng.random() < 0.08 else 1, 0.0

    def label(self, name: str) -> str:
        lang = self.lang if self.rng.random() < 0.93 else "en"
        text = self.rng.choice(LABELS["credit_title" if name == "title" and self.back < 0 else name][lang])
        return text.upper() if self.upper else text

    def months(self) -> list[str]:
        return MONTHS[self.lang]

    def day(self) -> tuple[int, int, int]:
        return (self.year, self.rng.randint(1, 12), self.rng.randint(1, 28))

    # --- values -------------------------------------------------------------------------------------------------------

    def values(self) -> dict[str, str]:
        r, s = self.rng, self.style
        number = s.id()
        made = {"invoice_number": number, "invoice_date": s.date(self.day()), "due_date": s.date(self.day()), "delivery_date": s.date(self.day()), "order_date": s.date(self.day()),
                "order_number": Style(self.lang, r).id(), "customer_number": Style(self.lang, r).id(), "payment_reference": r.choice([number, Style(self.lang, r).id(), f"{number} {made_up(r)}", "RF" + " ".join([str(r.randint(10, 99)), *(str(r.randint(1000, 9999)) for _ in range(r.randint(2, 4)))]), " ".join(str(r.randint(10, 99999)) for _ in range(r.randint(3, 5)))]),
                "payment_method": r.choice(["Cash", "Credit Card", "VISA", "Bank transfer", "PayPal", "Direct debit", "Überweisung", "Lastschrift", "Virement", "Transferencia", "Bonifico", "iDEAL", "Mastercard", "Check"]),
                "payment_terms": r.choice(TERMS[self.lang]).format(n=r.choice([7, 8, 10, 14, 20, 30, 45, 60])) if r.random() < 0.75 else r.choice(["Net 30", "30 days", "NET30", "Due on receipt", "sofort"]), "currency": s.currency,
                "seller_tax_id": self.seller_tax, "period_start": s.date(self.day()), "period_end": s.date(self.day()), "contact": person(r), "phone": self.phone(), "weight": f"{r.randint(1, 99)},{r.randint(0, 9)} kg"}
        made["project"] = r.choice(["{} {n}", "{} {g}", "{g} {}", "{} II", "{} - {g}", "{} {s} {n}"]).format(made_up(r), n=r.randint(1, 2030), g=r.choice(GOODS), s=r.choice(TRADES))
        made["delivery_note_number"] = Style(self.lang, r).id()
        return made

    def phone(self) -> str:
        r = self.rng
        d = lambda k: "".join(r.choice("0123456789") for _ in range(k))
        return r.choice([f"+{d(2)} {d(3)} {d(6)}", f"0{d(3)}/{d(6)}", f"({d(3)}) {d(3)}-{d(4)}", f"0{d(2)}-{d(7)}", f"0{d(1)} {d(2)} {d(2)} {d(2)} {d(2)}"])

    # --- parties ------------------------------------------------------------------------------------------------------

    def parties(self) -> None:
        r, t = self.rng, self.sheet
        self.seller, self.buyer = company(self.lang, r), company(self.lang, r) if r.random() < 0.8 else person(r)
        if r.random() < 0.1:
            self.seller = person(r)
        self.seller_lines, self.buyer_lines = address(self.lang, r), address(self.lang, r)
        self.seller_tax = tax_id(self.lang, r)
        self.host = (made_up(r) + r.choice([".com", ".de", ".fr", ".es", ".it", ".nl", ".co.uk", ".net"])).lower()
        self.y = r.uniform(0.02, 0.06)
        if r.random() < 0.25:
            return mixed(self)
        sides = r.choice([("left", "left"), ("left", "right"), ("right", "left"), ("center", "left"), ("both", "both"), ("none", "left"), ("labelled", "labelled"), ("left", "right")])
        if r.random() < 0.35:
            self.logo(r.choice(["left", "right", "center"]))
        if r.random() < 0.3:
            self.title(r.choice(["left", "right", "center"]), r.random() < 0.5)
        if r.random() < 0.12:
            self.heading()
        top = self.y
        if sides[0] == "both":
            columns = [(0.06, self.seller_block, True), (0.55, self.buyer_block, True)]
            if r.random() < 0.2:
                columns.reverse()
                columns = [(0.06, *columns[0][1:]), (0.55, *columns[1][1:])]
            ends = []
            for x, block, labelled in columns:
                ends.append(block(x, top, "left", labelled))
            self.y = max(ends)
        else:
            x = {"left": 0.07, "right": r.choice([0.6, 0.93]), "center": 0.5, "none": 0.07, "labelled": 0.07}[sides[0]]
            align = "center" if sides[0] == "center" else "right" if x > 0.9 else "left"
            seller_end = top if sides[0] == "none" else self.seller_block(x, top, align, sides[0] == "labelled")
            beside = sides[0] != "center" and ((x > 0.5) != (sides[1] == "right")) and r.random() < 0.6
            y = (top if beside else seller_end) + t.step(r.uniform(0.5, 3))
            if sides[0] != "center" and r.random() < 0.25:
                self.sender_line(0.07 if sides[1] != "right" else 0.6, y)
                y += t.step(1.3)
            bx = 0.6 if sides[1] == "right" else 0.07
            y = self.buyer_block(bx, y, "left", r.random() < 0.55)
            self.y = max(y, seller_end)
            self.has_seller = sides[0] != "none"
        self.y += t.step(r.uniform(0.3, 2))
        if r.random() < 0.2:
            self.ship_block()

    def heading(self) -> None:
        """A line that names nobody: a slogan, a copy's mark, a program's name."""
        r, t = self.rng, self.sheet
        words = r.choice([" ".join(r.choices(GOODS, k=r.randint(2, 4))).title(), r.choice(["Original", "Duplicate", "COPY", "Kopie", "Duplicata", "Example", "Muster", "Draft"]), f"{made_up(r)} {r.choice(GOODS)} {self.label('title')}"])
        t.write(words, r.choice([0.07, 0.5]), self.y, t.size * r.choice([0.8, 1, 1.5]))
        self.y += t.step(1.5)

    def named(self, field: str, name: str, x: float, y: float, size: float, align: str, shown: str) -> float:
        """A party's name, in two lines where it is long, with its numbers above or below now and then."""
        r, t = self.rng, self.sheet
        number = f"{r.choice(['GLN', 'ILN', 'No.', 'Nr.', 'Code', 'Kd-Nr.', 'Lief-Nr:', 'ID', 'Ref.'])} {r.choice([str(r.randint(1000, 999999)), '4' + str(r.randint(10 ** 11, 10 ** 12 - 1))])}"
        above, below = r.random() < 0.08, r.random() < 0.06
        if above:
            t.write(number, x, y, align=align)
            y += t.step()
        parts, cut = shown.split(), 0
        if len(parts) > 2 and r.random() < 0.15:
            cut = r.randint(1, len(parts) - 1)
        spans = []
        for text in ([" ".join(parts[:cut]), " ".join(parts[cut:])] if cut else [shown]):
            spans.append(t.write(text, x, y, size, align))
            y += t.step(r.choice([1, 1.1]), size)
        t.field(field, name, spans)
        if below:
            t.write(number, x, y, align=align)
            y += t.step()
        return y

    def logo(self, side: str) -> None:
        t, size = self.sheet, self.sheet.size * self.rng.uniform(1.5, 3.2)
        short = self.seller.split()[0] if self.rng.random() < 0.3 and len(self.seller.split()[0]) > 3 else self.seller
        text = cased(short, self.rng, 0.3)
        span = t.write(text, {"left": 0.06, "right": 0.94, "center": 0.5}[side], self.y, size, side)
        if short == self.seller:
            t.field("seller_name", self.seller, [span])
        self.y += t.step(1.1, size)
        if self.rng.random() < 0.3:
            t.write(" ".join(self.rng.choices(GOODS, k=self.rng.randint(2, 5))), 0.06 if side == "left" else 0.5, self.y)
            self.y += t.step()

    def title(self, side: str, number: bool) -> None:
        t, r = self.sheet, self.rng
        if "title" in self.used:
            return
        self.used.add("title")
        size = t.size * r.uniform(1.1, 2.6)
        name, kind = self.label("title"), r.random()
        x, align = {"left": (0.07, "left"), "right": (0.93, "right"), "center": (0.5, "center")}[side]
        if number and "invoice_number" not in self.used:
            value = self.style.id()
            joiner = r.choice([" ", " Nr. ", " # ", " No. ", " N° ", ": "]) if kind < 0.8 else " "
            text = f"{name}{joiner}{value}"
            span = t.write(text, x, self.y, size, align)
            count = len(value.split())
            t.field("invoice_number", value, [[span[1] - count + 1, span[1]]])
            self.used.add("invoice_number")
        elif " " in name and r.random() < 0.15:
            first, _, rest = name.partition(" ")
            span = t.write(first, x, self.y, size, align)
            self.y += t.step(1.1, size)
            t.write(rest, x, self.y, size, align)
        else:
            span = t.write(name, x, self.y, size, align)
        t.field("document_type", name, [[span[0], span[0] + len(name.split()) - 1]])
        self.y += t.step(1.3, size)

    def seller_block(self, x: float, y: float, align: str, labelled: bool) -> float:
        r, t = self.rng, self.sheet
        if labelled and r.random() < 0.8:
            t.write(self.label("seller") + self.colon, x, y, align=align)
            y += t.step()
        y = self.named("seller_name", self.seller, x, y, t.size * r.choice([1, 1, 1.2, 1.5]), align, cased(self.seller, r, 0.2)) + t.step(r.choice([0, 0.3]))
        spans, lines = [], self.seller_lines
        if r.random() < 0.15:
            lines = [", ".join(lines)]
        for text in lines:
            spans.append(t.write(text, x, y, align=align))
            y += t.step()
        t.field("seller_address", " ".join(lines), spans)
        for name in r.sample(["phone", "fax", "email", "website", "seller_tax_id", "register"], r.choice([0, 0, 1, 2, 3, 4])):
            self.contact(name, x, y, align)
            y += t.step() + self.below()
        return y

    def below(self) -> float:
        """How far the last value went on below its line."""
        over, self.over = self.over, 0.0
        return over

    def contact(self, name: str, x: float, y: float, align: str = "left", size: float = 0.0) -> None:
        r, t = self.rng, self.sheet
        value = {"phone": self.phone, "fax": self.phone, "email": lambda: f"{r.choice(['info', 'office', 'billing', 'sales', made_up(r).lower()])}@{self.host}", "website": lambda: r.choice(["www.", "http://www.", "", "https://"]) + self.host,
                 "seller_tax_id": lambda: self.seller_tax, "register": lambda: str(r.randint(1000, 9999999) if r.random() < 0.7 else r.randint(10 ** 13, 10 ** 14 - 1)), "iban": self.bank_value("iban"), "bic": self.bank_value("bic"), "bank_name": self.bank_value("bank_name")}[name]()
        bare = name in ("email", "website") and r.random() < 0.5
        text = value if bare else f"{self.label(name)}{r.choice([':', self.colon, ''])} {value}"
        parts, count, cut = text.split(), len(value.split()), 0
        if count > 1 and name in ("iban", "phone", "seller_tax_id", "fax") and r.random() < 0.12:
            cut = r.randint(1, count - 1)
        span = t.write(" ".join(parts[:len(parts) - cut]), x, y, size, align)
        spans = [[span[1] - count + cut + 1, span[1]]]
        if cut:
            self.over = t.step(1, size)
            spans.append(t.write(" ".join(parts[-cut:]), x, y + self.over, size, align))
        if name in ("fax", "register"):
            return
        self.used.add(name)
        t.field(name, value, spans)

    def bank_value(self, name: str):
        if not hasattr(self, "bank"):
            self.bank = {"iban": iban(self.lang, self.rng), "bic": bic(self.rng), "bank_name": self.rng.choice(["{} Bank", "Banque {}", "Sparkasse {}", "Banco {}", "{} Savings"]).format(made_up(self.rng))}
        return lambda: self.bank[name]

    def buyer_block(self, x: float, y: float, align: str, labelled: bool) -> float:
        r, t = self.rng, self.sheet
        inline = False
        if labelled:
            text = self.label("buyer") + self.colon
            inline = r.random() < 0.2
            first = t.write(text, x, y, align=align)
            x2 = t.words[first[1]][3] + 0.01
            y += 0 if inline else t.step(r.choice([1, 1, 1.4]))
        if not inline and r.random() < 0.12:
            t.write(r.choice(["Herrn", "Frau", "Firma", "An", "To", "Messrs.", "Monsieur", "Madame", "Spett.le", "Sr. D.", "Familie", "De heer", "Société"]), x, y, align=align)
            y += t.step()
        y = self.named("buyer_name", self.buyer, x2 if inline else x, y, t.size, align, cased(self.buyer, r, 0.15))
        if r.random() < 0.42:
            t.write(r.choice([r.choice(["Attn: ", "z.Hd. ", "c/o ", "", ""]) + person(r), r.choice(["Accounts Payable", "Buchhaltung", "Einkauf", "Comptabilité", "Abteilung", "Department", "Administratie", "Ufficio acquisti"]) + r.choice(["", f" {r.randint(1, 9999)}"])]), x, y, align=align)
            y += t.step()
        if r.random() < 0.92:
            spans = []
            for line in self.buyer_lines:
                spans.append(t.write(line, x, y, align=align))
                y += t.step()
            t.field("buyer_address", " ".join(self.buyer_lines), spans)
        if r.random() < 0.15:
            value = tax_id(self.lang, r)
            span = t.write(f"{self.label('seller_tax_id')}{self.colon} {value}", x, y, align=align)
            t.field("buyer_tax_id", value, [[span[1] - len(value.split()) + 1, span[1]]])
            y += t.step()
        return y

    def sender_line(self, x: float, y: float) -> None:
        t, joiner = self.sheet, self.rng.choice([" - ", " · ", ", ", " | ", " • "])
        text = self.seller + joiner + joiner.join(self.seller_lines)
        span = t.write(text, x, y, t.size * 0.7)
        t.field("seller_name", self.seller, [[span[0], span[0] + len(self.seller.split()) - 1]])

    def ship_block(self) -> None:
        r, t = self.rng, self.sheet
        x = r.choice([0.07, 0.4, 0.6])
        t.write(self.label("ship") + self.colon, x, self.y)
        self.y += t.step()
        t.write(self.buyer if r.random() < 0.6 else company(self.lang, r), x, self.y)
        self.y += t.step()
        lines, spans = address(self.lang, r), []
        for line in lines:
            spans.append(t.write(line, x, self.y))
            self.y += t.step()
        t.field("delivery_address", " ".join(lines), spans)

    # --- header fields ------------------------------------------------------------------------------------------------

    def header(self) -> None:
        r, t = self.rng, self.sheet
        if "title" not in self.used and r.random() < 0.8:
            self.title(r.choice(["left", "left", "right", "center"]), r.random() < 0.35)
        values = self.values()
        names = [n for n in ("invoice_number", "invoice_date") if n not in self.used and r.random() < 0.97]
        more = ["due_date", "delivery_date", "order_date", "order_number", "customer_number", "payment_reference", "payment_method", "payment_terms", "currency", "contact", "seller_tax_id", "weight", "phone", "project", "delivery_note_number"]
        names += [n for n in r.sample(more, r.randint(0, 6)) if n not in self.used]
        if r.random() < 0.75:
            names = names[:2] + r.sample(names[2:], len(names[2:]))
        else:
            r.shuffle(names)
        if r.random() < 0.1:
            names.append("period")
        if r.random() < 0.18:
            self.other_number()
            names = [n for n in names if n not in self.used]
        kind = r.choice(["pairs", "pairs", "pairs", "pairs_right", "grid", "grid", "stack", "sentence", "two_columns", "shared_line"])
        getattr(self, "header_" + kind)(names, values)
        self.y += t.step(r.uniform(0.5, 2))

    def other_number(self) -> None:
        """A number and a date of another paper: an earlier invoice, a contract, a file."""
        r, t = self.rng, self.sheet
        text = r.choice(["Original invoice", "Credit for invoice", "Previous invoice no.", "Ref. invoice", "Korrektur zu Rechnung", "Ursprüngliche Rechnung", "Facture d'origine", "Facture rectifiée n°", "Factura rectificada", "Fattura di riferimento", "Betreft factuur", "Contract", "Vertrag Nr.", "Contrat n°", "Project no.", "Projekt", "Dossier", "Tax office no.", "GLN", "Lieferanten-Nr.", "Vendor no.", "Code fournisseur"])
        number = r.choice([self.style.id(), self.style.id(), "4" + str(r.randint(10 ** 11, 10 ** 12 - 1))])
        name = "contract_number" if text[:4] in ("Cont", "Vert") else "project" if text.startswith("Proj") else None
        span = t.write(f"{text}{self.colon} {number}" + r.choice(["", "", f" {r.choice(['of', 'vom', 'du', 'del', '/'])} {self.style.date(self.day())}"]), r.choice([0.07, 0.07, 0.55]), self.y)
        if name and name not in self.used:
            self.used.add(name)
            at = span[0] + len((text + self.colon).split())
            t.field(name, number, [[at, at + len(number.split()) - 1]])
        self.y += t.step(1.1)

    def put(self, name: str, values: dict, x: float, y: float, align: str = "left", broken: bool = False) -> list[int]:
        """Writes a value; one of many words may go on below where that is allowed, see `below`."""
        t = self.sheet
        if name == "period":
            joiner = self.rng.choice([" - ", " to ", " bis ", " – ", " au "])
            text = values["period_start"] + joiner + values["period_end"]
            span = t.write(text, x, y, align=align)
            n = len(values["period_start"].split())
            t.field("period_start", values["period_start"], [[span[0], span[0] + n - 1]])
            t.field("period_end", values["period_end"], [[span[1] - len(values["period_end"].split()) + 1, span[1]]])
            return span
        parts, cut = values[name].split(), 0
        if broken and len(parts) > 1 and name in ("payment_terms", "payment_reference", "advertiser", "agency", "project", "contact", "salesperson", "product") and self.rng.random() < 0.2:
            cut, self.over = self.rng.randint(1, len(parts) - 1), t.step()
        spans = [t.write(" ".join(parts[:cut or len(parts)]), x, y, align=align)]
        if cut:
            spans.append(t.write(" ".join(parts[cut:]), x, y + self.over, align=align))
        t.field("seller_contact" if name == "contact" else name, values[name], spans)
        self.used.add(name)
        return spans[0]

    def header_pairs(self, names: list, values: dict, x: float | None = None, gap: float | None = None) -> None:
        r, t = self.rng, self.sheet
        x = r.choice([0.07, 0.07, 0.5, 0.58]) if x is None else x
        gap, align = gap or r.uniform(0.1, 0.22), r.choice(["left", "left", "right"])
        tight = r.random() < 0.3
        y = self.y if x < 0.4 or r.random() < 0.4 else max(0.04, self.y - t.step(r.uniform(3, 10)))
        for name in names:
            span = t.write(self.label(name) + self.colon, x, y)
            at = t.words[span[1]][3] + 0.01 if tight else max(x + gap, t.words[span[1]][3] + 0.01) if align == "left" else max(x + gap + 0.14, t.words[span[1]][3] + 0.12)
            self.put(name, values, at, y, "left" if tight else align, True)
            y += t.step(r.choice([1, 1, 1.2])) + self.below()
        self.y = max(self.y, y)

    def header_pairs_right(self, names: list, values: dict) -> None:
        t = self.sheet
        for name in names:
            t.write(self.label(name) + self.colon, 0.74, self.y, align="right")
            self.put(name, values, 0.76, self.y, broken=True)
            self.y += t.step() + self.below()

    def header_grid(self, names: list, values: dict) -> None:
        """Labels in one row, their values in the row below."""
        r, t = self.rng, self.sheet
        while names:
            row, names = names[:r.randint(2, 5)], names[5:] if len(names) > 5 else []
            wide = 0.88 / len(row)
            for i, name in enumerate(row):
                t.write(self.label(name), 0.06 + i * wide, self.y)
            self.y += t.step(r.choice([1, 1.2, 1.6]))
            for i, name in enumerate(row):
                self.put(name, values, 0.06 + i * wide, self.y)
            self.y += t.step(1.6)

    def header_stack(self, names: list, values: dict) -> None:
        """Every value right below its label."""
        r, t = self.rng, self.sheet
        x, align = r.choice([(0.07, "left"), (0.65, "left"), (0.93, "right")])
        for name in names:
            t.write(self.label(name) + self.colon, x, self.y, align=align)
            self.y += t.step(1)
            self.put(name, values, x, self.y, align, True)
            self.y += t.step(1.3) + self.below()

    def header_sentence(self, names: list, values: dict) -> None:
        """Label and value run on in one line, several in a row."""
        r, t = self.rng, self.sheet
        x = 0.07
        for name in names:
            span = t.write(self.label(name) + self.colon, x, self.y)
            span = self.put(name, values, t.words[span[1]][3] + 0.008, self.y)
            x = t.words[span[1]][3] + r.uniform(0.01, 0.06)
            if x > 0.65:
                x, self.y = 0.07, self.y + t.step()
        self.y += t.step()

    def header_two_columns(self, names: list, values: dict) -> None:
        half, y = (len(names) + 1) // 2, self.y
        self.header_pairs(names[:half], values, 0.07, 0.16)
        end, self.y = self.y, y
        self.header_pairs(names[half:], values, 0.55, 0.16)
        self.y = max(self.y, end)

    def header_shared_line(self, names: list, values: dict) -> None:
        """City and date on one line, the rest as pairs."""
        t = self.sheet
        if "invoice_date" in names:
            names = [n for n in names if n != "invoice_date"]
            city = max(self.seller_lines[-1].split(), key=lambda w: sum(c.isalpha() for c in w)).strip(",")
            text = f"{city}, {self.rng.choice(['', 'den ', 'le ', 'dated '] if self.rng.random() < 0.5 else [''])}{values['invoice_date']}"
            span = t.write(text, self.rng.choice([0.07, 0.65]), self.y)
            t.field("invoice_date", values["invoice_date"], [[span[1] - len(values["invoice_date"].split()) + 1, span[1]]])
            self.used.add("invoice_date")
            self.y += t.step(1.5)
        self.header_pairs(names, values)

    # --- table and totals ---------------------------------------------------------------------------------------------

    def table(self) -> None:
        if self.back > 0 and self.rng.random() < 0.15:
            self.taxed_table()
        else:
            self.plain_table()

    def taxed_table(self) -> None:
        """Every line with its net sum, tax and gross sum; often with a row of sums below, which are the totals."""
        r, t, s = self.rng, self.sheet, self.style
        self.rate, self.net, tax_sum = r.choice([5, 7, 8, 10, 19, 20, 21, 22]), 0, 0
        names = ["h_description"] + (["h_quantity"] if r.random() < 0.7 else []) + (["h_price"] if r.random() < 0.5 else []) + ["net_amount"] + (["h_tax"] if r.random() < 0.6 else []) + ["tax_amount", "gross_amount"]
        edges = [0.36 + (i + 1) * 0.57 / (len(names) - 1) for i in range(len(names) - 1)]
        t.write(self.label(names[0]), 0.06, self.y)
        for name, right in zip(names[1:], edges):
            t.write(self.label(name), right, self.y, t.size * 0.9, "right")
        self.y += t.step(1.4)
        for _ in range(r.choice([1, 2, 3, 4, 6, 9])):
            quantity, price = r.choice([1, 1, 2, 5, r.randint(1, 60)]), r.randint(100, 50000)
            net = 0 if r.random() < 0.12 else quantity * price
            tax = net * self.rate // 100
            self.net, tax_sum = self.net + net, tax_sum + tax
            cells = {"h_quantity": str(quantity), "h_price": s.number(price), "net_amount": s.number(net), "h_tax": f"{self.rate}%", "tax_amount": s.number(tax), "gross_amount": s.number(net + tax)}
            t.write(" ".join(r.choices(GOODS, k=r.randint(1, 4))), 0.06, self.y)
            for name, right in zip(names[1:], edges):
                t.write(cells[name], right, self.y, align="right")
            self.y += t.step(r.choice([1, 1.3]))
        if r.random() < 0.7:
            self.y += t.step(0.3)
            t.write(r.choice([self.label("gross_amount"), "Total", "Summe", "Totaal"]) + self.colon, 0.06, self.y)
            exact = {"net_amount": self.net, "tax_amount": tax_sum, "gross_amount": self.net + tax_sum}
            for name, right in zip(names[1:], edges):
                if name in exact:
                    text = s.money(exact[name], True)
                    t.field(name, text, [t.write(text, right, self.y, align="right")])
            self.summed = exact
        self.y += t.step(r.uniform(1, 2))

    def plain_table(self) -> None:
        r, t, s = self.rng, self.sheet, self.style
        columns = [("h_description", r.uniform(0.3, 0.5), "left"), ("h_quantity", 0.09, "right"), ("h_price", 0.14, "right"), ("h_total", 0.15, "right")]
        columns = [c for c in columns if c[0] in ("h_description", "h_total") or r.random() < 0.85]
        for extra in ("h_code", "h_date"):
            if r.random() < 0.25:
                columns.insert(0, (extra, 0.11, "left"))
        if r.random() < 0.25:
            columns.insert(-1, ("h_tax", 0.09, "right"))
        if r.random() < 0.15:
            columns.insert(0, columns.pop(next(i for i, c in enumerate(columns) if c[0] in ("h_quantity", "h_total"))))
        scale = 0.88 / sum(c[1] for c in columns)
        x, edges = 0.06, []
        for _, wide, _ in columns:
            edges.append((x, x + wide * scale - 0.01))
            x += wide * scale
        if r.random() < 0.93:
            for (name, _, align), (left, right) in zip(columns, edges):
                t.write(self.label(name), left if align == "left" else right, self.y, align=align)
            self.y += t.step(r.choice([1.2, 1.6]))
        rows = r.choice([1, 1, 2, 3, 4, 5, 6, 8, 10, 14, 20])
        plain = r.random() < 0.6
        self.net, self.rate = 0, r.choice([5, 6, 7, 8, 10, 19, 20, 21, 22, 25])
        for number in range(rows):
            if self.y > 0.72:
                break
            quantity, price = r.choice([1, 1, 1, 2, 3, 5, 10, r.randint(1, 200)]), r.choice([r.randint(50, 9900), r.randint(1000, 500000), 100 * r.randint(1, 3000)])
            price *= self.back
            self.net += quantity * price
            words = " ".join(r.choices(GOODS, k=r.randint(1, 5)))
            cells = {"h_description": words, "h_quantity": r.choice([str(quantity), s.number(quantity * 100), s.number(quantity * 100) + "00", f"{quantity} pcs"] if r.random() < 0.4 else [str(quantity)]), "h_price": s.money(price, plain), "h_total": s.money(quantity * price, plain),
                     "h_code": r.choice([str(number + 1), str(r.randint(1000, 99999)), f"{made_up(r)[:3].upper()}{r.randint(1, 999)}", "4" + str(r.randint(10 ** 11, 10 ** 12 - 1))]), "h_date": s.date(self.day()), "h_tax": f"{self.rate}{r.choice(['%', ' %', '', ',00'])}"}
            for (name, _, align), (left, right) in zip(columns, edges):
                t.write(cells[name], left if align == "left" else right, self.y, align=align)
            self.y += t.step(r.choice([1, 1, 1.3]))
            left = next(e[0] for c, e in zip(columns, edges) if c[0] == "h_description")
            for _ in range(r.choice([0, 0, 0, 0, 1, 2])):
                t.write(" ".join(r.choices(GOODS, k=r.randint(1, 6))) + r.choice(["", "", " " + s.date(self.day()), f" {r.randint(1, 999)}"]), left, self.y, t.size * 0.9)
                self.y += t.step()
        self.y += t.step(r.uniform(0.3, 2))

    def totals(self) -> None:
        r, t, s = self.rng, self.sheet, self.style
        shipping = r.randint(300, 5000) if r.random() < 0.15 else 0
        discount = self.net // r.randint(10, 50) if r.random() < 0.12 else 0
        taxless = r.random() < 0.12
        summed = getattr(self, "summed", None)
        if summed:
            shipping = discount = 0
            taxless = False
        base = self.net + shipping - discount
        tax = 0 if taxless else summed["tax_amount"] if summed else base * self.rate // 100
        gross = base + tax
        paid = gross // r.choice([1, 2, 3, 4]) if r.random() < 0.18 else 0
        amounts = {"net_amount": base, "tax_amount": tax, "gross_amount": gross, "amount_due": gross - paid, "amount_paid": paid, "discount": -discount, "shipping_amount": shipping}
        kind = r.choice(["lines", "lines", "lines", "lines", "row", "summary", "first_line"])
        names = (["shipping_amount"] if shipping else []) + (["discount"] if discount else [])
        names += (["net_amount"] if r.random() < 0.85 else []) + (["tax_amount"] if not taxless else []) + ["gross_amount"]
        names += (["amount_paid"] if paid else []) + (["amount_due"] if paid or r.random() < 0.15 else [])
        self.same_due = not paid
        if r.random() < 0.06:
            names = [n for n in names if n not in ("net_amount", "tax_amount")]
        self.gross = amounts["gross_amount"]
        self.partial = r.sample(PARTIAL, r.choice([0, 0, 0, 0, 0, 1, 2, 3]))
        if summed and r.random() < 0.5:
            names = r.choice([["gross_amount"], ["amount_due"], [], names])
        if not names:
            return
        if tax > 100 and r.random() < 0.12:
            self.rates(base, tax, gross)
        if kind == "row" and len(names) > 2:
            self.totals_row(names, amounts)
        else:
            if kind == "summary" and tax:
                self.tax_summary(base, tax, gross)
            self.totals_lines(names, amounts)
        if self.same_due:
            self.due_is_total()
        self.y += t.step(r.uniform(0.5, 2))

    def due_is_total(self) -> None:
        """Where nothing is paid yet, what is due is the total, and either place says both."""
        fields = self.sheet.fields
        places = fields.get("gross_amount", []) + fields.get("amount_due", [])
        if places:
            fields["gross_amount"] = fields["amount_due"] = places

    def totals_lines(self, names: list, amounts: dict) -> None:
        r, t, s = self.rng, self.sheet, self.style
        right, left, align = r.choice([(0.93, 0.6, "left"), (0.93, 0.78, "right"), (0.93, 0.06, "left"), (0.6, 0.3, "left"), (0.93, 0.7, "left")])
        tight, plain, above = r.random() < 0.12, r.random() < 0.4, r.random() < 0.05
        lines = list(names)
        for text in self.partial:
            lines.insert(r.randint(0, max(0, len(lines) - 1)), "=" + text)
        for name in lines:
            if name.startswith("="):
                t.write(name[1:] + self.colon, left, self.y, 0, align)
                t.write(s.money(r.choice([0, 0, 0, -0, r.randint(100, 9999)]), True), right, self.y, 0, "right")
                self.y += t.step(r.choice([1, 1.2]))
                continue
            label = self.label(name)
            if name == "tax_amount" and r.random() < 0.7:
                rate = f"{self.rate}{r.choice(['%', ' %', '.00%', ',0 %'])}"
                label = r.choice([f"{label} {rate}", f"{label} ({rate})", f"{rate} {label}", f"{label} {rate} {r.choice(['von', 'on', 'sur', 'de', 'of'])} {s.number(amounts['net_amount'])}"])
            if name == "gross_amount" and r.random() < 0.2:
                label += r.choice([f" {s.currency}", f" ({s.currency})", f" {s.sign}"])
            if name == "net_amount" and r.random() < 0.1:
                label += f" {s.currency}"
            size = t.size * (r.choice([1, 1, 1.3, 1.6]) if name in ("gross_amount", "amount_due") else 1)
            span = t.write(label + self.colon, left, self.y, size if align == "left" else 0, align)
            if name == "tax_amount" and "%" in label:
                at = next((i for i in range(span[0], span[1] + 1) if "%" in t.words[i][0]), None)
                if at is not None and t.words[at][0].strip("%():,.") != "":
                    t.field("tax_rate", str(self.rate), [[at, at]])
            text = s.money(amounts[name], plain and name != "gross_amount")
            number, _, unit = text.rpartition(" ")
            apart = number[-1:].isdigit() and unit.isalpha() and not tight and r.random() < 0.06
            spans = [t.write(number if apart else text, t.words[span[1]][3] + 0.01 if tight else right, self.y + (t.step(0.8) if above else 0), size, "left" if tight else "right")]
            if apart:
                self.y += t.step(1, size)
                spans.append(t.write(unit, right, self.y + (t.step(0.8) if above else 0), size, "right"))
            t.field(name, text, spans)
            self.y += t.step(r.choice([1, 1.2, 1.6]), size) + (t.step(0.8) if above else 0)

    def totals_row(self, names: list, amounts: dict) -> None:
        t, wide = self.sheet, 0.88 / len(names)
        for i, name in enumerate(names):
            t.write(self.label(name), 0.06 + (i + 1) * wide - 0.02, self.y, align="right")
        self.y += t.step(1.2)
        for i, name in enumerate(names):
            text = self.style.money(amounts[name])
            t.field(name, text, [t.write(text, 0.06 + (i + 1) * wide - 0.02, self.y, align="right")])
        self.y += t.step(1.5)

    def rates(self, base: int, tax: int, gross: int) -> None:
        """Net sum, tax and gross sum by rate, with the row of all rates below or above: only that row holds the totals."""
        r, t, s = self.rng, self.sheet, self.style
        names = ["net_amount", "tax_amount", "gross_amount"]
        part = r.uniform(0.1, 0.6)
        low, low_tax = int(base * part), int(tax * part * 0.4)
        rows = [(f"{r.choice([5, 6, 7, 9, 10])}%", low, low_tax), (f"{self.rate}%", base - low, tax - low_tax)]
        rows.insert(r.choice([2, 2, 2, 0]), ("", base, tax))
        left, wide = r.choice([0.06, 0.35, 0.5]), r.uniform(0.1, 0.14)
        t.write(self.label("h_tax"), left, self.y)
        for i, name in enumerate(names):
            t.write(self.label(name), left + (i + 1.5) * wide, self.y, t.size * 0.9, "right")
        self.y += t.step(1.2)
        for rate, net, its in rows:
            t.write(rate or r.choice(["Total", "Summe", "Gesamt", "Totaal", "Totale"]), left, self.y)
            for i, (name, cents) in enumerate(zip(names, (net, its, net + its))):
                text = s.number(cents)
                span = t.write(text, left + (i + 1.5) * wide, self.y, align="right")
                if not rate:
                    t.field(name, text, [span])
            self.y += t.step()
        self.y += t.step(0.8)

    def tax_summary(self, base: int, tax: int, gross: int) -> None:
        """Rate, base, tax and total in a small table; its sums are printings of the totals too."""
        r, t, s = self.rng, self.sheet, self.style
        names = ["h_tax", "net_amount", "tax_amount"] + (["gross_amount"] if r.random() < 0.5 else [])
        wide, left = r.uniform(0.1, 0.18), r.choice([0.06, 0.3, 0.45])
        for i, name in enumerate(names):
            t.write(self.label(name), left + i * wide, self.y)
        self.y += t.step()
        t.write(f"{self.rate}%", left, self.y)
        for i, (name, cents) in enumerate([("net_amount", base), ("tax_amount", tax), ("gross_amount", gross)][:len(names) - 1]):
            text = s.number(cents)
            t.field(name, text, [t.write(text, left + (i + 1) * wide, self.y)])
        self.y += t.step(1.6)

    # --- the rest -----------------------------------------------------------------------------------------------------

    def sentence(self) -> str:
        r = self.rng
        return r.choice(SENTENCES[self.lang]).format(n=r.randint(2, 60), d=self.style.date(self.day()))

    def terms(self) -> None:
        """The terms of payment below the sums, in one line or run on over two or three."""
        r, t = self.rng, self.sheet
        words, value = (self.label("payment_terms") + (self.colon or ":")).split(), self.values()["payment_terms"].split()
        wide, marked, row, spans = r.choice([9, 9, 5, 3]), [(w, False) for w in words] + [(w, True) for w in value], [], []
        x = r.choice([0.07, 0.07, 0.5])
        for start in range(0, len(marked), wide):
            row = marked[start:start + wide]
            span = t.write(" ".join(w for w, _ in row), x, self.y)
            inside = [span[0] + i for i, (_, own) in enumerate(row) if own]
            spans += [[inside[0], inside[-1]]] if inside else []
            self.y += t.step()
        t.field("payment_terms", " ".join(value), spans)

    def bank_block(self) -> None:
        r, t = self.rng, self.sheet
        x = r.choice([0.07, 0.07, 0.5])
        for name in r.sample(["iban", "bic", "bank_name"], r.randint(1, 3)):
            self.contact(name, x, self.y)
            self.y += t.step() + self.below()

    def footer(self) -> None:
        r, t = self.rng, self.sheet
        size, columns, y0 = t.size * 0.75, r.randint(1, 4), max(self.y + t.step(2), r.uniform(0.86, 0.92))
        choices = ["iban", "bic", "bank_name", "seller_tax_id", "phone", "email", "website", "register"]
        for i in range(columns):
            y = y0
            if i == 0 and r.random() < 0.7:
                span = t.write(self.seller, 0.06, y, size)
                t.field("seller_name", self.seller, [span])
                y += t.step(1, size)
                spans = [t.write(line, 0.06, y + k * t.step(1, size), size) for k, line in enumerate(self.seller_lines)]
                t.field("seller_address", " ".join(self.seller_lines), spans)
                continue
            if r.random() < 0.2:
                t.write(r.choice(["Sitz der Gesellschaft", "Geschäftsführer", "Managing Director", "Registered office", "Gérant", "Directeur", "Amministratore", "GF"]), 0.06 + i * 0.88 / columns, y, size)
                t.write(r.choice([person(r), made_up(r), company(self.lang, r)]), 0.06 + i * 0.88 / columns, y + t.step(1, size), size)
                y += t.step(2, size)
            for name in r.sample(choices, r.randint(1, 3)):
                if name in self.used and name not in ("iban", "bic", "seller_tax_id"):
                    continue
                self.contact(name, 0.06 + i * 0.88 / columns, y, size=size)
                y += t.step(1, size) + self.below()

    def make(self) -> Sheet:
        r, t = self.rng, self.sheet
        self.parties()
        self.header()
        for _ in range(r.choice([0, 0, 1, 2])):
            t.write(self.sentence(), 0.07, self.y)
            self.y += t.step()
        if r.random() < 0.08:
            t.write(person(r), 0.07, self.y)
            self.y += t.step()
        self.table()
        self.totals()
        for _ in range(r.choice([0, 1, 1, 2, 4])):
            t.write(self.sentence(), 0.07, self.y)
            self.y += t.step()
        if r.random() < 0.2:
            text = self.style.money(self.gross)
            sentence = r.choice(["Please transfer {} to our account below.", "Bitte überweisen Sie {} auf unser Konto.", "Total amount of this invoice: {}", "Arrêtée la présente facture à la somme de {}"]).format(text)
            span = t.write(sentence, 0.07, self.y)
            t.field("gross_amount", text, [t.part(span, sentence, text)])
            self.y += t.step()
        if r.random() < 0.12 and "payment_terms" not in self.used:
            self.terms()
        if r.random() < 0.35:
            self.bank_block()
        if r.random() < 0.6:
            self.footer()
        if r.random() < 0.3:
            t.write(f"{self.label('page')} 1 {r.choice(['of', 'von', '/', 'sur'])} {r.randint(1, 3)}", 0.93, r.choice([0.01, 0.97]), align="right")
        return t
