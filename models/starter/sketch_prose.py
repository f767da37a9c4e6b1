"""Sketched agreements: pages of continuous text whose values, clauses and parties stand in sentences, with questions in free words."""

import random

from answerer_asks import QUESTIONS
from sketch_words import FIRST, Style, address, company, made_up, person

LAWS = ("the State of New York|Delaware|England and Wales|the State of California|the Commonwealth of Massachusetts|the Federal Republic of Germany|Texas|"
        "the Netherlands|Ontario|Singapore|the State of Illinois|Ireland|New Jersey|France|Switzerland|the State of Washington|India|Florida").split("|")
NUMBERS = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 10: "ten", 12: "twelve", 15: "fifteen", 18: "eighteen", 20: "twenty", 24: "twenty-four",
           30: "thirty", 45: "forty-five", 60: "sixty", 90: "ninety", 120: "one hundred twenty", 180: "one hundred eighty"}
TITLES = ("Services Agreement|Distribution Agreement|License Agreement|Non-Disclosure Agreement|Mutual Confidentiality Agreement|Supply Agreement|Hosting Agreement|"
          "Consulting Agreement|Sponsorship Agreement|Maintenance and Support Agreement|Franchise Agreement|Joint Venture Agreement|Lease|Reseller Agreement|Master Services Agreement").split("|")
ROLES = ("Company;Distributor|Licensor;Licensee|Client;Consultant|Disclosing Party;Receiving Party|Customer;Provider|Owner;Contractor|Buyer;Seller|Landlord;Tenant|Sponsor;Organizer").split("|")

OPENINGS = ["This {title} (this \"Agreement\") is made and entered into as of {effective_date} (the \"Effective Date\") by and between {party_a}, a {state} corporation (\"{A}\"), and {party_b} (\"{B}\").",
            "THIS AGREEMENT, dated {effective_date}, is between {party_a}, having its principal place of business at {addr_a} (\"{A}\") and {party_b}, located at {addr_b} (\"{B}\").",
            "This {title} is entered into between: (1) {party_a}, a company registered in {state} whose registered office is at {addr_a} (the \"{A}\"); and (2) {party_b}, of {addr_b} (the \"{B}\"). It takes effect on {effective_date}.",
            "AGREEMENT made this {effective_date} by and among {party_a} (hereinafter referred to as \"{A}\") and {party_b} (hereinafter \"{B}\"), collectively the \"Parties\".",
            "This {title} (the \"Agreement\") by and between {party_a} with offices at {addr_a} (\"{A}\") and {party_b} with offices at {addr_b} (\"{B}\") is effective as of {effective_date}."]

