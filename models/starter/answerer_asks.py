"""Free questions by field, beside those of the factory, whose test family keeps others: who, when, how much and where in many words."""

_TEXT = """
invoice_number: which number is printed as that of the invoice; how is the invoice numbered; number under which the invoice is filed; what do i quote when i call about this bill; which document number was assigned; invoice no please
invoice_date: on what date was the bill made out; when is the invoice dated; what day does it carry; of which day is this document; when did they write the invoice; date of this bill
due_date: when is it payable; when must the customer have paid; what is the last payment day; how long may i wait before paying; date until which payment is expected; by what day is the sum wanted
seller_name: who wrote the invoice; which firm wants the money; whose letterhead is it; who supplies the goods; which business made out the bill; who is the creditor; what is the supplier called; name of the shop where it was bought; which merchant is it; who sells here; who is the supplier company
seller_address: where does the supplying company sit; at what address is the seller found; in which street and town is the shop; where is the issuing firm based; postal address of the vendor; where does the merchant have his business; where was it bought
buyer_name: who is the debtor; which firm gets the bill; who ordered and must pay; to whom was it sold; who is the invoiced customer; which client is charged; whose account is it; name of the person or firm that is invoiced; who is the addressee; whom does the invoice name as customer
buyer_address: where does the customer sit; at which address is the client billed; street and town of the invoiced party; where was the bill mailed; postal address of the buyer
ship_to_name: who gets the delivery; at whose place do the goods arrive; name of the receiver of the goods; to which firm is it delivered; recipient of the delivery
ship_to_address: where do the goods go; at which place is it delivered; street and town of the delivery; address for the parcel; where is it shipped
delivery_address: where do the goods go; at which place is it delivered; street and town of the delivery; where is it shipped
seller_tax_id: vat identification of the issuer; which tax identification has the supplier; what vat number is printed for the vendor; sales tax registration of the company; gst registration of the shop; tax id of the firm that bills
buyer_tax_id: vat identification of the client; which tax identification has the buyer; vat number of the company that is billed; tax registration of the customer
tax_number: number at the tax office; fiscal number of the issuer; which number did the tax authority give
company_reg: entry in the commercial register; register number of the firm; company house number; trade register entry
net_amount: sum before vat is added; how much without taxes; what is the taxable total; what do the goods cost before tax; total without sales tax; amount that tax is computed on; how high is the net sum
tax_amount: how much of it is tax; which sum of vat is added; vat in money; tax that is charged; what does the sales tax come to; how high is the vat in total
tax_rate: at what rate is it taxed; percentage of vat; which percent of tax is applied
gross_amount: what is the final sum; how much does everything cost with tax; sum of the bill including vat; overall total; what is the invoice worth; total that the customer is charged; how expensive is it in all; total with all taxes
total: how much did the purchase cost; sum at the till; what did the customer pay in all; overall price; final amount on the receipt; how much is the bill
amount_due: which sum is still wanted; how much is left to pay; amount that has to be wired; what is the open balance; how much should be sent; sum that is payable now; outstanding sum; how much money do they want
amount_paid: how much was paid before; which advance was received; money already received; payments so far
prepaid_amount: how much was paid before; which advance was received; money already received; down payment
discount: how much is deducted as rebate; price reduction; what reduction was granted
discount_amount: how much is deducted as rebate; price reduction; what reduction was granted
shipping_amount: what is charged for transport; carriage charged; postage and packing; price of the delivery
currency: in what money is it billed; which currency are the prices in; currency unit; is it euros or dollars
iban: into which account is it paid; account for the transfer; international account number; where should i pay the money in; bank account of the supplier; to what account do i wire it
bic: code of the bank; international bank code; swift address of the bank
bank: who keeps the account; with which bank is the supplier; credit institution; name of the bank that gets the money; which bank is printed
bank_name: who keeps the account; with which bank is the supplier; credit institution; name of the bank that gets the money; which bank is printed
order_number: which order was placed; number of the purchase order; po reference of the customer; order that this belongs to; how is the order numbered
order_date: date of the purchase order; when did the customer order; ordered on which day
customer_number: how is the client numbered; account no of the client; debtor number; under which number does the seller keep the customer
delivery_date: day of supply; when did the goods arrive; on what day was it shipped; when was the service rendered; date of the delivery
delivery_note_number: number of the dispatch note; which packing slip is it; number of the delivery slip
contract_number: how is the contract numbered; agreement no; under what contract is it; number of the underlying contract
contract_num: how is the contract numbered; agreement no; number of the order contract
service_period: time that is charged for; over which period was the service; months that are billed; from when to when is it billed
payment_terms: how quickly is it to be paid; agreed time for paying; terms for the payment; when and how is it payable
payment_method: how does the customer pay; kind of payment; with what was it paid; is it paid by card or cash
payment_reference: what to write on the transfer; text for the remittance; note to quote when paying; reference on the bank slip
project: for what project was it done; name of the job; which undertaking is billed
subject: what is the document about; subject line of the letter; matter that it concerns
reason: why was it credited; cause of the credit; what is the credit for
seller_phone: at what number is the firm reached; phone of the shop; dial what to reach the supplier; whom to ring
phone: at what number is the firm reached; phone of the shop; dial what to reach the supplier
seller_fax: fax line of the company; where to fax to; telefax
buyer_phone: phone of the customer; at what number is the client reached
buyer_email: mail address of the customer; e-mail of the client
buyer_fax: fax of the customer
buyer_contact: who is in charge at the customer; person at the client
seller_email: where to write an e-mail to; mailbox of the firm; electronic mail of the supplier
email: where to write an e-mail to; mailbox of the firm; electronic mail of the supplier
web: home page of the company; site on the internet; web site of the shop
website: home page of the company; site on the internet; web site of the shop
seller_contact: who is in charge at the supplier; whom can i ask there; name of the clerk; who is responsible at the company
contact: who is in charge at the supplier; whom can i ask there; name of the clerk
document_type: what sort of paper is it; heading of the document; how is the paper titled; which type of document
title: heading of the agreement; how is the contract called; which sort of agreement is it; headline of the paper
time: hour of the purchase; at what o'clock; clock time printed
date: day of the sale; when was the purchase; of what day is the receipt; date at the till
address: where does the shop stand; at what address is the store; location of the shop; street and town of the merchant
cashier: who was at the till; name of the clerk who served; who rang it up
cash: how many notes and coins were handed over; cash received; given in cash
change: money handed back; what did the customer get back; returned money
receipt_number: how is the receipt numbered; slip no; ticket id
effective_date: from when does it bind; day on which the agreement begins; since when is the contract valid; date of the contract; when was it concluded; first day of the agreement
expiration_date: last day of the contract; when does it run out; until what day does the agreement run; end of the agreement
party_a: who is named first in the contract; which firm concludes the contract on one side; first contracting company; the one party; supplier under the agreement
party_b: who is named second in the contract; which firm is on the other side; counterparty; the other contracting company; customer under the agreement
party_a_address: where does the company named first sit; seat of the first party; place of business of the one side
party_b_address: where does the company named second sit; seat of the second party; place of business of the counterparty
governing_law: by what law is it ruled; which country's law counts; the law that is chosen; what law applies
term: how many years does it run; duration of the contract; for what time is it concluded; how long is it valid
renewal_term: by how much is it prolonged; time of each extension; how long does a renewal last; if nobody gives notice how long does it go on
notice_period: time for giving notice; how early must one give notice; days ahead that notice is due; how long before the end must it be cancelled
cure_period: time to repair a breach; days for putting a breach right; how fast must a failure be healed
liability_cap: most that can be owed in damages; ceiling of liability; greatest sum of damages; limit in money for claims
insurance_cover: sum that must be insured; required insurance; how high must the policy be; minimum cover
fee: remuneration agreed; what is paid for the services; price of the work; how much is charged under the contract; payment for the services
payment_days: days until an invoice is paid; time for settling invoices; how soon are invoices to be settled
confidentiality_period: how long are secrets kept; years of secrecy; duration of the duty to keep quiet
confidentiality_term: how long are secrets kept; years of secrecy; duration of the duty to keep quiet
warranty_period: how long is it guaranteed; time for claims about defects; duration of the guarantee; months of guarantee
audit_notice: notice before an audit; how early is an audit announced
contact_a: who gets the notices of the first party; contact person on the one side
contact_b: who gets the notices of the second party; contact person on the other side
clause_services: what has to be done; which services are owed; description of the work
clause_fees: what does it say about prices; the clause on payment; how is it remunerated
clause_term: what does it say on duration; clause about how long it lasts
clause_termination: ways to get out of the contract; clause about giving notice; rules for ending it; when may it be cancelled
clause_liability: who is liable and how far; clause on damages; rules on compensation
clause_confidentiality: clause about secrecy; what must be kept quiet; rules about secrets
clause_assignment: may rights be handed to others; clause on transfer of rights; can somebody else take over the contract
clause_ip: who owns inventions and works; clause on rights in the work; owner of copyrights
clause_breach: consequences of a violation; if somebody breaks the contract; clause on failure to perform
clause_law: clause on law and courts; which court is competent; where would one sue
clause_entire: are there side agreements; clause on the whole agreement
clause_insurance: what insurance is demanded; clause about insurance
clause_notices: how are notices sent; in which form must notices be; clause about notices
clause_exclusivity: is the supplier the only one; clause about exclusivity
clause_effects: what happens after the end; duties when the contract is over
clause_definitions: what do the terms mean; meaning of the defined words
clause_warranty: what is guaranteed; clause about defects
clause_audit: may the books be inspected; clause on audits
clause_force: what if there is a flood or war; clause on events beyond control
clause_data: how are personal data treated; clause about data protection
signature_block: place of the signatures; where is it signed; signature lines
advertiser: who advertises; for whom are the spots; brand's company; customer of the campaign; whose advertising is it
agency: who booked for the advertiser; buying agency; media agency of the order; intermediary
agency_address: seat of the agency; in which street is the agency
product: what is advertised; brand of the campaign; product that is promoted
commission_amount: what does the agency earn; agency's share; deduction for the agency
salesperson: who sold it; account executive of the station; seller in person
flight_from: when do the spots begin; first day of the campaign; start of the flight; airing from
flight_to: when do the spots stop; last day of the campaign; end of the flight; airing until
period_start: first day of the period; when does the time that is covered begin; statement from what day
period_end: last day of the period; when does the time that is covered stop; statement up to what day
opening_balance: money at the beginning; balance that was carried over; old balance
closing_balance: money at the end; balance carried forward; current balance; new balance
account_number: number of the bank account; how is the account numbered
account_holder: whose account is it; owner of the account; name on the account
total_in: sum of the deposits; money that came in; all credits together
total_out: sum of the withdrawals; money that went out; all debits together
first_name: given name on the form; forename
last_name: surname on the form; family's name of the applicant
birth_date: when was the person born; birthday
nationality: citizen of which country; nation of the person
occupation: job of the person; profession
employer: for whom does the person work; company that employs
claim_amount: how much is claimed; sum that is demanded
insurance_number: policy no; number of the insurance
city: town of the person; place of residence
total_units: how many pieces in all; number of units; sum of the quantities
weight: how heavy is it; kilograms
quote_number: number of the offer; which quotation was it
"""
QUESTIONS = {name.strip(): [q.strip() for q in rest.split(";")] for name, rest in (line.split(":", 1) for line in _TEXT.strip().splitlines())}
