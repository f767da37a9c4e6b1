"""Sketched statements of accounts: bank, holder, period, balances in many words, movements and their sums."""

from sketch_forms import MOVES, _six
from sketch_ink import Column, Ink, Party, label, written
from sketch_words import made_up

TITLES = _six("Account statement;Statement of account;Bank statement;Current account|Kontoauszug;KONTOAUSZUG;Auszug;Umsätze|Relevé de compte;Extrait de compte|Extracto de cuenta;Movimientos|Estratto conto;Lista movimenti|Rekeningafschrift;Dagafschrift;Rekeningoverzicht")
OPENING = _six("Opening balance;Balance brought forward;Previous balance;Start balance;Brought forward;Balance at start;Old balance|Alter Saldo;Anfangssaldo;Saldovortrag;Kontostand zu Beginn;Vortrag;Alter Kontostand;Anfangsbestand|Solde précédent;Ancien solde;Solde initial;Report;Solde d'ouverture"
               "|Saldo anterior;Saldo inicial;Saldo de apertura|Saldo iniziale;Saldo precedente;Saldo di apertura;Riporto|Beginsaldo;Vorig saldo;Oud saldo;Openingssaldo")
CLOSING = _six("Closing balance;New balance;End balance;Balance carried forward;Current balance;Balance at end|Neuer Saldo;Endsaldo;Kontostand;Neuer Kontostand;Schlusssaldo;Endbestand|Nouveau solde;Solde final;Solde de clôture;Solde au|Saldo final;Nuevo saldo;Saldo actual;Saldo de cierre|Saldo finale;Nuovo saldo;Saldo di chiusura|Eindsaldo;Nieuw saldo;Slotsaldo")
IN = _six("Total credits;Paid in;Total in;Money in;Deposits|Summe Gutschriften;Eingänge;Summe Haben;Zugänge|Total des crédits;Total crédit;Entrées|Total abonos;Total ingresos;Haber|Totale accrediti;Totale entrate;Avere|Totaal bij;Bijgeschreven;Totaal ontvangen")
OUT = _six("Total debits;Paid out;Total out;Money out;Withdrawals|Summe Lastschriften;Ausgänge;Summe Soll;Abgänge|Total des débits;Total débit;Sorties|Total cargos;Total gastos;Debe|Totale addebiti;Totale uscite;Dare|Totaal af;Afgeschreven;Totaal betaald")
PERIOD = _six("Statement period;Period;From {a} to {b};{a} to {b};Period from {a} until {b}|Zeitraum;Abrechnungszeitraum;vom {a} bis {b};{a} bis {b};Umsätze von {a} bis {b}|Période;Du {a} au {b};Période du {a} au {b}|Periodo;Del {a} al {b};Desde {a} hasta {b}|Periodo;Dal {a} al {b};Periodo dal {a} al {b}|Periode;Van {a} tot {b};Periode van {a} t/m {b}")


