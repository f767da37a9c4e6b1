"""Words that know which fields they say, and parties in lines: what sketched letters and orders are put together from."""

import random

from sketch_words import FIRST, GOODS, LABELS, LANGS, TRADES, bic, cased, company, iban, made_up, person, plain_address, tax_id

UNITS = dict(zip(LANGS, [text.split(";") for text in (
    "Building {n};Unit {n};{n}th Floor;3rd floor;Suite {n};P.O. Box {n};Level {n};Dept. {n};Block {l};Accounts Dept.;Hall {n};Apt. {n};Gate {n}|"
    "Haus {n};Gebäude {n};{n}. OG;Postfach {n};Abt. Einkauf;Halle {n};Hinterhaus;Abteilung Rechnungswesen;z. Hd. Buchhaltung;Tor {n};Aufgang {l};c/o Hausverwaltung|"
    "Bâtiment {l};Bât. {n};Appt. {n};BP {n};Étage {n};Service Achats;Service comptabilité;Escalier {l};Hall {n};CS {n};Résidence du Parc|"
    "Local {n};Nave {n};Planta {n};Apartado {n};Edificio {l};Oficina {n};Dpto. Compras;Piso {n}, {l};Portal {n}|"
    "Int. {n};Scala {l};Piano {n};Casella Postale {n};Edificio {l};Uff. Acquisti;Palazzina {l};Capannone {n};Zona Ind. {n}|"
    "Unit {n};{n}e verdieping;Postbus {n};Gebouw {l};Gebouw {n};Afd. Inkoop;Hal {n};Kamer {n};t.a.v. administratie").split("|")]))
ATTENTION = dict(zip(LANGS, [text.split(";") for text in (
    "Attn: ;Attn. ;c/o ;For the attention of ;FAO ;;|z. Hd. ;z.Hd. Herrn ;z. Hd. Frau ;c/o ;Ansprechpartner: ;;|À l'attention de ;c/o ;Attn : ;Mme ;M. ;|A la atención de ;At. ;Att.: ;c/o ;;|c.a. ;Alla c.a. di ;Att.ne ;c/o ;;|t.a.v. ;T.a.v. dhr. ;t.a.v. mevr. ;c/o ;;").split("|")]))
CALLS = dict(zip(LANGS, [text.split(";") for text in ("Messrs.;To;The Directors;|Herrn;Firma;An;Frau;An die Firma|Société;À;Monsieur;Madame|A:;Sr. D.;Sra. D.ª;Señores|Spett.le;Spett. Ditta;Egr. Sig.;Gent.le|De heer;Aan;Mevrouw;Firma").split("|")]))
COUNTRIES = dict(zip(LANGS, [text.split(";") for text in ("United Kingdom;USA;Ireland;Malaysia;Canada;U.K.|Deutschland;Österreich;Schweiz;GERMANY|France;Belgique;Suisse;FRANCE|España;ESPAÑA|Italia;Svizzera;ITALIA|Nederland;België;NEDERLAND").split("|")]))
SHORT = {name: dict(zip(LANGS, [part.split(";") for part in text.split("|")])) for name, text in {
    "our_ref": "Our ref;Our reference;Ref.|Unser Zeichen;Unsere Zeichen;Zeichen|N/Réf.;Nos réf.;Notre référence|N/Ref.;Nuestra ref.|Ns. rif.;Rif.|Ons kenmerk;Onze ref.",
    "your_ref": "Your ref;Your reference;Your letter of|Ihr Zeichen;Ihre Nachricht vom|V/Réf.;Vos réf.;Votre référence|S/Ref.;Su ref.|Vs. rif.;Vostro riferimento|Uw kenmerk;Uw ref.",
    "seller_fax": "Fax;F;Telefax|Fax;Telefax|Fax;Télécopie|Fax|Fax|Fax",
    "tax_number": "Tax no.;Tax number|Steuernummer;St.-Nr.;StNr.|N° fiscal|Nº fiscal|Cod. fiscale;C.F.|Fiscaal nr."}.items()}
JOINERS = [" · ", " - ", " | ", ", ", " • ", " – ", " / ", "; "]
Piece = tuple[str, tuple]


