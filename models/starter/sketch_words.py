"""What sketched pages say: labels with their synonyms in six languages, names, dates, amounts and numbers, all made up."""

import random

LANGS = ["en", "de", "fr", "es", "it", "nl"]


def _p(text: str) -> list[list[str]]:
    return [[v.strip() for v in part.split(";")] for part in text.split("|")]


# One entry a field: synonyms by language in the order of LANGS.
LABELS = {name: dict(zip(LANGS, _p(text))) for name, text in {
    "title": "Invoice;INVOICE;Tax Invoice;Sales Invoice;Commercial Invoice;Bill;Statement of charges|Rechnung;RECHNUNG;Faktura;Schlussrechnung|Facture;FACTURE;Facture de vente|Factura;FACTURA;Factura simplificada|Fattura;FATTURA;Fattura di vendita|Factuur;FACTUUR;Verkoopfactuur",
    "credit_title": "Credit Note;CREDIT NOTE;Credit memo;Credit;Refund note;Corrective invoice|Gutschrift;Rechnungskorrektur;GUTSCHRIFT;Korrekturrechnung;Stornorechnung|Avoir;Note de crédit;AVOIR;Facture d'avoir|Nota de crédito;Abono;Factura rectificativa;ABONO|Nota di credito;NOTA DI CREDITO;Nota di accredito|Creditnota;Creditfactuur;CREDITNOTA;Correctienota",
    "invoice_number": "Invoice Number;Invoice No.;Invoice #;Inv. No.;Invoice ID;Invoice;Bill No.;Document No.;Reference number;Our ref;No.;Tax invoice no.|Rechnungsnummer;Rechnungs-Nr.;Rechnung Nr.;Re.-Nr.;Beleg-Nr.;Rg.-Nr.;Belegnummer;Nummer|Facture n°;Numéro de facture;N° de facture;Facture No;Référence;N° facture;Réf. facture|Factura n.º;Número de factura;Nº factura;Factura Nº;Nº de documento|Fattura n.;Numero fattura;N. fattura;Fattura nr.;Numero documento|Factuurnummer;Factuurnr.;Factuur nr.;Nummer;Documentnr.",
    "invoice_date": "Invoice Date;Date;Date of issue;Issued;Bill date;Date issued;Issue Date;Tax point;Dated;Billing date|Rechnungsdatum;Datum;Ausstellungsdatum;Belegdatum;Datum der Rechnung;vom|Date de facture;Date;Date de facturation;Date d'émission;Émise le;Le|Fecha de factura;Fecha;Fecha de emisión;Fecha factura|Data fattura;Data;Data di emissione;Data documento;del|Factuurdatum;Datum;Datum factuur;Uitgiftedatum",
    "due_date": "Due Date;Payment due;Due;Pay by;Date due;Payment Due Date;Due on;Please pay by|Fälligkeitsdatum;Zahlbar bis;Fällig am;Fälligkeit;Zahlungsziel;Zahlungsfrist|Date d'échéance;Échéance;À payer avant le;Payable le;Date limite de paiement|Fecha de vencimiento;Vencimiento;Vence|Scadenza;Data di scadenza;Pagare entro|Vervaldatum;Te betalen voor;Uiterste betaaldatum;Vervaldag",
    "delivery_date": "Delivery Date;Date of supply;Ship date;Date shipped;Service date|Lieferdatum;Leistungsdatum;Leistungszeitpunkt;Versanddatum|Date de livraison;Date de prestation;Livré le|Fecha de entrega;Fecha de servicio|Data di consegna;Data consegna|Leverdatum;Leveringsdatum",
    "order_date": "Order Date;Ordered on;PO date|Bestelldatum;Auftragsdatum|Date de commande;Commandé le|Fecha de pedido|Data ordine|Besteldatum;Orderdatum",
    "order_number": "Order Number;Order No.;PO Number;P.O. #;Purchase Order;Your order;Order #;PO No;Sales order;Order reference|Bestellnummer;Auftragsnummer;Auftrags-Nr.;Bestell-Nr.;Ihre Bestellung;Auftrag|Commande n°;N° de commande;Numéro de commande;Votre commande|Número de pedido;Pedido nº;Su pedido;Nº pedido|Numero ordine;Ordine n.;Vs. ordine|Ordernummer;Bestelnummer;Uw order;Order nr.",
    "customer_number": "Customer Number;Customer No.;Account No.;Customer ID;Client ID;Account number;Cust #|Kundennummer;Kunden-Nr.;Kd.-Nr.;Kundennr.|N° client;Numéro client;Code client;Référence client|Nº cliente;Código de cliente;Número de cliente|Codice cliente;Cliente n.|Klantnummer;Klantnr.;Debiteurnummer;Debiteurnr.",
    "seller_tax_id": "VAT Reg No;VAT No.;Tax ID;VAT ID;VAT Registration Number;EIN;ABN;GST No.;GSTIN;Tax Reg. No;VAT number|USt-IdNr.;USt-ID;Steuernummer;St.-Nr.;Umsatzsteuer-ID;UID-Nr.;UStID|N° TVA;TVA intracommunautaire;N° TVA intra.;TVA;Numéro de TVA|NIF;CIF;C.I.F.;N.I.F.;NIF/CIF|P.IVA;Partita IVA;P. IVA;C.F./P.IVA|BTW-nummer;BTW nr.;BTW-nr.;Btw-id",
    "buyer": "Bill To;Billed to;Invoice to;Sold to;Customer;Client;To;Buyer;Bill to:;Attention;Account of|Rechnungsempfänger;An;Kunde;Rechnungsadresse;Rechnung an|Facturé à;Client;Adresse de facturation;Destinataire;À l'attention de|Cliente;Facturar a;Destinatario;Datos del cliente|Cliente;Destinatario;Spett.le;Intestatario|Klant;Aan;Factuuradres;Factuur aan;Afnemer",
    "ship": "Ship To;Deliver to;Delivery address;Shipping address|Lieferadresse;Lieferanschrift|Adresse de livraison;Livré à|Enviar a;Dirección de entrega|Luogo di consegna;Spedire a|Afleveradres;Bezorgadres",
    "seller": "From;Seller;Supplier;Vendor;Remit to;Pay to;Issued by|Verkäufer;Lieferant;Absender;Rechnungssteller|Vendeur;Émetteur;Fournisseur;De|Vendedor;Proveedor;Emisor|Venditore;Fornitore;Cedente|Verkoper;Leverancier;Van",
    "net_amount": "Subtotal;Sub-total;Net amount;Total net;Net total;Total excl. VAT;Amount before tax;Taxable amount;Total ex VAT;Net;Total excluding tax|Zwischensumme;Nettobetrag;Summe netto;Netto;Gesamt netto;Nettosumme;Warenwert netto|Total HT;Sous-total;Montant HT;Total hors taxes;Net HT|Base imponible;Subtotal;Importe neto;Total neto|Imponibile;Totale imponibile;Subtotale;Totale netto|Subtotaal;Totaal excl. BTW;Netto bedrag;Totaal exclusief btw;Netto",
    "tax_amount": "VAT;Tax;Sales Tax;VAT amount;Total VAT;GST;Total Tax;Tax amount;HST|MwSt.;USt.;Umsatzsteuer;Mehrwertsteuer;MwSt-Betrag;zzgl. MwSt.;Steuerbetrag;+ MwSt|TVA;Montant TVA;Total TVA;Taxes|IVA;Cuota IVA;Importe IVA;Total IVA|IVA;Imposta;Totale IVA;Importo IVA|BTW;Btw-bedrag;Totaal BTW;BTW bedrag",
    "gross_amount": "Total;Grand Total;Invoice Total;Total amount;TOTAL;Total incl. VAT;Amount;Total payable;Total including tax;Gross amount;Total invoice amount;Invoice amount;Gross|Gesamtbetrag;Rechnungsbetrag;Gesamtsumme;Endbetrag;Summe;Brutto;Bruttobetrag;Gesamt;Endsumme;Rechnungssumme;Total|Total TTC;Montant TTC;Montant total;Total;Net à payer;Total facture|Total;Total factura;Importe total;TOTAL EUR;Total con IVA|Totale;Totale fattura;Totale documento;Importo totale;Totale da pagare|Totaal;Totaalbedrag;Totaal incl. BTW;Factuurbedrag;Totaal inclusief btw;Te voldoen",
    "amount_due": "Amount Due;Balance Due;Total Due;Amount payable;Please pay;Outstanding;Balance;Due now|Zu zahlen;Zahlbetrag;Offener Betrag;Zahllast;Fälliger Betrag|Net à payer;Reste à payer;Montant dû;Solde dû|Total a pagar;Importe a pagar;Pendiente|Netto a pagare;Da pagare;Saldo|Te betalen;Openstaand;Nog te betalen;Te betalen bedrag",
    "amount_paid": "Amount paid;Paid;Payments;Less payments;Deposit|Bereits gezahlt;Anzahlung;Bezahlt|Déjà payé;Acompte;Payé|Pagado;Anticipo|Acconto;Pagato|Betaald;Reeds betaald;Aanbetaling",
    "discount": "Discount;Less discount;Rebate|Rabatt;Skonto;Nachlass|Remise;Rabais|Descuento;Dto.|Sconto|Korting",
    "shipping_amount": "Shipping;Freight;Delivery;Postage;Shipping & Handling;Carriage|Versand;Versandkosten;Fracht;Porto|Frais de port;Livraison;Port|Gastos de envío;Portes;Envío|Spese di spedizione;Trasporto|Verzendkosten;Vracht;Bezorgkosten",
    "iban": "IBAN;IBAN No.;Account (IBAN);Bank account;IBAN:|IBAN;Bankverbindung;Konto;IBAN:|IBAN;Compte;RIB IBAN;IBAN :|IBAN;Cuenta;Cuenta bancaria|IBAN;Coordinate bancarie;c/c IBAN|IBAN;Rekening;Bankrekening;Rekeningnummer",
    "bic": "BIC;SWIFT;BIC/SWIFT;Swift code|BIC;SWIFT-BIC|BIC;Code BIC|BIC;SWIFT|BIC;SWIFT|BIC;BIC-code",
    "bank_name": "Bank;Bank name|Bank;Kreditinstitut|Banque;Domiciliation|Banco;Entidad|Banca;Istituto|Bank;Naam bank",
    "payment_reference": "Payment reference;Reference;Ref;Payment ref.;Quote reference;Remittance reference;Memo|Verwendungszweck;Zahlungsreferenz;Referenz|Référence de paiement;Référence à rappeler;Communication|Referencia de pago;Concepto|Causale;Riferimento|Betalingskenmerk;Kenmerk;Omschrijving",
    "payment_method": "Payment method;Paid by;Payment;Method of payment;Payment type|Zahlungsart;Zahlweise;Zahlungsmethode|Mode de paiement;Mode de règlement;Règlement;Moyen de paiement|Forma de pago;Método de pago|Modalità di pagamento;Pagamento;Metodo di pagamento|Betaalwijze;Betaalmethode;Betaling",
    "payment_terms": "Terms;Payment terms;Terms of payment|Zahlungsbedingungen;Zahlungskonditionen|Conditions de paiement;Conditions de règlement|Condiciones de pago|Condizioni di pagamento|Betalingsvoorwaarden;Betaaltermijn",
    "currency": "Currency;Invoice currency|Währung|Devise;Monnaie|Moneda;Divisa|Valuta;Divisa|Valuta",
    "phone": "Phone;Tel;Tel.;Telephone;T;Call us|Telefon;Tel.;Tel;Fon|Tél.;Téléphone;Tél|Tel.;Teléfono;Tfno.|Tel.;Telefono|Tel.;Telefoon;T",
    "fax": "Fax;F|Fax;Telefax|Fax;Télécopie|Fax|Fax|Fax",
    "email": "Email;E-mail;E;Mail|E-Mail;Mail;Email|E-mail;Courriel;Mail|Email;Correo;E-mail|E-mail;Email|E-mail;Mail",
    "website": "Web;Website;Internet;www|Internet;Web;Homepage|Site web;Web;Internet|Web;Página web|Sito;Web|Website;Internet",
    "period_start": "Period from;From;Start date;Start;Service from|Zeitraum von;Von;Beginn|Du;Début|Desde;Inicio|Dal;Inizio|Van;Begindatum",
    "period_end": "Period to;To;End date;End;Service to|bis;Ende;Zeitraum bis|Au;Fin|Hasta;Fin|Al;Fine|Tot;Einddatum",
    "period": "Period;Billing period;Service period;Dates;Contract period;Flight;Flight dates;Schedule dates;Run dates|Zeitraum;Abrechnungszeitraum;Leistungszeitraum|Période;Période de facturation|Periodo;Período de facturación|Periodo;Periodo di riferimento|Periode;Factuurperiode",
    "contract_number": "Contract No.;Contract Number;Contract #;Agreement No.;Contract;Contract / Revision;Order / Rev|Vertragsnummer;Vertrags-Nr.|N° de contrat;Contrat n°|Nº de contrato;Contrato|Contratto n.;N. contratto|Contractnummer;Contract nr.",
    "advertiser": "Advertiser;Advertiser Name;Client;Client Name;Advertiser:;Account|Kunde;Werbekunde|Annonceur;Client|Anunciante;Cliente|Inserzionista;Cliente|Adverteerder;Klant",
    "project": "Project;Job;Site;Subject matter;Project name;Works|Projekt;Bauvorhaben;Objekt;Vorhaben;Kommission;BV|Projet;Chantier;Affaire;Opération|Proyecto;Obra;Objeto|Progetto;Cantiere;Commessa;Opera|Project;Werk;Object;Projectnaam",
    "delivery_note_number": "Delivery note;Delivery note no.;Packing slip no.;Dispatch no.|Lieferschein;Lieferschein-Nr.;LS-Nr.|Bon de livraison;BL n°;N° BL|Albarán;Albarán nº|DDT n.;Bolla n.|Pakbon;Pakbonnummer",
    "contact": "Contact;Contact person;Sales rep;Account Executive;Your contact;Handled by|Ansprechpartner;Bearbeiter;Sachbearbeiter|Contact;Votre contact;Suivi par|Contacto;Comercial|Referente;Contatto|Contactpersoon;Contact",
    "page": "Page;Pg.|Seite;Blatt|Page|Página;Pág.|Pagina;Pag.|Pagina;Blad",
    "register": "Registered in England No.;Company Reg No.;Company number;Registration No|HRB;Handelsregister;Amtsgericht HRB|RCS;SIREN;SIRET;SIRET;APE|Registro Mercantil Tomo;Reg. Merc.|REA;Reg. Imprese|KvK;KvK-nummer;Handelsregister",
    "weight": "Weight;Total weight|Gewicht;Gesamtgewicht|Poids;Poids total|Peso|Peso|Gewicht",
    "h_description": "Description;Item;Product;Details;Service;Particulars;Item description|Beschreibung;Bezeichnung;Artikel;Leistung;Pos. Bezeichnung|Désignation;Description;Libellé;Article|Descripción;Concepto;Artículo|Descrizione;Articolo;Prestazione|Omschrijving;Artikel;Beschrijving",
    "h_quantity": "Qty;Quantity;Units;Hours;QTY|Menge;Anzahl;Anz.|Qté;Quantité|Cantidad;Cant.;Uds.|Quantità;Q.tà;Qtà|Aantal;Hoeveelheid",
    "h_price": "Unit Price;Price;Rate;Unit cost;Price each|Einzelpreis;Preis;E-Preis;Stückpreis|Prix unitaire;P.U. HT;PU|Precio;Precio unitario;P. unit.|Prezzo;Prezzo unitario|Prijs;Stukprijs;Eenheidsprijs",
    "h_total": "Amount;Total;Line total;Net;Value;Extended|Gesamtpreis;Betrag;Gesamt;Summe|Montant;Total HT;Montant HT|Importe;Total|Importo;Totale|Bedrag;Totaal",
    "h_tax": "VAT %;Tax;VAT;Tax rate|MwSt.;USt %;MwSt. %|TVA;Taux TVA;TVA %|IVA;% IVA|IVA;IVA %;Aliquota|BTW;BTW %",
    "h_code": "Item #;Code;SKU;No.;Part No.;Ref|Art.-Nr.;Pos.;Artikelnr.|Réf.;Code;Référence|Ref.;Código|Codice;Cod.|Art.nr.;Code",
    "h_date": "Date;Day|Datum|Date|Fecha|Data|Datum",
    "receipt_number": "Receipt No;Receipt #;Bill No;Trans #;Slip No.;Invoice No;Document No;Doc No.;Check #;CS No|Bon-Nr.;Beleg-Nr.;Bonnr|Ticket n°;N° ticket|Ticket;Nº ticket;Factura simp.|Scontrino n.;Doc. n.|Bonnr.;Kassabon;Bon nr.",
    "cashier": "Cashier;Served by;Staff;Operator;Server;Salesperson|Kassierer;Bediener;Es bediente Sie|Caissier;Servi par;Vendeur|Cajero;Le atendió;Empleado|Operatore;Cassiere|Kassier;Medewerker;Bediend door",
    "cash": "Cash;CASH;Tendered;Cash tendered;Amt tendered;Payment|Bar;Gegeben;BAR|Espèces;Reçu|Efectivo;Entregado|Contante;Contanti|Contant;Ontvangen",
    "change": "Change;CHANGE;Change due;Chg|Rückgeld;Zurück|Rendu;Monnaie|Cambio;Devolución|Resto|Wisselgeld;Terug",
    "rounding": "Rounding;Rounding Adj;Round off;Rounding adjustment|Rundung|Arrondi|Redondeo|Arrotondamento|Afronding",
    "receipt_total": "Total;TOTAL;Grand Total;Total Sales;Amount Due;NET TOTAL;Total Amount;Total (incl. GST);TOTAL DUE;Total RM;Total Sales (Inclusive of GST);Total Payable;Nett Total;Rounded Total;BALANCE DUE|Summe;SUMME EUR;Gesamt;Gesamtbetrag;Zu zahlen;TOTAL|Total;TOTAL TTC;Total à payer;NET A PAYER|TOTAL;Total a pagar;Importe|TOTALE;TOTALE EURO;Totale complessivo|Totaal;TOTAAL;Te betalen",
    "time": "Time|Uhrzeit;Zeit|Heure|Hora|Ora|Tijd",
    "opening_balance": "Opening balance;Previous balance;Balance brought forward;Balance forward|Alter Kontostand;Anfangssaldo|Solde précédent;Ancien solde|Saldo anterior;Saldo inicial|Saldo iniziale;Saldo precedente|Vorig saldo;Beginsaldo",
    "closing_balance": "Closing balance;New balance;Ending balance;Balance carried forward|Neuer Kontostand;Endsaldo|Nouveau solde|Saldo final;Nuevo saldo|Saldo finale;Nuovo saldo|Nieuw saldo;Eindsaldo",
    "account_number": "Account number;Account No.;A/C No|Kontonummer;Konto-Nr.|N° de compte;Compte n°|Número de cuenta;Cuenta|Numero conto;Conto n.|Rekeningnummer",
    "account_holder": "Account holder;Account name;Name|Kontoinhaber|Titulaire|Titular|Intestatario|Rekeninghouder;Ten name van",
}.items()}

