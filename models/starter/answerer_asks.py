"""Free questions by field, beside those of the factory, whose test family keeps others: who, when, how much and where in many words."""

_TEXT = """
invoice_number: which number is printed as that of the invoice; how is the invoice numbered; number under which the invoice is filed; what do i quote when i call about this bill; which document number was assigned; invoice no please
invoice_date: on what date was the bill made out; when is the invoice dated; what day does it carry; of which day is this document; when did they write the invoice; date of this bill
due_date: when is it payable; when must the customer have paid; what is the last payment day; how long may i wait before paying; date until which payment is expected; by what day is the sum wanted
seller_name: who wrote the invoice; which firm wants the money; whose letterhead is it; who supplies the goods; which business made out the bill; who is the creditor; what is the supplier called; name of the shop where it was bought; which merchant is it; who sells here; who is the supplier company; what is the shop called; in which store was it bought; name of the selling firm; which enterprise sells; who delivers and bills; what is the issuer called; which business is this from; who wants to be paid; what store is this
seller_address: where does the supplying company sit; at what address is the seller found; in which street and town is the shop; where is the issuing firm based; postal address of the vendor; where does the merchant have his business; where was it bought; in what street is the store; town of the seller; location of the firm; where can the shop be found; address of the business that sells; where does one find the supplier; place of the store
buyer_name: who is the debtor; which firm gets the bill; who ordered and must pay; to whom was it sold; who is the invoiced customer; which client is charged; whose account is it; name of the person or firm that is invoiced; who is the addressee; whom does the invoice name as customer; who settles the bill; name of the one the bill is addressed to; company that has to pay; which person or company is the purchaser; what is the customer called; name of the paying company; the bill is made out to whom; which business ordered and pays; who is the invoice's addressee; recipient of the bill; who received the bill; to which company was the bill sent; receiver of the invoice
buyer_address: where does the customer sit; at which address is the client billed; street and town of the invoiced party; where was the bill mailed; postal address of the buyer; where was the bill posted to; street and town of the one who pays; to what place is the bill addressed; address that the invoice went to; mailing address of the invoice; address of the invoiced company; residence of the customer; where does the paying company sit; in what town is the customer; the invoice is addressed to which street and town; where did they send the bill; the bill was sent to which street; where has the bill gone; bill sent to what place; invoicing address
ship_to_name: at whose place do the goods arrive; name of the receiver of the goods; to which firm is it delivered; recipient of the delivery; who receives the parcel; name at the place of delivery; to what company do the goods go; who takes the goods in
ship_to_address: where do the goods go; at which place is it delivered; street and town of the delivery; address for the parcel; where is it shipped; street and town where the parcel goes; where do the goods have to be brought; place to deliver to; unload at which address; where were the goods sent; to what place was the parcel sent
delivery_address: where do the goods go; at which place is it delivered; street and town of the delivery; where is it shipped
seller_tax_id: vat identification of the issuer; which tax identification has the supplier; what vat number is printed for the vendor; sales tax registration of the company; gst registration of the shop; tax id of the firm that bills
buyer_tax_id: vat identification of the client; which tax identification has the buyer; vat number of the company that is billed; tax registration of the customer
tax_number: number at the tax office; fiscal number of the issuer; which number did the tax authority give; number with the tax office; fiscal number; which number has the tax office given
company_reg: entry in the commercial register; register number of the firm; company house number; trade register entry; registered under which number; entry of the company in the register; number at the court
net_amount: sum before vat is added; how much without taxes; what is the taxable total; what do the goods cost before tax; total without sales tax; amount that tax is computed on; how high is the net sum; how much before vat; sum without the tax; the goods alone cost how much
tax_amount: how much of it is tax; which sum of vat is added; vat in money; tax that is charged; what does the sales tax come to; how high is the vat in total; how high is the tax; how much goes to the tax office; amount of the value added tax; what vat is due on it
tax_rate: at what rate is it taxed; percentage of vat; which percent of tax is applied; how many percent; rate of vat; which rate applies
gross_amount: what is the final sum; how much does everything cost with tax; sum of the bill including vat; overall total; what is the invoice worth; total that the customer is charged; how expensive is it in all; total with all taxes; what is to be paid with tax; how large is the bill; all in all how much; everything together
total: how much did the purchase cost; sum at the till; what did the customer pay in all; overall price; final amount on the receipt; how much is the bill
amount_due: which sum is still wanted; how much is left to pay; amount that has to be wired; what is the open balance; how much should be sent; sum that is payable now; outstanding sum; how much money do they want; how much money has to come in; which sum is open; what is left; sum still owed; how much is to be transferred; what has the customer still to pay; sum to be settled
amount_paid: how much was paid before; which advance was received; money already received; payments so far
prepaid_amount: how much was paid before; which advance was received; money already received; down payment; sum of the advance; how much came in before; what has the customer paid in advance; earlier payments in all
discount: how much is deducted as rebate; price reduction; what reduction was granted
discount_amount: how much is deducted as rebate; price reduction; what reduction was granted; how many euros were deducted; reduction in money; by how much was the price cut; rebate in total
shipping_amount: what is charged for transport; carriage charged; postage and packing; price of the delivery; price of sending; how much is charged for sending the goods; transport costs; carriage
currency: in what money is it billed; which currency are the prices in; currency unit; is it euros or dollars; money unit; dollars or pounds; currency sign
iban: into which account is it paid; account for the transfer; international account number; where should i pay the money in; bank account of the supplier; to what account do i wire it; number of the account; account that takes the money; where does the transfer go; which account number
bic: code of the bank; international bank code; swift address of the bank; international code of the bank; identifier of the bank; which bank code; swift
bank: who keeps the account; with which bank is the supplier; credit institution; name of the bank that gets the money; which bank is printed; what is the bank called; which bank holds the account; name the bank where the account is held; which financial institution is it; the account is with which bank; bank of the payee; where is the account kept; bank that the money goes to; in which bank do they keep the account; with what bank is this account held; the account is run by which bank; which house of credit runs the account
bank_name: who keeps the account; with which bank is the supplier; credit institution; name of the bank that gets the money; which bank is printed; what is the bank called; which bank holds the account; name the bank where the account is held; which financial institution is it; the account is with which bank; bank of the payee; where is the account kept; bank that the money goes to; in which bank do they keep the account; with what bank is this account held; the account is run by which bank; which house of credit runs the account
order_number: which order was placed; number of the purchase order; po reference of the customer; order that this belongs to; how is the order numbered; ordered under what number; id of the order; number the customer ordered under; reference of the purchase order; which order is it about; order no of the customer
order_date: date of the purchase order; when did the customer order; ordered on which day; order of what date; date the goods were ordered; when was the order given; day of the order
customer_number: how is the client numbered; account no of the client; debtor number; under which number does the seller keep the customer; customer's id; number of the customer; who am i in their books by number; client code
delivery_date: day of supply; when did the goods arrive; on what day was it shipped; when was the service rendered; date of the delivery; which day did the goods come; when was it supplied; when does it arrive; dispatched on what day
delivery_note_number: number of the dispatch note; which packing slip is it; number of the delivery slip; which slip came with the goods; number of the shipment; dispatch note no
contract_number: how is the contract numbered; agreement no; under what contract is it; number of the underlying contract; which agreement; number of the policy; contract id; under which contract number
contract_num: how is the contract numbered; agreement no; number of the order contract
service_period: time that is charged for; over which period was the service; months that are billed; from when to when is it billed; for what months; time in which the work was done; dates between which it was rendered; in which period was the service given; span of time that is billed; what time does the bill cover
payment_terms: how quickly is it to be paid; agreed time for paying; terms for the payment; when and how is it payable; under what terms is it payable; what was agreed on the payment; conditions for paying; within how many days and on what conditions; is there a deduction for early payment; time allowed to pay; which payment conditions apply
payment_method: how does the customer pay; kind of payment; with what was it paid; is it paid by card or cash; in which way was it paid; means by which it was settled; was a card used; how is it settled; with which means does one pay
payment_reference: what to write on the transfer; text for the remittance; note to quote when paying; reference on the bank slip; what must be quoted on payment; note for the transfer; what to put on the transfer
project: for what project was it done; name of the job; which undertaking is billed; which site or project; what job does it belong to; under what project name; matter it concerns; which undertaking does it concern
subject: what is the document about; subject line of the letter; matter that it concerns; what does the letter deal with; matter of the letter; topic; concerning what
reason: why was it credited; cause of the credit; what is the credit for; for what reason; filled in what for; ground that is given; motive
seller_phone: at what number is the firm reached; phone of the shop; dial what to reach the supplier; whom to ring; telephone of the supplier; how is the shop reached by telephone; call which number; company's telephone; number to ring
phone: at what number is the firm reached; phone of the shop; dial what to reach the supplier
seller_fax: fax line of the company; where to fax to; telefax; number for faxes; send faxes where; telefax number; where can a fax be sent
buyer_phone: phone of the customer; at what number is the client reached
buyer_email: mail address of the customer; e-mail of the client
buyer_fax: fax of the customer
buyer_contact: who is in charge at the customer; person at the client
seller_email: where to write an e-mail to; mailbox of the firm; electronic mail of the supplier; how do i write to the firm electronically; address for e-mails; mail of the company
email: where to write an e-mail to; mailbox of the firm; electronic mail of the supplier
web: home page of the company; site on the internet; web site of the shop; where is the firm on the internet; address of the site; their web page
website: home page of the company; site on the internet; web site of the shop
seller_contact: who is in charge at the supplier; whom can i ask there; name of the clerk; who is responsible at the company; person in charge; to whom may i turn; name of the person who is responsible; employee to speak to; who is the clerk; which employee deals with it; sales person at the supplier; who sold it to us in person; agent of the supplier
contact: who is in charge at the supplier; whom can i ask there; name of the clerk
document_type: what sort of paper is it; heading of the document; how is the paper titled; which type of document; which sort of document; what is this paper; what does the heading say; name of this type of paper
title: heading of the agreement; how is the contract called; which sort of agreement is it; headline of the paper; what is the agreement called; what does the top of the contract say; kind of agreement; contract's heading
time: hour of the purchase; at what o'clock; clock time printed; what hour; clock on the receipt; when exactly by the clock
date: day of the sale; when was the purchase; of what day is the receipt; date at the till
address: where does the shop stand; at what address is the store; location of the shop; street and town of the merchant
cashier: who was at the till; name of the clerk who served; who rang it up; who sat at the till; served by whom; clerk's name
cash: how many notes and coins were handed over; cash received; given in cash; money handed over; given in notes; how much was tendered
change: money handed back; what did the customer get back; returned money; money given back; coins returned
receipt_number: how is the receipt numbered; slip no; ticket id
effective_date: from when does it bind; day on which the agreement begins; since when is the contract valid; date of the contract; when was it concluded; first day of the agreement; when does it begin; first day; agreement of what date; since what day; on which date was it made; start of validity
expiration_date: last day of the contract; when does it run out; until what day does the agreement run; end of the agreement; when is it over; runs until; last day of validity; end date
party_a: who is named first in the contract; which firm concludes the contract on one side; first contracting company; the one party; supplier under the agreement; which party is mentioned first; the side that supplies; the first company in the contract; supplier in the agreement; who renders the services; contracting party number one; who is the one party; name of the first contracting party; who supplies under the agreement; the providing side; who is on the supplying side
party_b: who is named second in the contract; which firm is on the other side; counterparty; the other contracting company; customer under the agreement; other contracting side; with which company was it concluded; who is the customer of the agreement; the second company; partner to the contract; contracting party number two; with whom did they agree; name of the second contracting party; who gets the services; the other company; the receiving side; whom was it concluded with
party_a_address: where does the company named first sit; seat of the first party; place of business of the one side; where is the first company; street and town of the one party; office of the first named
party_b_address: where does the company named second sit; seat of the second party; place of business of the counterparty; where is the second company; street and town of the other side; office of the second named
governing_law: by what law is it ruled; which country's law counts; the law that is chosen; what law applies; law of which country; which state's law rules; law that was chosen; the contract is subject to which law
term: how many years does it run; for what time is it concluded; how long is it valid; for how many years; runs how long; how much time does it cover; length of the contract; how long are they bound; for what time is the agreement made; period of validity
renewal_term: by how much is it prolonged; time of each extension; how long does a renewal last; if nobody gives notice how long does it go on; extended by how much; each prolongation lasts; automatic extension of what length; after the term it goes on for how long; successive periods of; how long is a prolongation
notice_period: time for giving notice; how early must one give notice; days ahead that notice is due; how long before the end must it be cancelled; how long ahead must one cancel; days or months for giving notice; ending it requires what notice; time between the notice and the end; how much warning before ending; length of notice; notice to be given before it ends
cure_period: time to repair a breach; days for putting a breach right; how fast must a failure be healed; how much time to put right a breach; days after being asked to remedy; grace time for a failure; in what time has a failure to be made good; time for mending a breach
liability_cap: most that can be owed in damages; ceiling of liability; greatest sum of damages; limit in money for claims; up to what sum is one liable; biggest amount of damages; how much at most must be paid for damage; upper limit of compensation; liable for no more than
insurance_cover: sum that must be insured; required insurance; how high must the policy be; minimum cover; how large must the insurance be; minimum sum of the policy; amount insured; cover demanded; insured for at least
fee: remuneration agreed; what is paid for the services; price of the work; how much is charged under the contract; payment for the services; how much is paid a month or year; what do the services cost; sum the customer pays; yearly or monthly price; remuneration in money
payment_days: days until an invoice is paid; time for settling invoices; how soon are invoices to be settled; in how many days are bills paid; time limit for paying; how soon must bills be paid; bills are settled within; payable within what time
confidentiality_period: how long are secrets kept; years of secrecy; duration of the duty to keep quiet; for what time must nothing be told; until when must it be kept quiet; how long does secrecy go on; years that information is protected; how long is one bound to silence
confidentiality_term: how long are secrets kept; years of secrecy; duration of the duty to keep quiet
warranty_period: how long is it guaranteed; time for claims about defects; duration of the guarantee; months of guarantee; how long may defects be claimed; guarantee of how many months; time for reporting defects; how long does the supplier answer for defects; warranty lasts
audit_notice: notice before an audit; how early is an audit announced; days ahead of an audit; notice for looking into the books
contact_a: who gets the notices of the first party; contact person on the one side; for whose attention on the first side; who receives notices there
contact_b: who gets the notices of the second party; contact person on the other side; for whose attention on the other side; who receives notices for the second
clause_services: what has to be done; which services are owed; description of the work; what does the supplier do; duties of the supplier; provision on the services
clause_fees: what does it say about prices; the clause on payment; how is it remunerated; what is paid and when; provision on fees; how are invoices paid
clause_term: what does it say on duration; clause about how long it lasts; begin and length of the agreement; provision on the term; when does it start and how long does it go on
clause_termination: ways to get out of the contract; clause about giving notice; rules for ending it; when may it be cancelled; how does one get out; what are the rules on cancelling; on what grounds can it end; which way may it be brought to an end; provision about ending; how may they part; what does it say about ending it
clause_liability: who is liable and how far; clause on damages; rules on compensation; what is said on damages; how far must one pay for damage; provision on liability; limits of responsibility
clause_confidentiality: clause about secrecy; what must be kept quiet; rules about secrets; how are secrets handled; what of confidential information; duty of silence; provision about secrecy; what may not be disclosed
clause_assignment: may rights be handed to others; clause on transfer of rights; can somebody else take over the contract; is a transfer allowed; can someone else step in; handing over of rights; what does it say on passing the contract on; may it be handed to an affiliate
clause_ip: who owns inventions and works; clause on rights in the work; owner of copyrights; who gets the rights to the work; who keeps copyrights; ownership of what is made; who has the intellectual property; provision on ownership; rights in the results
clause_breach: consequences of a violation; if somebody breaks the contract; clause on failure to perform; what follows if someone does not keep the contract; immediate end for good cause; grounds for ending at once; what if duties are violated; ending without notice; what about a default
clause_law: clause on law and courts; which court is competent; where would one sue; which courts decide; where are quarrels settled; law and courts; provision on law; who has jurisdiction
clause_entire: are there side agreements; clause on the whole agreement; changes must be made how; provision on the entire agreement; invalid provisions
clause_insurance: what insurance is demanded; clause about insurance; which insurance must be kept; provision about insurance
clause_notices: how are notices sent; in which form must notices be; clause about notices; how must messages be sent; to whom do notices go; provision on notices
clause_exclusivity: is the supplier the only one; clause about exclusivity; may they work for competitors; sole supplier; provision against competition
clause_effects: what happens after the end; duties when the contract is over; duties after the end; what is returned at the end; provision on what follows the end
clause_definitions: what do the terms mean; meaning of the defined words; defined terms; words with a meaning of their own
clause_warranty: what is guaranteed; clause about defects; what does the supplier stand for; provision about warranty; quality that is promised
clause_audit: may the books be inspected; clause on audits; who may look into the books; provision on audits
clause_force: what if there is a flood or war; clause on events beyond control; events that nobody can help; provision on force majeure; strike and flood
clause_data: how are personal data treated; clause about data protection; rules on personal data; provision on data protection
signature_block: place of the signatures; where is it signed; signature lines; where is the place to sign; who has signed; names under the contract; signing lines; part with the signatures
advertiser: who advertises; for whom are the spots; brand's company; customer of the campaign; whose advertising is it; whose spots are they; advertising company; for whom is it aired; which brand advertises
agency: who booked for the advertiser; buying agency; media agency of the order; intermediary; which agency buys; who acts for the advertiser; name of the media buyer; agency that ordered
agency_address: seat of the agency; in which street is the agency
product: what is advertised; brand of the campaign; product that is promoted; which brand is promoted; what is on air
commission_amount: what does the agency earn; agency's share; deduction for the agency; agency's commission; sum kept by the agency; how high is the commission
salesperson: who sold it; account executive of the station; seller in person
flight_from: when do the spots begin; first day of the campaign; start of the flight; airing from
flight_to: when do the spots stop; last day of the campaign; end of the flight; airing until
period_start: first day of the period; when does the time that is covered begin; statement from what day; first day that is booked; begins on; period from what date; starts on what day
period_end: last day of the period; when does the time that is covered stop; statement up to what day; last day that is booked; ends on; period to what date; runs until what day
opening_balance: money at the beginning; balance that was carried over; old balance; how much was there at first; balance brought forward; sum on the account when the period began
closing_balance: money at the end; balance carried forward; current balance; new balance; how much is there at last; balance at the close; sum on the account when the period ended
account_number: number of the bank account; how is the account numbered
account_holder: whose account is it; owner of the account; name on the account; who owns the account; account belongs to; customer of the bank
total_in: sum of the deposits; money that came in; all credits together; all that was credited; money received on the account; how much was credited
total_out: sum of the withdrawals; money that went out; all debits together; all that was debited; money spent from the account; how much was debited
first_name: given name on the form; forename; what is he called, first name; christian name; name given
last_name: surname on the form; family's name of the applicant; what is she called, surname; family name of the person; second name
birth_date: when was the person born; birthday; born on what day; day of birth; how old by date
nationality: citizen of which country; nation of the person; country of citizenship; which passport; national of
occupation: job of the person; profession; what does she do for a living; trade; line of work; in what job; employed as
employer: for whom does the person work; company that employs; who employs the person; where does he work; name of the firm he works for
claim_amount: how much is claimed; sum that is demanded; sum that is asked for; how much money is wanted; amount of the claim
insurance_number: policy no; number of the insurance
city: town of the person; place of residence
total_units: how many pieces in all; number of units; sum of the quantities; spots in all; count of units; how many in total
weight: how heavy is it; kilograms
quote_number: number of the offer; which quotation was it
"""
QUESTIONS = {name.strip(): [q.strip() for q in rest.split(";")] for name, rest in (line.split(":", 1) for line in _TEXT.strip().splitlines())}
