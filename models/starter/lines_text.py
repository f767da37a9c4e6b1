"""What the drawn lines say: words of six (and a few more) languages, amounts, dates, ids and the labels of business papers."""
import functools, glob, os, re

from reader_charset import INDEX

LISTS = {'en': ['american-english', 'british-english'], 'de': ['ngerman'], 'fr': ['french'], 'es': ['spanish'], 'it': ['italian'],
         'nl': ['dutch'], 'pl': ['polish'], 'pt': ['portuguese'], 'sv': ['swedish'], 'da': ['danish']}
SHARE = {'en': 36, 'de': 14, 'fr': 14, 'es': 10, 'it': 10, 'nl': 8, 'pl': 4, 'pt': 2, 'sv': 2, 'da': 1}
LABELS = """Invoice|Invoice No.|Invoice number|INVOICE DATE|Tax Invoice|Date|Due date|Total|TOTAL|Subtotal|SUB TOTAL|Sub-Total|Grand Total|Net amount|VAT|Tax|GST|Sales tax|Amount|Amount due|Balance due|Qty|QTY|Quantity|Unit price|Price|Description|Item|Item No.|Discount|Rounding|Rounding Adj|Change|CHANGE|Cash|CASH|Card|VISA|Payment|Payment terms|Bill to|Ship to|Order no.|PO number|Customer|Cashier|Receipt|RECEIPT|Receipt #|Tel|TEL|Tel.|Phone|Fax|E-mail|Email|Website|Address|Account|IBAN|BIC|SWIFT|Reg. No.|Company No.|Page|of|Thank you|THANK YOU|Please come again|Goods sold are not returnable|Table|Server|Guest|Till|Terminal|Approval code|Signature|Tax code|Incl.|Excl.|inclusive|Total sales|Total qty|Round off|Amt|AMT(RM)|Disc|Each|EA|PCS|KG|Net|Gross|Rechnung|Rechnungsnummer|Rechnungs-Nr.|Rechnungsdatum|Datum|Summe|SUMME|Gesamtbetrag|Zwischensumme|Netto|Brutto|MwSt.|MwSt|USt-IdNr.|Steuernummer|Steuer-Nr.|Menge|Einzelpreis|Gesamtpreis|Bezeichnung|Pos.|Artikel|Art.-Nr.|Lieferschein|Lieferdatum|Kundennummer|Kunden-Nr.|Zahlungsziel|Bankverbindung|Konto|BLZ|Straße|Geschäftsführer|Amtsgericht|HRB|Bar|Gegeben|Rückgeld|EUR|Facture|Facture n°|N° de facture|Date d'échéance|Montant|Montant HT|Total HT|Total TTC|TVA|T.V.A.|Quantité|Qté|Prix unitaire|P.U.|Désignation|Remise|À payer|Net à payer|Règlement|Espèces|Rendu|Client|SIRET|R.C.S.|Factura|Nº factura|Fecha|Importe|Base imponible|IVA|I.V.A.|Cantidad|Precio|Descripción|Vencimiento|Forma de pago|Cliente|N.I.F.|C.I.F.|Fattura|Fattura n.|Data|Scadenza|Importo|Imponibile|Totale|TOTALE|Quantità|Prezzo|Descrizione|Partita IVA|P. IVA|C.F.|Resto|Contanti|Factuur|Factuurnummer|Factuurdatum|Vervaldatum|Bedrag|Totaal|Subtotaal|Btw|BTW-nummer|Aantal|Prijs|Omschrijving|Klantnummer|KvK|Te betalen|Ltd|Ltd.|Inc.|LLC|GmbH|GmbH & Co. KG|AG|S.A.|SARL|S.r.l.|S.p.A.|B.V.|N.V.|S.L.|SDN BHD|PLC|Pty|Co.|& Sons|Street|Road|Avenue|Rue|Via|Calle|Platz|JALAN|LOT|NO.|BLOCK|FLOOR|UNIT|P.O. Box|Suite|Attn|Attn:|c/o|Ref|Ref.|Re:|No|No.|Nr.|Art.|§|Mr|Mrs|Dr.|Agreement|Section|Party|Parties|hereinafter|pursuant to|Effective Date|Term|Termination|Governing Law""".split('|')
MONTHS = """January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Januar Februar März Mai Juni Juli Oktober Dezember janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre januari februari maart mei juni juli augustus""".split()
CURRENCY = ['€', '$', '£', 'EUR', 'USD', 'GBP', 'CHF', 'RM', '¥', 'kr', 'zł', 'SEK', 'PLN', 'Kč', 'CAD', 'AUD', 'SGD', 'US$']
ONSET = 'b c d f g h j k l m n p r s t v w y z br ch cl cr dr fl fr gr kh kl kr ng ny pl pr sch sh sl sp st str th tr tz wh'.split() + [''] * 6
VOWEL = 'a a e e i i o o u u ai au ea ee ei ia ie io oo ou ue y'.split()
CODA = 'n r s t l m k ng nd nt st ck p d h x ll ss rn rt'.split() + [''] * 12