SENTENCES = dict(zip(LANGS, _p(
    "Thank you for your business.;Please make payment within {n} days of the date of this invoice.;All goods remain the property of the seller until paid in full.;If you have any questions about this invoice please contact us.;Late payments are charged with interest of {n}% per month.;Goods once sold are not returnable;Please quote the number above with your payment.;Terms and conditions apply as agreed on {d}.;This document was created by computer and is valid without signature.;We supplied you with the following goods and services:"
    "|Vielen Dank für Ihren Auftrag.;Bitte überweisen Sie den Betrag innerhalb von {n} Tagen ohne Abzug.;Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum.;Bei Fragen stehen wir Ihnen gerne zur Verfügung.;Es gelten unsere allgemeinen Geschäftsbedingungen vom {d}.;Wir erlauben uns, wie folgt zu berechnen:;Sehr geehrte Damen und Herren,;Mit freundlichen Grüßen"
    "|Merci pour votre confiance.;En cas de retard de paiement, une indemnité de {n} € sera exigée.;Paiement sous {n} jours à réception de la facture.;Pas d'escompte pour paiement anticipé.;Conditions générales de vente du {d}.;Nous restons à votre disposition"
    "|Gracias por su confianza.;El pago se realizará en un plazo de {n} días.;La mercancía viaja por cuenta del comprador.;Condiciones vigentes desde {d}.;Estimado cliente:"
    "|Grazie per averci scelto.;Il pagamento va effettuato entro {n} giorni.;Merce resa franco destino.;Condizioni valide dal {d}.;Contributo ambientale assolto ove dovuto"
    "|Bedankt voor uw bestelling.;Gelieve te betalen binnen {n} dagen onder vermelding van het factuurnummer.;Op al onze leveringen zijn onze voorwaarden van toepassing.;Wij verzoeken u het bedrag over te maken voor {d}.;Met vriendelijke groet")))

