"""How people name a field: schema names and short descriptions for the `field` task, beside the factory's own questions.

`SAME` groups the names that may fairly be answered by the same words of a page: a name of a group is never asked as
"not on this page" while another of the group is on it.
"""

PHRASES: dict[str, list[str]] = {
    "invoice_number": ["invoice number", "invoice no", "invoice id", "bill number", "document number", "number of the invoice", "invoice reference"],
    "invoice_date": ["invoice date", "date of the invoice", "issue date", "date issued", "billing date", "document date", "date"],
    "due_date": ["due date", "payment due date", "pay by", "date the payment is due", "payment deadline"],
    "delivery_date": ["delivery date", "date of supply", "shipping date", "service date"],
    "order_date": ["order date", "date of the order", "purchase order date"],
    "order_number": ["order number", "purchase order number", "po number", "order no", "order reference", "your order"],
    "customer_number": ["customer number", "customer id", "client number", "account number of the customer"],
    "seller_name": ["seller name", "seller", "supplier name", "vendor name", "vendor", "issuer of the invoice", "company name", "name of the company that issued it", "merchant", "store name", "who sent the invoice"],
    "seller_address": ["seller address", "address of the seller", "supplier address", "vendor address", "company address", "address", "store address"],
    "seller_tax_id": ["seller tax id", "vat number of the seller", "vat id", "seller vat id", "tax number", "tax identification number", "vat registration number"],
    "buyer_name": ["buyer name", "buyer", "customer name", "customer", "bill to name", "client name", "recipient", "invoice recipient"],
    "buyer_address": ["buyer address", "customer address", "billing address", "bill to address"],
    "buyer_tax_id": ["buyer tax id", "vat number of the buyer", "customer vat id"],
    "currency": ["currency", "currency code", "currency of the invoice", "iso currency code"],
    "net_amount": ["net amount", "subtotal", "amount before tax", "total excluding tax", "net total", "taxable amount", "total without vat"],
    "tax_amount": ["tax amount", "vat amount", "total tax", "amount of vat", "sales tax", "gst amount", "total of the taxes"],
    "tax_rate": ["tax rate", "vat rate", "vat percent", "tax percentage"],
    "gross_amount": ["gross amount", "total amount", "invoice total", "grand total", "total including tax", "total", "total with vat", "amount including tax"],
    "amount_due": ["amount due", "balance due", "amount to pay", "amount payable", "total due", "outstanding amount"],
    "amount_paid": ["amount paid", "already paid", "paid amount", "deposit"],
    "discount": ["discount", "discount amount", "rebate"],
    "shipping_amount": ["shipping amount", "shipping cost", "freight", "delivery charge"],
    "iban": ["iban", "bank account", "account iban", "iban of the seller", "bank account number"],
    "bic": ["bic", "swift code", "bank identifier code"],
    "bank_name": ["bank name", "name of the bank"],
    "payment_reference": ["payment reference", "reference for the payment", "remittance reference", "structured reference", "reference"],
    "payment_method": ["payment method", "method of payment", "how it was paid", "paid by"],
    "payment_terms": ["payment terms", "terms of payment"],
    "seller_phone": ["phone", "phone number", "telephone of the seller"],
    "seller_email": ["email", "email address of the seller"],
    "web": ["website", "web address", "url"],
    "bank": ["bank", "bank name"],
    "discount_amount": ["discount", "discount amount"],
    "prepaid_amount": ["amount paid", "already paid", "prepaid"],
    "company_reg": ["company registration number", "register number"],
    "tax_number": ["tax number"],
    "document_type": ["document type", "kind of document"],
    "service_period": ["service period", "billing period"],
    "seller_contact": ["contact", "contact person"],
    "phone": ["phone", "phone number", "telephone"],
    "email": ["email", "email address", "e-mail"],
    "website": ["website", "web address", "internet address", "url"],
    "date": ["date", "date of purchase", "receipt date", "transaction date", "date of the receipt"],
    "time": ["time", "time of purchase"],
    "total": ["total", "total amount", "amount paid in total", "grand total", "total price", "receipt total"],
    "address": ["address", "store address", "address of the shop", "address of the company", "location"],
    "cash": ["cash", "cash tendered", "cash given"],
    "change": ["change", "change given", "change due"],
    "receipt_number": ["receipt number", "receipt no", "bill no", "transaction number"],
    "cashier": ["cashier", "served by"],
    "contract_num": ["contract number", "contract no", "contract num", "order number of the contract"],
    "contract_number": ["contract number", "contract no", "agreement number"],
    "advertiser": ["advertiser", "advertiser name", "client", "name of the advertiser"],
    "flight_from": ["flight from", "start date", "flight start", "first day of the period", "period from"],
    "flight_to": ["flight to", "end date", "flight end", "last day of the period", "period to"],
    "period_start": ["period from", "start of the period", "start date", "service period start", "statement from"],
    "period_end": ["period to", "end of the period", "end date", "service period end", "statement to"],
    "opening_balance": ["opening balance", "previous balance", "balance brought forward"],
    "closing_balance": ["closing balance", "new balance", "ending balance"],
    "account_number": ["account number", "account no"],
    "account_holder": ["account holder", "name of the account holder"],
    "effective_date": ["effective date", "date of the agreement", "start of the contract"],
    "governing_law": ["governing law", "jurisdiction", "applicable law"],
    "expiration_date": ["expiration date", "end of the term", "expiry date"],
    "quote_number": ["quote number", "quotation number", "offer number"],
    "delivery_note_number": ["delivery note number", "delivery note", "dispatch number"],
    "delivery_address": ["delivery address", "ship to address", "shipping address"],
    "weight": ["weight", "total weight", "gross weight"],
    "insurance_number": ["insurance number", "policy number"],
    "birth_date": ["birth date", "date of birth"],
}