class Ink:
    """Writes pieces - words with their fields - on a sheet, and tells it in the end where every field stands."""

    def __init__(self, sheet):
        self.sheet, self.number = sheet, 0
        self.spots: dict[tuple, list[int]] = {}
        self.said: dict[tuple, str] = {}

    def mark(self, names: str, value: str) -> tuple:
        """One place where all these fields are said; the words of several lines may share it. Names with a _ before them are no fields."""
        self.number += 1
        marks = tuple((name, self.number) for name in names.split("+") if not name.startswith("_"))
        self.said.update({m: value for m in marks})
        return marks

    def pieces(self, text: str, values: dict[str, str], more: tuple = ()) -> list[Piece]:
        """Words of a text with {fields} in it."""
        made = []
        for chunk in text.split():
            before, brace, rest = chunk.partition("{")
            if not brace:
                made.append((chunk, more))
                continue
            names, _, after = rest.partition("}")
            value = values[names.split("+")[0]]
            words, marks = value.split(), self.mark(names, value)
            words[0] = before + words[0]
            words[-1] += after
            made += [(w, marks + more) for w in words]
        return made

    def of(self, names: str, text: str) -> list[Piece]:
        marks = self.mark(names, text)
        return [(w, marks) for w in text.split()]

    def write(self, pieces: list[Piece], x: float, y: float, size: float = 0.0, align: str = "left") -> list[int]:
        span = self.sheet.write(" ".join(w for w, _ in pieces), x, y, size, align)
        for i, (_, marks) in enumerate(pieces):
            for m in marks:
                self.spots.setdefault(m, []).append(span[0] + i)
        return span

    def wide(self, pieces: list[Piece], size: float = 0.0) -> float:
        size = size or self.sheet.size
        return sum(self.sheet.width(w + " ", size) for w, _ in pieces)

    def wrapped(self, pieces: list[Piece], width: float, size: float = 0.0) -> list[list[Piece]]:
        lines, row = [], []
        for piece in pieces:
            if row and self.wide(row + [piece], size) > width:
                lines.append(row)
                row = []
            row.append(piece)
        return lines + ([row] if row else [])

    def finish(self) -> None:
        for mark, spots in self.spots.items():
            runs: list[list[int]] = []
            for i in spots:
                if runs and i == runs[-1][1] + 1:
                    runs[-1][1] = i
                else:
                    runs.append([i, i])
            self.sheet.field(mark[0], self.said[mark], runs)


class Column:
    """Lines below one another at one edge, to be written now or row by row with another column."""

    def __init__(self, ink: Ink, x: float, y: float, align: str = "left"):
        self.ink, self.x, self.y, self.align = ink, x, y, align
        self.lines: list[tuple] = []

    def add(self, lines: list[list[Piece]], size: float = 0.0, lead: float = 1.0) -> None:
        for pieces in lines:
            self.lines.append((self.y, pieces, size))
            self.y += self.ink.sheet.step(lead, size)

    def gap(self, k: float) -> None:
        self.y += self.ink.sheet.step(k)


def written(columns: list[Column], by_rows: bool) -> float:
    """Writes the columns, one after another or in rows across them; returns where they end."""
    lines = [(line, c) for c in columns for line in c.lines]
    if by_rows:
        lines.sort(key=lambda it: (round(it[0][0], 3), it[1].x))
    for (y, pieces, size), c in lines:
        c.ink.write(pieces, c.x, y, size, c.align)
    return max(c.y for c in columns)


