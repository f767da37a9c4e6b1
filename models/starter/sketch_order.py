"""Sketched papers of an order: what a buyer writes to a vendor, and the vendor's quotation, confirmation and delivery note."""

import random

from sketch_ink import COUNTRIES, Column, Ink, Party, label, shown_name, slogan, written
from sketch_paper import Paper, Sheet
from sketch_words import LABELS, LANGS, TERMS, Style, made_up


def _texts(text: str) -> dict[str, list[str]]:
    return dict(zip(LANGS, [part.split(";") for part in text.split("|")]))


TITLES = {
    "purchase_order": _texts("Purchase Order;PURCHASE ORDER;P.O.;PO;Order;Order to supplier;Works order;Blanket order;Call-off|Bestellung;BESTELLUNG;Best.;Einkaufsauftrag;Abruf;Bestellschein;Lieferantenbestellung|Bon de commande;COMMANDE;Commande fournisseur;B.C.;Ordre d'achat"
                             "|Pedido;PEDIDO;Orden de compra;O.C.;Pedido a proveedor|Ordine;ORDINE;Ordine d'acquisto;O.d.A.;Ordine a fornitore|Bestelling;INKOOPORDER;Inkooporder;Bestelbon;Opdracht"),
    "order_confirmation": _texts("Order Confirmation;ORDER ACKNOWLEDGEMENT;Sales order;Confirmation of order;Quotation;Estimate;Proforma|Auftragsbestätigung;AB;Bestellbestätigung;Angebot;Kostenvoranschlag;AUFTRAG|Confirmation de commande;Accusé de réception de commande;Devis;DEVIS;Offre de prix"
                                 "|Confirmación de pedido;Presupuesto;Oferta;CONFIRMACIÓN|Conferma d'ordine;CONFERMA ORDINE;Preventivo;Offerta|Orderbevestiging;ORDERBEVESTIGING;Offerte;Opdrachtbevestiging"),
    "delivery_note": _texts("Delivery Note;DELIVERY NOTE;Packing slip;Packing list;Dispatch note;Goods dispatched|Lieferschein;LIEFERSCHEIN;Warenbegleitschein;Versandschein;Packzettel|Bon de livraison;BON DE LIVRAISON;B.L.;Bordereau d'expédition|Albarán;ALBARÁN;Albarán de entrega;Nota de entrega|Documento di trasporto;DDT;D.D.T.;Bolla di consegna|Pakbon;PAKBON;Leverbon;Afleverbon;Vrachtbrief")}
ROLE = {"seller": _texts("Vendor;Supplier;Seller;To (vendor);Order placed with;Supplier details|Lieferant;Auftragnehmer;An den Lieferanten;Lieferfirma;Verkäufer|Fournisseur;Vendeur;Adresse fournisseur|Proveedor;Vendedor;Datos del proveedor|Fornitore;Venditore;Spett.le fornitore|Leverancier;Verkoper;Besteld bij"),
        "buyer": _texts("Bill to;Invoice to;Buyer;Purchaser;Customer;Ordered by;Send invoice to;Sold to|Rechnung an;Besteller;Käufer;Auftraggeber;Rechnungsanschrift;Kunde|Facturer à;Acheteur;Client;Adresse de facturation;Commandé par|Facturar a;Comprador;Cliente;Datos de facturación|Fatturare a;Acquirente;Cliente;Committente;Intestare fattura a|Factuur aan;Koper;Klant;Factuuradres;Besteller")}
SHIP = _texts("Ship to;Deliver to;Delivery address;Ship-to address;Consignee;Place of delivery|Lieferadresse;Lieferanschrift;Liefern an;Versandadresse;Warenempfänger|Livrer à;Adresse de livraison;Lieu de livraison;Destinataire|Enviar a;Dirección de entrega;Lugar de entrega;Entregar en|Destinazione merce;Luogo di consegna;Consegnare a;Spedire a|Afleveradres;Leveren aan;Afleveren bij;Verzendadres")
NUMBERS = {"purchase_order": "order_number", "order_confirmation": "order_number", "delivery_note": "delivery_note_number"}


