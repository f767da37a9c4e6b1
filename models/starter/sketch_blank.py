"""Sketched forms that somebody filled in: the label above, below, before or after what was written, and boxes left empty."""

from sketch_forms import _six
from sketch_ink import Ink, Party, phone
from sketch_order import _texts
from sketch_words import FIRST, made_up

TITLES = _six("Application;Claim form;Registration form;Membership application;Change of address;Account opening;Questionnaire;Refund request|Antrag;Schadenanzeige;Anmeldung;Aufnahmeantrag;Änderungsmitteilung;Kontoeröffnung;Erstattungsantrag;Fragebogen"
              "|Demande d'adhésion;Déclaration de sinistre;Formulaire d'inscription;Demande de remboursement|Solicitud;Parte de siniestro;Hoja de inscripción;Solicitud de reembolso|Domanda di iscrizione;Denuncia di sinistro;Modulo di richiesta;Scheda anagrafica|Aanvraagformulier;Schadeformulier;Inschrijfformulier;Aanmelding")
BLANKS = {name: _six(text) for name, text in {
    "last_name": "Last name;Surname;Family name;Name|Nachname;Familienname;Name;Zuname|Nom;Nom de famille|Apellidos;Apellido|Cognome|Achternaam;Naam",
    "first_name": "First name;Given name;Forename;First names|Vorname;Vornamen;Rufname|Prénom;Prénoms|Nombre;Nombre de pila|Nome|Voornaam;Voornamen;Roepnaam",
    "birth_date": "Date of birth;Born;DOB;Birth date|Geburtsdatum;geboren am;Geb.-Datum|Date de naissance;Né(e) le|Fecha de nacimiento;Nacido el|Data di nascita;Nato il|Geboortedatum;Geboren op",
    "nationality": "Nationality;Citizenship|Staatsangehörigkeit;Nationalität|Nationalité|Nacionalidad|Cittadinanza;Nazionalità|Nationaliteit",
    "occupation": "Occupation;Profession;Job title|Beruf;Tätigkeit|Profession;Métier|Profesión;Ocupación|Professione;Occupazione|Beroep;Functie",
    "employer": "Employer;Company;Place of work|Arbeitgeber;beschäftigt bei|Employeur|Empresa;Empleador|Datore di lavoro|Werkgever",
    "claim_amount": "Amount claimed;Amount requested;Sum;Claim|Schadenhöhe;Betrag;Beantragte Summe;Forderung|Montant demandé;Montant|Importe solicitado;Importe|Importo richiesto;Importo|Bedrag;Schadebedrag",
    "reason": "Reason;Reason for the request;Purpose;Grounds|Grund;Anlass;Begründung|Motif;Raison|Motivo;Causa|Motivo;Causale|Reden;Aanleiding",
    "customer_number": "Customer number;Member no.;Client no.|Kundennummer;Mitgliedsnummer|N° client;N° adhérent|Nº cliente;Nº socio|Codice cliente;N. socio|Klantnummer;Lidnummer",
    "buyer_address": "Address;Street, town;Home address|Anschrift;Adresse;Straße, Ort|Adresse;Domicile|Dirección;Domicilio|Indirizzo;Residenza|Adres;Woonadres",
    "buyer_phone": "Phone;Daytime phone;Mobile|Telefon;Mobil|Téléphone;Portable|Teléfono;Móvil|Telefono;Cellulare|Telefoon;Mobiel",
    "buyer_email": "E-mail;Email address|E-Mail;E-Mail-Adresse|Courriel;E-mail|Correo electrónico|E-mail;Posta elettronica|E-mail;Mailadres",
    "iban": "IBAN;Account (IBAN);Bank account|IBAN;Konto (IBAN);Bankverbindung|IBAN;Compte|IBAN;Cuenta|IBAN;Conto corrente|IBAN;Rekeningnummer",
    "invoice_date": "Date;Signed on;Date of application|Datum;Datum der Antragstellung|Date;Fait le|Fecha|Data|Datum"}.items()}
JOBS = _texts("nurse;electrician;cook;teacher;clerk;farm hand;painter;welder;sales assistant|Krankenpfleger;Elektrikerin;Koch;Erzieherin;Angestellte;Malerin;Schlosser;Verkäufer|infirmière;électricien;cuisinier;employée;peintre;soudeur|enfermera;electricista;cocinero;empleada;pintor;soldador"
              "|infermiera;elettricista;cuoco;impiegata;pittore;saldatore|verpleger;elektricien;kok;bediende;schilder;lasser")
REASONS = _texts("water damage;broken window;new flat;change of name;lost luggage;cancelled course;stolen bicycle|Wasserschaden;neue Wohnung;Namensänderung;Kursabsage;Fahrraddiebstahl;Glasbruch|dégât des eaux;nouveau logement;vol de vélo;bris de glace|daños por agua;nuevo piso;robo de bicicleta;cambio de nombre"
                 "|danni da acqua;nuova casa;furto della bici;cambio di nome|waterschade;nieuwe woning;fietsdiefstal;naamswijziging")