# The closed-class words that running text is half made of.
SMALL = {
    'en': """the of and to a in that is for it as was with be by on not he his but at are this have from or had an they which one you were all her she there
would their we him been has when who will no more if out so up said what its about than into them can only other time new some could these two may first then do
any my now such like our over me even most made after also did many off before must well back through years much where your way down should because long each
just state those people too how under shall upon between being such within without against during herein thereof hereby pursuant""",
    'de': """der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch
wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei wir ich dieser kann wenn ihre seine unter gegen vom nach sowie""",
    'fr': """de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se le ce il sont la avec ou son aux mais sa été cette ces nous vous leur
l'on d'un d'une n'est qu'il c'est à où même comme entre sans sous fait deux très être avoir tout ont elle""",
    'es': """de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos
también fue había era muy años hasta desde está mi porque qué sólo han yo hay vez puede todos""",
    'it': """di e il la che in a per un è del non una le si con i della da al dei nel sono alla come più gli ha ma lo su anche o dell'anno l'altro se ed dal degli delle
questo era suo essere ai dalla stato tra quando due tutti fra""",
    'nl': """de van het een en in is dat op te zijn met voor niet aan er die om hij door ook als bij maar uit naar dan over nog tot hebben of worden heeft deze wordt wij
dit meer zich kan was al geen zijn zou moet""",
}
SMALL = {lang: words.split() for lang, words in SMALL.items()}
SHORTENED = 'Mr. Mrs. Dr. Inc. Co. Ltd. Corp. St. No. Nos. vol. pp. p. cf. e.g. i.e. etc. et al. Fig. Sec. Art. Jan. Feb. U.S. U.S.C. U.K. D.C. N.Y. a.m. p.m. Jr. viz. ibid.'.split(' ')


@functools.lru_cache(1)
def load_words(root):
    """Language -> list of words, from the unpacked Debian word lists under root/deb; without any, the few words of this file."""
    words = {}
    for lang, names in LISTS.items():
        found = []
        for name in names:
            for path in glob.glob(os.path.join(root, 'deb', '*', 'usr', 'share', 'dict', name)):
                raw = open(path, 'rb').read()
                try:
                    text = raw.decode('utf-8')
                except UnicodeDecodeError:
                    text = raw.decode('latin-1')
                found += [w for w in text.split('\n') if 0 < len(w) < 22 and all(c in INDEX for c in w)]
        if found:
            words[lang] = found
    return words or {lang: SMALL[lang] + [w for label in LABELS for w in label.split() if w.isalpha()] for lang in SMALL}