GOODS = ("service support license maintenance hosting consulting paper printer cable chair desk lamp monitor keyboard filter valve pump steel pipe bolt screw paint brush coffee "
         "tea milk bread cheese rice oil soap towel glass bottle box bag pen folder battery charger phone case shirt shoes jacket hammer drill ladder hose tyre engine repair cleaning "
         "design training workshop subscription domain traffic storage backup transport delivery room night breakfast ticket Wartung Beratung Stunde Montage Kabel Schraube Papier Miete "
         "Strom Gebühr Lizenz prestation abonnement heure pièce papier câble mantenimiento servicio pieza hora materiale servizio canone ore onderhoud dienst uur materiaal spot news "
         "morning evening weekend prime sports Premium Standard Basic Pro XL Set Pack A4 500ml 1kg 2x blue red black white large small").split()
STREETS = {"en": ["{n} {s} Street", "{n} {s} Road", "{n} {s} Ave", "{n} {s} Lane", "Unit {n}, {s} Park", "P.O. Box {n}", "No. {n}, Jalan {s}", "Lot {n}, {s} Industrial Estate", "{n}-{m} {s} Way, Suite {m}"],
           "de": ["{s}straße {n}", "{s}weg {n}", "{s}allee {n}", "Am {s} {n}", "Postfach {n}"], "fr": ["{n} rue {s}", "{n}, avenue de {s}", "{n} bd {s}", "ZI {s}, BP {n}"],
           "es": ["Calle {s} {n}", "Avda. {s}, {n}", "C/ {s} nº {n}"], "it": ["Via {s}, {n}", "Piazza {s} {n}", "Corso {s} {n}"], "nl": ["{s}straat {n}", "{s}laan {n}", "{s}weg {n}", "Postbus {n}"]}
