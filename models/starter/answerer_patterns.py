"""The patterns of `answerer_grammar.py`: what people call a field, how they ask for it, and whether the page has it."""

SHARED = {
    "buyer": "customer|client|buyer|purchaser|customer|[invoiced|billed|paying] [customer|client|company|party]|bill-to party|sold-to party|invoicee",
    "buyers": "customer's|client's|buyer's|purchaser's|purchasing company's",
    "seller": "seller|vendor|supplier|[selling|supplying] [company|firm|business]|provider",
    "sellers": "seller's|vendor's|supplier's|merchant's|[selling|supplying] company's",
    "biller": "seller|vendor|supplier|issuer|biller|issuing [company|firm|party]|[company|firm|business|one] that [bills|invoices|charges|issued it|sent the bill]|sender of the [bill|invoice]",
    "shop": "shop|store|merchant|retailer|business|outlet|branch",
    "shops": "shop's|store's|merchant's|retailer's",
    "firm": "company|firm|business|enterprise|organization|organisation",
    "bill": "bill|invoice",
    "sum": "sum|amount|total|figure",
    "money": "sum|amount|money|figure",
    "no": "number|no|nr|num|id|code|identifier|identification|reference",
    "number": "number|no|id",
    "address": "address|postal address|mailing address|full address|street and [town|city]|street and zip code|[complete|exact] address|street address",
    "where": "at what address|at which address|in [which|what] [street|town|city]|where",
    "day": "date|day|date|calendar day",
    "when": "when|on [what|which] [day|date]|at what date",
    "printed": "printed|given|stated|shown|indicated|noted|written|mentioned|specified",
    "here": "here|on [the|this] $paper|in [the|this] $paper|on it||||",
    "please": "please||||",
    "polite": "could you [tell|show|give] me|can you [tell|show|give] me|would you tell me|please [tell|show|give] me|i [want|need|would like] to know|i'd like to know|do you know|tell me|say|[let me|i want to] see|find out",
    "nper": "the one who|the person who|the company that|whoever|the party that|the firm that",
    "contract": "contract|agreement|deal",
    "clause": "clause|provision|section|paragraph|passage|rule|article|part",
    "on": "on|about|concerning|regarding|dealing with|covering|for",
    "says": "says|states|provides|lays down|stipulates",
    "rules": "what [does|do] [it|they|the [contract|agreement|text|parties]] [say|provide|lay down|agree|stipulate] [on|about|regarding|concerning|as to]",
    "pay": "pay|transfer|wire|remit|send|settle",
    "paid": "paid|transferred|wired|remitted|sent|settled",
    "long": "how long|for how long|how many [days|months|years]|for what [time|period]|what length of time",
    "length": "length|duration|period|time|span",
    "vat": "vat|tax|sales tax|value added tax|gst",
    "vatless": "[without|before|excluding|excl|ex|less|net of|exclusive of] [vat|tax|taxes|sales tax|gst|value added tax]",
    "vatted": "[with|including|incl|after|inclusive of] [vat|tax|taxes|sales tax|gst|value added tax]",
    "taxid": "[vat|gst|sales tax|value added tax] [registration|identification|] [number|no|id|code]|tax [registration|identification] [number|no|id|code]|tin|trn|vat id|gstin",
    "phone": "telephone number|phone number|telephone|phone|tel|tel no|phone line|number to [call|ring|dial]|hotline|call number",
    "mail": "e-mail|email|mail address|e-mail address|email address|electronic mail|mailbox|electronic address",
}

# What a page of a group is called; "" where that is not known.
PAPERS = {
    "bill": "invoice|bill|document|paper|page", "slip": "receipt|till slip|sales slip|slip|document", "credit": "credit note|credit memo|document|paper",
    "order": "order|purchase order|po|document", "slip_of_goods": "delivery note|packing slip|document|paper", "letter": "letter|document|paper|page",
    "form": "form|document|paper|page", "statement": "statement|bank statement|account statement|document", "contract": "contract|agreement|document|page",
    "booking": "order|booking|document|paper", "confirmation": "confirmation|document|paper|page", "": "document|paper|page|sheet",
}

# Questions around a noun phrase.
FRAMES = [
    "what is the @ $here", "what's the @ $here", "@", "@ $please", "the @ $please", "$polite [what|] the @ [is|]", "$polite the @", "which @ is $printed $here",
    "which @ [does|do] [it|the $paper|they] [give|state|show|name|mention|carry|have]", "[give|show|tell|read|find|fetch|get|name|state] [me|] the @ $please",
    "i [need|want|am looking for|look for|search|require] the @ $please", "looking for the @", "what [do they|does it] [give|state|name|print] as [the|] @", "what is $printed as [the|] @",
    "where [is|do i find|can i find|do i see|does it say] the @", "[extract|return|copy|quote|point to|point at|locate|look up|mark|highlight|pick out] the @", "@ as $printed",
    "@ of this $paper", "@ [on|in] [this|the] $paper", "what about the @", "and the @", "[is|was] the @ $printed and what is it", "value of [the|] @", "what is [meant|entered|filled in] as @",
    "[under|at] @ what is $printed", "what [would|should|must] i [enter|type|book|put down] as @", "how does the @ read", "what does the $paper [say|show|give|have] as [the|] @", "@ which",
    "what [was|will be] the @", "the @ is what", "i cannot find the @", "do you [see|know|have|find] the @", "let me have the @", "we need the @ $please", "which is the @ $here",
]

# Whether there is something, by a noun phrase.
IS_THERE = [
    "is [there|] [a|any|the|an|some] @ $here", "is [a|the|any] @ $printed $here", "[does|can] [the $paper|it|this $paper|this page] [have|give|show|name|state|mention|contain|carry|include|tell|indicate] [a|the|any] @",
    "[can|do|may] [i|we|one|you] [see|find|read] [a|the|any] @ $here", "has [the|this] [document|paper|page] [got|] [a|an|the|any] @", "do they [give|state|name|print|mention] [a|the|any] @", "@ yes or no",
    "is @ [$printed|there|present|available|included|known|missing or $printed]", "was [a|the|any] @ [$printed|given|included|added|entered|filled in]", "any @ $here", "did they [give|print|state|mention] [a|the] @",
    "would i find [a|the] @ $here", "[check|tell me|say|i want to know|please check|see] [whether|if] [a|the] @ is [$printed|there|on the page]", "[check|tell me|say|please check] [whether|if] there is [a|any] @",
]

# Whether it is so, by a clause of its own.
DEEDS = ["@", "@", "@ $here", "@ yes or no", "[please|] [tell me|say|check] @ $please"]

KIND_FRAMES = [
    "is [this|it|that|the [page|document|paper]|this [page|document|paper|sheet|text]] [a|an] @", "is [this|it] [really|actually|perhaps|in fact|possibly] [a|an] @", "[am i|are we] [looking at|reading|holding|seeing] [a|an] @",
    "would you [call|say] [this|it|this is] [a|an] @", "do [i|we|you] [have|see] [a|an] @ [here|before me|before us|in hand]", "is [what i see|what we have here|the thing here] [a|an] @", "[was|has] this [been|] [issued|written|made out|drawn up|meant|made] as [a|an] @",
    "[this|it] is [a|an] @ [right|yes or no|correct|isn't it|true or false]", "does [this|it|the [page|paper|document]] [look like|count as|represent|belong to|come from] [a|an] @", "can [this|it] be [called|taken for|filed as|booked as] [a|an] @",
    "is [this|it|the [page|document|paper]] [a|an] @ or [something else|another kind of [paper|document]|not|some other document]", "@ yes or no", "[a|an|is it a] @", "[tell me|say|check|please check] [whether|if] [this|it|the [page|document|paper]] is [a|an] @",
    "[could|might|may] [this|it] be [a|an] @", "[is the|is this] kind of [document|paper] [a|an] @", "should [i|we] file [this|it] as [a|an] @", "is [this|it] part of [a|an] @", "is [a|an] @ what [this|it] is", "did [i|we|they] [get|receive|send] [a|an] @ here",
]

KIND_NAMES = {
    "invoice": "invoice|bill|[sales|tax|vat|commercial|supplier] invoice|bill for [goods|services|goods or services|something sold]|demand for payment of goods|request to pay for [goods|a service]",
    "receipt": "receipt|till [slip|receipt]|sales [slip|receipt]|cash receipt|shop receipt|slip [from|of] [a|the] [shop|till|store|cash register]|proof of [a|the] purchase|receipt [of|for|from] [a|the] [purchase|shop|store|till]",
    "credit_note": "credit note|credit memo|credit memorandum|[note|paper] that [credits|gives money back]|credit to the [customer|client|buyer]|refund note|[cancellation|correction] of an invoice|credit",
    "contract": "contract|agreement|[page|part|copy] of [a|an] [contract|agreement]|[contract|agreement] between [two|] [parties|companies]|legal agreement|binding agreement|written [contract|agreement]",
    "bank_statement": "bank statement|account statement|statement of account from a bank|statement of [an|the] account|[extract|list of movements] of a bank account|statement from [a|the] bank|bank account statement",
    "form": "form|filled in form|[form|questionnaire] [that someone filled in|with entries]|application form|form to fill in|completed form|questionnaire|claim or application form",
    "letter": "letter|business letter|[letter|message] [to|from] [a|the] [company|customer|person]|piece of [correspondence|mail]|written letter|letter with a salutation|plain letter",
    "purchase_order": "purchase order|purchase order|order [to|for] [a|the] [supplier|vendor]|order for goods|po|order form of a buyer|buyer's order",
    "order_confirmation": "order confirmation|confirmation of [an|the] order|order acknowledgment|acknowledgement of [an|the] order|sales order confirmation",
    "delivery_note": "delivery note|packing [slip|list]|dispatch note|delivery slip|note that came with the goods|goods delivery note|shipping note",
}

