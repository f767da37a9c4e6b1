"""The head of a sketched invoice with its parties and references side by side, read column by column or row by row across them."""

from sketch_ink import Column, Ink, Party, label, written
from sketch_words import LABELS


def mixed(p) -> None:
    """Writes both parties of a paper, often with its references or a place of delivery in a column beside them."""
    r, ink = p.rng, Ink(p.sheet)
    seller, buyer = Party("seller", p.lang, r, 0.08), Party("buyer", p.lang, r, 0.25)
    p.seller, p.buyer, p.seller_lines, p.buyer_lines, p.seller_tax = seller.name, buyer.name, seller.address, buyer.address, seller.values["tax_id"]
    p.host, p.has_seller = seller.values["email"].partition("@")[2], True
    if r.random() < 0.3:
        p.logo(r.choice(["left", "right", "center"]))
    lab = lambda name: label(name, p.lang, r, p.colon)
    labelled, blocks = r.random() < 0.5, []
    for party in (seller, buyer):
        lines = [words(r.choice(LABELS[party.role][p.lang]) + p.colon)] if labelled else []
        lines += party.block(ink)
        names = r.sample(["phone", "email", "web", "tax_id", "fax"], r.randint(0 if labelled else 1, 4)) if party is seller else ["tax_id"] if r.random() < 0.2 else []
        lines += party.contacts(ink, names, lab)
        p.used.update({"phone": "phone", "email": "email", "web": "website", "tax_id": "seller_tax_id"}.get(n, n) for n in names if party is seller)
        blocks.append(lines)
    if r.random() < 0.4:
        blocks.reverse()
    third = r.choice([None, None, references, place, references])
    if third:
        blocks.insert(r.choice([2, 2, 1, 0]), third(p, ink, lab))
    apart = third and r.random() < 0.5
    columns = [Column(ink, 0.06, p.y), Column(ink, r.uniform(0.48, 0.62), p.y)] if apart or len(blocks) == 2 else [Column(ink, 0.06 + i * 0.31, p.y) for i in range(3)]
    for i, lines in enumerate(blocks):
        column = columns[min(i, len(columns) - 1)]
        if column.lines:
            column.gap(r.choice([0, 1]))
        else:
            column.gap(r.choice([0, 0, 0, 1, 2]))
        column.add([line for pieces in lines for line in ink.wrapped(pieces, 0.44 if len(columns) == 2 else 0.295)])
    p.y = written(columns, r.random() < 0.5) + p.sheet.step(r.uniform(0.5, 2))
    ink.finish()


def words(text: str) -> list:
    return [(w, ()) for w in text.split()]


def references(p, ink: Ink, lab) -> list:
    """A few numbers and dates of the paper as lines of label and value, or the value below the label."""
    r, values, lines = p.rng, p.values(), []
    names = [n for n in r.sample(["invoice_number", "invoice_date", "due_date", "order_number", "customer_number", "payment_reference", "payment_terms"], r.randint(1, 5)) if n not in p.used]
    below = r.random() < 0.25
    for name in names:
        p.used.add(name)
        lines += [words(lab(name)), ink.of(name, values[name])] if below else [words(lab(name)) + ink.of(name, values[name])]
    return lines


def place(p, ink: Ink, lab) -> list:
    """Where the goods go."""
    to = Party("ship_to", p.lang, p.rng, 0.1)
    if p.rng.random() < 0.4:
        to.name = p.buyer
    return [words(p.label("ship") + p.colon)] + to.name_lines(ink) + to.address_lines(ink)
