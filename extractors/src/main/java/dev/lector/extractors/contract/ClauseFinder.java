package dev.lector.extractors.contract;

import dev.lector.passage.Passage;
import dev.lector.passage.PassageBook;
import dev.lector.passage.PassageText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the sentences of a document that say what a topic asks. */
final class ClauseFinder {
    /** Passages that are looked at by their words. */
    private static final int RANKED = 30;

    private static final double HEADING = 0.4;
    private static final double EACH_MORE = 0.25;
    private static final double RANK = 0.5;

    /** Sentences are matched up to here: what follows is a list, and patterns stay cheap. */
    private static final int MAX_CHARS = 2_500;

    private final PassageBook book;

    ClauseFinder(PassageBook book) {
        this.book = book;
    }

    /** Sentences that say it, the clearest first. */
    List<Quote> shown(Topic topic) {
        Map<PassageText, Double> ranks = ranks(topic);
        List<Quote> found = new ArrayList<>();
        for (PassageText passage : book.passages()) {
            if (passage.passage().kind() == Passage.Kind.HEADING) {
                continue;
            }
            String heading = passage.passage().heading();
            boolean fits = topic.fits(heading);
            for (PassageText.Sentence sentence : passage.sentences()) {
                int matches = matches(topic, sentence.text(), heading, fits);
                if (matches > 0) {
                    double score = 1
                            + (fits ? HEADING : 0)
                            + EACH_MORE * Math.min(3, matches - 1)
                            + RANK * ranks.getOrDefault(passage, 0.0);
                    found.add(Quote.of(passage, sentence, score).valued(value(topic, fits, sentence.text())));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Quote::score).reversed());
        return found;
    }

    /** The passages whose words and headings are nearest to a topic, nearest first. */
    List<Quote> near(Topic topic, int limit) {
        List<Quote> near = new ArrayList<>();
        for (PassageBook.Hit hit : book.search(topic.terms(), RANKED)) {
            Passage.Kind kind = hit.passage().passage().kind();
            if (kind == Passage.Kind.HEADING || kind == Passage.Kind.SIGNATURE) {
                continue;
            }
            double boost = topic.fits(hit.passage().passage().heading()) ? 1.3 : 1;
            near.add(Quote.of(hit.passage(), whole(hit.passage()), hit.score() * boost));
        }
        near.sort(Comparator.comparingDouble(Quote::score).reversed());
        return near.size() > limit ? near.subList(0, limit) : near;
    }

    private Map<PassageText, Double> ranks(Topic topic) {
        Map<PassageText, Double> ranks = new HashMap<>();
        List<PassageBook.Hit> hits = book.search(topic.terms(), RANKED);
        hits.forEach(hit -> ranks.put(hit.passage(), hit.score() / hits.get(0).score()));
        return ranks;
    }

    private static int matches(Topic topic, String sentence, String heading, boolean fits) {
        String text = sentence.length() > MAX_CHARS ? sentence.substring(0, MAX_CHARS) : sentence;
        int matches = count(topic.shows(), text) + (fits ? count(topic.under(), text) : 0);
        if (matches == 0 || count(topic.excludes(), text) > 0) {
            return 0;
        }
        Pattern needs = topic.needs();
        boolean has = needs == null
                || needs.matcher(text).find()
                || needs.matcher(heading).find();
        return has ? matches : 0;
    }

    /** What the group "value" of the first pattern that matches holds, else the whole sentence. */
    private static String value(Topic topic, boolean fits, String sentence) {
        return Stream.concat(topic.shows().stream(), fits ? topic.under().stream() : Stream.empty())
                .filter(pattern -> pattern.pattern().contains("(?<value>"))
                .map(pattern -> pattern.matcher(sentence))
                .filter(Matcher::find)
                .map(matcher -> matcher.group("value").strip())
                .findFirst()
                .orElse(sentence);
    }

    private static int count(List<Pattern> patterns, String text) {
        return (int) patterns.stream().filter(p -> p.matcher(text).find()).count();
    }

    private static PassageText.Sentence whole(PassageText passage) {
        return new PassageText.Sentence(0, passage.text().length(), passage.text());
    }
}