class Party:
    """A company or a person with its address and its numbers, as lines of pieces."""

    def __init__(self, role: str, lang: str, rng: random.Random, natural: float = 0.2):
        self.role, self.lang, self.rng = role, lang, rng
        self.natural, self.quiet = rng.random() < natural, False
        self.name = person(rng).split(" ", 1)[-1] if self.natural and rng.random() < 0.5 else f"{rng.choice(FIRST)} {made_up(rng)}" if self.natural else company(lang, rng)
        if rng.random() < 0.08:
            self.name = f"{rng.choice(FIRST)} {made_up(rng)} {rng.choice(TRADES)}"
        self.contact = f"{rng.choice(FIRST)} {made_up(rng)}"
        self.address = self._address()
        self.country = rng.choice(COUNTRIES[lang])
        longest = max(self.name.replace(".", " ").split(), key=len)
        host = (longest if rng.random() < 0.7 and longest.isascii() else made_up(rng)).lower().strip("()&,'") + rng.choice([".com", ".de", ".fr", ".es", ".it", ".nl", ".co.uk", ".net", ".eu"])
        self.values = {"name": self.name, "address": " ".join(self.address), "contact": self.contact, "tax_id": tax_id(lang, rng), "email": f"{rng.choice(['info', 'office', 'billing', 'sales', made_up(rng).lower()])}@{host}",
                       "web": rng.choice(["www.", "www.", "", "https://"]) + host, "phone": phone(rng), "fax": phone(rng)}
        self.bank = {"iban": iban(lang, rng), "bic": bic(rng), "bank": rng.choice(["{} Bank", "Banque {}", "Sparkasse {}", "Banco {}", "Banca {}", "{} Savings", "Crédit {}", "Volksbank {} eG", "Caja {}"]).format(made_up(rng)),
                     "company_reg": rng.choice([f"HRB {rng.randint(100, 99999)}", f"{rng.randint(10 ** 7, 10 ** 8)}", f"{rng.randint(100, 999)} {rng.randint(100, 999)} {rng.randint(100, 999)}"]), "tax_number": f"{rng.randint(10, 999)}/{rng.randint(100, 9999)}/{rng.randint(100, 99999)}"}

    def _address(self) -> list[str]:
        r = self.rng
        unit = lambda: r.choice([u for u in UNITS[self.lang]]).format(n=r.randint(1, 400), l=r.choice("ABCDEF"))
        lines = plain_address(self.lang, r)
        if r.random() < 0.3:
            lines.insert(0, unit())
        if r.random() < 0.12:
            lines.insert(-1, unit())
        return lines

    def block(self, ink: Ink, bare: float = 0.3) -> list[list[Piece]]:
        """Name, attention and address below one another, in one of the ways that people write them."""
        r, made = self.rng, []
        attention = [(w, ()) for w in (r.choice(ATTENTION[self.lang]) + self.contact).split()] if r.random() < (0.1 if self.natural else 0.4) else None
        before = attention and r.random() < 0.3
        if self.role == "buyer" and r.random() < 0.15:
            made.append([(w, ()) for w in (r.choice(CALLS[self.lang]) or "To").split()])
        made += [attention] if before else []
        made += self.name_lines(ink)
        made += [attention] if attention and not before else []
        made += self.address_lines(ink)
        if r.random() < 0.3:
            made.append([(w, ()) for w in self.country.split()])
        return made

    def name_lines(self, ink: Ink, shown: str = "") -> list[list[Piece]]:
        r, words = self.rng, ink.of(self.role + "_name", self.name)
        upper = r.random() < 0.15
        words = [(w.upper() if upper else w, m) for w, m in words]
        if len(words) > 1 and r.random() < 0.22:
            cut = len(words) - 1 if r.random() < 0.5 else r.randint(1, len(words) - 1)
            return [words[:cut], words[cut:]]
        return [words]

    def address_lines(self, ink: Ink) -> list[list[Piece]]:
        r, marks = self.rng, ink.mark(self.role + "_address", " ".join(self.address))
        lines = [[(w, marks) for w in line.split()] for line in self.address]
        roll = r.random()
        if roll < 0.12:
            return [self.run_on(lines, marks)]
        if roll < 0.24 and len(lines) > 2:
            at = r.randint(0, len(lines) - 2)
            lines[at:at + 2] = [lines[at] + lines[at + 1]]
        return lines

    def address_line(self, ink: Ink) -> list[Piece]:
        marks = ink.mark(self.role + "_address", " ".join(self.address))
        return self.run_on([[(w, marks) for w in line.split()] for line in self.address], marks)

    def run_on(self, lines: list[list[Piece]], marks: tuple, joiner: str = "") -> list[Piece]:
        joiner = joiner or self.rng.choice(JOINERS)
        row: list[Piece] = []
        for line in lines:
            if row:
                row = row[:-1] + [(row[-1][0] + joiner.strip(), marks)] if joiner[0] != " " else row + [(joiner.strip(), marks)]
            row = row + line
        return row

    def sender_line(self, ink: Ink) -> list[Piece]:
        """Name and address in one small line, as above a window."""
        joiner = self.rng.choice(JOINERS)
        name = ink.of(self.role + "_name", self.name)
        marks = ink.mark(self.role + "_address", " ".join(self.address))
        name = name[:-1] + [(name[-1][0] + joiner.strip(), name[-1][1])] if joiner[0] != " " else name + [(joiner.strip(), ())]
        return name + self.run_on([[(w, marks) for w in line.split()] for line in self.address], marks, joiner)

    def contacts(self, ink: Ink, names: list[str], label) -> list[list[Piece]]:
        """Phone, e-mail and the like of the party, each with its label or bare."""
        made = []
        for name in names:
            own = name in self.values
            value = self.values[name] if own else self.bank[name]
            field = f"{self.role}_{name}" if own and name != "web" else name
            field = "_" if name == "web" and self.quiet else field
            text = "" if name in ("email", "web") and self.rng.random() < 0.5 else label("web" if name == "web" else field)
            made.append([(w, ()) for w in text.split()] + ink.of(field, value))
        return made


def phone(rng: random.Random) -> str:
    d = lambda k: "".join(rng.choice("0123456789") for _ in range(k))
    return rng.choice([f"+{d(2)} {d(3)} {d(6)}", f"0{d(3)}/{d(6)}", f"({d(3)}) {d(3)}-{d(4)}", f"0{d(2)}-{d(7)}", f"0{d(1)} {d(2)} {d(2)} {d(2)} {d(2)}", f"+{d(2)} ({d(1)}) {d(3)} {d(3)} {d(2)}"])


def label(name: str, lang: str, rng: random.Random, colon: str) -> str:
    """How a field is called in the language; a colon after it as on the rest of the page."""
    plain = {"seller_phone": "phone", "buyer_phone": "phone", "seller_email": "email", "buyer_email": "email", "web": "website", "buyer_fax": "seller_fax", "bank": "bank_name", "company_reg": "register", "buyer_tax_id": "seller_tax_id", "seller_contact": "contact", "buyer_contact": "contact"}.get(name, name)
    source = SHORT if plain in SHORT else LABELS
    return rng.choice(source[plain][lang]).rstrip(":") + colon


def shown_name(party: Party, rng: random.Random) -> str:
    return cased(party.name, rng, 0.3)


def slogan(rng: random.Random) -> str:
    return " ".join(rng.choices(GOODS, k=rng.randint(2, 4)))
