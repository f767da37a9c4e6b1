package dev.lector.evaluation.factory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.draw.PdfDraw;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Trade;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TradeTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "it", "nl"})
    void shouldSayTheSameOnEveryPaperOfOneDeal(String language) {
        Trade trade = Trade.of(5, language, Family.TRAIN);
        for (Paper paper : List.of(trade.orderConfirmation(), trade.deliveryNote(), trade.purchaseOrder())) {
            for (String name : List.of("order_number", "gross_amount")) {
                assertThat(paper.facts().get(name))
                        .as(paper.kind() + " " + name)
                        .isEqualTo(trade.invoice().facts().get(name));
            }
        }
        assertThat(truth(trade.purchaseOrder(), "seller_name")).isEqualTo(truth(trade.invoice(), "seller_name"));
        assertThat(truth(trade.purchaseOrder(), "buyer_name")).isEqualTo(truth(trade.invoice(), "buyer_name"));
        assertThat(PdfDraw.electronic(trade)).isEqualTo(PdfDraw.electronic(Trade.of(5, language, Family.TRAIN)));
    }

    private static String truth(Paper paper, String name) {
        return java.util.Objects.requireNonNull(paper.facts().get(name), name).truth();
    }
}