# name: (headings, texts, questions). Braces hold values; the whole text answers the questions of its clause.
CLAUSES: dict[str, tuple[str, list[str], str]] = {
    "term": ("Term|Term of Agreement|Duration|Term and Renewal|Initial Term", [
        "This Agreement shall commence on the Effective Date and shall continue for a period of {term}, unless terminated earlier in accordance with its terms.",
        "The initial term of this Agreement is {term} from the Effective Date.",
        "Unless sooner terminated as provided herein, this Agreement shall remain in force for {term} and shall expire on {expiration_date}.",
        "The obligations of the {B} under this Agreement shall survive for {term} after the date of disclosure."],
        "how long does the agreement last|what is the term of the agreement|duration of the contract|how long is the contract in force|when does the agreement end|what happens at the end of the initial term"),
    "renewal": ("Renewal|Renewal Term|Extension", [
        "Thereafter this Agreement shall automatically renew for successive periods of {renewal_term} unless either party gives written notice of its intention not to renew at least {notice_period} before the end of the then current term.",
        "The {A} may extend this Agreement for an additional {renewal_term} by giving the {B} not less than {notice_period} prior written notice."],
        "does the contract renew automatically|what is the renewal term|how is the agreement extended|how can renewal be prevented|notice required to stop the renewal"),
    "termination": ("Termination|Termination for Convenience|Termination Rights|Early Termination", [
        "Either party may terminate this Agreement at any time, without cause, upon {notice_period} prior written notice to the other party.",
        "The {B} may terminate this Agreement for convenience by giving the {A} at least {notice_period} written notice.",
        "This Agreement may be terminated by the {A} immediately if the {B} breaches any material provision and fails to cure such breach within {cure_period} after receipt of written notice thereof."],
        "how can the agreement be ended|how can a party terminate the contract|what notice is needed to terminate|can a party end the contract without a reason|termination|on what grounds may the contract be terminated|how can the supplier end this agreement|how do I cancel"),
    "law": ("Governing Law|Applicable Law|Law and Jurisdiction|Choice of Law", [
        "This Agreement shall be governed by and construed in accordance with the laws of {governing_law}, without regard to its conflict of laws principles.",
        "The validity, interpretation and performance of this Agreement shall be controlled by and construed under the laws of {governing_law}.",
        "This Agreement is subject to the law of {governing_law} and the parties submit to the exclusive jurisdiction of its courts."],
        "which law governs the agreement|governing law|what law applies|which state's law governs the interpretation of the contract|jurisdiction|where would a dispute be decided"),
    "liability": ("Limitation of Liability|Liability|Cap on Liability", [
        "In no event shall the aggregate liability of either party under this Agreement exceed {liability_cap}.",
        "Neither party shall be liable for any indirect, incidental or consequential damages, and the total liability of the {A} shall be limited to {liability_cap} in any contract year."],
        "how far does liability go|is liability limited|what is the cap on liability|maximum liability|is there a limit to what a party must pay for damage"),
    "payment": ("Payment|Fees|Fees and Payment|Compensation|Price", [
        "The {B} shall pay the {A} a fee of {fee} for the services, payable within {payment_term} after receipt of an invoice.",
        "All invoices are due {payment_term} from the date of invoice. Late amounts bear interest at the rate of {rate} per month.",
        "In consideration of the rights granted, {B} shall pay {A} an annual amount of {fee} in equal quarterly installments."],
        "what are the payment terms|how much must be paid|what does the customer pay|when are invoices due|fee|price of the services"),
    "confidentiality": ("Confidentiality|Confidential Information|Non-Disclosure", [
        "Each party shall keep confidential all information received from the other and shall not disclose it to any third party for a period of {confidentiality_term} following termination.",
        "The Receiving Party agrees to hold the Confidential Information in strict confidence for {confidentiality_term} and to use it solely for the purpose of evaluating the relationship."],
        "how long must information be kept secret|confidentiality obligations|what must be kept confidential|how long does confidentiality last"),
    "assignment": ("Assignment|No Assignment|Transfer", [
        "Neither party may assign this Agreement or any of its rights hereunder without the prior written consent of the other party.",
        "The {B} shall not assign or transfer this Agreement, in whole or in part, by operation of law or otherwise, without the consent of the {A}."],
        "can the agreement be assigned|is consent needed to transfer the contract|assignment|may a party hand the contract to somebody else"),
    "exclusivity": ("Exclusivity|Exclusive Rights|Grant", [
        "During the term the {A} appoints the {B} as its exclusive partner in {territory} and shall not appoint any other person there.",
        "The {B} shall not, during the term of this Agreement, sell or promote products that compete with those of the {A}."],
        "is the arrangement exclusive|exclusivity|does a party have exclusive rights|may a party deal with competitors"),
    "notices": ("Notices|Notice|Communications", [
        "All notices shall be in writing and sent by registered mail to {notice_party} at {addr_a}, marked for the attention of {contact}.",
        "Any notice under this Agreement must be delivered to {addr_b} or sent by e-mail to {email}."],
        "where must notices be sent|to whom are notices addressed|address for notices|how must notice be given"),
    "insurance": ("Insurance|Insurance Coverage", [
        "The {B} shall maintain commercial general liability insurance of not less than {insurance} per occurrence throughout the term.",
        "Each party shall carry insurance with limits of at least {insurance}."],
        "what insurance is required|insurance|how much cover must be carried"),
    "audit": ("Audit|Records and Audit|Books and Records", [
        "The {A} may, upon {audit_notice} notice and during normal business hours, inspect the books and records of the {B} relating to this Agreement.",
        "The {B} shall keep accurate records, which the {A} has the right to audit once in each calendar year."],
        "can the records be audited|audit rights|may a party inspect the books"),
    "warranty": ("Warranty|Warranties|Representations and Warranties", [
        "The {A} warrants that the products will be free from defects in material and workmanship for {warranty_term} from delivery.",
        "Each party represents that it has full power and authority to enter into this Agreement."],
        "how long is the warranty|warranty|what is warranted|what do the parties represent"),
    "force": ("Force Majeure|Events Beyond Control", [
        "Neither party shall be liable for any failure or delay caused by events beyond its reasonable control, including fire, flood, war and strikes."],
        "force majeure|what if an event beyond control prevents performance"),
    "indemnity": ("Indemnification|Indemnity", [
        "The {B} shall defend, indemnify and hold harmless the {A} from any claims, losses and expenses arising out of the acts or omissions of the {B}."],
        "who indemnifies whom|indemnification|who bears third party claims"),
    "entire": ("Entire Agreement|Amendments|Miscellaneous", [
        "This Agreement constitutes the entire agreement between the parties and may be amended only by a writing signed by both parties.",
        "No modification of this Agreement shall be binding unless executed in writing by both parties."],
        "how can the agreement be changed|entire agreement|amendments"),
    "ownership": ("Intellectual Property|Ownership|License Grant", [
        "All intellectual property created in the course of the services shall be owned by the {A}, and the {B} hereby assigns all of its rights therein.",
        "The {A} hereby grants to the {B} a non-exclusive, non-transferable license to use the marks in {territory} solely for the purposes of this Agreement."],
        "who owns the intellectual property|license grant|what rights are granted|who owns what is created"),
    "survival": ("Survival|Effect of Termination|Post-Termination", [
        "Upon termination the {B} shall promptly return or destroy all materials of the {A} and pay all sums due within {payment_term}.",
        "The provisions which by their nature survive termination shall remain in effect for {confidentiality_term}."],
        "what happens after termination|what must be returned|obligations after the end of the contract")}

