"""Sketched till receipts: one narrow column."""

import random

from sketch_paper import Paper, Sheet
from sketch_words import GOODS, LANGS, Style, address, cased, company, made_up, person, tax_id

FIRST_NAMES = ["Anna", "Manager", "Cashier 1", "ADMIN", "Ben", "Maria K.", "01", "Siti", "User", "Tom"]


class Receipt(Paper):
    """A till receipt: one narrow column."""

    def make(self) -> Sheet:
        r = self.rng
        t = self.sheet = Sheet(r, r.uniform(0.3, 0.75))
        t.size, t.lead = r.uniform(0.012, 0.022), r.uniform(1.05, 1.5)
        t.mono = r.random() < 0.6
        self.lang = r.choice(["en"] * 6 + LANGS)
        self.style = Style(self.lang, r)
        self.style.sign_kind = r.choice(["none", "none", "none", "before", "glued", "after"])
        up = r.random() < 0.6
        big = (lambda text: text.upper()) if up else (lambda text: text)
        self.seller, self.seller_lines, self.seller_tax = company(self.lang, r), address(self.lang, r), tax_id(self.lang, r)
        if r.random() < 0.6:
            self.seller_lines = self.place()
        side, x = r.choice([("center", 0.5), ("center", 0.5), ("left", 0.08)])
        self.y = r.uniform(0.02, 0.08)
        if r.random() < 0.2:
            t.write(big(r.choice([made_up(r) + " " + made_up(r), "Welcome", "*** " + made_up(r) + " ***", "Tax Invoice"])), x, self.y, t.size * r.choice([1, 1.5]), side)
            self.y += t.step(1.4)
        if r.random() < 0.2:
            t.write(r.choice([person(r), person(r), made_up(r), str(r.randint(100, 99999))]).upper(), x, self.y, align=side)
            self.y += t.step()
        self.shop(big, x, side)
        extra = r.sample(["phone", "fax", "seller_tax_id", "register", "website", "email"], r.randint(0, 4))
        self.host = made_up(r).lower() + ".com"
        if extra and r.random() < 0.35:
            self.contact(extra.pop(), x, self.y, side)
            self.y += t.step()
        spans = []
        for line in self.seller_lines:
            spans.append(t.write(big(line), x, self.y, align=side))
            self.y += t.step()
        for name in ("seller_address", "address"):
            t.field(name, " ".join(self.seller_lines), spans)
        for name in extra:
            self.contact(name, x, self.y, side)
            self.y += t.step()
        if r.random() < 0.5:
            t.write(r.choice(["TAX INVOICE", "Receipt", "INVOICE", "Simplified Tax Invoice", "CASH BILL", "Kassenbon", "Ticket", "SALES RECEIPT"]), 0.5, self.y, align="center")
            self.y += t.step(1.2)
        self.meta_done = False
        if r.random() < 0.75:
            self.meta()
        self.items()
        self.sums()
        if not self.meta_done:
            self.meta()
        if r.random() < 0.06:
            thanks = r.choice(["Thank you for shopping at ", "Visit us again at ", "Danke für Ihren Einkauf bei ", "Merci de votre visite chez "])
            span = t.write(big(thanks + self.seller), 0.5, self.y, align="center")
            t.field("seller_name", self.seller, [[span[0] + len(thanks.split()), span[1]]])
            self.y += t.step()
        for text in r.sample(["Thank you, please come again", "Goods sold are not refundable", "THANK YOU", "Please keep this receipt", "Vielen Dank für Ihren Einkauf", "Exchange within 7 days with receipt", "Merci de votre visite", "GST summary"], r.randint(0, 3)):
            t.write(big(text), 0.5, self.y, align="center")
            self.y += t.step()
        return self.fitted(t)

    def fitted(self, t: Sheet) -> Sheet:
        """The paper ends where the print ends."""
        scale = 1 / (self.y + self.rng.uniform(0.01, 0.1))
        for w in t.words:
            w[2], w[4] = round(w[2] * scale, 4), round(w[4] * scale, 4)
        return t

    def meta(self) -> None:
        r, t, s = self.rng, self.sheet, self.style
        self.meta_done = True
        clock = f"{r.randint(0, 23):02}:{r.randint(0, 59):02}" + r.choice(["", f":{r.randint(0, 59):02}", " PM"])
        date, number = s.date(self.day()), s.id()
        lines = [("date", date)] + ([("receipt_number", number)] if r.random() < 0.8 else []) + ([("cashier", r.choice(FIRST_NAMES))] if r.random() < 0.4 else [])
        r.shuffle(lines)
        gap = r.uniform(0.15, 0.35)
        for name, text in lines:
            bare = name == "date" and r.random() < 0.35
            label = "" if bare else self.label("invoice_date" if name == "date" else name) + self.colon
            if label and self.lang == "en" and name == "date" and r.random() < 0.6:
                label = "Date" + self.colon
            at = 0.08
            if label:
                span = t.write(label, 0.08, self.y)
                at = t.words[span[1]][3] + 0.02 if r.random() < 0.5 else max(0.08 + gap, t.words[span[1]][3] + 0.02)
            hour = r.choice(["", "", "", "/" + clock, clock, "-" + clock]) if name == "date" and " " not in text + clock else ""
            if name == "date" and label and r.random() < 0.08:
                value = t.write(label.split()[-1] + ("" if self.colon else ":") + text.split()[0] + " ".join(["", *text.split()[1:]]) + hour, 0.08, self.y)
            else:
                value = t.write(text + hour, at, self.y)
            if name == "date":
                t.field("invoice_date" if r.random() < 0.3 else "date", text, [value])
                if not hour and r.random() < 0.7:
                    t.write((r.choice(["", "", "Time: "])) + clock, t.words[value[1]][3] + r.choice([0.03, 0.2]), self.y)
            else:
                t.field(name, text, [value])
            self.y += t.step()

    def items(self) -> None:
        r, t, s = self.rng, self.sheet, self.style
        if r.random() < 0.5:
            for name, x, align in [("h_description", 0.08, "left"), ("h_quantity", 0.55, "right"), ("h_price", 0.75, "right"), ("h_total", 0.93, "right")]:
                if r.random() < 0.85:
                    t.write(self.label(name), x, self.y, align=align)
            self.y += t.step(1.2)
        self.net, kind = 0, r.choice(["one", "two", "below"])
        for _ in range(r.choice([1, 1, 2, 2, 3, 4, 6, 9, 14])):
            quantity, price = r.choice([1, 1, 1, 2, 3]), r.randint(50, 9000)
            self.net += quantity * price
            name = cased(" ".join(r.choices(GOODS, k=r.randint(1, 4))), r, 0.6)
            if kind == "one":
                t.write(name, 0.08, self.y)
            else:
                t.write(r.choice(["", str(r.randint(10000, 99999999)) + " "]) + name, 0.08, self.y)
                self.y += t.step()
                t.write(r.choice([f"{quantity} x {s.number(price)}", f"{quantity} @ {s.number(price)}", f"{quantity} PCS {s.number(price)}"]), r.choice([0.12, 0.4]), self.y)
            t.write(s.number(quantity * price) + r.choice(["", "", " SR", " A", " Z"]), 0.93, self.y, align="right")
            self.y += t.step()
        self.y += t.step(0.5)

    def place(self) -> list[str]:
        """An address of many parts in one to five lines."""
        r = self.rng
        unit = r.choice(["NO.{n}", "No {n},", "LOT {n}", "{n}-{m},", "{n},", "Unit {n},", "NO. {n}G & {m}G,", "G-{n},", "{n} & {m},", "Shop {n},", "B{n}-{m},"]).format(n=r.randint(1, 400), m=r.randint(1, 60))
        street = r.choice(["JALAN {s} {n}/{m},", "Jln {s},", "{s} Road,", "{s} Street", "JALAN {s},", "{s} Avenue,", "{s}straße", "Main {s} Hwy"]).format(s=made_up(r), n=r.randint(1, 40), m=r.randint(1, 30))
        area = r.choice(["TAMAN {s},", "{s} PARK,", "{s} {t},", "SEKSYEN {n},", "{s} MALL", "BANDAR {s} {t},", "{s} Business Centre,"]).format(s=made_up(r), t=made_up(r), n=r.randint(1, 30))
        town = r.choice(["{n} {s}", "{n} {s} {t}", "{n}, {s}", "{s} {n}"]).format(n=r.randint(10000, 99999), s=made_up(r), t=made_up(r))
        parts = [unit, street] + ([area] if r.random() < 0.7 else []) + [town + r.choice(["", ",", "."])] + ([made_up(r) + r.choice(["", " " + made_up(r), "."])] if r.random() < 0.5 else [])
        lines, row = [], []
        for part in parts:
            row.append(part)
            if r.random() < 0.6:
                lines.append(" ".join(row))
                row = []
        lines += [" ".join(row)] if row else []
        return self.narrow(lines) if r.random() < 0.25 else lines

    def narrow(self, lines: list[str]) -> list[str]:
        """The same in short lines that break between any two words."""
        made: list[list[str]] = [[]]
        for word in " ".join(lines).split():
            if made[-1] and len(made[-1]) >= self.rng.randint(1, 4):
                made.append([])
            made[-1].append(word)
        return [" ".join(row) for row in made]

    def shop(self, big, x: float, side: str) -> None:
        """The name: in one or two lines, with the company's number beside or below, or another name in brackets."""
        r, t = self.rng, self.sheet
        size, parts = t.size * r.choice([1, 1, 1, 1.4]), big(self.seller).split()
        number = "(" + r.choice([f"{r.randint(10000, 1999999)}-{r.choice('ADHKMPTUVWX')}", f"CO. REG NO: {r.randint(10000, 999999)}-{r.choice('AHMUX')}", f"Reg. {r.randint(10000, 999999)}"]) + ")"
        roll = r.random()
        cut = r.randint(1, len(parts) - 1) if len(parts) > 1 and roll < 0.15 else 0
        spans = []
        for text in ([" ".join(parts[:cut]), " ".join(parts[cut:])] if cut else [" ".join(parts)]):
            spans.append(t.write(text + (" " + number if 0.15 < roll < 0.3 else ""), x, self.y, size, side))
            self.y += t.step(1.1, size)
        if 0.15 < roll < 0.3:
            spans[0] = [spans[0][0], spans[0][0] + len(parts) - 1]
        t.field("seller_name", self.seller, spans)
        if r.random() < 0.15:
            t.write(big(r.choice(["Restaurant & Bar", "Bistro", "Coffee & Cake", "Fashion Store", "Hardware & Paint", "Since 1987", "Supermarket", "Your local shop", "Apotheke", "Boulangerie", made_up(r) + " Branch", "Filiale " + made_up(r), "Outlet " + str(r.randint(1, 99))])), x, self.y, align=side)
            self.y += t.step()
        if 0.3 < roll < 0.5:
            t.write(r.choice([number, number, f"({company(self.lang, r)})", "(" + made_up(r) + " " + made_up(r) + ")"]), x, self.y, align=side)
            self.y += t.step()

    def counted(self) -> list[tuple[str | None, str, str]]:
        r = self.rng
        made = []
        if r.random() < 0.45:
            made.append((None, r.choice(["Total Qty", "Item count", "Total items", "Qty", "Item(s)", "No. of items", "TOTAL QUANTITY", "Anzahl Artikel", "Articles"]), str(r.randint(1, 20))))
        return made

    def sums(self) -> None:
        r, s = self.rng, self.style
        rate = r.choice([5, 6, 7, 10, 19, 20])
        included = r.random() < 0.5
        tax = self.net * rate // (100 + rate) if included else self.net * rate // 100
        before = self.net - tax if included else self.net
        total = self.net if included else self.net + tax
        adjust = r.choice([-2, -1, 1, 2]) if r.random() < 0.4 else 0
        cash = total + adjust + r.choice([0, 0, r.randint(1, 5000)])
        money = lambda cents: s.money(cents, True)
        lines = self.counted()
        if r.random() < 0.6:
            lines.append(("net_amount", r.choice([self.label("net_amount"), "Total Excl. GST", "Total (Excluding GST)", "Sub Total (Excl. Tax)"]), money(before)) if not included or r.random() < 0.5 else (None, r.choice(["Subtotal", "SUB TOTAL", "Zwischensumme", "Sous-total"]), money(total)))
        if r.random() < 0.25:
            lines.append((None, r.choice([self.label("discount"), "Total Discount", "Discount (0%)"]), money(0)))
        if r.random() < 0.12:
            lines.append((None, r.choice(["Service Charge", "Service charge 10%", "Svc Chg"]), money(0)))
        if not included or r.random() < 0.4:
            lines.append(("tax_amount", r.choice([f"{self.label('tax_amount')} {rate}%", f"GST @ {rate}%", self.label("tax_amount"), "Total GST", f"GST {rate}%"]), money(tax)))
        if r.random() < (0.6 if adjust else 0.2):
            text = r.choice(["Total", "Total Sales", "Total Sales (Inclusive of GST)", "Total Incl. GST", "Total Amt Incl. GST @ 6%", "Amount", "TOTAL", "Total Inclusive of Tax", "Sub Total", "TOTAL RM", "Bill Total"])
            lines.append((None if adjust else "total", text, money(total)))
        if adjust or r.random() < 0.2:
            lines.append((None, r.choice([self.label("rounding"), "Rounding", "Rounding Adj", "ROUND"]), money(adjust)))
        lines.append(("total", r.choice([self.label("receipt_total"), self.label("receipt_total"), "TOTAL", "Total Rounded", "Nett Total", "Total Sales Inclusive GST"] + ["Rounded Total", "Total after rounding", "Payable", "Net Total", "Amount to pay", "TOTAL ROUNDED", "Total Payable"] * (2 if adjust else 0)), s.money(total + adjust)))
        if r.random() < 0.12:
            lines.append(("total", r.choice(["Grand Total", "Amount Due", "Balance", "TOTAL DUE"]), s.money(total + adjust)))
        if r.random() < 0.75:
            card = r.random() < 0.3
            lines.append((None if card else "cash", r.choice(["VISA", "Mastercard", "Card", "Debit", "VISA CARD"]) if card else self.label("cash"), money(cash)))
            if r.random() < 0.85:
                lines.append(("change", self.label("change"), money(cash - total - adjust)))
        if r.random() < 0.2:
            lines += self.counted()
        if r.random() < 0.2:
            lines = self.parts_last(lines, before, tax, rate)
        lines += self.beside(total + adjust)
        self.write_sums(lines)
        if r.random() < 0.4:
            self.gst_summary(rate, before, tax)

    def parts_last(self, lines: list, before: int, tax: int, rate: int) -> list:
        """What is to pay first, what it is made of below the payment."""
        r, s = self.rng, self.style
        kept = [line for line in lines if line[0] not in ("net_amount", "tax_amount")]
        parts = [("net_amount", r.choice(["Total Excl. GST", "Amount excl. tax", "Netto", "Total HT", f"Taxable {rate}%", "GST Taxable"]), s.money(before, True)),
                 ("tax_amount", r.choice([f"GST {rate}%", "Total GST", f"incl. {rate}% VAT", f"MwSt {rate}%", "TVA", "Tax included"]), s.money(tax, True))]
        return kept + parts[r.choice([0, 0, 1]):]

    def beside(self, total: int) -> list[tuple[str | None, str, str]]:
        """Amounts below the sums that are none of them: the card's slip, savings, points, proposed tips."""
        r, s = self.rng, self.style
        made = []
        if r.random() < 0.12:
            made.append((None, r.choice(["SALE AMOUNT", "APPROVED", "Card amount", "Betrag Karte", "CB", "Purchase"]), s.money(total, True)))
        if r.random() < 0.12:
            made.append((None, r.choice(["You saved", "Total savings", "TOTAL SAVING", "Sie sparen", "Your saving today", "Member discount earned"]), s.money(r.randint(10, 2000), True)))
        if r.random() < 0.1:
            made.append((None, r.choice(["Points balance", "Points earned", "Bonuspunkte", "Card balance", "Prepaid balance", "Stamp total"]), s.money(r.randint(10, 90000), True)))
        if r.random() < 0.06:
            made += [(None, f"{r.choice(['Tip', 'Gratuity', 'Trinkgeld'])} {k}%", s.money(total * k // 100, True)) for k in (10, 15, 20)]
        return made

    def write_sums(self, lines: list) -> None:
        r, t, s = self.rng, self.sheet, self.style
        below = r.random() < 0.12
        right, left, align = r.choice([(0.93, 0.08, "left"), (0.93, 0.4, "left"), (0.93, 0.65, "right")])
        count = str(r.randint(1, 12)) if r.random() < 0.1 else ""
        currency = r.choice(["", "", "", " " + s.sign, " " + s.currency, f" ({s.sign})"])
        for name, label, text in lines:
            big = name == "total"
            size = t.size * (r.choice([1, 1.3, 1.8]) if big else 1)
            t.write(label + (currency if big else "") + self.colon, left, self.y, size if align == "left" else 0, align)
            if big and count:
                t.write(count, 0.6, self.y, size, "right")
            self.y += t.step(1.1, size) if below else 0
            value = t.write(text, right, self.y, size, "right")
            if name:
                t.field(name, text, [value])
            self.y += t.step(1.1, size)

    def gst_summary(self, rate: int, base: int, tax: int) -> None:
        r, t, s = self.rng, self.sheet, self.style
        rows = [(r.choice(["GST Summary", "Tax Code", "Tax summary", "MwSt", "TVA"]), r.choice(["Amount (RM)", "Amount", "Net", "Netto", "Taxable"]), r.choice(["Tax", "Tax (RM)", "GST", "Steuer"])), (r.choice([f"SR @ {rate}%", f"A {rate}%", "SR", f"{rate} %"]), s.number(base), s.number(tax))]
        if r.random() < 0.4:
            rows.append((r.choice(["ZRL @ 0%", "Z 0%", "ZR"]), s.number(0), s.number(0)))
        if r.random() < 0.3:
            rows.append(("Total", s.number(base), s.number(tax)))
        for cells in rows:
            for x, text in zip((0.08, 0.65, 0.93), cells):
                t.write(text, x, self.y, align="left" if x < 0.1 else "right")
            self.y += t.step()