class Account:
    """One page of a statement."""

    def __init__(self, paper):
        self.paper, self.ink = paper, Ink(paper.sheet)

    def lab(self, name: str) -> str:
        return label(name, self.paper.lang, self.paper.rng, self.paper.colon)

    def make(self):
        p, r, t, ink = self.paper, self.paper.rng, self.paper.sheet, self.ink
        self.bank, self.holder = Party("seller", p.lang, r, 0.0), Party("buyer", p.lang, r, 0.6)
        p.y = r.uniform(0.03, 0.07)
        ink.write(ink.of("bank", self.bank.bank["bank"]), *r.choice([(0.07, p.y, t.size, "left"), (0.07, p.y, t.size * 1.8, "left"), (0.93, p.y, t.size * 1.5, "right")]))
        p.y += t.step(2.5)
        first = r.random() < 0.3
        if first:
            self.title()
        left, right = Column(ink, 0.07, p.y), Column(ink, r.uniform(0.5, 0.62), p.y)
        marks = ink.mark("account_holder", self.holder.name)
        if r.random() < 0.3:
            left.add([[(w, ()) for w in r.choice(["Account holder", "Kontoinhaber", "Titulaire", "Titular", "Intestatario", "Rekeninghouder"]).split()]])
        left.add([[(w, marks) for w in self.holder.name.split()]])
        left.add(self.holder.address_lines(ink))
        values = {**self.bank.bank, "account_number": str(r.randint(10 ** 6, 10 ** 9))}
        rows = []
        for name in r.sample(["iban", "bic", "account_number"], r.randint(1, 3)):
            text = [(w, ()) for w in (self.lab(name) if name != "account_number" else r.choice(["Account no.", "Kontonummer", "Compte n°", "Nº de cuenta", "Conto n.", "Rekening"]) + p.colon).split()]
            rows += ink.wrapped(text + ink.of(name, values[name]), r.choice([0.4, 0.4, 0.22]))
        rows += ink.wrapped(self.period(), r.choice([0.4, 0.4, 0.2]))
        (right if r.random() < 0.6 else left).add(rows)
        p.y = written([left, right], r.random() < 0.5) + t.step(r.uniform(0.5, 2))
        if not first and r.random() < 0.9:
            self.title()
        self.moves()
        ink.finish()
        return t

    def title(self) -> None:
        p, r, t, ink = self.paper, self.paper.rng, self.paper.sheet, self.ink
        more = r.choice(["", "", f"{r.randint(1, 12)}/{p.year}", f"Nr. {r.randint(1, 40)}"])
        ink.write(ink.of("document_type", r.choice(TITLES[p.lang])) + [(w, ()) for w in more.split()], r.choice([0.07, 0.5]), p.y, t.size * r.uniform(1, 1.8))
        p.y += t.step(2)

    def period(self):
        p, r, ink = self.paper, self.paper.rng, self.ink
        a, b = p.style.date(p.day()), p.style.date(p.day())
        text = r.choice(PERIOD[p.lang])
        if "{a}" not in text:
            text += p.colon + " {a} " + r.choice(["-", "–", "/", "to" if p.lang == "en" else "-"]) + " {b}"
        return ink.pieces(text.replace("{a}", "{period_start}").replace("{b}", "{period_end}"), {"period_start": a, "period_end": b})

    def moves(self) -> None:
        p, r, t, s = self.paper, self.paper.rng, self.paper.sheet, self.paper.style
        opening = r.randint(1000, 2000000)
        moves = [r.choice([-1, -1, 1]) * r.randint(100, 90000) for _ in range(r.randint(2, 14))]
        into, out = sum(c for c in moves if c > 0), -sum(c for c in moves if c < 0)
        sums = [("opening_balance", r.choice(OPENING[p.lang]), opening), ("closing_balance", r.choice(CLOSING[p.lang]), opening + into - out)]
        totals = [("total_in", r.choice(IN[p.lang]), into), ("total_out", r.choice(OUT[p.lang]), out)] if r.random() < 0.6 else []
        kind = r.choice(["around", "around", "above", "below", "row"])
        self.right, balance = 0.93, opening
        if kind == "around":
            self.lines(sums[:1])
        elif kind == "above":
            self.lines(r.sample(sums + totals, len(sums + totals)))
        elif kind == "row":
            self.row(sums[:1] + totals + sums[1:])
        two, running = r.random() < 0.35, r.random() < 0.3
        for cents in moves:
            balance += cents
            t.write(s.date(p.day()), 0.07, p.y)
            t.write(f"{r.choice(MOVES)} {made_up(r)} {r.choice(['', str(r.randint(100, 99999))])}".strip(), 0.25, p.y)
            text = s.number(abs(cents) if two else cents) + ("" if two or cents < 0 or r.random() < 0.8 else "+")
            t.write(text, (0.66 if cents < 0 else 0.8) if two else 0.79 if running else self.right, p.y, align="right")
            if running:
                t.write(s.number(balance), self.right, p.y, align="right")
            p.y += t.step()
        if kind == "below":
            self.lines(sums[:1] + totals + sums[1:])
        elif kind == "around":
            self.lines(totals + sums[1:])

    def lines(self, rows: list) -> None:
        p, r, t = self.paper, self.paper.rng, self.paper.sheet
        left = r.choice([0.07, 0.07, 0.25, 0.55])
        for name, text, cents in rows:
            t.write(text + r.choice(["", p.colon, " " + p.style.date(p.day())]), left, p.y)
            shown = p.style.money(cents) + r.choice(["", "", " +", " H"] if cents > 0 and name.endswith("balance") and p.style.sign_kind == "none" else [""])
            value = p.style.money(cents)
            span = t.write(shown, self.right, p.y, align="right")
            t.field(name, value, [[span[0], span[0] + len(value.split()) - 1]])
            p.y += t.step(1.3)

    def row(self, rows: list) -> None:
        """The sums as a row of labels over a row of amounts."""
        p, t, wide = self.paper, self.paper.sheet, 0.88 / len(rows)
        size = t.size * 0.85
        for i, (_, text, _) in enumerate(rows):
            t.write(text, 0.07 + i * wide, p.y, size)
        p.y += t.step(1.2)
        for i, (name, _, cents) in enumerate(rows):
            text = p.style.money(cents)
            t.field(name, text, [t.write(text, 0.07 + i * wide, p.y, size)])
        p.y += t.step(2)