SAME: list[set[str]] = [
    {"gross_amount", "total", "amount_due", "closing_balance", "grand_total"},
    {"net_amount", "gross_amount", "subtotal"},
    {"invoice_date", "date", "order_date", "issue_date", "document_date", "statement_date", "letter_date", "credit_note_date"},
    {"delivery_date", "service_date"},
    {"invoice_number", "document_number", "receipt_number", "credit_note_number"},
    {"order_number", "contract_num", "contract_number", "purchase_order_number", "reference", "payment_reference"},
    {"seller_name", "company_name", "merchant", "supplier_name", "sender_name", "bank_name", "party"},
    {"buyer_name", "customer_name", "recipient_name", "advertiser", "account_holder", "party"},
    {"address", "seller_address", "buyer_address", "delivery_address", "sender_address", "recipient_address"},
    {"seller_tax_id", "buyer_tax_id", "tax_number", "vat_id"},
    {"iban", "account_number"},
    {"flight_from", "period_start", "start_date", "effective_date"},
    {"flight_to", "period_end", "end_date", "expiration_date"},
    {"phone", "fax", "seller_phone"},
    {"email", "seller_email"},
    {"website", "web"},
    {"bank", "bank_name"},
    {"discount", "discount_amount"},
    {"amount_paid", "prepaid_amount"},
    {"tax_number", "seller_tax_id", "buyer_tax_id", "company_reg"},
    {"service_period", "period_start", "period_end", "flight_from", "flight_to"},
    {"amount_paid", "cash", "total", "deposit"},
    {"payment_terms", "due_date", "payment_method"},
    {"document_type", "seller_contact", "buyer_name", "seller_name"},
]

TYPE_OF = {"invoice_date": "date", "due_date": "date", "date": "date", "flight_from": "date", "flight_to": "date"}

ASKS = ["what is the {}", "what is the {} ?", "{}", "which {} is given", "find the {}", "give me the {}", "what {} is stated", "read the {}", "where is the {}"]


def relatives(name: str) -> set[str]:
    found = {name}
    for group in SAME:
        if name in group:
            found |= group
    return found