# "names" of fields; then a pattern a line: a noun phrase, "?" a question, "!" yes or no, with "GROUP,GROUP:" for pages of these groups alone.
_TEXT = """
invoice_number receipt_number
 [invoice|bill] $no
 $no of [the|this] [invoice|bill]
 bill,slip,credit: [document|voucher|$paper] $no
 bill,slip,credit: $no of [the|this] [document|$paper]
 slip: [receipt|slip|ticket|transaction|till slip|sale] $no
 slip: $no of the [receipt|slip|ticket|transaction|sale]
 credit: [credit note|credit memo|credit] $no
 letter: [invoice|bill] [number|no] [the letter|it] [is about|refers to|speaks of|reminds of]
 bill,credit: $no [the $sellers [system|office]|the $seller|they] gave [to|] [the|this] $paper
 ?bill,credit: [which|what] [number|no|id|reference] [does|has] [the|this] $paper [have|carry|got|bear]
 ?bill,slip,credit: how is [the|this] $paper numbered
 ?bill,slip,credit: [under|with|by] [what|which] [number|no|reference] [is|was] [the|this] $paper [filed|issued|registered|booked|sent|written|known|recorded]
 ?bill,slip,credit: what number [should|must|do|shall] [i|we] [quote|mention|give|name] when [asking|calling|writing] about [the|this] $paper
 ?bill,slip,credit: what identifies [the|this] $paper
 ?[which|what] [invoice|bill] [no|number|id] [is it|does it have|was assigned|is on it|belongs to it]
 !is [the|this] [invoice|bill|document|paper] numbered
 !has [the|this] [invoice|bill|document] [got|] a number
invoice_date date
 [$paper|issue|document|] [date|day]
 [date|day] of [the|this] $paper
 [date|day] [the|this] [document|paper|$paper] was [issued|written|made out|drawn up|dated|created|prepared]
 [issuing|issue|issuance|creation|writing] date
 bill,credit: [invoice|bill|billing|invoicing] date
 bill,credit: [date|day] of [issue|issuance|billing|invoicing|writing]
 slip: [date|day] of [the|] [purchase|sale|transaction|shopping|visit]
 slip: [purchase|sale|sales|transaction|receipt] date
 ?$when [was|is] [the|this] [$paper|document] [issued|written|made out|made|drawn up|dated|created|prepared]
 ?[which|what] [date|day] does [the|this] $paper [carry|bear|have|show]
 ?[of|from] [which|what] [date|day] is [the|this] $paper
 ?slip: $when [did|was] [the [purchase|sale|transaction] made|i shop here|the goods bought|this bought|it paid at the till]
 ?bill,credit: $when did [they|the $seller|the $firm] [bill|invoice|charge|write] [it|this|me|us|the $buyer]
 ?how old is [the|this] $paper
 ?dated [when|what day]
 !is [the|this] $paper dated
 !does it say when [the|this] $paper was [issued|written|made]
due_date
 [due|payment due|maturity] [date|day]
 [payment|paying] [deadline|limit|date limit]
 [last|latest|final] [day|date] [for|of] [payment|paying|the transfer|settlement|settling it]
 [day|date] [by|until|on] which [it|the $bill|the money|the amount] [must|has to|should|is to] be [paid|settled|received|there|transferred]
 deadline for [the|] [payment|transfer|settlement|remittance]
 [date|day] the [payment|sum|amount|money|bill] [is|falls] due
 ?[by|until] [when|what day|which date|what date] [must|should|do|shall] [i|we|the customer|they|the client] [pay|settle|transfer|wire|remit] [it|this|the money|the bill|the amount|]
 ?[by|until] [when|what day|which date] [must|should|is|has] [it|this|the $bill|the money|the sum|the amount] [be paid|to be paid|be settled|arrive|be there|be wired|payable]
 ?when [does|will] [the|this] [$bill|payment|amount|money|sum] [fall due|become due|mature|become payable]
 ?when [am i|are we|is the customer] [late|in arrears|overdue] [with the payment|]
 ?what is the [last|latest] [day|date] [to|i can|on which i may|we may] [pay|settle] [it|]
 ?how much time [is left|have i|do we have] to pay until [what|which] [day|date]
 ?payable [by|until] [when|what date|which day]
 !is [there|] a [deadline|date|last day|limit|time limit] for [paying|the payment|payment|settling it] [set|fixed|]
 ![does|did] [it|they|the $paper] [say|state|tell|mention] [by when|until when|when] [to pay|it must be paid|it is payable|payment is due|the money is wanted]
 !must it be paid by a [given|certain|fixed] [day|date]
seller_name merchant
 [name|full name|company name|trading name|business name] of the $seller
 [$seller|merchant] [name|]
 $sellers [name|company name|business name]
 [$seller|merchant]
 bill,credit: [name of the|] $biller
 bill,credit: [company|firm|business|party|supplier|one|person] [that|who] [issued|sent|wrote|made out|drew up] [the|this] $paper
 bill: [payee|creditor|name of the creditor|name of the payee]
 slip: [name of the|] $shop
 slip: [$shops|] name of the $shop
 slip: [shop|store|merchant|retailer|business] name
 slip: [$shop|place] [where|in which] [it|this|the goods] [was|were] [bought|purchased|sold]
 order: [$firm|supplier|vendor|one] [that|who] [gets|receives|is to fill|must fill|fills|shall deliver on] [the|this] order
 order: [supplier|vendor|seller|recipient|addressee] of the [order|purchase order|po]
 letter: [writer|sender|author] of the letter
 letter: [$firm|one] [that|who] [wrote|sent|signs] [the|this] letter
 booking: [station|media company|publisher|broadcaster|outlet] [that [sells|airs|runs] the [spots|campaign]|]
 ?who [is|was] the [$seller|merchant]
 ?[who|which $firm|what company] [sells|supplies|delivers|provides] [the goods|the services|it|this|here|the things listed|the items]
 ?[from|of] [whom|which $firm|what company] [did [i|we|they|the customer] buy|were the goods bought|was it bought]
 ?what is the [$seller|merchant] called
 ?bill,credit: [who|which $firm|what company|which supplier] [issued|sent|wrote|made out|drew up] [the|this] $paper
 ?bill: [who|which $firm|what company] [wants|demands|asks for|gets|is owed|receives] [the|our|my] [money|payment]
 ?bill: [who|which $firm] [bills|invoices|charges] [me|us|the customer|the client]
 ?bill,credit: [by|from] [whom|which $firm|what company] [was|is|comes] [the|this] $paper [issued|sent|written|]
 ?bill,credit: whose [$bill|letterhead|invoice form|paper] is [this|it]
 ?slip: [in|at] [which|what] $shop [was [this|it] [bought|purchased]|did [i|we|the customer] [buy|shop|pay]|did the sale take place]
 ?slip: [which|what] $shop [is it|printed the receipt|gave the receipt|sold it|is this]
 ?slip: where [did [i|we|the customer] [shop|buy it|buy]|was [this|it] [bought|purchased]] name of the $shop
 ?slip: what is the $shop called
 ?order: [to|with] [whom|which $firm|which supplier|what vendor] [was|is] the order [placed|sent|addressed|given]
 ?order: [who|which $firm|which supplier|what vendor] [should|must|is to|has to|shall] [deliver|supply|send the goods|fill the order|ship]
 ?order: [from|of] [whom|which $firm|which supplier] [are the goods|is it|does the buyer|do we] [ordered|order|purchased]
 ?order: [who|which supplier] [gets|receives|got] the order
 ?letter: [who|which $firm|what company] [wrote|sent|writes|signs|is the sender of] [the|this] letter
 ?letter: [from whom|by whom] [is|was|comes] the letter [written|sent|]
 ?booking: [which|what] [station|publisher|broadcaster|media company] [sells|airs|runs|carries] [the spots|it|the campaign|the ads]
 !is the [seller|supplier|vendor|merchant] named
 !does it say who [sells|supplies|the supplier is|the seller is]
seller_address address
 $address of the [$seller|merchant]
 $sellers [$address|location|place of business]
 [place|location|residence|seat|office|domicile] of the [$seller|merchant]
 [town|city] and street of the [$seller|merchant]
 bill,credit: $address of the $biller
 bill,credit: $address of the [company|firm|business|one] that [issued|sent|wrote] [the|this] $paper
 slip: [$address|location|place|position] of the $shop
 slip: [$shops] [$address|location]
 slip: [address|street|place] where [it|this|the goods] [was|were] [bought|purchased]
 order: $address of the [$firm|supplier|vendor|one] the order [goes|is sent|is addressed] to
 letter: $address of the [writer|sender] of the letter
 booking: $address of the [station|publisher|broadcaster]
 ?[$where] [is|sits|can i find|do i find] the [$seller|merchant] [located|based|to be found|]
 ?where [does|do] the [$seller|merchant] [sit|have its office|have its premises|reside|have its seat]
 ?where is the [selling|supplying] [company|firm] [based|located|seated|at home|domiciled]
 ?bill,credit: [$where] is the [company|firm|business] that [issued|sent|wrote] [the|this] $paper [located|based|]
 ?bill,credit: from [which|what] address was [the|this] $paper [sent|issued]
 ?slip: [$where] is the $shop [located|found|to be found|situated|]
 ?slip: [$where] [was [this|it] [bought|purchased]|did [i|we] [shop|buy it]]
 ?slip: where [does|do] [i|you|we] find the $shop
 ?slip: how do i get to the $shop address
 ?order: where is the [supplier|vendor] the order goes to
 ?letter: where does the [writer|sender] [of the letter|] [sit|live|write from]
 !is the [seller|supplier|vendor|company] address [$printed|there]
 !does it say where the [seller|supplier|vendor|company] is
buyer_name
 [name|full name|company name] of the $buyer
 $buyers [name|full name|company name]
 [customer|client|buyer|purchaser] [name|]
 [name of the|] [person|company|firm|party|one] [that|who] [buys|purchases|bought it|purchased the goods|purchased]
 bill,credit: [name|full name|company name|] [of|] [recipient|addressee|receiver] of the [$bill|$paper]
 bill: [name of the|] [debtor|payer|invoicee|bill-to party|billed party|invoiced party|paying party|account debtor]
 bill: [person|company|firm|party|one|customer] [who|that] [must|has to|should|is to|will] [pay|settle it|settle the bill|pay the bill]
 bill: [person|company|firm|party|one|customer] [who|that] [is|was|gets] [billed|invoiced|charged|the bill|the invoice]
 bill: [company|person|firm] [the|this] $bill [is|was] [sent|addressed|made out|issued|directed|mailed] to
 bill: [bill|billed|invoice|invoiced|sold|charge] to
 credit: [company|person|firm|customer] [that|who] [gets|receives] the [credit|money back|refund]
 order: [company|firm|customer|party|one] [that|who] [orders|ordered|places the order|placed the order|gives the order|wants the goods]
 order: [writer|sender|issuer] of the [order|purchase order]
 letter: [recipient|addressee|receiver] of the letter
 ?who [is|was] the [$buyer]
 ?[who|which $firm|what company|which client] [buys|bought|purchased|purchases|acquired] [the goods|it|this|here|these things]
 ?[to] [whom|which $firm|what company] [was|were|is] [it|this|the goods|the services] sold
 ?what is the [customer|client|buyer] called
 ?bill: [who|which $firm|what company|which client] [must|has to|should|is to|will] [pay|settle the bill|pay the bill|pay the invoice|settle it]
 ?bill: [who|which $firm|what company|which customer] [is|was|gets] [billed|invoiced|charged]
 ?bill,credit: [who|which $firm|what company] [got|received|gets|receives] [the|this] [$bill|$paper]
 ?bill,credit: [to|for] [whom|which $firm|what company|which client|what person] [was|is] [the|this] [$bill|$paper] [sent|addressed|made out|issued|directed|mailed|meant]
 ?bill,credit: [who|which $firm] is the [recipient|addressee|receiver] of [the|this] [$bill|$paper]
 ?bill: [who|which $firm] [owes|is in debt for|has to come up with] [the|this] [money|amount|sum]
 ?bill: [at|in] whose [expense|name] is [it|the bill|the invoice]
 ?bill: whose bill is [it|this] to pay
 ?credit: [to whom|to which $firm|whom] is [it|the money|the amount|the sum] credited
 ?order: [who|which $firm|what company|which customer] [orders|ordered|placed the order|places the order|gave the order|wrote the order|sent the order|wants the goods]
 ?order: [from|by] [whom|which $firm|what company] [is|was|comes] the [order|purchase order] [placed|sent|issued|written|]
 ?order: whose [order|purchase order] is [it|this]
 ?letter: [to|for] [whom|which $firm|what person] [is|was] the letter [addressed|sent|written|directed|meant]
 ?letter: [who|which $firm] [got|gets|received|receives|is to read|is the addressee of] the letter
 ![is|was] [a|the] [customer|client|buyer|purchaser] named
 !does it say who [buys|the customer is|the buyer is|the client is]
buyer_address
 $address of the $buyer
 $buyers [$address|location|home address|place of business]
 [bill-to|billing|invoice|invoicing|customer|client|sold-to] [address|street and town]
 [place|location|residence|seat|town|domicile] of the [customer|client|buyer|purchaser]
 bill: $address of the [recipient|addressee|receiver] of the [$bill|$paper]
 bill: $address of the [person|company|firm|party|one|customer] [who|that] [must|has to|is to|should] pay
 bill: $address of the [person|company|firm|customer] [who is|that is|that was|] [billed|invoiced|charged]
 bill: [address|street and town|place] [the|this] $bill [is|was] [sent|addressed|directed|mailed|posted|delivered] to
 bill: $address of the [debtor|payer|invoicee]
 credit: $address of the [customer|company|firm|client] that gets the credit
 order: $address of the [company|firm|customer|one] [that|who] [orders|placed the order|wrote the order]
 letter: $address of the [recipient|addressee|receiver] of the letter
 statement: $address of the [account holder|holder|owner of the account|bank's customer]
 form: [home|] $address of the [person|applicant|claimant|member|insured]
 form: [residence|place of residence|home address|home] of the [person|applicant]
 ?[$where] [is|sits|can i find] the [customer|client|buyer|purchaser] [located|based|to be found|at home|]
 ?where [does|do] the [customer|client|buyer|purchaser] [live|sit|reside|have the office|have its seat]
 ?bill,credit: [to] [which|what] [address|street|place|town] [was|is] [the|this] [$bill|$paper] [sent|addressed|mailed|posted|directed]
 ?bill,credit: where [was|is|did they] [the|this] [$bill|$paper] [sent|addressed|mailed|posted|gone|send] to
 ?bill: where [does|do] the [company|person|firm|one] that [must|has to] pay [live|sit|reside]
 ?bill: [$where] is the [billed|invoiced|paying] [company|party|customer]
 ?order: [$where] is the [company|firm|customer] that [orders|placed the order|wrote the order]
 ?letter: [to] [which|what] address [is|was] the letter [sent|addressed|directed|mailed]
 ?letter: where does the [recipient|addressee] of the letter [live|sit|reside]
 ?statement: where [was the statement sent|does the account holder live|is the statement mailed]
 ?form: where does the [person|applicant|claimant] [live|reside]
 ?form: [at which address|in which street and town|in what street] does [he|she|the person|the applicant] live
 !is the [customer|client|buyer] address [$printed|there]
 !does it say where the [customer|client|buyer] [is|lives|sits]
ship_to_name
 [name|full name|company name] of the [receiver|recipient] of the [goods|delivery|shipment|parcel]
 [ship-to|delivery|deliver-to|shipping|shipment] [name|recipient|party|contact name]
 [consignee|name of the consignee|goods recipient|receiver of the shipment]
 [person|company|firm|one] [that|who] [takes|receives|gets|accepts|takes in] the [goods|delivery|shipment|parcel|parcels]
 name at the [place of delivery|delivery address|unloading place]
 ?[who|which $firm|what company] [receives|gets|takes in|accepts|takes] the [goods|delivery|shipment|parcel|merchandise]
 ?[to|for] [whom|which $firm|what company] [are|were|is] the [goods|delivery|shipment|parcel|merchandise] [delivered|sent|shipped|going|destined|meant|brought]
 ?[at|to] whose [place|site|premises|door|warehouse] [are|were|is] [the goods|the delivery|it] [delivered|brought|unloaded|sent]
 ?who is the [consignee|ship-to party|receiver of the goods]
 !is [a|the] [consignee|receiver of the goods] named
 !do the goods go to [someone else|another firm] than the bill
ship_to_address delivery_address
 [delivery|shipping|ship-to|deliver-to|shipment|drop-off|unloading] [address|street and town|location|place]
 [place|address|location|point|destination] [of|for] the [delivery|shipment|unloading]
 $address of the [receiver of the goods|consignee|place of delivery]
 [place|address|street] [where|to which] the [goods|parcels|items] [are|were|have to be|must be|are to be] [delivered|shipped|sent|brought|unloaded]
 destination of the [goods|shipment|parcel|delivery]
 ?[to] [which|what] [address|place|street|site|location|town] [are|were|is] the [goods|items|shipment|parcel|delivery] [delivered|sent|shipped|going|brought]
 ?where [do|did|should|must] the [goods|items|parcels] [go|arrive|be delivered|be unloaded|be shipped|end up]
 ?where [is|was] the [shipment|delivery|parcel|merchandise] [delivered|sent|shipped|headed|bound for|unloaded]
 ?where [should|must|shall] [the driver|they|the carrier] [unload|deliver|bring the goods]
 !are the goods [sent|shipped|delivered] [elsewhere|to another address|to a different place]
 !is there [a|] [another|separate|different] address for the [goods|delivery|shipment]
seller_tax_id
 [$taxid] of the [$seller|merchant|company|firm|issuer|shop|biller]
 $sellers [$taxid]
 [seller|supplier|vendor|company|merchant] [$taxid]
 [vat|gst|tax|sales tax] registration of the [$seller|company|firm|shop]
 [number|id] under which the [$seller|company] is registered for [vat|gst|tax|sales tax]
 [gst|vat|tax|sales tax] [registration|identification] [number|no]
 ?[which|what] [$taxid] [does|has] the [$seller|shop|issuer|company|firm] [have|use|state|give|show|got]
 ?[under|by|with] [which|what] [number|id] is the [$seller|shop|company|firm] registered for [vat|tax|gst|sales tax]
 ?how is the [seller|supplier|vendor|company] [registered|identified|known] for [vat|gst|tax|sales tax] [purposes|]
 !is the [seller|supplier|vendor|company|shop] registered for [vat|gst|sales tax|tax]
 !does the [seller|supplier|vendor|company|shop] [state|give|show|print] a [$taxid]
buyer_tax_id
 [$taxid] of the [customer|client|buyer|purchaser|recipient|billed company|debtor|invoiced party]
 $buyers [$taxid]
 [customer|buyer|client|purchaser] [$taxid]
 [vat|gst|tax] registration of the [customer|client|buyer|purchaser]
 ?[which|what] [$taxid] [does|has] the [customer|client|buyer|purchaser] [have|use|got]
 ?[under|by|with] [which|what] [number|id] is the [customer|client|buyer|purchaser] registered for [vat|tax|gst]
 ?how is the [customer|client|buyer] identified for [vat|tax] [purposes|]
 !does the [customer|client|buyer|purchaser] have a [$taxid] [$printed|]
 !is the [customer|client|buyer] registered for [vat|tax|gst]
tax_number
 [national|local|domestic|fiscal|] tax [number|no] [of the [seller|supplier|company|firm]|]
 [number|file number] [at|with|from|of|given by] the [tax office|tax authority|revenue office|fiscal authority]
 [fiscal|tax office|revenue] [number|code|reference] [of the [seller|supplier|company|firm]|]
 [sellers|supplier's|company's|seller's] [fiscal number|number at the tax office]
 ?[under|by] [which|what] number does the tax [office|authority] [keep|know|file|list] the [seller|supplier|company|firm]
 ?[which|what] [number|reference] did the tax [office|authority] [give|assign|issue]
 ?[which|what] fiscal number does the [seller|supplier|company] have
 !is a number at the tax office [$printed|]
 !did the tax office give the [seller|supplier|company] a number that is [printed|shown]
company_reg
 [commercial|trade|company|companies] register [number|entry|no]
 [company|business|firm] [registration|register] [number|no|code|id]
 [number|entry] [of the [company|firm|business|seller]|] in the [register|commercial register|trade register|companies register|register of companies]
 registration of the [company|firm|business] in the register
 ?[under|by|with] [which|what] number is the [company|firm|business|seller] [entered|registered|listed|kept] in the [register|commercial register|trade register]
 ?[where|in which register] and under which number is the [company|firm|business] registered
 ?[which|what] [register number|number in the companies register|entry in the register] does the [company|firm|business] have
 !is the [company|firm|business|seller] entered in a register
 !is the entry in the [commercial|trade] register [$printed|named]
net_amount
 [net|pre-tax|untaxed|taxable] [amount|total|sum|value|price]
 [total|sum|amount|price|value|subtotal] $vatless
 [subtotal|sub-total|goods total|net sum|net value]
 [total|sum|value] of [the goods|the items|all items|all lines|the lines|the positions] $vatless
 amount [on which|that] [tax|vat] is [computed|charged|calculated|levied] [on|]
 [sum|amount|total] [before|to which] [tax|vat|the tax|sales tax] is added
 ?how much [is|was|does] [it|everything|all of it|the [$bill|purchase|order]] [come to|cost|make|worth|] $vatless
 ?what [does|do] [it|everything|the goods|the items|the services] [cost|come to|amount to|make] $vatless
 ?how [high|large|big] is the [total|sum|amount] $vatless
 ?[what|which] [sum|amount] is [the tax|vat] [based on|calculated from|charged on]
 ?what is the [price|total|sum|amount] [if|when] [the tax|vat|sales tax] is [left out|not counted|taken off|excluded]
 ?how much [without|before|not counting] the [vat|taxes|sales tax]
 !is a [subtotal|sum|total|amount] $vatless [$printed|]
 !does it show the [sum|total|amount] $vatless
tax_amount
 [total|] [amount|sum] of [the|] [vat|tax|sales tax|gst|taxes|value added tax]
 [vat|tax|sales tax|gst|value added tax] [amount|sum|total|charged|in money|due|added]
 [total|overall|full|whole] [vat|tax|taxes|sales tax|gst]
 [tax|vat|gst|sales tax|taxes] [that is|that was|which is] [charged|added|included|levied|contained|due]
 ?how much [tax|vat|gst|sales tax] [is|was] [charged|added|included|levied|due|contained|in it|on it|there] [in all|altogether|]
 ?how [high|large|big] is the [tax|vat|sales tax|gst|value added tax] [in money|in all|]
 ?[what|which] [sum|amount] of [tax|vat|gst|sales tax] [is|was] [charged|added|included|levied|in it]
 ?how much of [it|the total|the sum|the bill|the amount] [is|goes to] [tax|vat|the tax office|gst|sales tax|the state]
 ?what [does|do] the [tax|vat|taxes|sales tax|gst] [come to|amount to|add up to|make]
 !is [vat|tax|sales tax|gst|value added tax] [charged|added|included|levied|shown|on it|contained|in the price]
 !do they [charge|add|levy|bill] [vat|tax|sales tax|gst]
 !does the [price|total|sum|bill] [contain|include] [vat|tax|sales tax|gst]
 !must one pay [vat|tax|sales tax|gst] on it
tax_rate
 [vat|tax|gst|sales tax|value added tax] [rate|percentage|percent]
 [rate|percentage|percent] of [the|] [vat|tax|gst|sales tax|value added tax]
 [rate|percentage] at which [it|the sum|the amount] is taxed
 [rate|percentage|percent] that [is|was] applied for [tax|vat|sales tax]
 ?[at|with|by] [which|what] [rate|percentage] [is|are|was|were] [it|this|the goods|the services|vat|the tax] [taxed|computed|charged|calculated|levied]
 ?how many [percent|per cent] [of|is|are the|does the] [tax|vat|gst|sales tax] [is|are|make|] [charged|added|there|]
 ?[which|what] [rate|percentage|percent] of [tax|vat|gst|sales tax] [applies|is charged|was used|is applied|was charged]
 ?how [high|large] is the [rate|percentage] of [tax|vat|sales tax]
 !is [the|a] [rate|percentage] of [tax|vat] [$printed|]
 !does it say how many percent [tax|vat] is
gross_amount total
 [gross|final|full|overall|whole|entire|grand] [amount|total|sum|price]
 [total|sum|amount|price] $vatted
 [bill|invoice|document] [total|sum|amount|value]
 [total|sum|amount|value] of the [$bill|whole $paper|$paper]
 sum of [everything|all|all items] [$vatted|]
 slip: [total|sum|amount|price] of [the|] [purchase|shopping|sale|all goods|everything bought]
 slip: [total|amount|sum] [paid|spent|at the till]
 order: [total|sum|value|amount] of [the|all] [order|ordered goods|items ordered]
 credit: [total|sum|amount] [that is|which is|] [credited|given back|refunded] [$vatted|]
 letter: [total|sum|amount] of the [invoice|bill] the letter is about
 ?how much [is|was|does|did] [it|everything|all of it|the [$bill|whole]] [come to|cost|make|worth|] [in all|altogether|in total|all together|$vatted]
 ?what [does|did|do] [it|everything|the goods|the services|the items] [cost|come to|amount to|make] [in all|altogether|in total|$vatted]
 ?how [high|large|big] is the [bill|invoice|total|whole sum|final sum|sum $vatted]
 ?what is the [price|total|sum|amount] [with tax|when tax is added|after tax|once vat is added|with everything]
 ?what [figure|sum|amount|total] [stands at the end|is at the bottom|closes the $paper|is the last]
 ?how [expensive|dear] [is|was] [it|everything] [in all|altogether]
 ?slip: how much [did [i|we|the customer|they] [spend|pay]|was [paid|spent]] [in all|altogether|at the till|in the shop|]
 ?order: [what|how much] is the [whole|] order worth [in all|with tax|]
 ?order: how much [will|does] the order cost [in all|with tax|]
 ?credit: how much [is|was] [credited|refunded|given back] [in all|altogether]
 !is [a|the] [grand total|total|sum of everything] [$printed|]
 !does it say what it [costs|makes] in all
amount_due
 [amount|sum|balance|total|money] [due|payable|owed|owing|outstanding|open|to pay|to be paid|to be settled|to be remitted|to transfer|to be wired]
 [outstanding|open|unpaid|remaining|payable|due] [amount|balance|sum|total]
 [amount|sum|money] that [must|has to|should|is to|is still to] be [$paid] [now|still|]
 [sum|amount|money] [i|we|the customer] [must|have to|should] [pay|transfer|wire|remit|send] [now|still|]
 balance [after|less|minus] [deposits|payments|what was paid]
 ?[which|what] [sum|amount|money|total] [must|should|has to|is to|shall|will] be [$paid] [now|still|]
 ?[which|what|how large a] [sum|amount|total] [must|should|do|shall|am i to|have] [i|we|they|the customer|the client] [to|] [pay|transfer|wire|remit|send|settle] [now|still|]
 ?how much [must|should|do|shall|have] [i|we|they|the customer|the client] [to|] [$pay] [now|still|]
 ?how much [is|remains|has] [still|] [to be $paid|owed|due|open|outstanding|unpaid|payable|left to pay|owing]
 ?how much [money|] [do they|does the [seller|supplier|vendor|company]] [want|still want|demand|ask for|expect|get]
 ?what [sum|amount] do [i|we] [put|write|enter] [on|in] the [transfer|payment slip|bank order|check]
 ?[what|which sum] [is|remains] [still|yet] [to be paid|to pay|open|unpaid|owing]
 ?for [what|which] [sum|amount] do [i|we] make [out|] the [check|cheque|transfer|payment]
 !is [something|money|any sum|anything] still [owed|due|open|to be paid|outstanding]
 !does [anything|a sum|money] remain to be paid
prepaid_amount amount_paid
 [amount|sum|money] [paid|received|remitted|that was paid|that came in] [already|before|in advance|so far|earlier|up front]
 [prepaid|prepayment|advance|down] [amount|payment|sum]
 [deposit|advance|prepayment|payment on account] [paid|received|deducted|]
 [earlier|previous|prior|former] [payment|payments]
 [sum|total] of [earlier|previous|prior] payments
 ?how much [was|has been|did [the customer|we|i] [pay]|has the customer paid] [paid|] [already|before|in advance|so far|up front|earlier]
 ?[which|what] [sum|amount|advance|payment] [was|has been] [paid|received|deducted|credited] [already|before|in advance|earlier]
 ?[which|what] [down payment|prepayment|advance] [was made|did they get|is taken into account|was received]
 ?how much [money|] did the [seller|supplier|company] [get|receive|have] [before|already|in advance]
 !was [something|part|a part|some of it|a deposit|an advance] paid [already|before|in advance|earlier|up front]
 !did the [customer|client|buyer] pay [something|a part|a deposit|anything] [already|before|in advance]
 !is [a|an] [deposit|advance|down payment|prepayment|earlier payment] [deducted|taken off|subtracted|credited|accounted for]
discount_amount discount
 [discount|rebate|reduction|price reduction|price cut|markdown|deduction] [amount|in money|granted|given|sum|]
 [amount|sum|money] [taken off|deducted|knocked off] [the price|as a [discount|rebate]|]
 [amount|sum] of the [discount|rebate|reduction]
 [saving|savings|reduction] [on|of] the [price|total|whole]
 ?how much [was|is] [deducted|taken off|knocked off|subtracted|saved] [from the price|as [discount|rebate]|]
 ?[by|] how much [was|is] [the price|it] [reduced|cut|lowered|cheaper]
 ?[which|what] [discount|rebate|reduction|deduction] [was|is] [granted|given|allowed|made|deducted|applied]
 ?how much [did|does] the [customer|buyer|client] [save|get off|get off the price]
 ?how [high|large] is the [discount|rebate|reduction]
 !was [the price|something|it] [reduced|lowered|cut|deducted|made cheaper|taken off]
 !did the [customer|client|buyer] [get|receive] a [discount|rebate|reduction|price cut]
 !is there [something off|a price cut|a rebate|money off|a reduction of the price]
 !do they [grant|give|allow] a [discount|rebate|reduction]
shipping_amount
 [shipping|delivery|freight|postage|carriage|transport|transportation|shipment|courier] [amount|cost|costs|charge|charges|fee|price]
 [cost|costs|price|charge] of [the|] [shipping|delivery|transport|carriage|sending|sending the goods|freight]
 [postage and [packing|handling]|shipping and handling|freight|carriage|postage]
 [amount|sum] charged for [delivery|shipping|transport|freight|sending the goods]
 ?how much [is|was] [charged|billed|paid|due] for [the|] [shipping|delivery|transport|freight|carriage|postage|sending the goods]
 ?what [does|do|did] [the|] [shipping|delivery|transport|sending|freight|carriage] cost
 ?how [high|large] [is|are] the [shipping|delivery|freight|transport|postage] [charge|charges|costs]
 ?[which|what] [sum|amount] [is for|goes to] [the|] [carrier|shipping|transport|freight|delivery]
 !must [one|the customer|i|we] pay for [shipping|delivery|transport|freight|postage|carriage]
 !does [the|] [shipping|delivery|transport|freight|carriage] [cost|come at] [something|extra|extra money]
 !is [freight|postage|carriage|delivery|transport] [charged|billed|added|extra|on the bill]
 !do they charge for [delivery|transport|sending|postage|carriage]
currency
 [currency|monetary unit|currency unit|currency code|money unit|currency sign|kind of money]
 [currency|monetary unit|kind of money] of the [amounts|sums|prices|$paper|totals|figures]
 [currency|money] in which [the amounts are|it is|the sums are|the prices are] [given|stated|billed|printed|charged]
 ?in [which|what] [currency|money|monetary unit] [is it|are the [amounts|sums|prices|figures]|is the $paper|must it be] [billed|stated|given|printed|made out|paid|expressed|]
 ?[euros|dollars|pounds] or [dollars|pounds|another currency|something else|what currency]
 ?[which|what] [currency|money] [is|was] [used|it|billed|it all in|printed]
 ?what [kind of money|currency] [do|are] [they|the prices] [use|in|charge in]
 !is [the|a] currency [named|$printed]
 !does it say in which [currency|money]
iban
 iban [of the [account|seller|supplier|payee|company]|]
 [bank|international bank|payment] account [number|no|iban|]
 [number|iban] of the [bank account|account [to pay to|for the payment|for the transfer|the money goes to]]
 [account|bank account] [to pay [to|into]|to transfer to|to wire to|for [the|] [payment|transfer|payments|remittance|remittances]|the money goes to|that takes the money]
 [payee's|seller's|supplier's|vendor's|company's|creditor's] [bank account|iban|account number|bank account number]
 ?[to|into|on] [which|what] [account|bank account|iban] [must|should|do|shall|can] [i|we|the customer|they] [$pay] [it|the money|the amount|the sum|]
 ?[to|into] [which|what] [account|bank account] [must|should|has|is|does] [the [money|sum|amount|payment]|it] [be $paid|go|to go|to be $paid|be sent]
 ?[which|what] [account|bank account|account number] [gets|receives|takes|is for] the [money|payment|transfer]
 ?where [should|must|do|shall|can] [i|we] [wire|transfer|remit|pay in|send] the [money|sum|amount|payment] account
 ?statement: [which|what] [iban|account number] does the account have
 ?[which|what] iban [is it|do they have|is $printed|does the [seller|supplier|company] have]
 !is [a|the] [bank account|account|iban|account number] [for the [payment|transfer]|to pay into|] [$printed|named]
 ![can|could] [i|we|one] [wire|transfer|remit] the money with what is [printed|given|here]
 !do they [say|tell|state] [to|into] which account to [pay|transfer|wire]
 !are [bank|account] [details|data] [$printed|there]
account_number
 [bank|] account [number|no|id]
 number of the [bank|] account
 statement: number of the account [the statement|it] is for
 ?[which|what] number [does|has] the [bank|] account [have|got|carry]
 ?how is the account numbered
 ?[under|by] [which|what] number is the account kept
 !is the account number [$printed|]
bic
 [bic|swift|swift code|bic code|swift-bic|bank identifier code|swift address] [of the [bank|seller's bank|supplier's bank|account]|]
 [international|] [bank|identifier] code of the [bank|payee's bank|seller's bank|credit institution]
 [code|identifier] [for|of] the bank [in international transfers|to wire to|]
 ?[which|what] [bic|swift|swift code|bank code|identifier code] [does|has] the bank [have|use|got]
 ?[which|what] code [identifies|stands for|belongs to] the bank
 ?by [which|what] [code|bic] is the bank [known|identified|addressed]
 !is [the|a] [bic|swift code|bank code|code of the bank] [$printed|]
 !does it give a code of the bank
bank bank_name
 [name of the|] [bank|credit institution|financial institution|account-holding bank|payee's bank]
 bank name
 [seller's|supplier's|company's|vendor's|payee's] bank
 bank [where|at which|with which|that] [the account is held|the account is kept|they bank|holds the account|keeps the account|runs the account]
 statement: [bank|institution] that [issued|sent|wrote|made] the statement
 ?[which|what] [bank|financial institution|credit institution] [keeps|holds|runs|has|manages] the account
 ?[with|at] [which|what] [bank|institution|financial institution] is the account [held|kept|run|]
 ?[with|at] [which|what] bank [does|do] [the [seller|supplier|company]|they] [bank|have the account|keep the account]
 ?[to|through] [which|what] bank [does|must|is] the [money|payment|transfer] [go|be sent|made]
 ?what is the bank called
 ?statement: [which|what] bank [sent|issued|printed|made] the statement
 !is [a|the] bank named
 !does it say [which bank it is|at which bank the account is]
order_number
 [purchase order|order|po] $no
 $no of the [order|purchase order|po]
 [customer's|buyer's|client's|your|our] [order|purchase order|po] [number|no|reference|id|]
 [number|reference] under which [it|the goods] [was|were] ordered
 bill,slip_of_goods,credit: [purchase order|order|po] [it|the $paper] [refers to|belongs to|relates to|is based on]
 ?[under|with|by] [which|what] [number|reference|order number|po] [was|were|did] [it|this|the goods] ordered
 ?[under|with] [which|what] [number|reference|po] did the [customer|client|buyer] [order|place the order]
 ?how is the [order|purchase order] numbered
 ?[which|what] [number|reference|id] [does|has] the [order|purchase order] [have|carry|got|bear]
 ?bill,slip_of_goods,credit: to [which|what] [order|purchase order|po] does [it|the $paper|this] [belong|refer|relate]
 ?bill,slip_of_goods: [which|what] [order|purchase order|po] [is being|is|was] [billed|delivered|meant|it about|filled]
 !is [an|the] [order|purchase order|po] number [$printed|named]
 !does it [refer to|name|mention|quote] [an|a] [order|purchase order|po]
 !can [i|one] see which order it belongs to
order_date
 [order|ordering|purchase order|po] date
 [date|day] of [the|] [order|purchase order|ordering|po]
 [date|day] [the order was [placed|given|made]|it was ordered|the goods were ordered|of placing the order|the customer ordered]
 ?$when [was|were] [the order|it|the goods|the services] [placed|ordered|given|made]
 ?$when did the [customer|client|buyer|company] [order|place the order]
 ?[of|from] [which|what] [date|day] is the [order|purchase order]
 ?ordered $when
 !is the date of the order [$printed|named]
 !does it say when it was ordered
customer_number
 [customer|client|debtor|account|buyer|member] $no
 [customer|client|debtor] [account|] [number|id] [at|with|of|in the books of] the [seller|supplier|vendor|company]
 $no of the [customer|client|buyer]
 [customer's|client's|buyer's] [number|id|account number|code|reference]
 [number|account] under which the [customer|client] is [kept|known|filed|registered|listed]
 ?[under|by|with] [which|what] [number|id|code] [is|does] the [customer|client|buyer] [kept|known|filed|registered|listed|run]
 ?[which|what] [number|id|code] [does|has] the [customer|client|buyer] [have|got|carry]
 ?how is the [customer|client|buyer] numbered
 ?what is [my|our|the client's] number [with|at] [them|the supplier|the company|the seller]
 !has the [customer|client|buyer] [got|] [a|an] [number|id|account number]
 !is the [customer|client] number [$printed|]
delivery_date
 [delivery|shipping|supply|shipment|dispatch|service|performance] [date|day]
 [date|day] of [the|] [delivery|shipment|supply|service|dispatch|performance|shipping]
 [date|day] [the goods|it|the items|the parcel] [was|were|is|are] [delivered|shipped|supplied|sent|dispatched|received|handed over]
 [date|day] the [service|work] was [rendered|done|performed|provided]
 ?$when [was|were|are|is] [it|the goods|the items|the parcel|the merchandise] [delivered|shipped|supplied|sent|dispatched|handed over|received]
 ?$when [did|do|will] [the goods|the items|the parcel|the delivery] [arrive|come|leave|get there]
 ?$when was the [service|work] [rendered|done|performed|provided|carried out]
 ?order: by [when|what date] [must|should|are] the goods [be delivered|to be delivered|wanted|arrive]
 !is [the|a] [date|day] of [delivery|supply|shipment] [$printed|named]
 !does it say when [it|the goods] [was|were|will be] [delivered|supplied|shipped]
delivery_note_number
 [delivery note|delivery slip|packing slip|dispatch note|delivery|shipment|dispatch|consignment|waybill] $no
 $no of the [delivery note|delivery slip|packing slip|dispatch note|shipment|consignment|delivery]
 delivery note [it refers to|that came with the goods|it belongs to]
 ?how is the [delivery note|packing slip|delivery] numbered
 ?[which|what] [number|reference] does the [delivery note|packing slip|dispatch note|shipment] [have|carry]
 ?[with|under] [which|what] [delivery note|packing slip|shipment number] [did the goods come|was it delivered|were the goods sent]
 !is a [delivery note|packing slip|dispatch note] [named|mentioned|referred to]
contract_number contract_num
 [contract|agreement|policy|framework contract] $no
 $no of the [contract|agreement|policy|underlying contract|underlying agreement]
 [contract|agreement] [it|this] [is based on|belongs to|refers to|falls under] by number
 booking: [contract|order|booking] $no
 ?how is the [contract|agreement|policy] numbered
 ?[which|what] [number|id|reference] [does|has] the [contract|agreement|policy] [have|carry|got|bear]
 ?[under|to] [which|what] [contract|agreement|contract number] [is it|does it|was it] [billed|belong|refer|made|run]
 !has the [contract|agreement] [got|] a number
 !is the number of [a|the] [contract|agreement] [$printed|named]
service_period
 [service|billing|billed|performance|accounting|invoicing|charging] [period|time]
 [period|time|months|dates|span of time] [that is|which is|] [billed|charged|invoiced|covered]
 [period|time] [of|for] [the|] [service|services|work|performance]
 [period|time|dates] [in|during|over] which the [service|services|work] [was|were] [rendered|done|given|provided|performed]
 ?[for|over] [which|what] [period|months|time|span of time|dates] [is|was|are] [it|the service|the customer|the work|the services] [billed|charged|invoiced|rendered|provided]
 ?[from when to when|between which dates|in which months] [was|were|is] [the [service|work]|the services|it] [rendered|done|provided|performed|billed]
 ?[which|what] [period|months|span|time] [does|do] [the [bill|invoice]|it|they] [cover|bill|concern|relate to]
 !is [a|the] [period|span of time] [of service|that is billed|for the services] [$printed|named]
 !does it say for which [period|months|time]
payment_terms
 [payment|paying] [terms|conditions|arrangements]
 [terms|conditions|arrangements|modalities] [of|for] [the|] [payment|paying|settlement]
 [what was agreed|agreement] on the payment
 [time and conditions|days and discount] for paying
 ?[under|on|at] [which|what] [terms|conditions] [must|is|has|should|do] [it|the $bill|one|i|we] [be paid|to be paid|payable|pay]
 ?[which|what] [payment terms|payment conditions|terms of payment|conditions] [apply|are agreed|were agreed|do they set|hold|are there|are set]
 ?how [quickly|soon|fast] and [on what terms|with what discount] [must|is] it [be paid|to be paid|payable]
 ?what [was|has been] agreed [on|about|for] [the|] [payment|paying]
 ?[how|in what way] and when [must|should|does] [it|one|the customer] [be paid|pay]
 ?what are the [conditions|arrangements|modalities] for [payment|paying]
 !are [terms|conditions] [of|for] [payment|paying] [stated|given|set|agreed|named]
 !does it say [on what terms|how and when] it [is to be paid|must be paid]
payment_method
 [payment|paying] [method|type|mode|form|means|way]
 [method|means|way|form|mode|kind|type] of [payment|paying]
 [way|manner] [in which|how] [it|the bill|the purchase|the sum] [is|was|will be] [paid|settled]
 ?[how|in what way|in which way|by what means|with what] [was|is|will] [it|this|the [bill|purchase|sum|amount]] [paid|settled|be paid]
 ?[how|with what|by which means] [did|does|will] the [customer|client|buyer] [pay|settle the bill]
 ?was it [cash|card|a transfer] or [card|cash|something else|what]
 ?[which|what] [means|method|way|kind|form] of payment [was|is] [used|chosen|taken|agreed]
 !does it say [how|by what means|in which way] [it|the customer] [was paid|is paid|pays|paid]
 !is the [means|method|way] of payment [named|$printed]
payment_reference
 [payment|remittance|transfer|structured|bank] [reference|reference number]
 [reference|text|note|number|code] [to [quote|give|state|put down|mention]|] [with|for|on|in] the [payment|transfer|remittance]
 [purpose|reference line|reason] of the [transfer|payment]
 [what to|text to] [write|put] on the [transfer|bank slip|remittance]
 ?[which|what] [reference|text|number|note|code] [must|should|do|shall] [i|we|the customer|one] [quote|give|state|write|put|mention|enter] [with|on|for|in] the [payment|transfer|remittance]
 ?what [must|should|do|shall] [i|we|one] [write|put|enter|note] on the [transfer|payment|bank slip|remittance]
 ?how does the [seller|supplier|company] know the payment is [mine|ours] what do i quote
 ?[with|under] [which|what] reference [is|must] [it|the money] [be paid|to be paid|be sent]
 !is [a|the] reference for the [payment|transfer|remittance] [$printed|]
 !must something be quoted [with the payment|on the transfer|when paying]
project
 [project|job|undertaking|building site|assignment|commission] [name|title|]
 name of the [project|job|undertaking|assignment]
 [project|job|undertaking|matter|work] [that is|it is|which is|] [billed|about|for|concerned|charged]
 [project|job] [it|the $paper|this] [belongs to|concerns|is for|relates to]
 ?[which|what] [project|job|undertaking|matter|assignment] [does|is] [it|this|the $paper] [concern|belong to|relate to|about|for]
 ?[to|for] [which|what] [project|job|undertaking|site|assignment] [does|is|was|were] [it|this|the work|the services] [belong|relate|done|billed|rendered|meant]
 ?[on|for] [what|which] job [did they|was the work] [work|done]
 ?what is the [job|project|undertaking] called
 !is [a|the] [project|job|undertaking] [named|$printed|mentioned]
 !does it belong to a [project|job]
subject
 [subject|subject line|topic|matter|theme|headline] [of the [letter|document|message]|]
 [letter's|message's] [subject|topic|subject line]
 [matter|topic|thing] [the letter|it] [is about|deals with|concerns|treats]
 [reference|re] line [of the letter|]
 ?what [does|do] the [letter|writer|document] [deal with|treat|speak of|concern|write about]
 ?[what|which matter|which topic] is the [letter|document|message] [concerned with|written on|about]
 ?[in|on|about] [which|what] [matter|subject|topic] do they write
 ?[why|on what account] was the letter written
 ?what stands in the [subject|reference|re] line
 !has the letter [got|] a [subject|subject line]
 !is a [subject|topic] [named|$printed]
reason
 [reason|purpose|motive|cause|ground] [given|stated|]
 [reason|purpose|cause|ground] [for|of] the [form|application|claim|request|credit]
 [why|what for] the [form|application|claim] was [made|filled in|filed]
 [remarks|explanation] [on|of] the [reason|purpose]
 ?[why|what for|for what reason|for what purpose|on what ground] [was|is] the [form|application|claim|request] [filled in|made|filed|handed in|sent]
 ?[what|which] [reason|purpose|ground|motive] [is|was|does] [given|stated|the person give|the applicant state|named]
 ?what [made|moved] the [person|applicant] [file|fill in] it
 ?what is [wanted|asked|it for] and why
 !is [a|the] [reason|purpose|ground] [given|stated|named]
 !does the [person|applicant] say why
seller_phone phone
 $phone [of the [seller|supplier|vendor|company|firm|shop|store]|]
 [seller|supplier|company|vendor|shop|store] [phone number|telephone|phone|tel]
 [company's|supplier's|seller's|vendor's|firm's] [phone number|telephone|phone|telephone number]
 number [at|on] which the [seller|supplier|company|firm|shop] [is|can be] [reached|called|phoned]
 ?[at|on|under] [which|what] [number|phone number] [can|do|may] [i|we|one] [call|reach|ring|phone] [them|the company|the seller|the firm|the supplier|the shop]
 ?[which|what] number [should|must|do|can] [i|we] [call|dial|ring|phone] [to reach [them|the company|the seller]|]
 ?how [is|can] the [company|supplier|seller|shop|firm] [reached|be reached] by [phone|telephone]
 ?where can [i|we] [call|ring|phone]
 !is [a|the] [phone number|telephone number|number to call] [$printed|]
 !can [i|we|one] [call|ring|phone] [them|the company|the seller]
seller_fax fax
 [fax|telefax|facsimile] [number|no|line|] [of the [seller|supplier|vendor|company|firm]|]
 number [for|to send] [a fax|faxes|a telefax] [to|]
 [company's|supplier's|seller's|firm's] [fax|fax number|telefax]
 ?[to] [which|what] number [can|do|may] [i|we|one] [send a fax|fax|send faxes]
 ?where [can|do|must] [i|we|one] [fax|send a fax] to
 ?[on|at] [which|what] number do they [get|receive|take] faxes
 !is [a|the] [fax|telefax|fax number] [$printed|]
 !can [i|we|one] send them a fax
buyer_phone
 $phone of the [customer|client|buyer|purchaser]
 [customer's|client's|buyer's] [phone number|telephone|phone]
 ?[at|on] [which|what] number [can|do|may] [i|we|one] [call|reach|ring|phone] the [customer|client|buyer]
buyer_fax
 [fax|telefax] [number|] of the [customer|client|buyer|purchaser]
 [customer's|client's|buyer's] fax [number|]
 ?[to] [which|what] number can one fax the [customer|client|buyer]
seller_email email
 $mail [of the [seller|supplier|vendor|company|firm|shop]|]
 [company's|supplier's|seller's|vendor's|firm's] [$mail]
 [seller|supplier|company|vendor] [e-mail|email|e-mail address]
 address [for|to send] [e-mails|mails|electronic mail] [to|]
 ?[to] [which|what] [e-mail|email|mail|electronic] address [can|do|must|should] [i|we|one] [write|send|send questions|send a mail]
 ?how [do|can] [i|we|one] [e-mail|mail|write electronically to] [them|the company|the seller|the firm|the supplier]
 ?[which|what] [e-mail|email|mail] address [does|has] the [company|seller|supplier|firm|shop] [have|use|got|give]
 ?where [can|do] [i|we] send an [e-mail|email] [to|]
 !is [an|the] [e-mail|email|e-mail address|electronic address] [of the [company|firm|supplier]|] [$printed|]
 !can [i|we|one] [e-mail|mail|write electronically to] [them|the company|the seller]
 !do they have an [e-mail|email] address
buyer_email
 $mail of the [customer|client|buyer|purchaser]
 [customer's|client's|buyer's] [e-mail|email|e-mail address]
 ?[which|what] [e-mail|email] address does the [customer|client|buyer] have
web website
 [website|web site|web address|internet address|homepage|home page|url|web page|internet site] [of the [seller|supplier|vendor|company|firm|shop]|]
 [company's|supplier's|seller's|firm's|shop's] [website|homepage|web address|internet address|site]
 [address|page|site] [of the company|] on the [internet|web]
 ?[where|under which address|at what address] is the [company|firm|seller|supplier|shop] on the [internet|web]
 ?[where|how] do i find the [company|firm|seller|shop] on the [internet|web]
 ?[which|what] [site|homepage|web page|web address] [does|has] the [company|firm|seller|shop] [run|have|got]
 !has the [company|firm|seller|shop] [got|] a [website|home page|site on the internet]
 !is a [web|internet] address [$printed|]
seller_contact contact
 [contact person|contact|person in charge|clerk|sales representative|sales rep|account manager|responsible person|consultant|employee in charge|representative] [of the [seller|supplier|company|firm]|at the [seller|supplier|company|firm]|]
 [name of the|] [person|employee|clerk] [to ask|to speak to|to talk to|to contact|in charge|responsible|who handles it|who deals with it]
 [sales|service|customer] [representative|agent|person|contact] [at|of] the [company|supplier|seller|]
 ?[who|which person|which employee|which clerk] [handles|deals with|is in charge of|looks after|works on|takes care of] [this|it|the matter|the order|us] [at the [company|supplier|seller]|there|]
 ?[whom|who] [can|should|do|may|must] [i|we|one] [ask|speak to|talk to|contact|turn to|call] [there|at the [company|supplier|seller]|about it|with questions]
 booking: [account executive|salesperson|sales rep|seller in person] [of the station|at the station|]
 ?who [is|was] [our|my|the] [contact|contact person|sales representative|sales rep|account manager|clerk|person in charge] [there|]
 ?[with] whom [do|can|did] [i|we|one] [deal|speak|talk] [there|at the [company|supplier|seller]]
 !is [a|the] [contact person|contact|clerk|sales representative|person in charge] named
 !does it say [whom to ask|who is in charge|who handles it]
buyer_contact
 [contact person|contact|person in charge|employee in charge] [at|of] the [customer|client|buyer|purchaser]
 [customer's|client's|buyer's] [contact|contact person|person in charge]
 ?[who|which person] [is in charge|handles it|orders] at the [customer|client|buyer]
document_type
 [kind|type|sort|nature|class] of [document|paper|this document|this paper]
 [title|heading|headline|caption] of [the|this] [$paper|document|paper|page]
 [document|paper] [type|kind|title|heading]
 [name|word] for [the|this] [kind|type] of [document|paper]
 ?[which|what] [kind|type|sort] of [document|paper] [is it|is this|do i have|have we|did they send|lies here]
 ?[how|as what] is [the|this] [document|paper|page] [titled|headed|called|designated|headlined]
 ?what [does|do] the [heading|title|headline|top of the page] [say|read|call it]
 ?what is [the|this] [document|paper|page] [called|meant to be|entitled]
 ?what [do|did] they call [the|this] [document|paper]
 !has [the|this] [document|paper|page] [got|] a [title|heading|headline]
 !does it say what kind of [document|paper] it is
time
 [time|hour|clock time|time of day] [of [the|] [purchase|sale|transaction|payment|printing]|]
 [purchase|sale|transaction|receipt] [time|hour]
 [hour|time] [at which|when] [it|the customer] [was [bought|sold|paid]|paid|bought it|shopped]
 ?[at|] [what|which] [time|hour|o'clock] [was|did|were] [it|this|the sale|the goods|the receipt] [bought|made|paid|sold|printed]
 ?[at|] [what|which] [time|hour] [did|does] the [customer|purchase|sale] [pay|take place|happen|shop]
 ?when by the clock [was it|did they] [sold|sell|bought|buy]
 !is the [time|hour|time of day] [$printed|]
 !does it say at what [time|hour]
cashier
 [cashier|clerk|till operator|operator|teller|salesperson|checkout clerk] [name|]
 [name of the|] [cashier|clerk|till operator|person at the till|person who served]
 [person|employee|clerk] [who|that] [served|sat at the till|operated the till|rang it up|took the money|served the customer]
 ?[who|which clerk|which employee] [served|sat at the till|operated the till|rang it up|took the money|worked the till|was at the checkout] [the customer|me|us|]
 ?by [whom|which cashier|which clerk] was [i|the customer|it] [served|rung up]
 ?who [stood|was] [behind|at] the [counter|till|register|checkout]
 !is the [cashier|clerk|person at the till] named
 !does it say who [served|was at the till]
cash
 [cash|money|notes and coins|amount|sum] [given|handed over|tendered|received|paid in cash|put down|presented]
 [cash|tendered] [amount|sum]
 [amount|sum|money] the customer [gave|handed over|put down|tendered] [in cash|]
 ?how much [cash|money|in cash] [did|was|has] [the customer|i|we|one] [give|handed over|hand over|tender|given|put down]
 ?how much [cash|money] [was|has been] [given|tendered|handed over|received|put on the counter]
 ?[which|what] [sum|amount] [was|did the customer] [tendered|tender|handed over|pay in cash|given in cash]
 !did the [customer|buyer] [pay|hand over] [in|] cash
 !was it paid in [cash|notes and coins]
change
 [change|money back|change money|cash back] [given|returned|given back|due|paid out|]
 [money|amount|sum|coins] [given|handed|paid] back [to the customer|]
 [amount|sum] of [the|] change
 ?how much [change|money|] [did|was|does] [the customer|i|we|one] [get|get back|receive back|given back]
 ?how much [change|money] [was|is] [returned|given back|handed back|due]
 ?what [did|does] the [customer|buyer] get back
 ?[which|what] [sum|amount] was [handed|given|paid] back
 !did the [customer|buyer] get [change|money back|something back]
 !was [change|money] [given|handed] back
title
 [title|name|heading|headline|designation] of the [agreement|contract|document]
 [agreement|contract] [title|name|heading]
 [kind|type|sort|nature] of [agreement|contract]
 ?[how|as what] is the [agreement|contract] [titled|headed|called|entitled|designated]
 ?[which|what] [kind|type|sort] of [agreement|contract] [is it|is this|did they conclude|was made|do they sign]
 ?what [do|did] the parties call the [agreement|contract]
 ?what [does|do] the [heading|title|first line] of the [agreement|contract] [say|read]
 !has the [agreement|contract] [got|] a [title|heading|name]
effective_date
 [effective|start|starting|commencement|contract] date [of the [agreement|contract]|]
 [date|day] [the|on which the|from which the] [agreement|contract] [begins|starts|takes effect|comes into force|becomes effective|applies|was made|was concluded]
 [first|starting] day of the [agreement|contract]
 [start|beginning|commencement] of the [agreement|contract]
 date of the [agreement|contract]
 ?[from|since|as of] [when|what day|which date|what date] [is|does|do] the [agreement|contract|parties] [valid|apply|in force|bind|effective|run|bound]
 ?$when [does|do|did] the [agreement|contract] [begin|start|commence|come into force|become effective|enter into force]
 ?$when [was|is] the [agreement|contract] [made|concluded|entered into|dated|signed|effective]
 ?as of which [day|date] [does it bind|is it binding|are they bound]
 !does it say [when|from when] the [agreement|contract] [begins|starts|applies|is in force]
 !is a [first day|start|beginning|date] of the [agreement|contract] [fixed|named|$printed]
expiration_date
 [expiration|expiry|end|ending|termination] date [of the [agreement|contract]|]
 [date|day] [the|on which the] [agreement|contract] [ends|expires|runs out|ceases|is over|lapses]
 [last|final] day of the [agreement|contract]
 [end|expiry|expiration] of the [agreement|contract]
 ?[until|till|to|up to] [when|what day|which date|what date] [is|does] the [agreement|contract] [valid|apply|in force|run|last|go|effective]
 ?$when [does|will|is] the [agreement|contract] [run out|cease|lapse|be over|over|come to its end|stop]
 ?what is the [last|final] day [of validity|on which it applies|it is in force]
 ?valid until [when|what date|which day]
 !is [a|the] [last day|end|end date|expiry date] of the [agreement|contract] [fixed|named|$printed]
 !does the [agreement|contract] [end|expire|run out] on a [fixed|given|certain] [day|date]
party_a
 [first|first named] [party|company|side|contracting party]
 [name of the|] first [contracting|named|] [party|company] [of|to|in] the [agreement|contract]
 [party|company|side] [named|mentioned|listed] first [in the [agreement|contract]|]
 [name of the|] [provider|supplier|party that [provides|supplies|renders the services]] under the [agreement|contract]
 ?[who|which company|which firm|which party] is [named|mentioned|listed] first [in the [agreement|contract]|]
 ?[who|which company|which firm] [concludes|makes|signs|enters into] the [agreement|contract] as [the|] [first party|supplier|provider]
 ?[who|which company|which party] [provides|supplies|renders|performs] the services [under the [agreement|contract]|]
 ?who is the [first|one|providing|supplying] [party|side|contracting party]
 !is the first [party|company] named
party_b
 [second|second named|other] [party|company|side|contracting party]
 [name of the|] [second|other] [contracting|named|] [party|company] [of|to|in] the [agreement|contract]
 [party|company|side] [named|mentioned|listed] second [in the [agreement|contract]|]
 [counterparty|partner to the contract|contracting partner]
 [name of the|] [customer|client|party that [receives|gets|pays for] the services] under the [agreement|contract]
 ?[who|which company|which firm|which party] is [named|mentioned|listed] second [in the [agreement|contract]|]
 ?[with] [whom|which company|which firm] [was|is|did they] the [agreement|contract] [concluded|made|signed|entered into]
 ?[who|which company|which party] [receives|gets|pays for|takes] the services [under the [agreement|contract]|]
 ?who is the [second|receiving|counter-] [party|side|contracting party]
 !is the [second|other] [party|company] named
party
 [party|contracting party|company|side] [to|of|in] the [agreement|contract]
 [name of a|] [party|contracting party] [to the [agreement|contract]|]
 [one who|company that] [makes|concludes|signs|enters into] the [agreement|contract]
 ?[who|which company|which firm] [makes|concludes|signs|enters into|is bound by] the [agreement|contract]
 ?between whom is the [agreement|contract] [made|concluded|signed]
 ?who are the [parties|contracting parties|two sides]
party_a_address
 $address of the [first|first named|supplying|providing] [party|company|side|contracting party]
 [seat|place of business|office|location|domicile] of the [first|first named] [party|company]
 [place|address] where the [first|first named] [party|company] [sits|is based|has its office]
 ?[$where] [is|sits] the [first|first named] [party|company] [based|located|registered|]
 ?where does the [first|first named|providing] [party|company] have its [office|seat|place of business|premises]
 !is the [address|seat] of the first [party|company] [$printed|]
party_b_address
 $address of the [second|second named|other] [party|company|side|contracting party]
 [seat|place of business|office|location|domicile] of the [second|other] [party|company]
 [place|address] where the [second|other] [party|company] [sits|is based|has its office]
 ?[$where] [is|sits] the [second|other] [party|company] [based|located|registered|]
 ?where does the [second|other|receiving] [party|company] have its [office|seat|place of business|premises]
 !is the [address|seat] of the [second|other] [party|company] [$printed|]
governing_law
 [governing|applicable|chosen|prevailing|ruling] law
 law [that|which] [governs|applies|is chosen|rules|was chosen|is applied] [the [contract|agreement]|]
 law of the [contract|agreement]
 [state|country] whose law [applies|governs|was chosen|rules|counts]
 ?[which|what] [state's|country's|] law [applies|governs it|rules|was chosen|is chosen|counts|is applied] [to the [contract|agreement]|]
 ?[by|under|to] [which|what] [law|country's law|state's law] is the [contract|agreement] [ruled|made|subject|interpreted|construed|read]
 ?the law of [which|what] [state|country|land] [applies|governs|counts|rules|was agreed]
 ?what law did the parties [choose|agree on|pick]
 !is [a|the] [governing|applicable] law [named|chosen|fixed]
 !does it say [which|what] law [applies|governs|counts]
term contract_term
 [term|duration|length|life|lifetime|validity] of the [contract|agreement]
 [contract|agreement] [term|duration|length|period]
 [time|period|number of [years|months]] [for which|that] the [contract|agreement] [runs|lasts|is made|is concluded|is valid|binds]
 [initial|fixed|agreed] [term|period|duration]
 ?$long [does|will] the [contract|agreement] [run|go on|stay in force|apply|bind|be valid|remain in force]
 ?$long [are|is] the [parties|contract|agreement] [bound|valid|in force|made for|good for]
 ?for [what|which] [time|period|number of years|duration] [is|was] the [contract|agreement] [made|agreed|signed|closed|entered into]
 ?[what|which] [duration|length|term] [was|is] agreed
 !is [a|the] [term|duration|length] of the [contract|agreement] [fixed|named|stated]
 !does it say how long the [contract|agreement] [runs|lasts|binds]
renewal_term
 [renewal|extension|prolongation] [term|period|time|length]
 [length|duration|period] of [each|a|the|every] [renewal|extension|prolongation]
 [time|period] by which [it|the contract|the agreement] is [extended|prolonged|renewed] [each time|automatically|]
 [further|additional|successive] [term|period] after the [first|initial] [term|period]
 ?[by|for] how [much|long|many years|many months] [is|will] [it|the contract|the agreement] [be|] [extended|prolonged|renewed|continued] [each time|automatically|if nobody [cancels|gives notice]|]
 ?how long [is|does|lasts] [each|a|the|every] [renewal|extension|prolongation] [last|run|]
 ?[what|which] [time|period] is added [when|if] [it|the contract] [renews|is renewed|is extended]
 ?what happens if nobody cancels how long does it [go on|continue]
 !is the [contract|agreement] [renewed|extended|prolonged] [automatically|by itself|unless somebody cancels]
 !does [it|the contract|the agreement] [renew|extend|prolong] itself
notice_period
 [notice|termination notice|cancellation|termination] [period|time]
 [period|length|time|days|months] of notice [to [end|terminate|cancel] [it|the contract|the agreement]|]
 notice [needed|required|to be given] [to|for] [end|ending|terminate|terminating|cancel|cancelling] [it|the contract|the agreement]
 [time|days|months] [one|a party] must give notice [ahead|before|in advance]
 ?how [long|early|many days|many months|far] [before|ahead|in advance] [must|has|should] [one|a party|they|notice] [give notice|to give notice|be given|cancel|to cancel]
 ?[with|on|by] [which|what] [notice|period of notice|warning] can [one|a party|it|the contract|they] [cancel|be cancelled|get out|be ended|leave|end it]
 ?how much [notice|time|warning|advance notice] [must|does|has] [one|a party|it] [give|take|to give|require] [to end|before ending|to get out of|to cancel] [it|the contract|the agreement]
 ?how [much|long a] notice [is required|must be given|is due|does it take]
 !is notice [needed|required|necessary] to [end|cancel|terminate] [it|the contract|the agreement]
 !must a party [give notice|announce it] before [it ends|ending|terminating|cancelling] [the contract|the agreement|]
cure_period
 [cure|remedy|grace|rectification] [period|time|term]
 [time|days|period] [to|for] [cure|curing|remedy|remedying|repair|repairing|mend|put right|correct|correcting] [a|the] [breach|failure|default|violation]
 [deadline|time limit] for [curing|remedying|putting right|correcting] a [breach|failure|default]
 ?[within|in] [what|which] [time|period|number of days|how many days] [must|has|should] a [breach|failure|default|violation] [be|to be] [cured|remedied|put right|corrected|healed|mended]
 ?how [long|many days|much time] [has|does|is] [one|the party in breach|the defaulting party|the other side] [given|have|got|] to [cure|remedy|put right|correct|mend] [it|the breach|the failure|a default]
 ?how [soon|fast|quickly] [must|has] a [breach|failure|default] [be|to be] [cured|remedied|put right|corrected]
 !is [there|] time to [cure|remedy|put right|correct] a [breach|failure|default]
 !can a [breach|failure|default] be [cured|put right|remedied|mended]
liability_cap
 [liability|damages] [cap|limit|ceiling|maximum]
 [limit|cap|ceiling|maximum|upper limit] [of|on|for|to] [liability|damages|compensation|claims]
 [most|maximum amount|highest sum|greatest sum|largest amount] [that can be|one may be|a party is] [owed|claimed|liable for|demanded] [in damages|]
 [amount|sum] [to which|at which] [liability is|damages are|compensation is] [limited|capped|restricted]
 ?[up to|to] [what|which] [sum|amount|figure] [is|are] [one|a party|the supplier|damages|compensation|they] [liable|limited|capped|restricted]
 ?how [much|high] [at most|in damages at most] [must|can|does] [a party|one|the supplier|be] [pay|owe|claimed]
 ?[what|which] is the [most|largest sum|highest amount] [a party|one|the supplier] [must pay|owes|is liable for] [in damages|]
 ?at [what|which] [sum|amount] [does|do] [liability|damages] [end|stop|cap]
 !is [there|] [a|an] [cap|ceiling|limit|upper limit] [on|to|of] [liability|damages|compensation] [fixed|]
 !are [damages|claims|compensations] [capped|limited|restricted] [in money|to a sum|]
insurance_cover insurance
 [insurance|insured|policy] [cover|coverage|sum|amount|limit]
 [amount|sum|minimum] of [the|] [insurance|cover|coverage|policy]
 [required|minimum|demanded|necessary|agreed] [insurance|cover|coverage]
 [cover|coverage|sum] [the|that the] insurance must have
 ?[for|to] [what|which] [sum|amount] must [a party|the supplier|one|they] be insured
 ?how [high|large|much] must the [insurance|cover|coverage|policy|insured sum] be [at least|]
 ?[what|which] [cover|coverage|insurance|policy] [must|has|is] [be|to be|] [taken out|kept|required|demanded|maintained|carried] [at least|]
 ?how much [insurance|coverage] [must|has|does] [a party|the supplier|one] [carry|keep|to keep|to have|maintain]
 !must [a party|somebody|the supplier|one|either side] [take out|keep|have|maintain|buy] insurance
 !is [insurance|a policy|cover|coverage] [required|demanded|compulsory|obligatory|needed]
 !does it [demand|require|ask for] [insurance|cover|a policy]
fee
 [fee|price|remuneration|charge|compensation|pay] [for the [services|work]|under the [contract|agreement]|agreed|]
 [amount|sum|money] [paid|to be paid|agreed|due] for the [services|work]
 [contract|agreed] [price|fee|remuneration|sum]
 [cost|costs|price] of the [services|work]
 ?how much [is|must be|does [the customer|one]] [paid|pay|charged] for the [services|work] [under the [contract|agreement]|]
 ?what [do|does] the [services|work] cost [under the [contract|agreement]|]
 ?[which|what] [fee|price|remuneration|sum|pay] [was|is] [agreed|fixed|due|owed|paid] [for the [services|work]|]
 ?how much does the [supplier|provider] [get|earn|charge|receive] for [it|the work|the services]
 !is a [fee|price|remuneration] [fixed|agreed|named]
 !does it say [what the services cost|how much is paid for the work]
payment_days payment_term
 [payment|paying] [period|days|time limit|time]
 [days|time|period|time limit] [for|to] [paying|pay|settling|settle] [invoices|bills|an invoice]
 [time|period|number of days] within which [invoices|bills|the fees] [are|must be|have to be] [paid|settled]
 ?[within|in] [what|which|how many days|what number of days] [must|have|are|is] [invoices|bills|the fees|an invoice] [be|to be|] [settled|paid] [under the contract|]
 ?how [soon|quickly|fast|many days] [after receipt|after billing|] [must|are|have] [invoices|bills|the fees] [be|to be|] [paid|settled]
 ?how long [has|does] the [customer|client] [got|have] to [pay|settle] [invoices|bills|an invoice]
 ?how many days [are there|is the time] for paying [invoices|bills]
 !is the time for paying [invoices|bills] fixed
 !must [invoices|bills] be paid within a [fixed|certain] time
confidentiality_period confidentiality_term
 [confidentiality|secrecy|non-disclosure|nondisclosure] [period|term|time|duration]
 [duration|length|term|period|years] of [the|] [secrecy|confidentiality|duty of secrecy|duty of confidence|non-disclosure]
 [time|period|years] [for which|during which|that] [information|secrets|it] [must be|is|are|has to be] [kept secret|protected|kept confidential|kept quiet]
 ?$long [must|is|are|has|have] [information|secrets|the information|confidential information] [be|to be|] [kept secret|protected|kept quiet|guarded|withheld|not disclosed]
 ?$long [must|are|is] [the parties|one|they|a party] [keep silent|keep it secret|bound to secrecy|bound to silence|keep quiet]
 ?[until when|when] [must|does] [it|the secrecy|the duty of silence] [be kept secret|end|stop|cease]
 ?$long does the [secrecy|duty of silence|non-disclosure|protection of secrets] [last|go on|hold|run]
 !does the [secrecy|duty of secrecy|confidentiality] [end|stop|cease] [some day|after some time|after a fixed time]
 !is it said how long [information|secrets] [is|are|must be] kept [secret|quiet]
warranty_period warranty_term
 [warranty|guarantee] [period|term|time|duration]
 [length|duration|term|months|period] of the [warranty|guarantee]
 [time|period] [for|to] [claims about|claiming|reporting|report] defects
 [time|period] [for which|during which] [it|the work|the goods|the supplier] [is guaranteed|is under warranty|answers for defects|are guaranteed]
 ?$long [is|are|does] [it|the work|the goods|the guarantee|the supplier] [guaranteed|under warranty|covered|hold|answer for defects|stand by it]
 ?$long [can|may] [one|the customer|defects] [claim|claim defects|be claimed|report defects|be reported]
 ?[what|which] [guarantee|warranty] [is|was] [given|granted|agreed] in [time|months|years]
 !is [a|there a|any] [guarantee|warranty] [given|granted|] [for some time|]
 !does the [supplier|seller|provider] [guarantee|warrant|stand by] [the work|the goods|it]
audit_notice
 notice [before|of|for|ahead of] [an|the|any] [audit|inspection]
 [audit|inspection] notice [period|]
 [days|time] [ahead|before] [an audit|an inspection|the books are inspected] [must be announced|is announced|]
 ?how [early|long before|many days ahead] [must|is|has] an [audit|inspection] [be|to be|] announced
 ?[with|on] [which|what] notice may the books be [inspected|audited]
 ?how much notice [does|must] an [audit|inspection] [need|have|be given]
territory
 [territory|region|area|territorial scope]
 [territory|region|area|countries] [of|covered by|in] the [agreement|contract|license]
 [territory|area] [in|for] which [it applies|the rights are granted|it is valid|they may sell]
 ?[in|for] [which|what] [territory|area|region|countries] [does|is|may] [it|the agreement|they] [apply|valid|sell|granted]
 ?where [does|do] the [agreement|license|rights] [apply|hold]
signature_block
 [signature|signatures|signing] [block|lines|area|part|place|field|section]
 [place|lines|part|space] [for|of|with|where] [the|] [signatures|signing|signature]
 [signatures|names] [under|below|at the end of] the [contract|agreement]
 ?where [is|was|do|did|must] [it|the contract|they|the agreement|one] [signed|sign|be signed|put their names]
 ?[who|which persons] [signed|signs|has signed] [and where|the contract|the agreement|]
 ?where are the [signatures|signature lines|names of those who sign]
 !do [they|the parties|both sides] [sign|put their names] [here|on this page|on it]
 !is [it|the contract|the agreement] signed [here|on this page]
 !is there [room|a place|a line|space] [for|to] [signatures|sign|signing]
advertiser
 [advertiser|advertising company|advertising client|sponsor] [name|]
 [name of the|] [advertiser|advertising [company|customer]|sponsor|brand's company|company that advertises]
 [company|client|one|customer] [whose|for whom|for which] [spots are aired|the spots are|the campaign is|the ads run|spots were booked|the time was booked]
 [company|client|party] [that|who] [advertises|is advertised|places the ads|has the ads run]
 ?[who|which company|what firm] [advertises|places the ads|has the spots aired|is behind the spots|runs the campaign]
 ?for [whom|which advertiser|what company|which sponsor] [are|were|is|was] the [spots|ads|campaign|time] [aired|booked|bought|run|reserved]
 ?whose [spots|ads|advertising|campaign|commercials] [are|is] [they|it|these|aired]
 ?which [brand's|company's] [commercials|spots|ads] are these
 !is [the|an] [advertiser|sponsor|advertising company] named
agency
 [agency|media agency|buying agency|advertising agency|media buyer] [name|]
 [name of the|] [agency|media agency|media buyer|advertising agency]
 agency [that|which] [booked|placed the order|ordered|buys|bought|acts for the advertiser]
 [intermediary|buyer] [acting|booking|] for the advertiser
 ?[which|what] [agency|media agency|media buyer] [booked|buys|ordered|bought the time|acts for the advertiser|handles the campaign]
 ?[through|by|via] [which|what] agency was it [booked|ordered|bought|placed]
 ?[who|which agency] [acts|books|buys|orders] for the advertiser
 !is [an|the] [agency|media buyer] named
 !was it booked [through|by] an agency
agency_address
 $address of the [agency|media agency|buying agency|media buyer|advertising agency]
 agency's [$address|location|office]
 [seat|office|location|place] of the agency
 ?[$where] is the [agency|media buyer] [located|based|to be found|]
 ?where does the [agency|media buyer] [sit|have its office]
 !is the address of the agency [$printed|]
product
 [product|brand|campaign|item] [name|that is advertised|advertised|promoted|]
 [name of the|] [product|brand] [promoted|advertised|in the spots|of the campaign]
 what the [spots|ads|campaign] [are|is] [for|about]
 ?[which|what] [product|brand|item] [do|does|is|are] the [spots|ads|campaign|commercials] [promote|advertise|for|about]
 ?[for|] [which|what] [product|brand] is [promoted|the campaign|on air|advertising made]
 ?what [is|are they] [being|] [promoted|advertising|pushed in the spots]
 !is the [product|brand] named
commission_amount
 [agency|] commission [amount|sum|of the agency|]
 [amount|sum] of the [agency|agency's|] commission
 [agency's|media buyer's] [share|commission|cut|discount]
 [sum|amount|money] the agency [keeps|earns|gets|deducts|retains]
 ?how much [does|may] the agency [keep|earn|deduct|retain|take]
 ?[which|what] [sum|amount|commission|share] [goes to|is kept by|is deducted for|is paid to] the agency
 ?how [high|large] is the [commission|share of the agency]
 !is [a|an] [commission|agency commission] [deducted|shown|charged]
salesperson
 [salesperson|account executive|sales representative|seller in person|sales rep] [name|of the station|]
 [name of the|] [salesperson|account executive|sales rep]
 ?[who|which account executive|which sales rep] [sold it|sold the time|handles the account|made the sale]
period_start flight_from
 [start|first day|beginning|start date|begin] of the [period|time|time covered]
 [period|] [start|begin|from|starting] date
 [date|day] on which the [period|time] [begins|starts]
 booking: [start|first day|beginning|start date] of the [campaign|flight|schedule|airing|run|spots]
 booking: [campaign|flight|schedule] [start|from|begin|start date]
 booking: [date|day] [from which|on which] the [spots|ads|campaign|flight] [run|begins|start|starts|is aired|are aired]
 statement: [first day|start|beginning] of the [statement|statement period|bookings|time the statement covers]
 ?[from|since|as of] [when|what day|which date|what date] [does|is] the [period|time] [run|covered|start|begin]
 ?what is the first day [of the period|that is covered|it covers|]
 ?booking: [from|since] [when|what day|which date] [do|are|does|is] the [spots|ads|campaign|commercials] [run|aired|on air|broadcast]
 ?booking: $when [do|does] the [spots|ads|airing|run|commercials] [begin|start|go on air]
 ?statement: [from|since] [when|what day|which date] [does|is] the statement [run|start|begin|cover|reckon]
 !is [a|the] [first day|start|beginning] of the [period|time|campaign] [named|$printed]
period_end flight_to
 [end|last day|close|end date] of the [period|time|time covered]
 [period|] [end|to|ending|closing] date
 [date|day] on which the [period|time] [ends|stops|closes]
 booking: [end|last day|close|end date] of the [campaign|flight|schedule|airing|run|spots]
 booking: [campaign|flight|schedule] [end|to|end date]
 booking: [date|day] [until which|on which] the [spots|ads|campaign|flight] [run|ends|end|stop|stops|are aired]
 statement: [last day|end|close] of the [statement|statement period|bookings|time the statement covers]
 ?[until|till|to|up to] [when|what day|which date|what date] [does|is] the [period|time] [run|covered|last|go]
 ?what is the last day [of the period|that is covered|it covers|]
 ?booking: [until|till|up to] [when|what day|which date] [do|are|does|is] the [spots|ads|campaign|commercials] [run|aired|on air|broadcast]
 ?booking: $when [do|does] the [spots|ads|airing|run|commercials] [end|stop|go off air]
 ?statement: [until|till|up to] [when|what day|which date] [does|is] the statement [run|go|reach|cover|reckon]
 !is [a|the] [last day|end|close] of the [period|time|campaign] [named|$printed]
total_units
 [total|overall|whole|full] [number|count|quantity] of [spots|units|pieces|items]
 [number|count|sum] of [all|the|] [spots|units|pieces] [in all|altogether|booked|ordered|]
 [spots|units|pieces] [in all|altogether|in total]
 ?how many [spots|units|pieces|commercials|airings] [are|were|is it] [booked|aired|ordered|bought|listed|there] [in all|altogether|]
 ?what is the [whole|total|overall] number of [spots|units|pieces]
 !is the number of [spots|units] [$printed|]
opening_balance
 [opening|starting|initial|previous|old|former|prior|earlier] [balance|account balance|balance of the account]
 balance [brought forward|carried over|before|at the [start|beginning|opening]|on the first day]
 [money|sum|amount] on the account [at the [start|beginning]|before the period|on the first day|at first]
 ?how much [money|] [was|is] [on|in] the account [at the [start|beginning]|before|at first|on the first day|when it began]
 ?[what|which] balance [was|is] [brought forward|carried over|there before|the account opened with]
 ?with [what|which] [balance|sum|amount] does the [statement|period|account] [begin|start|open]
 ?what was the [earlier|former|old|prior|last] [balance|balance of the account]
 !is [the|a] [old|previous|opening|earlier] balance [$printed|]
closing_balance
 [closing|ending|final|new|current|present|last] [balance|account balance|balance of the account]
 balance [carried forward|after|at the [end|close]|on the last day|now]
 [money|sum|amount] on the account [at the [end|close]|after the period|on the last day|in the end|now]
 ?how much [money|] [was|is] [on|in] the account [at the [end|close]|after|in the end|on the last day|now]
 ?[what|which] balance [is|was] [carried forward|there in the end|left|the account closed with]
 ?with [what|which] [balance|sum|amount] does the [statement|period|account] [end|close|finish]
 ?what is the [present|current|final] [balance|state of the account]
 !is [the|a] [new|closing|final] balance [$printed|]
account_holder
 [account holder|owner of the account|holder of the account|account owner] [name|]
 [name|full name] of the [account holder|owner of the account|account owner|bank's customer]
 name [on the account|in which the account is kept|the account is in]
 [person|company|one|customer] [who owns the account|whose account it is|that holds the account|the account belongs to]
 ?[who|which person|which company] [owns|holds|has] the [account|bank account]
 ?[to] [whom|which person|which company] does the account belong
 ?in whose name is the account [kept|run|held|]
 ?for [whom|which customer] does the bank keep the account
 !is the [account holder|owner of the account] named
total_in
 [total|sum] of [the|all|] [credits|deposits|payments in|incoming payments|money received|money paid in|receipts]
 [total|all|whole] [credits|deposits|incoming payments|money in|incoming money|receipts]
 [money|amount|sum] [that came in|paid in|received|credited] [in all|altogether|]
 ?how much [money|] [came in|was credited|was received|was deposited|flowed in|went into the account] [in all|altogether|in total|]
 ?[what|which] is the sum of all [credits|deposits|incoming payments]
 ?what do the [credits|deposits|incoming payments] [add up to|come to|amount to]
 !is the sum of the [credits|deposits] [$printed|]
total_out
 [total|sum] of [the|all|] [debits|withdrawals|payments out|outgoing payments|money spent|money paid out|charges]
 [total|all|whole] [debits|withdrawals|outgoing payments|money out|outgoing money]
 [money|amount|sum] [that went out|paid out|spent|debited|withdrawn] [in all|altogether|]
 ?how much [money|] [went out|was debited|was spent|was withdrawn|flowed out|left the account] [in all|altogether|in total|]
 ?[what|which] is the sum of all [debits|withdrawals|outgoing payments]
 ?what do the [debits|withdrawals|outgoing payments] [add up to|come to|amount to]
 !is the sum of the [debits|withdrawals] [$printed|]
first_name
 [first|given|christian] name [of the [person|applicant|member|claimant|insured]|]
 [applicant's|person's|claimant's|member's] [first|given|christian] name
 [forename|forenames|first names|given names] [of the [person|applicant|claimant]|]
 ?[which|what] [first|given|christian] name [does|has] the [person|applicant|claimant] [have|got|give|enter]
 ?what is the [person|applicant|claimant] called by [first|given] name
 ?[which|what] forename [is|was] [given|entered|filled in]
 !is the [first|given] name [$printed|filled in|entered]
last_name
 [last|family|second|sur] name [of the [person|applicant|member|claimant|insured]|]
 surname [of the [person|applicant|claimant]|]
 [applicant's|person's|claimant's|member's] [last name|family name|surname]
 ?[which|what] [last name|family name|surname] [does|has] the [person|applicant|claimant] [have|got|give|enter]
 ?what is the [person|applicant|claimant] called by [surname|family name|last name]
 ?[which|what] [surname|family name] [is|was] [given|entered|filled in]
 !is the [last name|family name|surname] [$printed|filled in|entered]
birth_date
 [birth|] [date|day] of birth [of the [person|applicant|claimant]|]
 [birth date|birthday|birthdate|dob] [of the [person|applicant|claimant]|]
 [applicant's|person's|claimant's|member's] [birthday|date of birth|birth date]
 [date|day] on which the [person|applicant|claimant] was born
 ?[on|] [what|which] [day|date] was the [applicant|claimant|member|person] born
 ?when [is|has] the [person's|applicant's|claimant's] birthday
 ?born [when|on which day|what date]
 ?how old is the [person|applicant] by date of birth
 !is the [birthday|date of birth|birth date] [$printed|filled in|entered]
occupation
 [occupation|profession|job|trade|line of work|job title|position|vocation] [of the [person|applicant|claimant]|]
 [applicant's|person's|claimant's] [occupation|profession|job|trade]
 [work|job] the [person|applicant] does
 ?what [work|job] does the [person|applicant|claimant] do
 ?what does the [person|applicant|claimant] [do for a living|work as|do professionally]
 ?[in|] [what|which] [job|profession|trade|occupation] [does|is|has] the [person|applicant|claimant] [work|have|practise|in]
 !is the [occupation|profession|job] [$printed|filled in|entered]
nationality
 [nationality|citizenship|country of citizenship] [of the [person|applicant|claimant]|]
 [applicant's|person's|claimant's] [nationality|citizenship]
 [country|nation] [of which|that] the [person|applicant|claimant] is a [citizen|national]
 ?[of|from] [which|what] [country|nation|state] is the [person|applicant|claimant] [a citizen|a national|]
 ?[which|what] [citizenship|passport|nationality] [does|has] the [person|applicant|claimant] [have|hold|got|carry]
 !is the [nationality|citizenship] [$printed|filled in|entered]
employer
 [employer|name of the employer|employing company|employing firm] [of the [person|applicant|claimant]|]
 [applicant's|person's|claimant's] [employer|company|firm]
 [company|firm|organization] [the [person|applicant] works [for|at]|where the [person|applicant] works|that employs the [person|applicant]]
 ?[for|at|with] [whom|which firm|what company|which organization] [does|is] the [person|applicant|claimant] [employed|work|working]
 ?[who|which company|which firm] [employs|pays|has hired] the [person|applicant|claimant]
 ?where does the [person|applicant|claimant] work
 !is [the|an] employer named
claim_amount
 [claimed|claim|requested|demanded|applied-for] [amount|sum]
 [amount|sum|money] [that is|which is|] [claimed|asked for|demanded|requested|applied for|wanted]
 [amount|sum|size] of the [claim|request|demand|application]
 ?how much [money|] [is|does] [claimed|asked for|demanded|requested|wanted|the [person|applicant|claimant] [claim|want|ask for|demand]]
 ?[which|what] [sum|amount] [does|do] the [person|applicant|claimant] [claim|want|ask for|demand|request]
 ?how [high|large] is the [claim|request|demand|sum asked for]
 !is a sum [claimed|asked for|demanded|requested]
 !does the [person|applicant|claimant] [ask for|claim|want|demand] money
contact_a
 [contact|contact person|recipient of notices|person notices go to] of the [first|first named] [party|company]
 ?[who|which person] [gets|receives] [the|] notices [of|for] the [first|first named] [party|company]
 ?to whose attention [go|are] notices to the first [party|company] [sent|]
contact_b
 [contact|contact person|recipient of notices|person notices go to] of the [second|other] [party|company]
 ?[who|which person] [gets|receives] [the|] notices [of|for] the [second|other] [party|company]
 ?to whose attention [go|are] notices to the [second|other] [party|company] [sent|]
insurance_number
 [insurance|policy|insurance policy] $no
 $no of the [insurance|policy|insured]
 ?[under|by] [which|what] number is the [person|policy] insured
weight
 [weight|total weight|gross weight|net weight] [of the [goods|shipment|parcel]|]
 ?how [heavy|much] [is|are|does] the [goods|shipment|parcel] [weigh|in kilos|]
quote_number
 [quote|quotation|offer|estimate|proposal] $no
 $no of the [quote|quotation|offer|estimate]
 ?[which|what] [quote|quotation|offer] [is it based on|does it refer to]
city
 [town|city|place of residence] [of the [person|applicant]|]
 ?in [which|what] [town|city] does the [person|applicant] live
"""

