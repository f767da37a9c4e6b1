"""Sketched further pages: the second or third page of an invoice, with what such a page repeats and carries over."""

from sketch_forms import _six
from sketch_ink import Column, Ink, Party, label, written

CARRIED = _six("Carried over;Brought forward;Subtotal carried forward;Running total;Balance from page 1|Übertrag;Übertrag von Seite 1;Zwischensumme Übertrag;Vortrag|Report;À reporter;Report page 1;Sous-total reporté|Suma y sigue;Suma anterior;Total acumulado|Riporto;A riportare;Totale progressivo|Transport;Overdracht;Transport van pagina 1")


class Further:
    """One page after the first: a short head, the rest of the table, the totals or only some closing text, a foot."""

    def __init__(self, paper):
        self.paper, self.ink = paper, Ink(paper.sheet)

    def lab(self, name: str) -> str:
        return label(name, self.paper.lang, self.paper.rng, self.paper.colon)

    def make(self):
        p, r, t = self.paper, self.paper.rng, self.paper.sheet
        self.who = Party("seller", p.lang, r, 0.05)
        p.seller, p.seller_tax = self.who.name, self.who.values["tax_id"]
        p.y, self.values = r.uniform(0.02, 0.06), p.values()
        self.head()
        p.y += t.step(r.uniform(1, 3))
        roll = r.random()
        if roll < 0.7:
            if r.random() < 0.5:
                self.carried(r.randint(1000, 900000))
            p.plain_table()
            if r.random() < 0.65:
                p.totals()
            elif r.random() < 0.6:
                self.carried(p.net)
        elif roll < 0.85:
            p.net, p.rate = r.randint(1000, 900000), r.choice([7, 10, 19, 20, 21, 22])
            p.totals()
        for _ in range(r.choice([0, 1, 2, 4])):
            t.write(p.sentence(), 0.07, p.y)
            p.y += t.step()
        if r.random() < 0.3:
            names = r.sample(["payment_terms", "due_date", "payment_reference", "payment_method"], r.randint(1, 3))
            p.header_pairs(names, self.values, 0.07)
        if r.random() < 0.7:
            self.foot()
        self.ink.finish()
        return t

    def head(self) -> None:
        """The seller's name or nothing, the paper's number and date, the page: in a line or a few."""
        p, r, ink = self.paper, self.paper.rng, self.ink
        page = f"{p.label('page')} {r.choice(['2', '2', '3'])}{r.choice(['', ' / 3', ' von 3', '/3', ' of 4'])}"
        parts = [[(w, ()) for w in page.split()]]
        if r.random() < 0.6:
            number, date = self.values["invoice_number"], self.values["invoice_date"]
            row = [(w, ()) for w in p.label("title").split()] if r.random() < 0.5 else [(w, ()) for w in self.lab("invoice_number").split()]
            row += ink.of("invoice_number", number)
            if r.random() < 0.5:
                row += [(w, ()) for w in r.choice([self.lab("invoice_date"), {"en": "of", "de": "vom", "fr": "du", "es": "de", "it": "del", "nl": "van"}[p.lang]]).split()] + ink.of("invoice_date", date)
            parts.append(row)
        if r.random() < 0.55:
            parts.append(ink.of("seller_name", self.who.name))
        if r.random() < 0.25:
            parts.append([(w, ()) for w in self.lab("customer_number").split()] + ink.of("customer_number", self.values["customer_number"]))
        r.shuffle(parts)
        if r.random() < 0.5:
            for part in parts:
                x, align = r.choice([(0.07, "left"), (0.93, "right"), (0.5, "center")])
                ink.write(part, x, p.y, 0, align)
                p.y += p.sheet.step()
        else:
            wide = 0.88 / len(parts)
            columns = []
            for i, part in enumerate(parts):
                c = Column(ink, 0.07 + i * wide, p.y)
                c.add(ink.wrapped(part, wide - 0.01))
                columns.append(c)
            p.y = written(columns, r.random() < 0.5)

    def carried(self, cents: int) -> None:
        p, r, t = self.paper, self.paper.rng, self.paper.sheet
        t.write(r.choice(CARRIED[p.lang]) + p.colon, r.choice([0.06, 0.5]), p.y)
        t.write(p.style.money(cents), 0.93, p.y, align="right")
        p.y += t.step(1.3)

    def foot(self) -> None:
        p, r, ink = self.paper, self.paper.rng, self.ink
        size, top = p.sheet.size * r.uniform(0.65, 0.9), max(p.y + p.sheet.step(), r.uniform(0.86, 0.92))
        names = r.sample(["phone", "fax", "email", "web", "tax_id", "iban", "bic", "bank", "company_reg", "tax_number"], r.randint(1, 7))
        rows = self.who.contacts(ink, names, self.lab)
        home = [ink.of("seller_name", self.who.name)] + self.who.address_lines(ink) if r.random() < 0.6 else []
        half = (len(rows) + 1) // 2
        parts = [part for part in (home, rows[:half], rows[half:]) if part]
        columns = []
        for i, part in enumerate(parts):
            c = Column(ink, 0.07 + i * 0.88 / len(parts), top)
            c.add([line for row in part for line in ink.wrapped(row, 0.88 / len(parts) - 0.02, size)], size)
            columns.append(c)
        written(columns, r.random() < 0.5)
