"""Sketched papers without an invoice's usual order: lists of labels and values, bills in letter form."""

from sketch_words import LANGS, address, company, iban, made_up, person, tax_id


def _six(text: str) -> dict[str, list[str]]:
    return dict(zip(LANGS, [[v.strip() for v in part.split(";")] for part in text.split("|")]))


PARTS = {name: _six(text) for name, text in {
    "name": "Name;Company;Company name;Legal name|Name;Firma;Unternehmen;Bezeichnung|Nom;Raison sociale;Société|Nombre;Razón social;Empresa|Nome;Denominazione;Ragione sociale|Naam;Bedrijfsnaam;Bedrijf",
    "street": "Street;Address;Address line 1|Straße;Anschrift;Straße und Hausnummer|Rue;Adresse|Calle;Dirección;Domicilio|Via;Indirizzo|Straat;Adres",
    "extra": "Address line 2;Building;PO box|Adresszusatz;Postfach|Complément|Piso|Presso|Toevoeging",
    "city": "City;Town|Ort;Stadt|Ville;Commune|Ciudad;Población|Comune;Città|Plaats;Stad",
    "zip": "Postcode;Zip code;ZIP|PLZ;Postleitzahl|Code postal;CP|Código postal;C.P.|CAP|Postcode",
    "country": "Country;Country code|Land;Ländercode|Pays|País|Paese;Nazione|Land",
    "section_seller": "Seller;Information about the seller;Supplier details;Issuer|Verkäufer;Informationen zum Verkäufer;Rechnungssteller;Lieferant|Vendeur;Émetteur;Fournisseur|Emisor;Datos del emisor;Vendedor|Cedente/prestatore;Fornitore;Emittente|Verkoper;Leverancier;Afzender",
    "section_buyer": "Buyer;Information about the buyer;Customer details;Recipient|Käufer;Informationen zum Käufer;Rechnungsempfänger;Leistungsempfänger|Acheteur;Client;Destinataire|Comprador;Datos del cliente;Receptor|Cessionario/committente;Cliente;Destinatario|Koper;Afnemer;Klantgegevens",
    "section_data": "Invoice data;Document details;General information;Invoice information|Rechnungsdaten;Allgemeine Angaben;Informationen zur Rechnung|Données de la facture;Informations générales|Datos de la factura;Información general|Dati generali;Dati del documento|Factuurgegevens;Algemene gegevens",
    "section_sums": "Invoice totals;Totals;Amounts;Summary|Gesamtbeträge der Rechnung;Summen;Beträge|Totaux;Montants;Récapitulatif|Totales;Importes;Resumen|Totali;Importi;Riepilogo|Totalen;Bedragen",
    "section_pay": "Payment details;Payment information;Bank details|Zahlungsdaten;Bankverbindung;Zahlung|Paiement;Coordonnées bancaires|Datos de pago;Pago|Pagamento;Dati di pagamento|Betaalgegevens;Betaling",
    "greeting": "Dear customer,;Dear Sir or Madam,|Sehr geehrte Damen und Herren,;Guten Tag,|Madame, Monsieur,;Cher client,|Estimado cliente:|Gentile cliente,|Geachte heer, mevrouw,;Beste klant,",
    "headline": "Your invoice for {m};Your bill;Statement of charges {m};Your {m} bill|Ihre Rechnung für {m};Ihre Rechnung;Rechnung {m}|Votre facture de {m};Votre facture|Su factura de {m};Su factura|La tua fattura di {m};La sua bolletta|Uw factuur van {m};Uw nota",
    "debit": "The amount of {a} will be debited from your account {i} on {d}.;We will collect {a} from your account {i} on or after {d}.;Please pay {a} by {d} to {i}."
             "|Der Betrag von {a} wird am {d} von Ihrem Konto {i} abgebucht.;Bitte überweisen Sie {a} bis zum {d} auf das Konto {i}.;Den Rechnungsbetrag von {a} buchen wir zum {d} vom Konto {i} ab."
             "|Le montant de {a} sera prélevé le {d} sur votre compte {i}.;Merci de régler {a} avant le {d} sur le compte {i}.|El importe de {a} se cargará en su cuenta {i} el {d}."
             "|L'importo di {a} sarà addebitato il {d} sul conto {i}.|Het bedrag van {a} wordt op {d} van uw rekening {i} afgeschreven.;Wilt u {a} voor {d} overmaken op {i}?",
    "charges": "Basic charge;Usage;Calls;Data plan;Meter rent;Standing charge;Premium;Service fee;Line rental|Grundpreis;Verbrauch;Verbindungen;Flatrate;Beitrag;Messpreis;Arbeitspreis|Abonnement;Consommations;Communications;Options;Cotisation|Cuota;Consumo;Llamadas;Alquiler;Prima|Canone;Consumi;Chiamate;Premio;Quota fissa|Abonnement;Verbruik;Gesprekken;Premie;Vastrecht"}.items()}