_CLAUSES = """
clause_services: the services, the work to be done, what the supplier does, the duties of the supplier, the scope of work
 ?what [work|services] [must|has to|is to] [be done|the supplier do|be rendered]
 !does it [describe|list|name] the [services|work]
clause_fees: fees, prices, payment, remuneration, the fees and how they are paid
 ?how is the [supplier|provider|work] [paid|remunerated]
 !does it say [what|how much|how] is paid for the [services|work]
clause_term: the term, duration, how long it lasts, the beginning and the length of the agreement
 ?how long does it go on and when does it begin
 !is the duration of the [contract|agreement] dealt with
clause_termination: termination, ending the contract, cancelling, cancellation, giving notice, how it ends, getting out of the contract
 ?[how|in what way|on what grounds|when] [can|may|could] [one|a party|either side|they|the parties] [get out of|cancel|leave|bring to an end|withdraw from|give up] [it|the contract|the agreement]
 ?[how|in what way|on what grounds] [can|may] [it|the contract|the agreement] be [ended|cancelled|brought to an end|given up|dissolved]
 ?what [must|does] [one|a party] do to [end|cancel|get out of] [it|the contract|the agreement]
 !can [it|the contract|the agreement] be [ended|cancelled|terminated|brought to an end] [early|before time|by notice|]
 !may [a party|either side|one] [end|cancel|terminate|get out of|leave] [it|the contract|the agreement]
 !is [it|there a rule|there anything] on [ending|cancelling|terminating|how to end] [it|the contract|the agreement]
clause_liability: liability, damages, limits of liability, compensation, responsibility for damage, how far one is liable
 ?[how far|to what extent|for what] [is|are] [a party|one|the supplier|the parties] [liable|responsible|answerable]
 ?[who|which side] [pays|answers|is responsible] for [damage|damages|losses] and how far
 ?what [is|are] [excluded|limited|restricted] [in|as to] [liability|damages]
 !is [liability|responsibility for damage|compensation] [restricted|excluded|capped|dealt with]
 !are [damages|losses] [capped|excluded|restricted|limited]
 !does [someone|a party] [limit|restrict|exclude] [its|the] liability
clause_confidentiality: confidentiality, secrecy, secrets, keeping things quiet, non-disclosure, confidential information
 ?how [are|must] [secrets|confidential information|trade secrets] be [treated|handled|protected|kept]
 ?what must be [kept secret|kept quiet|withheld from others]
 ?[who|which side] must keep [silent|quiet|secrets] [about what|]
 !must [something|information|secrets|anything] be kept [secret|quiet|confidential]
 !is there a duty of [secrecy|silence|confidence]
 !are secrets [protected|dealt with]
clause_assignment: assignment, transfer of the contract, passing rights on, handing the contract to others, transfer to third parties
 ?[may|can] [the contract|rights|it|duties] be [transferred|handed over|passed on|made over|given] [to [others|someone else|a third party|another firm]|]
 ?who may [take over|step into] the [contract|agreement]
 ?[is|when is] [a|the] transfer [of the [contract|agreement]|] [allowed|permitted|forbidden]
 !may [the contract|rights|it|duties] be [transferred|handed over|passed on|made over] [to [others|someone else|a third party]|]
 !is [a|the] transfer [to [others|third parties]|of the contract] [forbidden|allowed|dealt with|treated]
 !can someone else take over the [contract|agreement]
clause_ip: intellectual property, ownership, rights in the work, copyrights, ownership of the results, who owns what is made
 ?[to] whom [do|does] [the results|the work|inventions|what is made|the rights|copyrights] belong
 ?[who|which side|which party] [owns|gets|keeps|holds|has] [the results|the work product|inventions|what is made|the rights in the work|copyrights|what comes out of it]
 ?[whose|who has] [property|title] are the [results|works|inventions]
 !is [ownership|intellectual property|copyright] [of the results|] [dealt with|treated|settled]
 !does it say [who owns|to whom belong] the [results|work|inventions]
 !are rights in the [work|results] [assigned|transferred|licensed]
clause_breach: breach, default, violation, failure to perform, what follows a breach, ending for cause
 ?what [happens|follows|is the consequence] [when|if] [someone|a party|one side|one of them] [does not perform|fails to perform|violates the contract|does not keep its word|is in default|breaks its word]
 ?what are the [consequences|effects] of a [breach|violation|default|failure]
 ?on what [grounds|cause] can it be ended at once
 !are the consequences of a [breach|violation|default] [named|dealt with|stated]
 !does it say what [happens|follows] [after|on|upon] a [breach|violation|default]
clause_law: the law, the applicable law, the law and the courts, governing law, jurisdiction, disputes
 ?[which|what] [law|courts] [applies|decide|rule|are competent|apply]
 ?where [must|can] [one|a party] [sue|go to court] and by what law
 !does it [name|choose|say] [a law|which law applies|the courts]
 !is the law that applies dealt with
clause_entire: the entire agreement, the whole agreement, side agreements, changes in writing
 ?[are there|do] [side agreements|oral agreements] [count|and do they count]
 !does it say that it is the whole agreement
clause_insurance: insurance, the duty to insure, policies to be kept
 ?[what|which] insurance must [be kept|one keep|the supplier keep]
 !is insurance dealt with
clause_notices: notices, messages between the parties, how notices are sent
 ?how [are|must] notices [be sent|be given|sent|given]
 !does it say how notices are [given|sent]
clause_exclusivity: exclusivity, competition, dealing with others, not competing, non-compete, exclusive rights
 ?may [they|the supplier|a party] [work for|deal with|sell to] [competitors|others]
 !is [a party|one side|the supplier|the customer] [forbidden|not allowed] to [compete|deal with competitors|work for competitors|sell to others]
 !is [there|] [a ban on competing|a non-compete|a promise not to compete|exclusivity] [agreed|]
 !are [competitors|rivals|other suppliers] [excluded|shut out|kept out]
 !may [they|a party] not [compete|work for others|deal with rivals]
clause_effects: what happens after the end, the effects of termination, duties after the end
 ?what [must|is to] be [returned|done] [after|at] the end
 !does it say what happens after the end
clause_definitions: definitions, defined terms, the meaning of words
 ?what do the [terms|words] mean
 !are words defined
clause_warranty: warranty, warranties, defects, guarantees, the quality of the work
 ?what does the [supplier|provider] [guarantee|warrant|promise]
 !is something [warranted|guaranteed|promised]
clause_audit: audits, inspecting the books, inspection of records
 ?who may [inspect|look into|check] the [books|records]
 !may the [books|records] be [inspected|checked|audited]
clause_force: force majeure, events beyond control, flood and war, acts of god
 ?what [if|happens if] [nobody can help it|an event is beyond control|there is a flood]
 !are events beyond control dealt with
clause_data: data protection, personal data, privacy, the protection of data
 ?how [are|must] personal data [treated|handled|be protected]
 !are personal data dealt with
"""


