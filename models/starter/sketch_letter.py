"""Sketched letters: who writes and who is written to, in any arrangement that still says which is which."""

import random

from sketch_ink import Column, Ink, Party, label, shown_name, slogan, written
from sketch_letter_texts import CLOSINGS, ENCLOSURES, FILLERS, PLACE, SALUTATIONS, SUBJECT, TOPICS
from sketch_paper import Paper, Sheet
from sketch_words import GOODS, LABELS, TERMS, Style, made_up


class Letter(Paper):
    """One page of a letter."""

    def __init__(self, rng: random.Random):
        super().__init__(rng)
        self.ink = Ink(self.sheet)
        self.size = self.sheet.size

    def lab(self, name: str) -> str:
        return label(name, self.lang, self.rng, self.colon)

    def make(self) -> Sheet:
        r, t = self.rng, self.sheet
        self.writer, self.other = Party("seller", self.lang, r, 0.12), Party("buyer", self.lang, r, 0.35)
        self.told = self.story()
        self.y = r.uniform(0.03, 0.09)
        self.foot_parts: list[str] = []
        self.head()
        self.y += t.step(r.uniform(0.5, 2))
        if not self.dated:
            self.date_line(r.choice([(0.07, "left"), (0.93, "right"), (0.6, "left")]))
            self.y += t.step(r.uniform(0.3, 2))
        self.body()
        self.foot()
        self.ink.finish()
        return t

    def story(self) -> dict[str, str]:
        """The facts that the text may say."""
        r, s, w = self.rng, self.style, self.writer
        if s.sign_kind == "none" and r.random() < 0.8:
            s.sign_kind = r.choice(["before", "glued", "after", "code", "code_before"])
        net = r.randint(2000, 900000)
        tax = net * r.choice([5, 10, 19, 20, 21]) // 100
        paid = (net + tax) // r.choice([2, 3, 4])
        money = {"net_amount": net, "tax_amount": tax, "gross_amount": net + tax, "amount_due": net + tax, "prepaid_amount": paid, "_due": net + tax - paid, "_amount": net // 2}
        made = {name: s.money(cents) for name, cents in money.items()}
        for name in ("due_date", "order_date", "delivery_date", "invoice_date"):
            made[name] = s.date(self.day())
        for name in ("invoice_number", "order_number", "customer_number", "contract_number", "delivery_note_number"):
            made[name] = Style(self.lang, r).id()
        made["payment_reference"] = r.choice([made["invoice_number"], f"RF{r.randint(10, 99)} {r.randint(1000, 9999)} {r.randint(1000, 9999)} {r.randint(100, 9999)}", f"{r.randint(10 ** 9, 10 ** 10)}"])
        made.update({"seller_" + k: w.values[k] for k in ("phone", "email", "contact", "fax", "tax_id")})
        made.update(w.bank, web=w.values["web"], our_ref=reference(r), your_ref=reference(r), _percent=f"{r.randint(2, 12)} %", _day=s.date(self.day()))
        made["project"] = r.choice(["{} {n}", "{} {g}", "{g} {}", "{} II", "Haus {}", "Park {}"]).format(made_up(r), n=r.randint(1, 2030), g=r.choice(GOODS))
        made["payment_terms"] = r.choice(TERMS[self.lang]).format(n=r.choice([7, 8, 10, 14, 20, 21, 28, 30, 45, 60]))
        made["_buyer_last"] = self.other.contact.split()[-1]
        made["_date"] = made["invoice_date"]
        return made

    # --- the head -----------------------------------------------------------------------------------------------------

    def head(self) -> None:
        r = self.rng
        self.dated = self.named_once = False
        kind = r.choice(["over", "over", "line", "logo", "beside", "beside", "beside", "below", "line_beside"])
        getattr(self, "head_" + kind)()

    def name_big(self, align: str, size: float) -> None:
        r, x = self.rng, {"left": 0.07, "center": 0.5, "right": 0.93}[align]
        marks = self.ink.mark("seller_name", self.writer.name)
        self.ink.write([(word, marks) for word in shown_name(self.writer, r).split()], x, self.y, size, align)
        self.y += self.sheet.step(1.1, size)
        if r.random() < 0.25:
            self.ink.write([(w, ()) for w in slogan(r).split()], x, self.y, 0, align)
            self.y += self.sheet.step()

    def contact_names(self, most: int) -> list[str]:
        return self.rng.sample(["phone", "fax", "email", "web", "tax_id", "iban", "company_reg", "tax_number", "bank"], self.rng.randint(0, most))

    def head_over(self) -> None:
        """The sender above, at the left, in the middle or at the right; the recipient below."""
        r = self.rng
        align = r.choice(["left", "center", "right"])
        c = Column(self.ink, {"left": 0.07, "center": 0.5, "right": 0.93}[align], self.y, align)
        big = self.size * r.choice([1, 1.2, 1.6, 2.2])
        c.add(self.writer.name_lines(self.ink), big, 1.1)
        if r.random() < 0.6:
            c.add(self.writer.address_lines(self.ink))
        else:
            c.add([self.writer.address_line(self.ink)])
        c.add(self.writer.contacts(self.ink, self.contact_names(4) or ["phone"], self.lab))
        self.y = written([c], False) + self.sheet.step(r.uniform(1, 4))
        self.recipient(r.choice([0.07, 0.07, 0.55, 0.1]))

    def head_line(self) -> None:
        """A name like a logo, and the sender in a small line above the recipient."""
        r = self.rng
        if r.random() < 0.75:
            self.name_big(r.choice(["left", "center", "right"]), self.size * r.uniform(1.3, 3))
        self.y += self.sheet.step(r.uniform(1, 4))
        self.line_and_recipient(r.choice([0.07, 0.07, 0.1, 0.56]))

    def line_and_recipient(self, x: float) -> None:
        self.ink.write(self.writer.sender_line(self.ink), x, self.y, self.size * self.rng.uniform(0.55, 0.8))
        self.y += self.sheet.step(self.rng.choice([0.9, 1.2, 2]))
        self.recipient(x)

    def head_logo(self) -> None:
        """A name alone; the address of the sender stands in the foot only."""
        self.name_big(self.rng.choice(["left", "center", "right"]), self.size * self.rng.uniform(1.3, 3))
        self.y += self.sheet.step(self.rng.uniform(1, 4))
        self.foot_parts.append("address")
        self.recipient(self.rng.choice([0.07, 0.07, 0.56]))

    def head_below(self) -> None:
        """The recipient first; the sender is told by the foot or under the signature."""
        self.recipient(self.rng.choice([0.07, 0.56]))
        self.foot_parts.append("address")
        self.named_once = True

    def head_beside(self) -> None:
        """Both parties side by side, read one after the other or row by row."""
        r = self.rng
        if r.random() < 0.35:
            self.name_big(r.choice(["left", "right"]), self.size * r.uniform(1.3, 2.5))
        left, right = Column(self.ink, 0.07, self.y), Column(self.ink, r.uniform(0.5, 0.66), self.y)
        mine, theirs = (left, right) if r.random() < 0.4 else (right, left)
        mine.gap(r.choice([0, 0, 0, 1, 2]))
        theirs.gap(r.choice([0, 0, 0, 1, 2, 3]))
        mine.add(self.writer.name_lines(self.ink))
        mine.add(self.writer.address_lines(self.ink))
        names = self.contact_names(4) or [r.choice(["phone", "email"])]
        mine.add(self.writer.contacts(self.ink, names, self.lab))
        if r.random() < 0.25:
            theirs.add([[(w, ()) for w in (self.rng.choice(LABELS["buyer"][self.lang]) + self.colon).split()]])
        theirs.add(self.other.block(self.ink))
        if r.random() < 0.3:
            mine.gap(1)
            mine.add(self.reference_lines(r.randint(1, 3)))
        if r.random() < 0.3:
            mine.add([self.ink.pieces(self.place(), self.told)])
            self.dated = True
        self.y = written([left, right], r.random() < 0.5)
        if r.random() < 0.3:
            self.y += self.sheet.step(1)
            self.references()

    def head_line_beside(self) -> None:
        """A window at the left, an information block at the right of it."""
        r = self.rng
        if r.random() < 0.6:
            self.name_big(r.choice(["left", "center", "right"]), self.size * r.uniform(1.3, 3))
        self.y += self.sheet.step(r.uniform(0, 3))
        left, right = Column(self.ink, 0.07, self.y), Column(self.ink, r.uniform(0.55, 0.7), self.y)
        left.add([self.writer.sender_line(self.ink)], self.size * r.uniform(0.55, 0.75))
        left.gap(r.choice([0, 0.5, 1]))
        left.add(self.other.block(self.ink))
        right.gap(r.choice([0, 1, 2]))
        right.add(self.reference_lines(r.randint(1, 4)))
        right.add(self.writer.contacts(self.ink, self.contact_names(3), self.lab))
        if r.random() < 0.5:
            right.add([self.ink.pieces(self.place(), self.told)])
            self.dated = True
        self.y = written([left, right], r.random() < 0.5)

    def recipient(self, x: float) -> None:
        c = Column(self.ink, x, self.y)
        if self.rng.random() < 0.12:
            c.add([[(w, ()) for w in (self.rng.choice(LABELS["buyer"][self.lang]) + self.colon).split()]])
        c.add(self.other.block(self.ink))
        if self.rng.random() < 0.12:
            c.add([[(w, ()) for w in self.lab("buyer_tax_id").split()] + self.ink.of("buyer_tax_id", self.other.values["tax_id"])])
        self.y = written([c], False)
        if self.rng.random() < 0.5:
            self.y += self.sheet.step(self.rng.uniform(0.5, 2))
            self.references()

    # --- references, date, subject --------------------------------------------------------------------------------------

    def reference_names(self, most: int) -> list[str]:
        return self.rng.sample(["our_ref", "your_ref", "customer_number", "contract_number", "order_number", "seller_phone", "seller_contact", "seller_email", "seller_fax", "project"], max(1, most))

    def reference_lines(self, most: int):
        return [[(w, ()) for w in self.lab(n).split()] + self.reference(n) for n in self.reference_names(most)]

    def reference(self, name: str):
        return self.ink.of("_" + name if name in ("our_ref", "your_ref") else name, self.told[name])

    def references(self) -> None:
        """A block of references: pairs in a row, labels over values, or one below another."""
        r, ink = self.rng, self.ink
        names = self.reference_names(r.randint(1, 5))
        if not self.dated and r.random() < 0.35:
            names.insert(r.randint(0, len(names)), "_date")
            self.dated = True
        lab = lambda n: [(w, ()) for w in (r.choice(LABELS["h_date"][self.lang]) + self.colon if n == "_date" else self.lab(n)).split()]
        val = lambda n: ink.of("invoice_date", self.told["invoice_date"]) if n == "_date" else self.reference(n)
        kind = r.choice(["row", "grid", "grid", "pairs", "below"])
        if kind == "row":
            for line in ink.wrapped([p for n in names for p in lab(n) + val(n)], 0.86):
                ink.write(line, 0.07, self.y)
                self.y += self.sheet.step()
        elif kind == "grid":
            wide = 0.88 / max(3, len(names))
            size = min(1.0, wide / max(max(ink.wide(lab(n)), self.sheet.width(self.told[n], self.size)) for n in names) * 0.95) * self.size
            for i, n in enumerate(names):
                ink.write(lab(n), 0.07 + i * wide, self.y, size)
            self.y += self.sheet.step(r.choice([1, 1.2]))
            for i, n in enumerate(names):
                ink.write(val(n), 0.07 + i * wide, self.y, size)
            self.y += self.sheet.step(1.2)
        else:
            x = r.choice([0.07, 0.07, 0.6])
            gap = max(ink.wide(lab(n)) for n in names) + r.uniform(0.02, 0.1)
            for n in names:
                ink.write(lab(n), x, self.y)
                self.y += self.sheet.step() if kind == "below" else 0
                ink.write(val(n), x if kind == "below" else x + gap, self.y)
                self.y += self.sheet.step()

    def place(self) -> str:
        city = max(self.writer.address[-1].replace(",", " ").split(), key=lambda w: sum(c.isalpha() for c in w))
        return self.rng.choice(PLACE[self.lang]).replace("{city}", city).replace("{date}", "{invoice_date}")

    def date_line(self, where: tuple) -> None:
        self.ink.write(self.ink.pieces(self.place(), self.told), where[0], self.y, 0, where[1])
        self.y += self.sheet.step()

    # --- the text -------------------------------------------------------------------------------------------------------

    def body(self) -> None:
        r, ink, t = self.rng, self.ink, self.sheet
        topic = r.choice(list(TOPICS))
        subjects, sentences = (part[self.lang] for part in TOPICS[topic])
        if r.random() < 0.93:
            self.subject(r.choice(subjects))
        wide = r.uniform(0.55, 0.87)
        self.paragraph(r.choice(SALUTATIONS[self.lang]), wide)
        taken = [s for s in sentences if r.random() < 0.6] or sentences[:2]
        if topic == "prose":
            self.remains(taken)
        rows, row = [], []
        for sentence in taken + ([r.choice(FILLERS[self.lang])] if r.random() < 0.6 else []):
            row.append(sentence)
            if r.random() < 0.5:
                rows.append(row)
                row = []
        for row in rows + ([row] if row else []):
            self.paragraph(" ".join(s[:1].upper() + s[1:] if i else s for i, s in enumerate(row)), wide)
        if r.random() < 0.9:
            self.paragraph(r.choice(CLOSINGS[self.lang]), wide)
            self.y += t.step(r.uniform(0.2, 2))
            self.signature()
        if r.random() < 0.2:
            self.paragraph(r.choice(ENCLOSURES[self.lang]), wide)

    def remains(self, taken: list[str]) -> None:
        """What is left to pay is the amount due: less the advance if the letter speaks of one, else the whole sum."""
        if not any("{prepaid_amount}" in s for s in taken):
            self.told["_due"] = self.told["gross_amount"]
            taken[:] = [s.replace("{_due}", "{amount_due+gross_amount}").replace("{gross_amount}", "{gross_amount+amount_due}") for s in taken]
        taken[:] = [s.replace("{_due}", "{amount_due}") for s in taken]
        self.told["amount_due"] = self.told["_due"]

    def subject(self, text: str) -> None:
        r, ink = self.rng, self.ink
        plain = [(w, ()) for w in r.choice(SUBJECT[self.lang] + [""]).split()]
        pieces = ink.pieces(text, self.told)
        said = " ".join(w for w, _ in pieces)
        marks = ink.mark("subject", said)
        pieces = [(w, m + marks) for w, m in pieces]
        upper = r.random() < 0.07 and not any(len(m) > 1 for _, m in pieces)
        pieces = [(w.upper(), m) for w, m in pieces] if upper else pieces
        size = self.size * r.choice([1, 1, 1.1, 1.3])
        apart = plain and r.random() < 0.15
        if apart:
            ink.write(plain, 0.07, self.y)
            self.y += self.sheet.step()
        lines = ink.wrapped(pieces if apart else plain + pieces, r.choice([0.86, 0.86, 0.4, 0.25]), size)
        for line in lines:
            ink.write(line, 0.07, self.y, size)
            self.y += self.sheet.step(1, size)
        self.y += self.sheet.step(r.uniform(0.3, 1.5))

    def paragraph(self, text: str, wide: float) -> None:
        for line in self.ink.wrapped(self.ink.pieces(text, self.told), wide):
            self.ink.write(line, 0.07, self.y)
            self.y += self.sheet.step()
        self.y += self.sheet.step(self.rng.uniform(0.3, 1))

    def signature(self) -> None:
        r, ink, x = self.rng, self.ink, self.rng.choice([0.07, 0.07, 0.55])
        lines = []
        roll = r.random()
        if roll < 0.7 or self.named_once:
            lines.append(ink.of("seller_name", self.writer.name))
        if roll > 0.45:
            lines.append(ink.of("seller_contact", self.writer.contact))
        if r.random() < 0.3:
            lines.reverse()
        if r.random() < 0.25:
            lines.append([(w, ()) for w in r.choice(["Accounts", "Managing Director", "Vertrieb", "Buchhaltung", "Le gérant", "Contabilidad", "Amministrazione", "Directie", "Sales"]).split()])
        c = Column(ink, x, self.y)
        c.add(lines)
        self.y = written([c], False)

    # --- the foot -------------------------------------------------------------------------------------------------------

    def foot(self) -> None:
        r, ink = self.rng, self.ink
        if not self.foot_parts and r.random() < 0.4:
            return
        size = self.size * r.uniform(0.65, 0.9)
        top = max(self.y + self.sheet.step(1), r.uniform(0.86, 0.92))
        address = ink.mark("seller_address", " ".join(self.writer.address))
        home = self.writer.name_lines(ink) + [[(w, address) for w in line.split()] for line in self.writer.address]
        bank = self.writer.contacts(ink, r.sample(["iban", "bic", "bank"], r.randint(1, 3)), self.lab)
        more = self.writer.contacts(ink, r.sample(["phone", "fax", "email", "web", "tax_id", "company_reg", "tax_number"], r.randint(1, 4)), self.lab)
        parts = ([home] if "address" in self.foot_parts or r.random() < 0.5 else []) + r.choice([[bank], [more], [bank, more], [more, bank]])
        if r.random() < 0.3:
            y = top
            for part in parts:
                lines = ink.wrapped(self.writer.run_on(part, (), r.choice([" · ", " | ", " - "])), 0.86, size)
                for line in lines:
                    ink.write(line, 0.5, y, size, "center")
                    y += self.sheet.step(1, size)
            return
        columns = []
        for i, part in enumerate(parts):
            c = Column(ink, 0.07 + i * 0.88 / len(parts), top)
            narrow = [line for pieces in part for line in ink.wrapped(pieces, 0.88 / max(3, len(parts)) - 0.01, size)]
            c.add(narrow, size)
            columns.append(c)
        written(columns, r.random() < 0.5)


def reference(rng: random.Random) -> str:
    letters = lambda k: "".join(rng.choice("ABCDEFGHKLMNPRSTW") for _ in range(k))
    return rng.choice([f"{letters(2)}/{letters(2).lower()}", f"{letters(2)}-{rng.randint(10, 999)}", f"{letters(2)} {rng.randint(100, 9999)}", f"{letters(3).lower()}/{rng.randint(1, 99)}", str(rng.randint(1000, 99999))])
