package dev.lector.extractors.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.extractors.einvoice.EInvoice.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mustangproject.CalculatedInvoice;
import org.mustangproject.ZUGFeRD.IZUGFeRDExportableItem;
import org.mustangproject.ZUGFeRD.ZUGFeRDInvoiceImporter;

class EInvoiceReaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"cii-en16931", "zugferd-1p0", "ubl-invoice"})
    void shouldReadOneInvoiceAlikeInEverySyntax(String name) throws IOException {
        EInvoice invoice = read(name);
        assertThat(values(invoice.fields()))
                .containsEntry("invoice_number", "R-2031")
                .containsEntry("invoice_date", "2024-05-07")
                .containsEntry("due_date", "2024-05-21")
                .containsEntry("seller_name", "Nordlicht Leuchten GmbH")
                .containsEntry("seller_tax_id", "DE136695976")
                .containsEntry("buyer_name", "Gasthof Zur Linde KG")
                .containsEntry("currency", "EUR")
                .containsEntry("net_amount", "395.00")
                .containsEntry("tax_amount", "75.05")
                .containsEntry("gross_amount", "470.05")
                .containsEntry("prepaid_amount", "70.05")
                .containsEntry("amount_due", "400.00")
                .containsEntry("iban", "DE89370400440532013000")
                .containsEntry("order_number", "B-77")
                .containsEntry("payment_reference", "R-2031 Fulda");
        assertThat(invoice.lines().stream().map(EInvoiceReaderTest::values).toList())
                .containsExactly(
                        Map.of(
                                "description",
                                "Stehlampe Birke",
                                "quantity",
                                "2",
                                "unit_price",
                                "120.00",
                                "line_total",
                                "240.00"),
                        Map.of(
                                "description",
                                "Tischlampe",
                                "quantity",
                                "10",
                                "unit_price",
                                "15.50",
                                "line_total",
                                "155.00"));
        assertThat(invoice.taxes().stream().map(EInvoiceReaderTest::values).toList())
                .containsExactly(Map.of("rate", "19", "base", "395.00", "tax", "75.05"));
    }

    @Test
    void shouldReadTheTotalsOfTheMinimumProfile() throws IOException {
        EInvoice invoice = read("cii-minimum");
        assertThat(invoice.profile()).isEqualTo("urn:factur-x.eu:1p0:minimum");
        assertThat(values(invoice.fields()))
                .containsEntry("gross_amount", "470.05")
                .doesNotContainKey("iban");
        assertThat(invoice.lines()).isEmpty();
    }

    @Test
    void shouldReadACreditNote() throws IOException {
        EInvoice note = read("ubl-credit-note");
        assertThat(values(note.fields()))
                .containsEntry("invoice_number", "R-2031")
                .containsEntry("gross_amount", "470.05");
        assertThat(note.lines()).hasSize(2);
    }

    @Test
    void shouldReadAnOrderAsAnOrder() throws IOException {
        EInvoice order = read("order-x");
        assertThat(values(order.fields()))
                .containsEntry("order_number", "R-2031")
                .containsEntry("order_date", "2024-05-07")
                .containsEntry("currency", "EUR")
                .doesNotContainKey("invoice_number");
        assertThat(values(order.lines().get(1))).containsEntry("quantity", "10");
    }

    @Test
    void shouldSayWhereInTheXmlAValueStands() throws IOException {
        EInvoice invoice = read("cii-en16931");
        assertThat(invoice.fields().get("gross_amount").pointer())
                .isEqualTo(
                        "/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement"
                                + "/ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:GrandTotalAmount");
        assertThat(invoice.lines().get(1).get("line_total").pointer())
                .contains("ram:IncludedSupplyChainTradeLineItem[2]");
    }

    @Test
    void shouldTakeTheTaxInTheCurrencyOfTheInvoice() throws IOException {
        String xml = text("cii-en16931")
                .replace(
                        "<ram:TaxTotalAmount currencyID=\"EUR\">",
                        "<ram:TaxTotalAmount currencyID=\"PLN\">323.46</ram:TaxTotalAmount><ram:TaxTotalAmount currencyID=\"EUR\">");
        assertThat(values(read(xml.getBytes(StandardCharsets.UTF_8)).fields())).containsEntry("tax_amount", "75.05");
    }

    @ParameterizedTest
    @CsvSource({"GROUP", "INFORMATION"})
    void shouldLeaveOutRowsThatOnlyGroupOthers(String status) throws IOException {
        String xml = text("cii-en16931")
                .replace(
                        "<ram:LineID>1</ram:LineID>",
                        "<ram:LineID>1</ram:LineID><ram:LineStatusReasonCode>" + status
                                + "</ram:LineStatusReasonCode>");
        assertThat(read(xml.getBytes(StandardCharsets.UTF_8)).lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Invoice/>", "<Invoice xmlns=\"urn:other\"><ID>1</ID></Invoice>", "<svg/>", "<Order/>"})
    void shouldTakeNoOtherXmlForAnInvoice(String xml) {
        assertThat(EInvoiceReader.read(xml.getBytes(StandardCharsets.UTF_8), "x.xml"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9999999", "NaN", "1.2.3", "0x10", "--5", "99999999999999999999999999999999999999999999"})
    void shouldLeaveOutWhatIsNoAmount(String amount) throws IOException {
        String xml = text("cii-en16931").replace(">470.05<", ">" + amount + "<");
        assertThat(read(xml.getBytes(StandardCharsets.UTF_8)).fields()).doesNotContainKey("gross_amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "ISO-8859-1"})
    void shouldReadEveryEncoding(String encoding) throws IOException {
        String xml = text("cii-en16931").replace("UTF-8", encoding).replace("Nordlicht", "N\u00f6rdlicht");
        byte[] bytes = xml.getBytes(encoding);
        assertThat(EInvoiceReader.looksLikeXml(bytes)).isTrue();
        assertThat(values(read(bytes).fields())).containsEntry("seller_name", "N\u00f6rdlicht Leuchten GmbH");
    }

    /** Mustang is the second opinion: whatever it reads out of our documents, we read, too. */
    @ParameterizedTest
    @ValueSource(strings = {"cii-en16931", "cii-minimum", "zugferd-1p0", "ubl-invoice", "ubl-credit-note", "order-x"})
    void shouldAgreeWithMustangWhereItReadsAValue(String name) throws Exception {
        ZUGFeRDInvoiceImporter importer = new ZUGFeRDInvoiceImporter();
        importer.doIgnoreCalculationErrors();
        importer.setRawXML(text(name).getBytes(StandardCharsets.UTF_8), false);
        CalculatedInvoice theirs = new CalculatedInvoice();
        importer.extractInto(theirs);
        EInvoice ours = read(name);
        List<String> compared = new ArrayList<>();
        amount(compared, ours, "net_amount", theirs.getTaxBasis());
        amount(compared, ours, "tax_amount", theirs.getVATtotal());
        amount(compared, ours, "gross_amount", theirs.getGrandTotal());
        text(compared, ours, name.equals("order-x") ? "order_number" : "invoice_number", theirs.getNumber());
        text(compared, ours, "currency", theirs.getCurrency());
        text(compared, ours, "seller_name", theirs.getSender().getName());
        text(compared, ours, "seller_tax_id", theirs.getSender().getVATID());
        if (theirs.getRecipient() != null) {
            text(compared, ours, "buyer_name", theirs.getRecipient().getName());
        }
        assertThat(compared).hasSizeGreaterThanOrEqualTo(6);
        IZUGFeRDExportableItem[] items =
                theirs.getZFItems() == null ? new IZUGFeRDExportableItem[0] : theirs.getZFItems();
        assertThat(ours.lines()).hasSameSizeAs(items);
        for (int i = 0; i < items.length; i++) {
            Map<String, Entry> line = ours.lines().get(i);
            assertThat(line.get("description").value())
                    .isEqualTo(items[i].getProduct().getName());
            assertThat(new BigDecimal(line.get("quantity").value())).isEqualByComparingTo(items[i].getQuantity());
            assertThat(new BigDecimal(line.get("unit_price").value())).isEqualByComparingTo(items[i].getPrice());
        }
    }

    private static void amount(List<String> compared, EInvoice ours, String field, BigDecimal theirs) {
        if (theirs != null) {
            assertThat(new BigDecimal(ours.fields().get(field).value()))
                    .as(field)
                    .isEqualByComparingTo(theirs);
            compared.add(field);
        }
    }

    private static void text(List<String> compared, EInvoice ours, String field, String theirs) {
        if (theirs != null && !theirs.isEmpty()) {
            assertThat(ours.fields().get(field).value()).as(field).isEqualTo(theirs);
            compared.add(field);
        }
    }

    static EInvoice read(String name) throws IOException {
        return read(text(name).getBytes(StandardCharsets.UTF_8));
    }

    private static EInvoice read(byte[] xml) {
        EInvoice invoice = EInvoiceReader.read(xml, "factur-x.xml");
        assertThat(invoice).isNotNull();
        return invoice;
    }

    static String text(String name) throws IOException {
        try (InputStream in = EInvoiceReaderTest.class.getResourceAsStream(name + ".xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> values(Map<String, Entry> entries) {
        return entries.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, e -> e.getValue().value()));
    }
}