FILL = ["The parties acknowledge that the recitals above form an integral part hereof.", "Headings are for convenience only and shall not affect the interpretation of this Agreement.",
        "Nothing in this Agreement shall be deemed to create a partnership or agency between the parties.", "If any provision is held invalid, the remaining provisions shall continue in full force and effect.",
        "Time is of the essence with respect to all obligations set forth in Schedule {n}.", "As used herein, \"Products\" means the items listed in Exhibit {n}, as amended from time to time.",
        "A waiver of any breach shall not operate as a waiver of any subsequent breach.", "The remedies provided herein are cumulative and in addition to any other remedies available at law or in equity.",
        "The {B} shall comply with all applicable laws and regulations in performing its obligations under Section {n}.", "Each party shall bear its own costs in connection with the preparation of this document.",
        "WHEREAS, the {A} is engaged in the business described in Annex {n}; and", "WHEREAS, the {B} desires to obtain certain rights in respect thereof;"]
VALUES = {"effective_date": ("date", "what is the effective date|from when does the agreement apply|date of the agreement|when was the agreement made|on what date does the contract start"),
          "expiration_date": ("date", "when does the agreement expire|expiration date|on what date will the contract's initial term expire"),
          "party_a": ("party", ""), "party_b": ("party", ""), "governing_law": ("string", "governing law|jurisdiction|state or country whose law applies"),
          "term": ("duration", "term|length of the term|how many years does it run"), "renewal_term": ("duration", "renewal term|length of a renewal period|for how long does it renew"),
          "notice_period": ("duration", "notice period|how much notice must be given|length of the notice"), "cure_period": ("duration", "cure period|time to remedy a breach"),
          "confidentiality_term": ("duration", "confidentiality period|how long must secrets be kept"), "liability_cap": ("amount", "liability cap|amount to which liability is limited|maximum liability"),
          "fee": ("amount", "fee|amount of the fee|how much is the fee"), "payment_term": ("duration", "payment term|days to pay|within what time are invoices due"),
          "insurance": ("amount", "insurance cover|amount of insurance"), "warranty_term": ("duration", "warranty period|length of the warranty"),
          "audit_notice": ("duration", "notice before an audit"), "territory": ("string", "territory|where do the rights apply"), "title": ("string", "document name|what kind of agreement is this|title of the contract|name of the contract")}
