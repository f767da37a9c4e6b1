"""Sketched orders of airtime and the like: a client, a period and amounts in boxes of labels."""

from sketch_paper import Paper, Sheet
from sketch_words import GOODS, address, company, made_up, person, tax_id


class Booking(Paper):
    """Orders, bookings and contracts of business: numbers, a client, a period and amounts in boxes of labels."""

    def make(self) -> Sheet:
        r, t, s = self.rng, self.sheet, self.style
        self.back = 1
        self.parties_short()
        values = self.values()
        values.update({"contract_number": s.id(), "advertiser": self.client(), "agency": company(self.lang, r), "product": made_up(r) + " " + r.choice(GOODS), "salesperson": person(r)})
        one_field = r.random() < 0.6
        names = ["contract_number", "advertiser", "invoice_date"] + (["period"] if one_field else ["period_start", "period_end"])
        names += r.sample(["order_number", "customer_number", "contact", "phone", "payment_terms", "agency", "product", "salesperson"], r.randint(1, 6))
        names = [n for n in names if n != "contact" or "salesperson" not in names]
        r.shuffle(names)
        getattr(self, "header_" + r.choice(["pairs", "grid", "stack", "two_columns", "two_columns", "sentence"]))(names, values)
        self.y += t.step(1)
        self.plain_table()
        self.sums_of_order()
        for _ in range(r.choice([0, 1, 3, 6])):
            t.write(self.sentence(), 0.07, self.y, t.size * 0.8)
            self.y += t.step()
        return t

    def label(self, name: str) -> str:
        extra = {"agency": ["Agency", "Agency Name", "Buying agency", "Agentur", "Agence"], "product": ["Product", "Brand", "Estimate", "Description", "Product Desc"], "salesperson": ["Salesperson", "Account Executive", "Sales rep", "AE"]}
        return self.rng.choice(extra[name]) if name in extra else super().label(name)

    def client(self) -> str:
        """A company, or a campaign that is called after what it wants."""
        r = self.rng
        return company(self.lang, r) if r.random() < 0.7 else r.choice(["{p} for {n}", "Friends of {n}", "Citizens for {n}", "{n} Committee", "Vote {n}", "{p}/{n}", "Save the {n}", "{n} {y}"]).format(p=person(r), n=made_up(r), y=r.randint(1998, 2026))

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
            t.field("commission_amount" if name == "commission" else name, text, [span])
            self.y += t.step()