NATIONS = _texts("British;Irish;Malaysian;American;Canadian|deutsch;österreichisch;schweizerisch;polnisch|française;belge;suisse|española;francesa;portuguesa|italiana;svizzera;rumena|Nederlandse;Belgische;Duitse")


class Blank:
    """One form; like all forms of another paper it is made from a Paper, whose language, style and sheet it uses."""

    def __init__(self, paper):
        self.paper, self.ink = paper, Ink(paper.sheet)

    def make(self):
        p, r, t = self.paper, self.paper.rng, self.paper.sheet
        p.y = r.uniform(0.03, 0.08)
        if r.random() < 0.9:
            self.ink.write(self.ink.of("document_type", r.choice(TITLES[p.lang])), r.choice([0.07, 0.07, 0.3]), p.y, t.size * r.uniform(1, 2))
            p.y += t.step(2.5)
        values = self.told()
        names = r.sample(list(BLANKS), r.randint(5, len(BLANKS)))
        self.kind = r.choice(["before", "before", "above", "above", "below", "after"])
        self.number = r.choice(["", "", "", "{}. ", "({}) ", "{} "])
        columns, lead = r.choice([1, 1, 2, 2, 3]), r.uniform(1.2, 2.6)
        wide, gap, right = 0.88 / columns, r.uniform(0.16, 0.3), r.random() < 0.2
        for start in range(0, len(names), columns):
            if r.random() < 0.12:
                t.write(" ".join([f"{chr(65 + start % 26)}.", made_up(r), made_up(r)]), 0.07, p.y)
                p.y += t.step(lead)
            for i, name in enumerate(names[start:start + columns]):
                text = (self.number.format(start + i + 1) if self.number else "") + r.choice(BLANKS[name][p.lang])
                self.box(name, text, "" if r.random() < 0.13 else values[name], 0.07 + i * wide, min(gap, wide * 0.45), right)
            p.y += t.step(lead + (1 if self.kind in ("above", "below") else 0))
        for _ in range(r.choice([0, 1, 2])):
            t.write(p.sentence(), 0.07, p.y)
            p.y += t.step()
        self.ink.finish()
        return t

    def told(self) -> dict[str, str]:
        p, r = self.paper, self.paper.rng
        who = Party("buyer", p.lang, r, 1.0)
        return {"last_name": made_up(r) + r.choice(["", "", "", "-" + made_up(r), " " + made_up(r)]), "first_name": r.choice(FIRST) + r.choice(["", "", " " + r.choice(FIRST)]), "birth_date": p.style.date((r.randint(1935, 2005), r.randint(1, 12), r.randint(1, 28))),
                "nationality": r.choice(NATIONS[p.lang]), "occupation": r.choice(JOBS[p.lang]), "employer": Party("seller", p.lang, r, 0.0).name, "claim_amount": p.style.money(r.randint(1000, 900000)), "reason": r.choice(REASONS[p.lang]),
                "customer_number": p.style.id(), "buyer_address": ", ".join(who.address), "buyer_phone": phone(r), "buyer_email": who.values["email"], "iban": who.bank["iban"], "invoice_date": p.style.date(p.day())}

    def box(self, name: str, text: str, value: str, x: float, gap: float, right: bool) -> None:
        p, r, t, ink = self.paper, self.paper.rng, self.paper.sheet, self.ink
        empty = r.choice(["", "______", "........"])
        lines = [self.ink.of(name, value)] if value else [[(empty, ())]] if empty else []
        label = [(w, ()) for w in (text + (p.colon if self.kind == "before" else "")).split()]
        if value and " " in value and name in ("iban", "buyer_address", "employer") and r.random() < 0.3:
            cut = r.randint(1, len(lines[0]) - 1)
            lines = [lines[0][:cut], lines[0][cut:]]
        y, step, small = p.y, t.step(0.95), t.size * r.choice([0.65, 0.8, 1])
        if self.kind == "before":
            span = ink.write(label, x + gap - 0.01 if right else x, y, 0, "right" if right else "left")
            x = max(x + gap, t.words[span[1]][3] + 0.01)
        elif self.kind == "above":
            ink.write(label, x, y, small)
            y += step
        for i, line in enumerate(lines):
            ink.write(line, x, y + i * step * 0.9)
        if self.kind == "below":
            ink.write(label, x, y + step * max(1, len(lines) * 0.9), small)
        elif self.kind == "after":
            ink.write([(w, ()) for w in f"({text})".split()], x + max(gap, 0.01 + max((ink.wide(line) for line in lines), default=0)), y)
        p.y += step * 0.9 * (len(lines) - 1) if len(lines) > 1 else 0