PARTIES = "who are the parties|parties|names of the parties|the parties who signed the contract|between whom was it made"
FIELDS = {"termination": "clause_termination", "liability": "clause_liability", "confidentiality": "clause_confidentiality", "assignment": "clause_assignment", "ownership": "clause_ip",
          "law": "clause_law", "payment": "clause_fees", "warranty": "clause_warranty", "audit": "clause_audit", "force": "clause_force", "entire": "clause_entire", "survival": "clause_effects",
          "insurance": "clause_insurance", "exclusivity": "clause_exclusivity", "notices": "clause_notices"}
LONGEST = 36


def period(rng: random.Random, long: bool) -> str:
    n, unit = (rng.choice([1, 2, 3, 4, 5, 7, 10, 12, 18, 24]), rng.choice(["year", "month"])) if long else (rng.choice([5, 10, 15, 30, 45, 60, 90, 120, 180]), "day")
    unit = "month" if n > 10 and unit == "year" else unit
    units = unit if n == 1 else unit + "s"
    word = NUMBERS[n]
    return rng.choice([f"{word} ({n}) {units}", f"{n} {units}", f"{word} {units}", f"{word} ({n}) {units}", f"{n} ({word}) {units}"])


class Agreement:
    """One page of an agreement: a first, middle or last one."""

    lang = "en"

    def __init__(self, sheet, rng: random.Random):
        self.rng, self.sheet = rng, sheet
        self.style = Style("en", rng)
        self.style.date_kind = rng.choice([8, 8, 8, 9, 3, 10])
        self.questions: list[dict] = []
        self.y = rng.uniform(0.05, 0.1)
        self.left, self.right = rng.uniform(0.08, 0.16), rng.uniform(0.84, 0.92)
        self.values = self.facts()

    def facts(self) -> dict[str, str]:
        r, s = self.rng, self.style
        day = lambda: (r.randint(1994, 2026), r.randint(1, 12), r.randint(1, 28))
        money = lambda: r.choice(["$", "US$", "EUR ", "€", "£", "USD "]) + f"{r.choice([1, 2, 5, 10, 25, 50, 75, 100, 250, 500]) * r.choice([1000, 10000, 100000]):,}" + r.choice(["", "", ".00"])
        role_a, role_b = r.choice(ROLES).split(";")
        date = r.choice([s.date(day()), s.date(day()), f"the {r.randint(1, 28)}{r.choice(['th', 'th', 'st', 'nd'])} day of {r.choice(['January', 'March', 'June', 'July', 'October'])}, {r.randint(1995, 2025)}"])
        made = {"A": role_a, "B": role_b, "title": r.choice(TITLES), "effective_date": date, "expiration_date": s.date(day()), "party_a": company("en", r), "party_b": r.choice([company("en", r), person(r)]),
                "governing_law": r.choice(LAWS), "state": r.choice(["Delaware", "New York", "Nevada", "California", "England", "Dutch"]), "addr_a": ", ".join(address("en", r)), "addr_b": ", ".join(address("en", r)),
                "territory": r.choice(["North America", "Germany, Austria and Switzerland", "the European Union", "the United Kingdom", "Asia", "the Territory"]), "contact": person(r),
                "email": f"legal@{made_up(r).lower()}.com", "rate": r.choice(["1%", "1.5%", "2%", "0.5%"]), "n": str(r.randint(1, 9)), "fee": money(), "liability_cap": money(), "insurance": money()}
        made["notice_party"] = made["party_a"]
        made.update({n: period(r, n in ("term", "renewal_term", "confidentiality_term", "warranty_term")) for n in ("term", "renewal_term", "confidentiality_term", "warranty_term", "notice_period", "cure_period", "payment_term", "audit_notice")})
        return made

    def flow(self, text: str, indent: float = 0.0) -> list[int]:
        """Writes a template over as many lines as it needs, notes its values' words; returns first and last word."""
        t, first = self.sheet, len(self.sheet.words)
        words, marks = self.filled(text)
        line, width = [], self.right - self.left - indent
        x = self.left + indent
        for word in words:
            if line and t.width(" ".join([*line, word]), t.size) > width:
                t.write(" ".join(line), x, self.y)
                self.y += t.step()
                line, x, width = [], self.left, self.right - self.left
            line.append(word)
        if line:
            t.write(" ".join(line), x, self.y)
            self.y += t.step()
        for name, (low, high) in marks:
            t.field("party" if name.startswith("party_") else name, self.values[name], [[first + low, first + high]])
        return [first, len(t.words) - 1]

    def filled(self, text: str) -> tuple[list[str], list]:
        words: list[str] = []
        marks, glued = [], False
        for k, part in enumerate(text.replace("}", "{").split("{")):
            if not part:
                continue
            inner = (self.values[part] if k % 2 else part).split()
            if glued and words and not part.startswith(" ") and inner:
                words[-1] += inner[0]
                low, inner = len(words) - 1, inner[1:]
            else:
                low = len(words)
            words += inner
            if k % 2 and part in VALUES and len(words) > low:
                marks.append((part, (low, len(words) - 1)))
            glued = not part.endswith(" ")
        return words, marks

    def ask(self, phrases: str, kind: str, spans: list, task: str = "ask", field: str = "") -> None:
        for q in self.rng.sample(phrases.split("|"), min(2, phrases.count("|") + 1)):
            self.questions.append({"q": q, "task": task, "type": kind, "field": field, "spans": spans})

    def clause(self, name: str, number: int) -> None:
        r, t = self.rng, self.sheet
        heads, texts, asks = CLAUSES[name]
        head = r.choice(heads.split("|"))
        label = r.choice([f"{number}.", f"{number}.", f"Section {number}.", f"ARTICLE {number}", f"({chr(97 + number % 26)})", f"{number}.{r.randint(1, 4)}"])
        head = head.upper() if r.random() < 0.4 else head
        inline = r.random() < 0.4
        if not inline and r.random() < 0.9:
            t.write(f"{label} {head}", self.left, self.y)
            self.y += t.step(1.3)
        before = f"{label} {head}. " if inline else r.choice(["", f"{number}.1 ", ""])
        span = self.flow(before + r.choice(texts), r.choice([0.0, 0.0, 0.04]))
        span[0] += len(before.split())
        parts = [[i, min(i + LONGEST, span[1])] for i in range(span[0], span[1] + 1, LONGEST + 1)]
        self.ask(asks, "any", parts, r.choice(["ask", "ask", "locate"]), FIELDS.get(name, ""))
        for _ in range(r.choice([0, 0, 1, 2])):
            self.flow(r.choice(FILL))
        self.y += t.step(r.uniform(0.2, 0.9))

    def make(self):
        r, t = self.rng, self.sheet
        kind = r.choice(["first", "first", "middle", "last"])
        t.lead = r.uniform(1.1, 1.45)
        if kind == "first":
            self.front()
        names = r.sample(list(CLAUSES), len(CLAUSES))
        shown, number = [], r.randint(1, 3) if kind == "first" else r.randint(2, 19)
        end = r.uniform(0.5, 0.9) if kind != "last" else r.uniform(0.2, 0.55)
        while names and self.y < end:
            shown.append(names.pop())
            self.clause(shown[-1], number)
            number += 1
        if kind == "last":
            self.signatures()
        if r.random() < 0.5:
            t.write(r.choice([str(number), f"Page {number}", f"- {number} -"]), 0.5, 0.955, align="center")
        for name in r.sample(names, min(5, len(names))):
            self.ask(r.choice(CLAUSES[name][2].split("|")), "any", [], field=FIELDS.get(name, ""))
        self.missing()
        return t

    def front(self) -> None:
        r, t = self.rng, self.sheet
        if r.random() < 0.2:
            t.write(r.choice(["EXHIBIT 10.1", "Exhibit 10." + str(r.randint(1, 40)), "EXECUTION COPY", "Confidential"]), self.right, self.y, align="right")
            self.y += t.step(2)
        title = self.values["title"]
        span = t.write(title.upper() if r.random() < 0.6 else title, 0.5, self.y, t.size * r.choice([1, 1.3, 1.7]), "center")
        t.field("title", title, [span])
        self.y += t.step(2.5)
        self.flow(r.choice(OPENINGS))
        self.y += t.step(0.8)
        for _ in range(r.choice([0, 1, 2, 3])):
            self.flow(r.choice(FILL))
            self.y += t.step(0.4)
        both = self.sheet.fields.get("party", [])
        if len(both) >= 2:
            self.ask(PARTIES, "party", [both[0][1][0], both[1][1][0]])
            self.ask("|".join(QUESTIONS["party_a"]), "party", both[0][1], field="party_a")
            self.ask("|".join(QUESTIONS["party_b"]), "party", both[1][1], field="party_b")

    def signatures(self) -> None:
        r, t = self.rng, self.sheet
        self.flow("IN WITNESS WHEREOF, the parties have executed this Agreement by their duly authorized representatives as of the date first written above.")
        self.y += t.step(1.5)
        first = len(t.words)
        tops, beside = self.y, r.random() < 0.6
        for k, name in enumerate(("party_a", "party_b")):
            x = self.left if not (beside and k) else 0.55
            y = tops if beside else self.y
            span = t.write(self.values[name].upper() if r.random() < 0.3 else self.values[name], x, y)
            t.field("party", self.values[name], [span])
            for text in [f"By: {r.choice(['____________', '/s/ ' + r.choice(FIRST)])}", f"Name: {person(r)}", f"Title: {r.choice(['President', 'CEO', 'Director', 'Vice President'])}"] + (["Date: ________"] if r.random() < 0.5 else []):
                y += t.step(1.4)
                t.write(text, x, y)
            self.y = max(self.y, y + t.step(2))
        parts = [[i, min(i + LONGEST, len(t.words) - 1)] for i in range(first, len(t.words), LONGEST + 1)]
        self.ask("the signature block|where do the parties sign|signatures", "any", parts, "locate", "signature_block")
        both = t.fields["party"][-2:]
        self.ask(PARTIES, "party", [both[0][1][0], both[1][1][0]])

    def missing(self) -> None:
        absent = [n for n, (_, asks) in VALUES.items() if asks and n not in self.sheet.fields]
        for name in self.rng.sample(absent, min(4, len(absent))):
            self.ask(self.rng.choice(VALUES[name][1].split("|")), VALUES[name][0], [], self.rng.choice(["ask", "field"]), name)
        for text in self.rng.sample(["invoice number", "due date", "iban", "total amount", "order number", "vat id", "date of purchase", "tax amount", "customer number"], 2):
            self.ask(text, "any", [], "field")
        for name, places in self.sheet.fields.items():
            if name in VALUES and VALUES[name][1]:
                self.ask(self.rng.choice(VALUES[name][1].split("|")), VALUES[name][0], places[0][1])