SUFFIXES = {"en": ["Ltd", "Ltd.", "Limited", "Inc.", "Inc", "LLC", "Corp.", "Group", "& Sons", "PLC", "Sdn Bhd", "SDN. BHD.", "S/B", "Pte Ltd", "Pty Ltd", "Co.", "Trading", "Enterprise", "Media", "Store", ""],
            "de": ["GmbH", "AG", "GmbH & Co. KG", "e.K.", "KG", "UG", "OHG", ""], "fr": ["SARL", "SAS", "SA", "S.A.S.", "EURL", ""], "es": ["S.L.", "S.A.", "SLU", ""],
            "it": ["S.r.l.", "S.p.A.", "Srl", "s.n.c.", ""], "nl": ["B.V.", "BV", "N.V.", "VOF", ""]}
TRADES = "Media Systems Foods Hardware Services Software Logistics Trading Electric Print Books Pharma Motors Energy Telecom Web Consulting Technik Bau Handel Transports Informatique Mercado Restaurant Cafe Bakery Mart Supplies Office Design Studio Network Broadcasting Bank Hotel Clinic".split()
BRANCHES = "Nord Süd West East International Deutschland France UK Nederland Filiale Zentrale Branch Logistics Holding Services".split()
FIRST = "Anna Ben Clara David Elena Felix Greta Hugo Iris Jan Karin Lukas Maria Nils Olga Paul Rosa Sam Tina Victor Wendy Ahmad Siti Chen Mei Ravi John Sarah Michael Pierre Luc Carmen Jose Giulia Marco Sven Joost".split()
MONTHS = dict(zip(LANGS, [t.split() for t in (
    "January February March April May June July August September October November December|Januar Februar März April Mai Juni Juli August September Oktober November Dezember|"
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre|enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre|"
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre|januari februari maart april mei juni juli augustus september oktober november december").split("|")]))
THINGS = {lang: [part.split(",") for part in text.split(";")] for lang, text in zip(LANGS, (
    "the,the,the little,old,,my;corner,garden,mill,bakery,harbour,window,kitchen,paper,wheel,forest;shop,house,works,company,boat,and more",
    "zum,zur,der,die,am,,mein;garten,markt,mühle,bäckerei,hafen,brunnen,laden,werkstatt,wald,küche;am tor,und mehr,von nebenan,im hof,stube",
    "au,à la,le,la,les,ma,;petit jardin,boulangerie,port,atelier,cuisine,papier,forêt,marché,vieux pont,fenêtre;bleu,de la place,et fils,du port,gourmand",
    "el,la,los,mi,,casa;jardín,panadería,puerto,taller,cocina,papel,bosque,mercado,puente,ventana;azul,de la plaza,e hijos,del puerto,viejo",
    "il,la,al,le,,mio;giardino,forno,porto,bottega,cucina,carta,bosco,mercato,ponte,finestra;blu,della piazza,e figli,del porto,vecchio",
    "de,het,'t,in de,,mijn;tuin,bakkerij,haven,werkplaats,keuken,papier,bos,markt,brug,raam;aan zee,en zonen,op de hoek,van toen"))}
TERMS = dict(zip(LANGS, [text.split(";") for text in (
    "{n} days net;net {n} days;payable within {n} days;{n} days from the date of invoice;on receipt, without deduction;half on order, half on delivery;2% within 8 days, {n} days net;cash on delivery;end of month plus {n} days|"
    "{n} Tage netto;netto {n} Tage;zahlbar binnen {n} Tagen;sofort ohne Abzug;{n} Tage ab Rechnungsdatum;2 % Skonto in 8 Tagen, {n} Tage netto;Zahlung nach Erhalt;je zur Hälfte bei Auftrag und Lieferung|"
    "{n} jours net;à {n} jours fin de mois;sous {n} jours;comptant à réception;{n} jours date de facture;50 % à la commande, solde à {n} jours|"
    "{n} días;a {n} días fecha factura;al contado;pago en {n} días;50 % al pedido y resto a {n} días|{n} giorni;{n} gg data fattura;a vista;entro {n} giorni;{n} gg fine mese;rimessa diretta|"
    "binnen {n} dagen;{n} dagen netto;contant bij levering;betaling na ontvangst;{n} dagen na factuurdatum;de helft bij opdracht").split("|")]))
ROLES = {"seller": dict(zip(LANGS, _p("Supplier;Seller;Vendor|Lieferant;Verkäufer;Händler|Fournisseur;Vendeur|Proveedor;Vendedor|Fornitore;Venditore|Leverancier;Verkoper"))),
         "buyer": dict(zip(LANGS, _p("Customer;Buyer;Client|Kunde;Käufer;Auftraggeber|Client;Acheteur|Cliente;Comprador|Cliente;Acquirente|Klant;Koper")))}
_STARTS = "b br c ch d dr f fr g gr h j k kl l m n p pr qu r s sch st t tr v w z bl cl sp th".split()
_VOWELS = "a e i o u ai ei au ou ie ea oo ü ö é".split()
_ENDS = "n r l s t m ck nd rt ng x ".split(" ")


def made_up(rng: random.Random) -> str:
    return "".join(rng.choice(_STARTS) + rng.choice(_VOWELS) + rng.choice(_ENDS) for _ in range(rng.choice([1, 2, 2, 2, 3]))).capitalize()


def cased(text: str, rng: random.Random, upper: float = 0.15) -> str:
    return text.upper() if rng.random() < upper else text


def company(lang: str, rng: random.Random) -> str:
    parts = [made_up(rng) for _ in range(rng.choice([1, 1, 2]))]
    if rng.random() < 0.5:
        parts.append(rng.choice(TRADES))
    if rng.random() < 0.1:
        parts = [c + "." if rng.random() < 0.5 else c for c in rng.sample("ABCDEFGHIKLMNOPRSTUVWXYZ", 3)][:rng.randint(2, 3)] + parts[-1:]
    if rng.random() < 0.08:
        parts.insert(rng.randint(0, len(parts)), rng.choice(["&", "and", "of", "the", "for"]))
    roll = rng.random()
    if roll < 0.22:
        parts = _named_by_things(lang, rng)
    elif roll < 0.28:
        parts[0] = "-".join([parts[0], *(rng.choice([made_up(rng), rng.choice(TRADES)]) for _ in range(rng.choice([1, 1, 2])))])
    elif roll < 0.32:
        parts.insert(0, rng.choice([str(rng.randint(1, 99)), "MR", "St.", "(M)", f"{chr(65 + rng.randrange(26))}.{chr(65 + rng.randrange(26))}.", "1st"]))
    elif roll < 0.35:
        parts.append(rng.choice(["(M)", f"({made_up(rng)})", "(UK)", "(S)"]))
    after = [rng.choice([made_up(rng), rng.choice(BRANCHES)])] if rng.random() < 0.1 else []
    return " ".join(p for p in [*parts, rng.choice(SUFFIXES[lang]), *after] if p)


def _named_by_things(lang: str, rng: random.Random) -> list[str]:
    """Names that are words of the language, with an article or a preposition before them."""
    first, things, last = (rng.choice(words) for words in THINGS[lang])
    words = [first, things] + ([last] if rng.random() < 0.5 else [])
    return [w for w in words if w] if rng.random() < 0.2 else [w.capitalize() if i == 0 or rng.random() < 0.3 else w for i, w in enumerate(words) if w]


def specimen(role: str, lang: str, rng: random.Random) -> str:
    """A party of a specimen, named after its part in the business."""
    name = rng.choice(ROLES[role][lang])
    name = rng.choice(["{} {s}", "Demo-{}", "Test {}", "{} {n}", "Example {}", "{} " + made_up(rng)]).format(name, n=rng.randint(1, 99), s=rng.choice(TRADES))
    return " ".join(p for p in [name, rng.choice(SUFFIXES[lang])] if p)


def person(rng: random.Random) -> str:
    return rng.choice(["", "", "", "Mr ", "Ms ", "Herr ", "Frau ", "Dr. "]) + f"{rng.choice(FIRST)} {made_up(rng)}"


def plain_address(lang: str, rng: random.Random) -> list[str]:
    """Street and town, one line each or the town in two."""
    lines = [rng.choice(STREETS[lang]).format(s=made_up(rng), n=rng.randint(1, 400), m=rng.randint(1, 99))]
    city, code = made_up(rng), rng.choice([f"{rng.randint(1000, 99999):05}", f"{rng.randint(1000, 9999)}"])
    if lang == "en":
        code = rng.choice([code, f"{rng.choice('BCELMNSW')}{rng.randint(1, 30)} {rng.randint(1, 9)}{rng.choice('ABDEFG')}{rng.choice('HJLN')}"])
        lines += rng.choice([[f"{city}, {rng.choice(['NY', 'CA', 'TX', 'FL', 'OH', 'WA', 'IL'])} {code}"], [city, code], [f"{city},", f"NY {code}"], [f"{city} {code}"], [f"{code} {city}, {made_up(rng)}"], [made_up(rng), f"{code} {city}"]])
    else:
        code = f"{code[:4]} {rng.choice('ABCDEFGHKLMNPRSTVWXZ')}{rng.choice('ABCDEFGHKLMNPRSTVWXZ')}" if lang == "nl" and rng.random() < 0.7 else code
        province = f" ({made_up(rng)[:2].upper()})" if lang == "it" and rng.random() < 0.5 else ""
        lines.append(rng.choice(["", "", "D-", "F-", "CH-", "NL-"][:2 if lang in ("es", "it", "nl") else 3]) + f"{code} {city}{province}")
    return lines


def address(lang: str, rng: random.Random) -> list[str]:
    """Lines of an address without its country: a unit or a building before the street now and then."""
    lines = plain_address(lang, rng)
    if rng.random() < 0.15:
        lines.insert(0, rng.choice(["2nd Floor", "Building B", "Unit " + str(rng.randint(1, 300)), "Suite " + str(rng.randint(1, 900)), "3. OG", "Haus " + str(rng.randint(1, 300))]))
    return lines


class Style:
    """How one page writes dates, amounts and numbers."""

    def __init__(self, lang: str, rng: random.Random):
        self.lang, self.rng = lang, rng
        self.day_first = lang != "en" or rng.random() < 0.5
        self.date_kind = rng.randrange(12)
        self.separator = rng.choice([".", "/", "-", "/"]) if lang == "en" else rng.choice([".", "/", "-", "."])
        self.comma = rng.random() < (0.08 if lang == "en" else 0.85)
        self.thousands = rng.choice(["", ".", " ", "'"]) if self.comma else rng.choice([",", ",", ""])
        self.thousands = "" if self.thousands == "'" and rng.random() < 0.7 else self.thousands
        self.currency = rng.choice(["USD", "GBP", "EUR", "MYR", "AUD", "CAD", "INR", "CHF", "USD"]) if lang == "en" else rng.choice(["EUR"] * 8 + ["CHF", "USD"])
        self.sign = {"USD": "$", "GBP": "£", "EUR": "€", "MYR": "RM", "AUD": "$", "CAD": "C$", "INR": "Rs.", "CHF": "CHF"}[self.currency]
        self.sign_kind = rng.choice(["none", "none", "before", "glued", "after", "code", "code_before", "after"])
        self.id_kind = rng.randrange(11)

    def date(self, day: tuple[int, int, int]) -> str:
        y, mo, d = day
        name = MONTHS[self.lang][mo - 1]
        s, k = self.separator, self.date_kind
        if k < 5:
            a, b = (d, mo) if self.day_first else (mo, d)
            year = f"{y % 100:02}" if k == 0 else str(y)
            return f"{a:02}{s}{b:02}{s}{year}" if k < 4 else f"{a}{s}{b}{s}{year}"
        if k == 5:
            return f"{y}-{mo:02}-{d:02}"
        if k == 6:
            return f"{y}{s}{mo:02}{s}{d:02}"
        if k == 7:
            return f"{d:02}-{name[:3]}-{y}" if self.rng.random() < 0.5 else f"{d:02}-{name[:3]}-{y % 100:02}"
        if k in (8, 9) and self.lang == "en" and not self.day_first:
            return f"{name if k == 8 else name[:3]} {d}, {y}"
        if self.lang == "de":
            return f"{d}. {name} {y}"
        if self.lang == "es" and k == 10:
            return f"{d} de {name} de {y}"
        return f"{d} {name if k != 9 else name[:3]} {y}"

    def number(self, cents: int) -> str:
        sign, cents = ("-" if cents < 0 else ""), abs(cents)
        whole = f"{cents // 100:,}".replace(",", self.thousands if self.thousands != " " else " ")
        return f"{sign}{whole}{',' if self.comma else '.'}{cents % 100:02}"

    def money(self, cents: int, plain: bool = False) -> str:
        text, kind = self.number(cents), self.sign_kind
        if plain or kind == "none":
            return text
        return {"before": f"{self.sign} {text}", "glued": f"{self.sign}{text}", "after": f"{text} {self.sign}", "code": f"{text} {self.currency}", "code_before": f"{self.currency} {text}"}[kind]

    def id(self) -> str:
        r, k = self.rng, self.id_kind
        n = str(r.randint(1, 10 ** r.randint(2, 9)))
        y = r.randint(2005, 2026)
        return [n, f"{y}-{n}", f"{r.choice(['INV', 'RE', 'F', 'FA', 'SI', 'R', 'A', 'BL'])}{r.choice(['', '-', '/'])}{n}", f"{y}/{n}", f"{r.choice(['INV', 'RG', 'FV'])}-{y}-{n}", n.zfill(r.randint(6, 10)),
                f"{chr(65 + r.randrange(26))}{n}", f"{n}/{r.randint(1, 99)}", f"{n} {r.randint(10, 999)}" if r.random() < 0.3 else f"{chr(65 + r.randrange(26))}{chr(65 + r.randrange(26))}{n}-{r.randint(1, 9)}",
                ".".join(str(r.randint(0, 999)).zfill(r.choice([2, 3])) for _ in range(r.randint(2, 4))) + r.choice(["", f"-{y}", f"-{y}-{r.randint(1, 12)}", f".{r.randint(1, 9)}"]),
                f"{n}/{r.randint(0, 99):02}/{chr(65 + r.randrange(26))}" + r.choice(["", f"/{r.randint(0, 99):02}", f"/{chr(65 + r.randrange(26))}"])][k]


def tax_id(lang: str, rng: random.Random) -> str:
    n = "".join(rng.choice("0123456789") for _ in range(9))
    return {"en": rng.choice([f"GB {n[:3]} {n[3:7]} {n[7:]}", f"GB{n}", f"{n[:2]}-{n[2:]}", f"{n[:2]} {n[2:5]} {n[5:8]} {n[:3]}", f"000{n}", f"IE{n[:7]}T"]), "de": rng.choice([f"DE{n}", f"DE {n}", f"{n[:2]}/{n[2:5]}/{n[4:]}", f"ATU{n[:8]}", f"CHE-{n[:3]}.{n[3:6]}.{n[6:]}"]),
            "fr": rng.choice([f"FR{n[:2]}{n}", f"FR {n[:2]} {n[:3]} {n[3:6]} {n[6:]}", f"{n[:3]} {n[3:6]} {n[6:]} 00{n[:3]}"]), "es": rng.choice([f"B{n[:8]}", f"B-{n[:8]}", f"ESB{n[:8]}"]),
            "it": rng.choice([f"IT{n}{n[:2]}", f"{n}{n[:2]}"]), "nl": rng.choice([f"NL{n}B01", f"NL.{n[:4]}.{n[4:]}.B01", f"NL {n} B 01"])}[lang]


def iban(lang: str, rng: random.Random) -> str:
    digits = lambda k: "".join(rng.choice("0123456789") for _ in range(k))
    text = {"en": "GB" + digits(2) + rng.choice(["NWBK", "BARC", "LOYD"]) + digits(14), "de": rng.choice(["DE" + digits(20), "AT" + digits(18), "CH" + digits(19)]), "fr": rng.choice(["FR" + digits(25), "BE" + digits(14)]),
            "es": "ES" + digits(22), "it": "IT" + digits(2) + "X" + digits(22), "nl": "NL" + digits(2) + rng.choice(["INGB", "ABNA", "RABO"]) + digits(10)}[lang]
    return text if rng.random() < 0.4 else " ".join(text[i:i + 4] for i in range(0, len(text), 4))


def bic(rng: random.Random) -> str:
    return "".join(rng.choice("ABCDEFGHKLMNOPRSTUVX") for _ in range(4)) + rng.choice(["DE", "GB", "FR", "ES", "IT", "NL", "CH"]) + rng.choice(["FF", "2L", "PP", "MM", "2A"]) + rng.choice(["", "XXX", "550"])
