package dev.lector.evaluation.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.paper.Vendor;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.evaluation.factory.truth.FactoryText;
import dev.lector.extractors.split.DocumentRange;
import dev.lector.extractors.split.Splitter;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitterTest {
    @Test
    void shouldPutEveryPageIntoOneDocument() {
        for (int i = 0; i < 10; i++) {
            Piles.Pile pile = Piles.pile(Family.TEST, 40 + i);
            int next = 1;
            for (DocumentRange range : Splitter.bundled().split(pile.pages())) {
                assertThat(range.first()).isEqualTo(next);
                assertThat(range.confidence()).isBetween(0.0, 1.0);
                next = range.last() + 1;
            }
            assertThat(next).isEqualTo(pile.pages().size() + 1);
        }
    }

    @Test
    void shouldFindMostDocumentsOfPiles() {
        int right = 0;
        int there = 0;
        for (int i = 0; i < 15; i++) {
            Piles.Pile pile = Piles.pile(Family.TEST, 70 + i);
            List<Integer> found = Splitter.bundled().split(pile.pages()).stream()
                    .map(DocumentRange::first)
                    .toList();
            there += pile.first().size();
            right += (int) pile.first().stream().filter(found::contains).count();
        }
        assertThat(right).as("beginnings found of " + there).isGreaterThanOrEqualTo(there * 8 / 10);
    }

    @Test
    void shouldKeepAContractOfManyPagesTogetherAndPartItFromAReceipt() {
        Dice dice = new Dice(1);
        List<TextMap> pages =
                new ArrayList<>(FactoryText.of(Writer.write("contract", Family.TEST, 3, "en"), 1, 0, dice));
        int contract = pages.size();
        pages.addAll(FactoryText.of(Writer.write("receipt", Family.TEST, 4, "en"), contract + 1, 0, dice));
        assertThat(contract).isGreaterThan(1);
        List<DocumentRange> ranges = Splitter.bundled().split(pages);
        assertThat(ranges)
                .extracting(DocumentRange::pages)
                .containsExactly("1-" + contract, String.valueOf(contract + 1));
        assertThat(ranges.get(0).classification().kind()).isEqualTo("contract");
        assertThat(ranges.get(1).classification().kind()).isEqualTo("receipt");
    }

    @Test
    void shouldPartTwoInvoicesOfOneVendor() {
        int parted = 0;
        for (int i = 0; i < 10; i++) {
            Dice dice = new Dice(i);
            List<TextMap> pages = new ArrayList<>();
            for (int issue = 0; issue < 2; issue++) {
                long seed = Vendor.later(600 + i, issue);
                pages.addAll(
                        FactoryText.of(Writer.write("invoice", Family.TEST, seed, "de"), pages.size() + 1, 0, dice));
            }
            parted += Splitter.bundled().split(pages).size() == 2 ? 1 : 0;
        }
        assertThat(parted).isGreaterThanOrEqualTo(6);
    }

    @Test
    void shouldGiveNothingForNothing() {
        assertThat(Splitter.bundled().split(List.of())).isEmpty();
    }
}