def _fields() -> dict[str, list[tuple[str, frozenset, str]]]:
    """Per field (sign, groups, pattern)."""
    found: dict[str, list] = {}
    names: list[str] = []
    for line in _TEXT.strip().splitlines() + _clauses():
        if line[0] != " ":
            names = line.split()
            continue
        text = line.strip()
        sign = text[0] if text[0] in "?!" else ""
        groups, colon, rest = text[len(sign):].partition(":")
        for name in names:
            found.setdefault(name, []).append((sign, frozenset(groups.split(",")) if colon else frozenset(), rest if colon else groups))
    return found


def _clauses() -> list[str]:
    """A clause is called by its topics, in the same words for all of them."""
    lines = []
    for line in _CLAUSES.strip().splitlines():
        if line[0] != " ":
            name, topics = line.split(":")
            topic = "[" + "|".join(t.strip() for t in topics.split(",")) + "]"
            lines += [name, f" $clause $on {topic}", f" [terms|conditions|wording|text] $on {topic}", f" ?$rules {topic}", f" ?[which|what] $clause [deals with|covers|treats|is on|is about|speaks of] {topic}",
                      f" ?[where|in which $clause] [does it|do they|does the $contract] [deal with|treat|speak of|regulate|settle|say something on] {topic}", f" ![is|are] {topic} [dealt with|treated|mentioned|regulated|covered]",
                      f" !does [it|the page|the $contract|this part] [deal with|treat|speak of|regulate|cover|say anything [on|about]] {topic}", f" !is there a $clause $on {topic}"]
        else:
            lines.append(line)
    return lines


FIELDS = _fields()
