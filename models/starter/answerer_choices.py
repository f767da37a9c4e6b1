"""Questions answered by yes or no: whether a page names a thing, and what kind of paper it is."""

import random

import answerer_grammar as grammar

# "{}" is how a field is asked for.
EXISTS = ("is there a {};is there any {};is a {} given;is the {} given;is the {} stated here;does the document give a {};does the paper name the {};does the page state the {};"
          "does it mention a {};can one see the {} on it;is the {} printed;do they give a {};has this paper got a {};does it contain the {};is any {} to be found;"
          "is the {} on this page;do i find the {} here;does the document have a {};does it tell the {};was a {} printed;is {} mentioned;yes or no is there a {}").split(";")

# More freely, by what the field means; the factory's test family keeps other words.
MEANING = {name.strip(): [q.strip() for q in asks.split(";")] for name, asks in (line.split(":", 1) for line in """
iban: can money be wired with what is printed; are bank details for a transfer shown; is an account to pay into named; does it carry an international account number; do they say to which account
due_date: is a last day of payment named; does it say by when the money is wanted; must it be paid by a certain day; is it said when payment is due; is there a date for paying
discount_amount: is something deducted from the price; was the price reduced; is a rebate granted; is there a reduction; did the customer get something off; was anything deducted
discount: is something deducted from the price; was the price reduced; is a rebate granted; is there a reduction; did the customer get something off
tax_amount: is vat added; is it taxed; does the price contain tax; is sales tax on it; is a sum of tax given; do they charge vat
shipping_amount: does delivery cost extra; is freight billed; is postage charged; must one pay for transport; is there a charge for sending the goods
prepaid_amount: was an advance received; is a deposit deducted; did the customer pay something before; were there earlier payments; is a down payment taken into account
amount_paid: was an advance received; is a deposit deducted; did the customer pay something before; were there earlier payments
order_number: does it refer to an order by number; is a purchase order named; was there an order with a number; can i see which order it belongs to
customer_number: has the client a number; is the client's id printed; does it say under which number the customer is kept
seller_email: can the company be reached by mail; is there a mail address; is an electronic address of the firm printed; can i write them an e-mail
email: can the company be reached by mail; is there a mail address; is an electronic address of the firm printed
seller_phone: can i ring them up; is a telephone number of the firm printed; do they give a number to call
phone: can i ring them up; is a telephone number of the firm printed; do they give a number to call
web: has the firm a site on the internet; is a home page printed; is there a web address
website: has the firm a site on the internet; is a home page printed; is there a web address
seller_tax_id: is the seller registered for tax; does the supplier print a vat number
buyer_tax_id: does the buyer have a vat number on it; is the tax id of the client printed
ship_to_address: is it sent to another place than it is billed to; is there a place of delivery
payment_terms: are there terms for the payment; does it say how it is to be paid; are conditions of payment stated
delivery_date: does it say when it was delivered; is a day of delivery named
cash: was it paid with notes and coins; did the customer hand over cash
change: was money handed back; did the customer get something back
cashier: is the clerk at the till named; does it say who served
contract_number: has the agreement a number; does it belong to a contract with a number
expiration_date: is a last day of the agreement fixed; does the contract end on a certain date
effective_date: does it say from when it applies; is a first day of the agreement fixed
governing_law: is a law chosen; does it say which law applies
liability_cap: is there an upper limit to damages; is a ceiling on liability fixed in money
insurance_cover: has someone to keep insurance; must insurance be taken out; is a cover demanded; does it ask for an insurance policy
insurance: has someone to keep insurance; must insurance be taken out; is a cover demanded
renewal_term: does it renew itself; is it prolonged when nobody gives notice
notice_period: is notice needed to end it; must one give notice ahead
warranty_period: is there a guarantee; does the supplier warrant the goods for some time
confidentiality_period: must secrets be kept for a certain time; does secrecy end some day
clause_termination: does it say how to get out of the contract; can it be ended early; is ending the contract dealt with; does it have rules for termination; is there a provision on how it is cancelled; may the parties terminate
clause_exclusivity: is one side bound not to deal with others; are competitors excluded; is there a promise not to compete; may the other party work for competitors; is it exclusive
clause_assignment: does it treat the transfer of the contract; may a third party take it over; is a transfer to others forbidden; can rights be passed on; does it speak of assigning
clause_liability: does it cap damages; is there a limit to what must be paid for damage; is liability excluded or restricted; does it have a limitation of liability; is responsibility for damage dealt with
clause_confidentiality: must something be kept secret; is there a duty of secrecy; does it deal with confidential information
clause_ip: does it say who owns the results; is intellectual property dealt with; are rights in the work assigned
clause_breach: does it say what follows a breach; is ending for cause dealt with
clause_law: is there a provision on the law that applies; are disputes dealt with
clause_audit: may the books be inspected; is there a right of audit
clause_force: does it treat events beyond control; is force majeure mentioned
clause_data: is the protection of data dealt with; does it speak of personal data
clause_warranty: is something warranted; are there warranties
clause_insurance: must insurance be taken out; is insurance dealt with
clause_fees: does it say what is paid; is remuneration dealt with
clause_notices: does it say how notices are given; are notices dealt with
signature_block: do the parties sign here; is there a place for signatures; is it signed on this page
""".strip().splitlines())}

# What a sketch is for certain, and what none of its kind is: a sketched invoice may be titled as something else.
SURE = {"receipt": {"receipt"}, "contract": {"contract"}, "bank_statement": {"bank_statement"}, "letter": {"letter"}, "purchase_order": {"purchase_order"}, "delivery_note": {"delivery_note"}, "form": {"form"}, "credit_note": {"credit_note"}}
NOT = {"invoice": "contract bank_statement form letter", "receipt": "contract bank_statement form letter credit_note", "contract": "invoice receipt bank_statement form credit_note",
       "bank_statement": "contract receipt form letter credit_note", "order_confirmation": "receipt bank_statement form letter", "booking": "receipt bank_statement form letter",
       "letter": "contract receipt bank_statement form delivery_note", "purchase_order": "contract receipt bank_statement form letter", "delivery_note": "contract receipt bank_statement form letter",
       "form": "invoice receipt bank_statement contract delivery_note", "credit_note": "contract receipt bank_statement form letter"}
# A booking of air time is an order and often called a contract.
UNSURE = {"booking": {"purchase_order", "order_confirmation", "contract"}}


def exists(name: str, phrase: str, rng: random.Random) -> str:
    """Whether the page has the field of that name, which may be called by the phrase."""
    own = MEANING.get(name)
    return rng.choice(own) if own and rng.random() < 0.5 else rng.choice(EXISTS).format(phrase)


def kind(raw: dict, rng: random.Random) -> tuple[list[str], bool] | None:
    """Whether the page is a paper of some kind; None where that is not certain."""
    own = {"agreement": "contract"}.get(raw["kind"], raw["kind"])
    sketched = raw["id"][1:2].isdigit()
    yes = SURE.get(own, set()) if sketched else {own} & set(grammar.KIND_NAMES)
    no = NOT.get(own, "").split() if sketched else [k for k in grammar.KIND_NAMES if k != own and k not in UNSURE.get(own, ())]
    right = bool(yes) and (rng.random() < 0.5 or not no)
    if not right and not no:
        return None
    return grammar.is_kind(rng.choice(sorted(yes) if right else no), rng), right