class Order(Paper):
    """One page; the writer is the buyer in a purchase order and the seller in all others."""

    def __init__(self, rng: random.Random):
        super().__init__(rng)
        self.ink = Ink(self.sheet)
        self.kind = rng.choice(["purchase_order", "purchase_order", "order_confirmation", "delivery_note"])
        mine, theirs = ("buyer", "seller") if self.kind == "purchase_order" else ("seller", "buyer")
        self.writer, self.other = Party(mine, self.lang, rng, 0.08), Party(theirs, self.lang, rng, 0.2)
        self.other.quiet, self.back = True, 1
        self.title_done = False

    def lab(self, name: str) -> str:
        return label(name, self.lang, self.rng, self.colon)

    def make(self) -> Sheet:
        r, t = self.rng, self.sheet
        self.seller = (self.writer if self.writer.role == "seller" else self.other).name
        self.seller_tax = self.writer.values["tax_id"]
        self.y = r.uniform(0.03, 0.07)
        if r.random() < 0.35:
            self.titled()
        getattr(self, "head_" + r.choice(["over", "beside", "beside", "boxes", "boxes", "line"]))()
        self.y += t.step(r.uniform(0.5, 2))
        # The title says who buys and who sells where no label does: it is always there.
        if not self.title_done:
            self.titled()
        self.numbers()
        for _ in range(r.choice([0, 0, 1])):
            t.write(self.sentence(), 0.07, self.y)
            self.y += t.step()
        self.table()
        if self.kind != "delivery_note" or r.random() < 0.4:
            self.totals()
        self.end()
        self.ink.finish()
        return t

    def titled(self) -> None:
        """The name of the paper, in one or two lines."""
        r, ink = self.rng, self.ink
        self.title_done = True
        size, (x, align) = self.sheet.size * r.uniform(1, 2.4), r.choice([(0.07, "left"), (0.93, "right"), (0.5, "center")])
        pieces = ink.of("document_type", r.choice(TITLES[self.kind][self.lang]))
        lines = [pieces[:-1], pieces[-1:]] if len(pieces) > 1 and r.random() < 0.15 else [pieces]
        for line in lines:
            ink.write(line, x, self.y, size, align)
            self.y += self.sheet.step(1.1, size)

    # --- the head -----------------------------------------------------------------------------------------------------

    def names(self, most: int) -> list[str]:
        return self.rng.sample(["phone", "fax", "email", "web", "tax_id"], self.rng.randint(0, most))

    def roled(self, party: Party, c: Column, sure: bool = True) -> None:
        """A party below the word that says its part."""
        if sure or self.rng.random() < 0.5:
            c.add([[(w, ()) for w in (self.rng.choice(ROLE[party.role][self.lang]) + self.colon).split()]])
        c.add(party.block(self.ink))
        if self.rng.random() < 0.2:
            c.add(party.contacts(self.ink, self.names(2), self.lab))

    def letterhead(self, x: float, align: str) -> None:
        r = self.rng
        c = Column(self.ink, x, self.y, align)
        c.add(self.writer.name_lines(self.ink), self.sheet.size * r.choice([1, 1.3, 2]), 1.1)
        c.add(self.writer.address_lines(self.ink) if r.random() < 0.7 else [self.writer.address_line(self.ink)])
        c.add(self.writer.contacts(self.ink, self.names(4), self.lab))
        self.y = written([c], False)

    def head_over(self) -> None:
        r = self.rng
        self.letterhead(*r.choice([(0.07, "left"), (0.5, "center"), (0.93, "right")]))
        self.y += self.sheet.step(r.uniform(0.5, 2))
        c = Column(self.ink, r.choice([0.07, 0.07, 0.55]), self.y)
        self.roled(self.other, c, False)
        self.y = written([c], False)
        if r.random() < 0.4:
            self.y += self.sheet.step()
            self.ship(0.07)

    def head_line(self) -> None:
        """The writer like a logo and in a small line above the window."""
        r = self.rng
        marks = self.ink.mark(self.writer.role + "_name", self.writer.name)
        size = self.sheet.size * r.uniform(1.3, 2.6)
        self.ink.write([(w, marks) for w in shown_name(self.writer, r).split()], *r.choice([(0.07, self.y, size, "left"), (0.93, self.y, size, "right")]))
        self.y += self.sheet.step(1.1, size) + self.sheet.step(r.uniform(0, 2))
        left, right = Column(self.ink, 0.07, self.y), Column(self.ink, r.uniform(0.55, 0.68), self.y)
        left.add([self.writer.sender_line(self.ink)], self.sheet.size * 0.7)
        self.roled(self.other, left, False)
        right.add(self.writer.contacts(self.ink, self.names(4), self.lab))
        self.y = written([left, right], r.random() < 0.5)

    def head_beside(self) -> None:
        """Both parties side by side, each below its word, in either order."""
        r = self.rng
        left, right = Column(self.ink, 0.07, self.y), Column(self.ink, r.uniform(0.48, 0.62), self.y)
        mine, theirs = (left, right) if r.random() < 0.6 else (right, left)
        self.roled(self.writer, mine)
        self.roled(self.other, theirs)
        self.y = written([left, right], r.random() < 0.5)
        if r.random() < 0.3:
            self.y += self.sheet.step()
            self.ship(r.choice([0.07, 0.55]))

    def head_boxes(self) -> None:
        """A letterhead, then two or three boxes: the other party, the place of delivery, where the invoice goes."""
        r = self.rng
        self.letterhead(*r.choice([(0.07, "left"), (0.07, "left"), (0.5, "center"), (0.93, "right")]))
        self.y += self.sheet.step(r.uniform(0.5, 2))
        kinds = r.choice([["other", "ship"], ["other", "ship"], ["ship", "other"], ["other", "own"], ["other", "ship", "own"], ["own", "other"]])
        columns = []
        for i, kind in enumerate(kinds):
            c = Column(self.ink, 0.07 + i * 0.88 / len(kinds), self.y)
            if kind == "ship":
                c.add(self.ship_lines())
            else:
                self.roled(self.other if kind == "other" else self.writer, c)
            columns.append(c)
        self.y = written(columns, r.random() < 0.5)

    def ship_lines(self):
        """Where the goods go: the buyer's own place or another's."""
        r, ink = self.rng, self.ink
        buyer = self.writer if self.writer.role == "buyer" else self.other
        place = Party("ship_to", self.lang, r, 0.1)
        if r.random() < 0.5:
            place.name = buyer.name
        lines = [[(w, ()) for w in (r.choice(SHIP[self.lang]) + self.colon).split()]] + place.name_lines(ink) + place.address_lines(ink)
        return lines + ([[(w, ()) for w in r.choice(COUNTRIES[self.lang]).split()]] if r.random() < 0.2 else [])

    def ship(self, x: float) -> None:
        c = Column(self.ink, x, self.y)
        c.add(self.ship_lines())
        self.y = written([c], False)

    # --- numbers and end ----------------------------------------------------------------------------------------------

    def numbers(self) -> None:
        r = self.rng
        values = self.values()
        values.update(contract_number=Style(self.lang, r).id())
        values[self.writer.role + "_contact"] = self.writer.contact
        names = [NUMBERS[self.kind], r.choice(["order_date", "order_date", "delivery_date"])]
        names += r.sample(["delivery_date", "payment_terms", "customer_number", "payment_method", "contract_number", "project", "currency", "delivery_note_number", "order_number", "order_date", self.writer.role + "_contact"], r.randint(0, 5))
        names = list(dict.fromkeys(n for n in names if self.kind == "delivery_note" or n != "delivery_note_number"))
        if r.random() < 0.3:
            r.shuffle(names)
        getattr(self, "header_" + r.choice(["pairs", "pairs", "pairs_right", "grid", "grid", "stack", "sentence", "two_columns"]))(names, values)
        self.y += self.sheet.step(r.uniform(0.5, 2))

    def label(self, name: str) -> str:
        r = self.rng
        if name in ("order_date", "order_number", "delivery_note_number") and r.random() < 0.6:
            plain = {"order_date": LABELS["h_date"][self.lang], "order_number": NUMBER[self.lang], "delivery_note_number": NUMBER[self.lang]}
            if name == "order_date" or NUMBERS[self.kind] == name:
                return r.choice(plain[name])
        if name.endswith("_contact"):
            return label(name, self.lang, r, "")
        return super().label(name)

    def end(self) -> None:
        r, ink, t = self.rng, self.ink, self.sheet
        for _ in range(r.choice([0, 1, 2])):
            t.write(self.sentence(), 0.07, self.y)
            self.y += t.step()
        if r.random() < 0.4:
            ink.write(ink.of(self.writer.role + "_name", self.writer.name) if r.random() < 0.6 else [(w, ()) for w in slogan(r).split()], 0.07, self.y)
            self.y += t.step()
        if r.random() < 0.45:
            size, y = t.size * 0.75, max(self.y + t.step(), r.uniform(0.88, 0.94))
            parts = [[self.writer.sender_line(ink)], self.writer.contacts(ink, self.names(3), self.lab) or [[("-", ())]]]
            for i, part in enumerate(parts):
                c = Column(ink, 0.07 + i * 0.5, y)
                c.add([line for pieces in part for line in ink.wrapped(pieces, 0.45, size)], size)
                written([c], False)


NUMBER = _texts("No.;Number;Order no.;Document;Nr|Nr.;Nummer;Beleg;Vorgang|N°;Numéro;Réf.|Nº;Número;Doc.|N.;Numero;Doc. n.|Nr.;Nummer;Document")
