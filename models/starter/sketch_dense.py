"""Sketched invoices of bookkeeping programs: several boxes of parties, references to other papers, sums beside a table of taxes, payments made."""

from sketch_forms import _six
from sketch_mixed import mixed
from sketch_words import GOODS, address, company, made_up, person, specimen, tax_id

BOXES = {name: _six(text) for name, text in {
    "other": "Differing goods recipient;Tax representative;Payee;Agent;Place of installation;Consignee;Manufacturer|Abweichender Warenempfänger;Steuervertreter;Zahlungsempfänger;Vermittler;Verbrauchsstelle;Hersteller"
             "|Représentant fiscal;Bénéficiaire;Lieu d'installation;Mandataire;Destinataire des biens|Representante fiscal;Beneficiario;Punto de suministro;Agente|Rappresentante fiscale;Beneficiario;Punto di fornitura;Agente"
             "|Fiscaal vertegenwoordiger;Begunstigde;Leveringspunt;Tussenpersoon",
    "again": "Differing invoice recipient;Invoice address;Billing address|Abweichender Rechnungsempfänger;Rechnungsanschrift|Adresse de facturation|Dirección de facturación|Indirizzo di fatturazione|Factuuradres",
    "contact": "Sales contact;Questions to;Your adviser;Contact|Ihr Ansprechpartner;Bei Rückfragen;Es schreibt Ihnen|Votre conseiller;Contact commercial;Suivi par|Su asesor;Contacto comercial|Il suo referente;Contatto commerciale|Uw contactpersoon;Uw adviseur",
    "department": "Accounts payable;Customer service;Purchasing;Head office|Buchhaltung;Kundenservice;Einkauf;Zentrale|Service clients;Comptabilité;Service achats;Siège|Contabilidad;Atención al cliente;Compras|Ufficio acquisti;Servizio clienti;Amministrazione|Crediteurenadministratie;Klantenservice;Inkoop",
    "number": "Number;No.;ID;GLN;Global number;Vendor no.;Partner|Nummer;Nr.;GLN;Globale Nummer;Lief-Nr.;Debitor;Partner|Numéro;N°;GLN;Code;SIRET|Número;Nº;GLN;Código|Numero;N.;GLN;Codice|Nummer;Nr.;GLN;Relatienr.",
    "numbers": "Contract No.;Project;Delivery note;Quotation;Cost center;Supplier No.;Tender reference;Service order;Related invoice;Previous invoice no.;Corrects invoice;Sales order;Goods receipt;Routing ID;File;Meter No.;Further reference;Booking reference;Terminal"
               "|Vertrags-Nr.;Projekt;Lieferschein-Nr.;Angebot;Kostenstelle;Lieferanten-Nr.;Vergabenummer;Ursprungsrechnung;Korrigierte Rechnung;Auftrag-Nr-Lief;Wareneingang;Leitwege-ID;Vorgang;Zählernummer;Weitere Referenz;Buchungsreferenz;Rapport-Nr."
               "|N° contrat;Projet;N° bon de livraison;Devis;Centre de coût;Code fournisseur;Réf. appel d'offres;Facture associée;N° de facture d'origine;Facture précédente;Bon de réception;Code routage;Dossier;N° compteur;Bon de vente"
               "|Nº contrato;Proyecto;Albarán;Presupuesto;Centro de coste;Nº proveedor;Factura rectificada;Factura anterior;Expediente;Nº contador;Recepción"
               "|Contratto n.;Progetto;DDT n.;Offerta;Centro di costo;Cod. fornitore;Fattura collegata;Fattura precedente;Pratica;Matricola contatore;CIG;CUP"
               "|Contractnr.;Project;Pakbonnummer;Offerte;Kostenplaats;Leveranciersnr.;Betreft factuur;Vorige factuur;Dossier;Meternummer;Ontvangstbon",
    "dates": "Delivery note date;Contract date;Date of related invoice;Start of service;End of service;Printed on;Quotation date;Next reading|Lieferschein-Datum;Vertrags-Datum;Datum der Ursprungsrechnung;Leistungsbeginn;Leistungsende;Druckdatum;Angebot vom;Nächste Ablesung"
             "|Date du bon de livraison;Date du contrat;Date de facture associée;Début de prestation;Fin de prestation;Édité le;Devis du|Fecha del contrato;Fecha del albarán;Inicio del servicio;Fin del servicio;Impreso el"
             "|Data contratto;Data DDT;Inizio servizio;Fine servizio;Stampato il;Data offerta|Contractdatum;Datum pakbon;Begin dienst;Einde dienst;Afgedrukt op;Offertedatum",
    "residual": "Residual;Still to pay;Balance due;Open amount;Left to pay|Restbetrag;Noch zu zahlen;Offen;Verbleibender Betrag|Reste à payer;Solde;Net à payer|Pendiente;Resto a pagar|Residuo;Saldo a pagare|Nog te betalen;Restbedrag;Saldo",
    "carried": "Outstanding from earlier bills;Previous balance;Brought forward|Ausstehende Forderung;Saldo Vormonat;Übertrag|Solde antérieur;Report|Saldo anterior|Saldo precedente;Partite insolute|Openstaand van vorige nota;Vorig saldo",
    "payments": "Payment;Payments;Paid with|Zahlung;Zahlungen|Paiement;Règlement|Pago;Cobros|Pagamento;Pagamenti|Betaling;Betaald met",
    "base": "Base;Taxable;Net;Tax base|Basis;Basisbetrag;Netto;Bemessungsgrundlage|Base;Base HT;Base TVA|Base;Base imponible|Imponibile;Base|Grondslag;Netto;Basis",
    "without": "Excl. VAT;Without tax;Before tax;Total excl. tax|Ohne MwSt.;Exkl. MwSt.;Netto;darin Nettobetrag|Hors TVA;HT;Montant hors taxes|Sin IVA;Antes de impuestos|Senza IVA;IVA esclusa|Exclusief BTW;Excl. btw;Zonder btw",
    "subtotal": "Subtotal;Goods;Items|Zwischensumme;Warenwert;Summe Positionen|Sous-total;Total articles|Subtotal;Artículos|Subtotale;Articoli|Subtotaal;Artikelen"}.items()}