MOVES = "Salary|Transfer|Card payment|Direct debit|Standing order|Cash withdrawal|Interest|Fee|Gutschrift|Lastschrift|Überweisung|Kartenzahlung|Virement|Prélèvement|Carte|Recibo|Transferencia|Bonifico|Addebito|Overboeking|Incasso|Betaalautomaat".split("|")


def cells(paper, names: list[tuple[str, str | None, str]], x: float, y: float, gap: float, below: bool) -> float:
    """Rows of (label, field or none, value); returns where they end."""
    r, t = paper.rng, paper.sheet
    for label, field, value in names:
        span = t.write(label + paper.colon, x, y)
        if below:
            y += t.step(0.9)
            value_span = t.write(value, x, y)
        else:
            value_span = t.write(value, max(x + gap, t.words[span[1]][3] + 0.01), y)
        if field:
            t.field(field, value, [value_span])
        y += t.step(r.choice([1, 1, 1.3]))
    return y


class Listing:
    """Everything as label and value in titled sections, as programs print the data of an electronic invoice."""

    def __init__(self, paper):
        self.paper = paper

    def word(self, name: str) -> str:
        return self.paper.rng.choice(PARTS[name][self.paper.lang])

    def party(self, role: str, x: float, y: float, gap: float, below: bool) -> float:
        p, r, t = self.paper, self.paper.rng, self.paper.sheet
        name = company(p.lang, r) if role == "seller" or r.random() < 0.7 else person(r)
        street, city, code = f"{made_up(r)} {r.choice(['str.', 'Street', 'rue', 'via', ''])} {r.randint(1, 300)}".replace("  ", " "), made_up(r), str(r.randint(1000, 99999))
        country = r.choice(["DE", "FR", "Deutschland", "France", "GB", "NL", "Italia", "España", "Germany", "Belgium"])
        rows = [(self.word("name"), "name", name), (self.word("street"), "line", street)]
        if r.random() < 0.3:
            rows.append((self.word("extra"), None, made_up(r) + " " + str(r.randint(1, 99))))
        rows += r.choice([[(self.word("zip"), "line", code), (self.word("city"), "line", city)], [(self.word("city"), "line", f"{code} {city}")]])
        if r.random() < 0.6:
            rows.append((self.word("country"), None, country))
        for label, value in r.sample([(p.label("contact"), person(r)), (p.label("phone"), p.phone()), (p.label("email"), f"{made_up(r).lower()}@{made_up(r).lower()}.com"), ("GLN", "4" + "".join(r.choice("0123456789") for _ in range(12)))], r.randint(0, 3)):
            rows.insert(r.randint(0, len(rows)), (label, None, value))
        tax = tax_id(p.lang, r)
        if r.random() < 0.6:
            rows.append((p.label("seller_tax_id"), "tax_id", tax))
        if r.random() < 0.25:
            rows = [row for row in rows if row[1] == "name"] + [row for row in rows if row[1] != "name"]
        lines = []
        for label, field, value in rows:
            before = len(t.words)
            y = cells(p, [(label, {"name": f"{role}_name", "tax_id": f"{role}_tax_id"}.get(field), value)], x, y, gap, below)
            if field == "line":
                lines.append([len(t.words) - len(value.split()), len(t.words) - 1])
            assert before < len(t.words)
        t.field(f"{role}_address", f"{street} {code} {city}", lines)
        return y

    def make(self):
        p, r, t = self.paper, self.paper.rng, self.paper.sheet
        p.y, p.seller_tax = r.uniform(0.03, 0.08), tax_id(p.lang, r)
        if r.random() < 0.5:
            t.write(" ".join(r.choices([made_up(r), "Viewer", "Example", "E-Invoice", "Beispiel", "Visualisierung", "PDF", "XML", p.label("title")], k=r.randint(1, 4))), r.choice([0.07, 0.5]), p.y, t.size * r.choice([0.8, 1, 1.6]))
            p.y += t.step(2)
        values = p.values()
        gap, below, beside = r.uniform(0.12, 0.24), r.random() < 0.15, r.random() < 0.6
        order = [["buyer", "seller"], ["seller", "buyer"]][r.random() < 0.6]
        sections = [("party", order), ("data", None), ("sums", None), ("pay", None)]
        if r.random() < 0.3:
            sections = [sections[1], sections[0], *sections[2:]]
        for kind, who in sections:
            if kind == "party":
                ends = []
                for k, role in enumerate(who):
                    x, y = (0.07 + 0.46 * k, p.y) if beside else (0.07, p.y)
                    t.write(self.word(f"section_{role}"), x, y, t.size * r.choice([1, 1.2]))
                    ends.append(self.party(role, x, y + t.step(1.4), min(gap, 0.2), below))
                    p.y = p.y if beside else ends[-1] + t.step(0.6)
                p.y = max(ends) + t.step(0.6)
            elif kind == "pay" and r.random() < 0.6:
                self.section("section_pay", [(p.label(n), n, p.bank_value(n)()) for n in r.sample(["iban", "bic", "bank_name"], r.randint(1, 3))] + ([(p.label("payment_terms"), "payment_terms", values["payment_terms"])] if r.random() < 0.4 else []), gap, below)
            elif kind == "data":
                names = ["invoice_number", "invoice_date"] + r.sample(["due_date", "delivery_date", "order_number", "order_date", "customer_number", "currency", "payment_reference", "payment_method"], r.randint(1, 6))
                r.shuffle(names)
                self.section("section_data", [(p.label(n), n, values[n]) for n in names], gap, below)
                if r.random() < 0.5 and p.y < 0.6:
                    p.table()
            elif kind == "sums":
                if not hasattr(p, "net"):
                    p.net, p.rate = r.randint(1000, 900000), r.choice([5, 7, 10, 19, 20, 21, 22])
                tax = p.net * p.rate // 100
                paid = r.choice([0, 0, (p.net + tax) // 3])
                amounts = [("net_amount", p.net), ("tax_amount", tax), ("gross_amount", p.net + tax)] + ([("amount_paid", paid)] if r.random() < 0.4 else []) + ([("amount_due", p.net + tax - paid)] if r.random() < 0.6 else [])
                rows = [(p.label(n), n, p.style.money(c)) for n, c in amounts]
                if r.random() < 0.4:
                    rows.insert(0, (r.choice(["Sum of line amounts", "Summe aller Positionen", "Total des lignes", "Total líneas"]), "net_amount", p.style.money(p.net)))
                for extra in r.sample([("Sum of allowances", "0.00"), ("Summe Zuschläge", "0,00"), ("Rounding", "0.00"), ("Deposit", "0.00")], r.randint(0, 2)):
                    rows.insert(r.randint(0, len(rows)), (extra[0], None, extra[1]))
                self.section("section_sums", rows, r.uniform(0.25, 0.5), False)
                if not paid:
                    p.due_is_total()
        return t

    def section(self, title: str, rows: list, gap: float, below: bool) -> None:
        p, r, t = self.paper, self.paper.rng, self.paper.sheet
        t.write(self.word(title), 0.07, p.y, t.size * r.choice([1, 1.2]))
        p.y += t.step(1.4)
        if r.random() < 0.35 and len(rows) > 3:
            half = (len(rows) + 1) // 2
            p.y = max(cells(p, rows[:half], 0.07, p.y, min(gap, 0.18), below), cells(p, rows[half:], 0.53, p.y, min(gap, 0.18), below))
        else:
            p.y = cells(p, rows, 0.07, p.y, gap, below)
        p.y += t.step(0.6)


class Bill:
    """A bill of a utility, telephone or insurance company: a letter with a box of small labels and a short list of charges."""

    def __init__(self, paper):
        self.paper = paper

    def word(self, name: str) -> str:
        return self.paper.rng.choice(PARTS[name][self.paper.lang])

    def make(self):
        p, r, t = self.paper, self.paper.rng, self.paper.sheet
        p.seller, p.buyer = company(p.lang, r), r.choice([person(r), company(p.lang, r)])
        p.seller_lines, p.buyer_lines, p.seller_tax = address(p.lang, r), address(p.lang, r), tax_id(p.lang, r)
        p.host, p.y = made_up(r).lower() + ".com", r.uniform(0.03, 0.06)
        if r.random() < 0.6:
            p.logo(r.choice(["left", "right"]))
        if r.random() < 0.6:
            p.sender_line(0.07, p.y)
            p.y += t.step(1.5)
        box = p.y
        p.y = p.buyer_block(0.07, p.y, "left", r.random() < 0.15) + t.step(1)
        values = p.values()
        names = ["invoice_number", "invoice_date"] + r.sample(["customer_number", "payment_reference", "phone", "contact", "period", "due_date"], r.randint(1, 4))
        below = r.random() < 0.3
        for name in names:
            span = t.write(p.label(name) + p.colon, 0.62, box, t.size * 0.9)
            if below:
                box += t.step(0.9)
            p.put(name, values, 0.62 if below else max(0.78, t.words[span[1]][3] + 0.01), box)
            box += t.step(1.1)
        p.y = max(p.y, box) + t.step(1)
        month = f"{r.choice(p.months())} {p.year}"
        t.write(self.word("headline").format(m=month), 0.07, p.y, t.size * r.choice([1.1, 1.5]))
        p.y += t.step(2)
        if r.random() < 0.6:
            t.write(self.word("greeting"), 0.07, p.y)
            p.y += t.step(1.3)
        for _ in range(r.choice([0, 1, 2])):
            t.write(p.sentence(), 0.07, p.y)
            p.y += t.step()
        p.net, p.rate = 0, r.choice([7, 10, 19, 20, 21, 22])
        dots = r.random() < 0.3
        for _ in range(r.randint(1, 6)):
            cents = r.randint(200, 20000)
            p.net += cents
            t.write(self.word("charges") + (" " + "." * r.randint(8, 40) if dots else ""), 0.07, p.y)
            t.write(p.style.money(cents), r.choice([0.6, 0.93]), p.y, align="right")
            p.y += t.step()
        p.totals()
        if r.random() < 0.7:
            self.debit(values)
        if r.random() < 0.7:
            p.footer()
        return t

    def debit(self, values: dict) -> None:
        p, r, t = self.paper, self.paper.rng, self.paper.sheet
        amount, account = p.style.money(p.gross), iban(p.lang, r)
        sentence = self.word("debit").format(a=amount, i=account, d=values["due_date"])
        span = t.write(sentence, 0.07, p.y, t.size * 0.9)
        t.field("gross_amount", amount, [t.part(span, sentence, amount)])
        t.field("due_date", values["due_date"], [t.part(span, sentence, values["due_date"])])
        t.field("iban", account, [t.part(span, sentence, account)])
        p.bank_value("iban")
        p.bank["iban"] = account
        p.y += t.step(1.5)