class Texts:
    def __init__(self, words, rng):
        self.words, self.rng = words, rng
        self.langs = [l for l in SHARE if l in words]
        self.weights = [SHARE[l] for l in self.langs]

    def digits(self, n):
        return ''.join(self.rng.choice('0123456789') for _ in range(n))

    def pseudo(self):
        r = self.rng
        return ''.join(r.choice(ONSET) + r.choice(VOWEL) + r.choice(CODA) for _ in range(r.choice([1, 2, 2, 2, 3, 3, 4])))

    def word(self, lang):
        r = self.rng
        p = r.random()
        if p < 0.18:
            return self.pseudo()
        if p < 0.26:
            return r.choice(LABELS)
        w = r.choice(self.words[lang])
        if w.isascii() and r.random() < .4:  # a word with an accent, if the next one has any
            other = r.choice(self.words[lang])
            w = w if other.isascii() else other
        return w[:-2] if lang == 'en' and w.endswith("'s") and r.random() < .8 else w

    def cased(self, w):
        p = self.rng.random()
        return w.capitalize() if p < 0.22 else w

    def prose(self):
        r = self.rng
        lang = r.choices(self.langs, self.weights)[0]
        n = r.choice([1, 1, 2, 2, 3, 3, 4, 5, 6, 8])
        ws = [self.cased(self.word(lang)) for _ in range(n)]
        out = ws[0]
        for w in ws[1:]:
            p = r.random()
            sep = (', ' if p < .07 else '. ' if p < .10 else ' - ' if p < .12 else ': ' if p < .14 else ' & ' if p < .16 else '; ' if p < .17
                   else ' / ' if p < .18 else '/' if p < .19 else '-' if p < .21 else ' – ' if p < .22 else ' (' if p < .25 else ' ')
            out += sep + w + (')' if sep == ' (' else '')
            if r.random() < .08:
                out += ' ' + r.choice([self.amount, self.number, self.date, self.code, lambda: self.digits(r.randint(1, 4))])()
        if r.random() < .05:
            a, b = r.choice(['“”', '„“', '‘’', '«»', '""', "''", '‹›', '()', '[]'])
            out = a + out + b
        if r.random() < .18:
            out += r.choice([',', '.', '.', ':', ':', ';', '!', '?', '…', '*', ' -', '™', '®', '²', '¹', '°'])
        if r.random() < .03:
            out = r.choice(['• ', '- ', '– ', '* ', '· ', '» ', '† ', '© ', '№ ', '> ', '# ', '+ ']) + out
        elif r.random() < .04:
            out = r.choice(['{}. ', '{}) ', '({}) ', '§ {} ', '{}.1 ', '{}.2.1 ', '#{} ', '[{}] '])\
                .format(r.choice([self.digits(1), self.digits(2), r.choice('abcdeivx')])) + out
        return out

    def content(self, lang):
        """A word of the list, the shorter the likelier, as running text has them."""
        r = self.rng
        w = min((r.choice(self.words[lang]) for _ in range(r.choice([1, 2, 2]))), key=len)
        return w[:-2] if lang == 'en' and w.endswith("'s") and r.random() < .6 else w

    def running(self):
        """A line out of the middle of a paragraph."""
        r = self.rng
        langs = [l for l in self.langs if l in SMALL]
        lang = r.choices(langs, [SHARE[l] for l in langs])[0]
        room, out, start = r.choice([12, 30, 45, 60, 70, 75, 80, 90]), [], r.random() < .3
        while sum(map(len, out)) + len(out) < room:
            p = r.random()
            w = (r.choice(SMALL[lang]) if p < .42 else self.content(lang) if p < .9 else self.pseudo() if p < .92
                 else r.choice([self.date, self.amount, self.code, lambda: self.digits(r.randint(1, 4)), lambda: r.choice(SHORTENED), lambda: r.choice(SHORTENED),
                                lambda: r.choice('ABCDEFGHIJKLMNOPRSTVW') + '.', lambda: str(r.randint(1900, 2030))])())
            if start or (lang == 'de' and .42 < p < .62) or .86 < p < .9:
                w = w[:1].upper() + w[1:]
            elif .85 < p < .86:
                w = w.upper()
            q = r.random()
            start = .08 <= q < .13
            a, b = r.choice(['""', '“”', '()', '()', '()', '[]', '„“', '«»', '‘’', "''"])
            out.append(w + ',' if q < .08 else w + '.' if start else w + r.choice(';:?!') if q < .145 else a + w + b if q < .165 else a + w if q < .172
                       else w + b if q < .18 else w + '-' + self.content(lang) if q < .195 else w + r.choice([' -', ' –', ' —', '--', '—']) if q < .203 else w)
        text = ' '.join(out)
        if r.random() < .14:
            text += '-'
        if r.random() < .08:
            text = r.choice(['({}) ', '{}. ', '{}) ', '{}.{} ', '§ {} ', '[{}] ', '• ', '- ']).format(r.choice([self.digits(1), r.choice('abcdeivx')]), self.digits(1)) + text
        return ''.join(c for c in text if c in INDEX).strip() or self.digits(4)

    def number(self):
        r = self.rng
        whole = str(r.choice([r.randint(0, 9), r.randint(0, 99), r.randint(0, 999), r.randint(0, 99999), r.randint(0, 9999999)]))
        style = r.choice(['us', 'us', 'us', 'de', 'de', 'fr', 'ch', 'plain'])
        group = {'us': ',', 'de': '.', 'fr': ' ', 'ch': "'", 'plain': ''}[style]
        point = {'us': '.', 'de': ',', 'fr': ',', 'ch': '.', 'plain': r.choice('.,')}[style]
        grouped = re.sub(r'(?<=\d)(?=(\d{3})+$)', group, whole)
        places = r.choice([2, 2, 2, 2, 2, 0, 1, 3, 4])
        return grouped + (point + self.digits(places) if places else '')

    def amount(self):
        r = self.rng
        n = self.number()
        p = r.random()
        sign = r.choice(CURRENCY)
        out = n if p < .45 else sign + n if p < .65 else sign + ' ' + n if p < .75 else n + ' ' + sign if p < .92 else n + sign
        p = r.random()
        return ('-' + out if p < .05 else out + '-' if p < .07 else '(' + out + ')' if p < .09 else out + '*' if p < .11
                else out + ' ' + r.choice(['A', 'B', 'S', 'SR', 'ZR', 'T', 'X', 'CR', 'DR']) if p < .15 else '+' + out if p < .16 else out)

    def date(self):
        r = self.rng
        d, m, y = r.randint(1, 31), r.randint(1, 12), r.randint(1985, 2035)
        sep = r.choice('.//--')
        f = r.randint(0, 8)
        if f <= 2:
            out = f'{d:02d}{sep}{m:02d}{sep}{y if r.random() < .7 else y % 100:02d}'
        elif f == 3:
            out = f'{d}{sep}{m}{sep}{y}'
        elif f == 4:
            out = f'{y}{sep}{m:02d}{sep}{d:02d}'
        elif f == 5:
            out = f'{d}{r.choice(["", ".", "th", "st"])} {r.choice(MONTHS)} {y}'
        elif f == 6:
            out = f'{r.choice(MONTHS)} {d}, {y}'
        elif f == 7:
            out = f'{d:02d}-{r.choice(MONTHS)[:3]}-{y}'
        else:
            out = f'{m}/{d}/{y}'
        return out + (' ' + self.time() if r.random() < .25 else '')

    def time(self):
        r = self.rng
        out = f'{r.randint(0, 23):02d}:{r.randint(0, 59):02d}' + (f':{r.randint(0, 59):02d}' if r.random() < .5 else '')
        return out + r.choice(['', '', '', ' AM', ' PM', 'PM', ' Uhr', ' h'])

    def code(self):
        r = self.rng
        f = r.randint(0, 9)
        up = lambda n: ''.join(r.choice('ABCDEFGHIJKLMNOPQRSTUVWXYZ') for _ in range(n))
        if f == 0:
            return up(2) + self.digits(2) + (' ' if r.random() < .7 else '').join([''] + [self.digits(4) for _ in range(4)]) + ' ' + self.digits(2)
        if f == 1:
            return up(r.randint(1, 4)) + r.choice(['-', '', '/', ' ']) + self.digits(r.randint(3, 8))
        if f == 2:
            return self.digits(r.randint(4, 14))
        if f == 3:
            return r.choice(['DE', 'FR', 'ATU', 'NL', 'IT', 'ESB', 'PL', 'GB ']) + self.digits(9) + r.choice(['', '', 'B01'])
        if f == 4:
            return self.digits(r.randint(2, 6)) + r.choice('-/.') + self.digits(r.randint(1, 6)) + r.choice(['', '-' + up(1), '/' + self.digits(2)])
        if f == 5:
            return ''.join(r.choice('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789') for _ in range(r.randint(4, 14)))
        if f == 6:
            return ''.join(r.choice('abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNOPQRSTUVWXYZ0123456789') for _ in range(r.randint(4, 12)))
        if f == 7:
            return '(' + up(r.randint(1, 3)) + r.choice(['', ' ', '-', '. ']) + self.digits(r.randint(2, 8)) + r.choice(['', '-' + up(1)]) + ')'
        if f == 8:
            return self.digits(5) + ' ' + self.cased(self.pseudo()).capitalize()
        return '-'.join(self.digits(r.randint(2, 4)) for _ in range(r.randint(2, 4)))

    def phone(self):
        r = self.rng
        return r.choice(['+49 {} {}', '+33 {} {}', '0{}-{}', '(0{}) {}', '+1 ({}) 555-{}', '0{}/{}', '+44 {} {}', '{} {}', '+{}-{}', '{}-{}', '0{} {}']).format(
            self.digits(r.randint(1, 4)), r.choice([self.digits(4), self.digits(7), self.digits(3) + ' ' + self.digits(4), self.digits(8)]))

    def address_net(self):
        r = self.rng
        lang = r.choices(self.langs, self.weights)[0]
        w = lambda: re.sub(r'[^a-z0-9]', '', r.choice([self.pseudo(), r.choice(self.words[lang]).lower()])) or 'info'
        tld = r.choice(['com', 'de', 'fr', 'co.uk', 'net', 'org', 'eu', 'nl', 'it', 'es', 'com.my', 'info', 'io'])
        host = w() + r.choice(['', '', '-' + w()]) + '.' + tld
        p = r.random()
        return (w() + r.choice(['', '.', '_', '-']) + w() + '@' + host if p < .5 else 'www.' + host if p < .75
                else 'https://' + host + '/' + w() + r.choice(['', '?id=' + self.digits(3), '/#' + w()]) if p < .9 else host)

    def labelled(self):
        r = self.rng
        kind = r.choice([self.amount, self.amount, self.date, self.code, self.code, self.phone, self.number, self.address_net, self.time,
                         lambda: self.digits(r.randint(1, 3)), lambda: str(r.choice([0, 5, 6, 7, 10, 19, 20, 21])) + r.choice(['%', ' %', '.00%', ',0 %'])])
        sep = r.choice([': ', ': ', ':', ' : ', ' ', ' ', '  ', ' # ', ' = ', '. ', ' ..... ', ' ........ ', ' - '])
        label = r.choice(LABELS) if r.random() < .6 else self.prose()[:18].strip()
        return label + sep + kind()

    def row(self):
        r = self.rng
        cells = [r.choice([self.number, self.amount, lambda: self.digits(r.randint(1, 3)), self.code, self.prose, self.date,
                           lambda: f'{r.randint(1, 99)} x', lambda: f'{r.randint(1, 99)} X {r.randint(0, 99)}.{self.digits(2)}',
                           lambda: f'{r.randint(0, 9)}.{self.digits(3)}kg', lambda: f'@{r.randint(0, 99)}.{self.digits(2)}'])()
                 for _ in range(r.randint(2, 4))]
        return r.choice([' ', ' ', '  ', '   ', '     ', ' | ', '    ']).join(cells)

    def rare(self):
        """Characters that ordinary lines hardly hold, so that every class is seen."""
        r = self.rng
        pool = ''.join(c for c in INDEX if not c.isascii()) + '{}[]|\\^~_<>=`@#&%*+$;!?'
        word = list(self.pseudo())
        for _ in range(r.randint(1, 4)):
            word.insert(r.randint(0, len(word)), r.choice(pool))
        return ''.join(word)

    def till(self):
        """A line of a receipt: short, many figures, mostly one language."""
        r = self.rng
        lang = 'en' if r.random() < .6 else r.choices(self.langs, self.weights)[0]
        words = lambda: ' '.join(self.word(lang) for _ in range(r.choice([1, 1, 2, 2, 3, 4])))
        text = r.choice([
            words, words, words, self.amount, self.number, self.number, lambda: r.choice(LABELS), lambda: r.choice(LABELS), self.labelled,
            self.labelled, self.date, self.time, self.code, self.code, self.phone, lambda: self.digits(r.randint(6, 14)),
            lambda: self.digits(r.randint(1, 4)), lambda: words() + r.choice([' ', '  ', '    ']) + self.number(),
            lambda: r.choice(LABELS) + ' (' + r.choice(['RM', '%', '6%', '@', 'inc.', 'EUR', 'ex.', words()]) + ')',
            lambda: r.choice(LABELS) + ' @ ' + self.digits(1) + r.choice(['%', '.00', '']),
            lambda: r.choice(['X', 'x', '*']) * r.randint(3, 12) + r.choice(['', ' ']) + self.digits(4),
            lambda: r.choice(['-', '=', '*', '.', '_']) * r.randint(3, 30), lambda: '*** ' + words() + ' ***',
            lambda: self.digits(r.randint(1, 3)) + r.choice(['', '.00', '.000']) + r.choice([' x ', ' X ', ' @ ', '*']) + self.number(),
            lambda: r.choice(['No. ', 'NO.', 'LOT ', 'Blk ', '']) + self.digits(r.randint(1, 3)) + r.choice(['', '-', ' & ', '/', 'A, ', ', ']) + self.digits(2) + ', ' + words() + r.choice(['', ',', '.', ', ' + self.digits(5)])])()
        return ''.join(c for c in text if c in INDEX).strip() or self.digits(3)

    def line(self):
        """A line as printed; runs of blanks are wide gaps on paper and one blank in the truth."""
        r = self.rng
        text = r.choices([self.prose, self.labelled, self.row, self.amount, self.date, self.code, self.phone, self.address_net, self.number,
                          self.rare, lambda: self.rare() + ' ' + self.prose(), lambda: r.choice(LABELS)],
                         [44, 14, 8, 7, 4, 6, 3, 4, 2, 4, 3, 3])[0]()
        p = r.random()
        if p < .22:
            text = text.upper()
        elif p < .24:
            text = text.lower()
        return ''.join(c for c in text if c in INDEX).strip() or self.digits(4)