# Which of those numbers a question may ask for.
OWN = {text: name for name, texts in {"contract_number": "Contract No.;Vertrags-Nr.;N° contrat;Nº contrato;Contratto n.;Contractnr.", "delivery_note_number": "Delivery note;Lieferschein-Nr.;N° bon de livraison;Albarán;DDT n.;Pakbonnummer",
                                      "quote_number": "Quotation;Angebot;Devis;Presupuesto;Offerta;Offerte", "project": "Project;Projekt;Projet;Proyecto;Progetto"}.items() for text in texts.split(";")}
SYMBOLS = ["☎ ", "✆ ", "Tel. ", "T: ", "Tel: ", "", "\u2706 "]
MAILS = ["✉ ", "@ ", "Mail: ", "", "", "E-Mail: ", "\ufffd "]


class Dense:
    """A paper in boxes: whose number, whose name and which sum it is must be told by the box that it stands in."""

    def __init__(self, paper):
        self.paper = paper

    def word(self, name: str) -> str:
        return self.paper.rng.choice(BOXES[name][self.paper.lang])

    def make(self):
        p, r, t = self.paper, self.paper.rng, self.paper.sheet
        p.y = r.uniform(0.02, 0.06)
        p.seller, p.buyer = company(p.lang, r), company(p.lang, r) if r.random() < 0.85 else person(r)
        if r.random() < 0.08:
            p.seller, p.buyer = specimen("seller", p.lang, r), specimen("buyer", p.lang, r)
        p.seller_lines, p.buyer_lines, p.seller_tax = address(p.lang, r), address(p.lang, r), tax_id(p.lang, r)
        p.host = made_up(r).lower() + r.choice([".com", ".de", ".fr", ".eu"])
        self.values = p.values()
        if r.random() < 0.3:
            t.write(" ".join(r.choices([*GOODS, made_up(r), p.label("title")], k=r.randint(2, 6))), r.choice([0.07, 0.5]), p.y, t.size * 0.8)
            p.y += t.step(1.5)
        headed = r.random() < 0.3
        if headed:
            self.letterhead()
        first = r.random() < 0.5
        if first:
            self.title()
        if not headed and r.random() < 0.2:
            mixed(p)
        else:
            self.boxes()
        if not first and r.random() < 0.8:
            self.title()
        self.references()
        p.table()
        if r.random() < 0.1:
            t.write(f"{p.label('page')} 1 / {r.randint(2, 5)}", 0.93, p.y, align="right")
            return t
        self.sums()
        if r.random() < 0.5:
            self.bank_line()
        if r.random() < 0.4:
            self.legal_line()
        return t

    def letterhead(self) -> None:
        """The seller and all its numbers in a few centered lines."""
        p, r, t = self.paper, self.paper.rng, self.paper.sheet
        joiner = r.choice([" - ", " · ", " | ", " – "])
        span = t.write(p.seller + joiner + joiner.join(p.seller_lines), 0.5, p.y, align="center")
        t.field("seller_name", p.seller, [[span[0], span[0] + len(p.seller.split()) - 1]])
        p.y += t.step()
        self.joined(["phone", "website", "email"], joiner, 0.5, "center", t.size)
        self.joined(r.choice([["seller_tax_id", "register"], ["register", "seller_tax_id"], ["seller_tax_id", "register", "register"]]), joiner, 0.5, "center", t.size * 0.9)
        p.y += t.step()

    def joined(self, names: list[str], joiner: str, x: float, align: str, size: float) -> None:
        """Values and their labels run on in one line."""
        p, r, t = self.paper, self.paper.rng, self.paper.sheet
        values = {"phone": p.phone, "website": lambda: "www." + p.host, "email": lambda: "info@" + p.host, "seller_tax_id": lambda: p.seller_tax, "register": lambda: str(r.randint(10000, 99999999) if r.random() < 0.6 else r.randint(10 ** 13, 10 ** 14 - 1)),
                  **{n: p.bank_value(n) for n in ("iban", "bic", "bank_name")}}
        pieces, at, marks = [], 0, []
        for name in names:
            value = values[name]()
            bare = name in ("website", "email") and r.random() < 0.5
            text = value if bare else f"{p.label(name)}{r.choice([':', ' :', ''])} {value}"
            count, length = len(text.split()), len(value.split())
            marks.append((name, value, at + count - length, at + count - 1))
            pieces.append(text)
            at += count + len(joiner.split())
        span = t.write(joiner.join(pieces), x, p.y, size, align)
        p.y += t.step(1, size)
        if joiner.strip() not in ("", ","):
            for name, value, first, last in marks:
                if name != "register":
                    t.field(name, value, [[span[0] + first, span[0] + last]])

    def title(self) -> None:
        """Kind, number and date in one line now and then."""
        p, r, t = self.paper, self.paper.rng, self.paper.sheet
        number, date, size = self.values["invoice_number"], self.values["invoice_date"], t.size * r.uniform(1, 1.8)
        kind = p.label("title") + r.choice(["", "", "", f" ({r.randint(80, 400)})", " zur " + made_up(r), " " + r.choice(GOODS)])
        x = r.choice([0.07, 0.07, 0.5])
        roll = r.random()
        if roll < 0.35:
            t.write(kind, x, p.y, size)
        else:
            head = kind + r.choice([" Nr. ", " No. ", " n° ", " # ", " ", " N. "])
            tail = r.choice([" vom ", " of ", " du ", ", ", " del ", " - "]) + date if roll < 0.75 else ""
            span = t.write(head + number + tail, x, p.y, size)
            at = span[0] + len(head.split())
            t.field("invoice_number", number, [[at, at + len(number.split()) - 1]])
            p.used.add("invoice_number")
            if tail:
                t.field("invoice_date", date, [[span[1] - len(date.split()) + 1, span[1]]])
                p.used.add("invoice_date")
        p.y += t.step(1.6, size)

    # --- parties ------------------------------------------------------------------------------------------------------

    def boxes(self) -> None:
        """Boxes of parties in one to three columns, the seller's anywhere among them."""
        p, r, t = self.paper, self.paper.rng, self.paper.sheet
        kinds = ["seller", "buyer"] if r.random() < 0.7 else ["buyer", "seller"]
        for extra, chance in (("ship", 0.35), ("other", 0.2), ("again", 0.12), ("contact", 0.3)):
            if r.random() < chance:
                kinds.insert(r.choice([len(kinds), len(kinds), 1, 0]), extra)
        columns = r.choice([1, 2, 2, 2, 3]) if len(kinds) > 2 else r.choice([1, 2, 2])
        edges = {1: [r.choice([0.06, 0.06, 0.5])], 2: [0.06, r.choice([0.5, 0.58])], 3: [0.06, 0.37, 0.68]}[columns]
        headed, tops = r.random() < 0.75, [p.y] * columns
        self.named = r.random() < 0.12
        for i, kind in enumerate(kinds):
            column = i % columns
            tops[column] = self.box(kind, edges[column], tops[column], headed) + t.step(r.uniform(0.5, 1.5))
        p.y = max(tops)

    def box(self, kind: str, x: float, y: float, headed: bool) -> float:
        p, r, t = self.paper, self.paper.rng, self.paper.sheet
        if kind in ("ship", "other", "again", "contact") or headed and r.random() < 0.93:
            label = self.word(kind) if kind in BOXES else p.label(kind)
            t.write(label + p.colon, x, y, t.size * r.choice([1, 1, 1.2]))
            y += t.step(r.choice([1, 1.2]))
        if kind == "contact":
            for text in [person(r), r.choice(SYMBOLS) + p.phone(), r.choice(MAILS) + f"{made_up(r).lower()}@{p.host}"][:r.randint(1, 3)]:
                t.write(text, x, y)
                y += t.step()
            return y
        name, lines = {"seller": (p.seller, p.seller_lines), "buyer": (p.buyer, p.buyer_lines), "again": (p.buyer, p.buyer_lines), "ship": (p.buyer if r.random() < 0.5 else company(p.lang, r), address(p.lang, r)), "other": (company(p.lang, r), address(p.lang, r))}[kind]
        role = {"seller": "seller", "buyer": "buyer", "again": "buyer"}.get(kind)
        if kind == "again":
            role = "buyer"
        for _ in range(r.choice([0, 0, 0, 1, 1, 2])):
            y = self.number(x, y)
        if r.random() < 0.05:
            t.write(r.choice([person(r), self.word("department")]), x, y)
            y += t.step()
        y = self.name(role, name, x, y)
        if r.random() < (0.4 if role == "buyer" else 0.15):
            t.write(r.choice([person(r), person(r), self.word("department"), str(r.randint(1000, 9999)), r.choice(["c/o ", "Attn. ", "z.Hd. "]) + person(r)]), x, y)
            y += t.step()
        spans = []
        for line in lines:
            spans.append(t.write(line, x, y))
            y += t.step()
        if role or kind == "ship":
            t.field(f"{role}_address" if role else "delivery_address", " ".join(lines), spans)
        return self.after(role, x, y)

    def name(self, role: str | None, name: str, x: float, y: float) -> float:
        p, r, t = self.paper, self.paper.rng, self.paper.sheet
        shown = name.upper() if r.random() < 0.25 else name
        if not self.named and role:
            return p.named(f"{role}_name", name, x, y, t.size * r.choice([1, 1, 1.2]), "left", shown)
        span = t.write(f"{r.choice(['Name', 'Nom', 'Firma', 'Nome', 'Naam'])}: {shown}" if self.named else shown, x, y)
        if role:
            t.field(f"{role}_name", name, [[span[1] - len(shown.split()) + 1, span[1]]])
        return y + t.step()

    def number(self, x: float, y: float) -> float:
        """A number of the party of this box: neither the customer's nor the invoice's."""
        p, r, t = self.paper, self.paper.rng, self.paper.sheet
        value = r.choice([str(r.randint(1000, 999999)), "4" + str(r.randint(10 ** 11, 10 ** 12 - 1)), p.style.id(), f"{made_up(r)[:2].upper()}{r.randint(1000, 9999999)}"])
        text = f"{self.word('number')}{r.choice([':', ' :', '', p.colon])} {value}"
        if r.random() < 0.2:
            text += f" {self.word('number')} {r.randint(10, 99999)}"
        t.write(text, x, y)
        return y + t.step()

    def after(self, role: str | None, x: float, y: float) -> float:
        p, r, t = self.paper, self.paper.rng, self.paper.sheet
        for kind in r.sample(["phone", "mail", "tax", "number", "fax"], r.choice([0, 0, 1, 1, 2, 3])):
            if kind == "number":
                y = self.number(x, y)
                continue
            value = {"phone": p.phone, "fax": p.phone, "mail": lambda: f"{made_up(r).lower()}@{p.host if role == 'seller' else made_up(r).lower() + '.com'}", "tax": lambda: p.seller_tax if role == "seller" else tax_id(p.lang, r)}[kind]()
            label = {"phone": lambda: r.choice(SYMBOLS), "fax": lambda: p.label("fax") + " ", "mail": lambda: r.choice(MAILS), "tax": lambda: p.label("seller_tax_id") + r.choice([": ", " ", " : "])}[kind]()
            span = t.write(label + value, x, y)
            field = {"phone": "phone", "mail": "email", "tax": "seller_tax_id"}.get(kind) if role == "seller" else "buyer_tax_id" if role and kind == "tax" else None
            if field:
                t.field(field, value, [[span[1] - len(value.split()) + 1, span[1]]])
                p.used.add(field)
            y += t.step()
        return y

    # --- references ---------------------------------------------------------------------------------------------------

    def references(self) -> None:
        """The paper's own numbers and dates among those of other papers."""
        p, r, t = self.paper, self.paper.rng, self.paper.sheet
        rows = [(p.label(n), n, self.values[n]) for n in ("invoice_number", "invoice_date") if n not in p.used]
        more = [n for n in ("due_date", "delivery_date", "order_number", "order_date", "customer_number", "payment_terms", "payment_method", "currency", "payment_reference", "contact") if n not in p.used]
        rows += [(p.label(n), None if n == "contact" else n, self.values[n]) for n in r.sample(more, r.randint(0, 5))]
        for _ in range(r.choice([0, 1, 2, 2, 3, 5])):
            kind = r.choice(["numbers", "numbers", "dates"])
            text = self.word(kind)
            own = OWN.get(text)
            rows.append((text, own if own and all(own != name for _, name, _ in rows) else None, p.style.date(p.day()) if kind == "dates" else r.choice([p.style.id(), str(r.randint(100, 9999999)), f"{made_up(r)[:3].upper()}{r.randint(10, 99999)}"])))
        r.shuffle(rows)
        if not rows:
            return
        columns = r.choice([1, 2, 2, 3]) if len(rows) > 2 else 1
        per = (len(rows) + columns - 1) // columns
        gap, below, y0, ends = r.uniform(0.1, 0.2) if columns > 1 else r.uniform(0.14, 0.3), r.random() < 0.12, p.y, []
        tight = r.random() < 0.35
        for c in range(columns):
            x, y = 0.06 + c * 0.9 / columns + (0.4 if columns == 1 and r.random() < 0.3 else 0), y0
            for label, field, value in rows[c * per:(c + 1) * per]:
                span = t.write(label + p.colon, x, y)
                y += t.step(0.9) if below else 0
                at = x if below else t.words[span[1]][3] + 0.008 if tight else max(x + gap, t.words[span[1]][3] + 0.008)
                value_span = t.write(value, at, y)
                if field:
                    t.field(field, value, [value_span])
                    p.used.add(field)
                y += t.step(r.choice([1, 1, 1.2]))
            ends.append(y)
        p.y = max(ends) + t.step(r.uniform(0.5, 1.5))

    # --- sums ---------------------------------------------------------------------------------------------------------

    def sums(self) -> None:
        """Totals at the right, a table of taxes at the left of the same rows, payments and what is left to pay below."""
        p, r, t = self.paper, self.paper.rng, self.paper.sheet
        if getattr(p, "summed", None) or r.random() < 0.25:
            p.totals()
            return
        included = r.random() < 0.3
        gross = p.net if included else p.net + p.net * p.rate // 100
        tax = gross * p.rate // (100 + p.rate) if included else p.net * p.rate // 100
        if r.random() < 0.08:
            tax, gross = 0, p.net if not included else gross
        net = gross - tax
        p.gross = gross
        y0, end = p.y, p.y
        if r.random() < 0.6:
            end = self.taxes(net, tax)
            p.y = y0 if r.random() < 0.75 else end + t.step()
        self.lines(net, tax, gross, included)
        p.y = max(p.y, end) + t.step()

    def taxes(self, net: int, tax: int) -> float:
        p, r, t, s = self.paper, self.paper.rng, self.paper.sheet, self.paper.style
        wide, y = r.uniform(0.1, 0.15), p.y
        for i, text in enumerate([p.label("h_tax"), self.word("base"), p.label("tax_amount")]):
            t.write(text, 0.06 + i * wide, y)
        y += t.step(1.1)
        parts = [(net, tax, p.rate)]
        if net > 1000 and r.random() < 0.35:
            low = net * r.randint(1, 6) // 10
            parts = [(net - low, tax - tax * low // (2 * net), p.rate), (low, tax * low // (2 * net), r.choice([0, 5, 6, 7, 10]))]
        for base, its, rate in parts:
            t.write(f"{rate}{r.choice(['%', ' %'])}", 0.06, y)
            for i, (name, cents) in enumerate((("net_amount", base), ("tax_amount", its)), 1):
                text = s.number(cents)
                span = t.write(text, 0.06 + i * wide, y)
                if len(parts) == 1:
                    t.field(name, text, [span])
            y += t.step()
        return y

    def lines(self, net: int, tax: int, gross: int, included: bool) -> None:
        p, r = self.paper, self.paper.rng
        rows = []
        if included:
            rows.append((None, self.word("subtotal"), gross))
            own = [("net_amount", self.word("without"), net), ("tax_amount", f"{p.label('tax_amount')} {p.rate}%", tax)]
            if r.random() < 0.4:
                self.beside(own + [("gross_amount", p.label("gross_amount"), gross)])
            else:
                rows = own + rows if r.random() < 0.5 else rows + own if r.random() < 0.5 else rows + own[1:]
        else:
            parts = net * r.randint(3, 9) // 10
            if r.random() < 0.4:
                rows += [(None, self.word("subtotal"), parts), (None, p.label("shipping_amount"), net - parts)]
            rows.append(("net_amount", r.choice([p.label("net_amount"), self.word("without")]), net))
            rows.append(("tax_amount", r.choice([p.label("tax_amount"), f"{p.label('tax_amount')} {p.rate}%"]), tax))
        rows.append(("gross_amount", p.label("gross_amount"), gross))
        roll = r.random()
        if roll < 0.2:
            paid = gross // r.randint(1, 4)
            due = gross - paid
            rows += [("amount_paid", r.choice([self.word("payments"), p.label("amount_paid")]), paid), ("amount_due", self.word("residual"), due)]
        elif roll < 0.3:
            old = r.choice([0, r.randint(100, 90000)])
            rows += [(None, self.word("carried"), old), ("amount_due", r.choice([self.word("residual"), p.label("amount_due")]), gross + old)]
        elif roll < 0.4:
            rows.append(("amount_due", p.label("amount_due"), gross))
        self.draw(rows)
        if roll >= 0.3:
            p.due_is_total()

    def beside(self, rows: list) -> None:
        """The parts of a price that includes its tax, at the left of the rows that sum it up."""
        p, t, y = self.paper, self.paper.sheet, self.paper.y
        for name, label, cents in rows:
            t.write(label, 0.06, y)
            text = p.style.money(cents)
            t.field(name, text, [t.write(text, 0.42, y, align="right")])
            y += t.step(1.1)

    def draw(self, rows: list) -> None:
        p, r, t, s = self.paper, self.paper.rng, self.paper.sheet, self.paper.style
        left, right = r.choice([(0.58, 0.93), (0.68, 0.93), (0.5, 0.8), (0.55, 0.75)])
        plain = r.random() < 0.4
        for name, label, cents in rows:
            size = t.size * (r.choice([1, 1, 1.3]) if name in ("gross_amount", "amount_due") else 1)
            span = t.write(label + p.colon, left, p.y, size)
            text = s.money(cents, plain)
            value = t.write(text, max(right, t.words[span[1]][3] + 0.1), p.y, size, "right")
            if name:
                t.field(name, text, [value])
            p.y += t.step(r.choice([1, 1.2]), size)
            if name == "amount_paid" and r.random() < 0.5:
                self.payment(cents)

    def payment(self, cents: int) -> None:
        """How and when it was paid: a date and an amount that are not the invoice's."""
        p, r, t = self.paper, self.paper.rng, self.paper.sheet
        t.write(f"{self.values['payment_method']} {r.choice(['', 'on ', 'am ', 'le ', 'op '])}{p.style.date(p.day())}", r.choice([0.06, 0.5]), p.y)
        t.write(p.style.money(cents), 0.93, p.y, align="right")
        p.y += t.step()

    # --- foot ---------------------------------------------------------------------------------------------------------

    def bank_line(self) -> None:
        p, r, t = self.paper, self.paper.rng, self.paper.sheet
        if r.random() < 0.4:
            t.write(p.sentence(), 0.07, p.y)
            p.y += t.step()
        names = r.sample(["iban", "bic", "bank_name"], r.randint(2, 3))
        self.joined(names, r.choice([" - ", " / ", " | ", " – "]), r.choice([0.06, 0.2]), "left", t.size * r.choice([1, 0.85]))

    def legal_line(self) -> None:
        """The company's name, form, capital, register and seat in one line of small print."""
        p, r, t = self.paper, self.paper.rng, self.paper.sheet
        seat, register = " ".join(p.seller_lines), str(r.randint(10000, 999999999))
        rest = {"fr": f"au capital de {r.randint(1, 900)}.000 € - RCS {made_up(r)} {register} - Siège social : {seat}", "de": f"Sitz {made_up(r)}, HRB {register}, Geschäftsführer: {person(r)}", "en": f"registered in England No. {register}, registered office: {seat}",
                "es": f"inscrita en el Registro Mercantil de {made_up(r)}, tomo {register}", "it": f"Cap. soc. € {r.randint(10, 900)}.000 i.v. - REA {register} - {seat}", "nl": f"KvK {register} - {seat}"}[p.lang]
        span = t.write(f"{p.seller} {r.choice(['', '- ', ''])}{rest}"[:150], 0.5, max(p.y + t.step(), r.uniform(0.85, 0.95)), t.size * 0.75, "center")
        t.field("seller_name", p.seller, [[span[0], span[0] + len(p.seller.split()) - 1]])
