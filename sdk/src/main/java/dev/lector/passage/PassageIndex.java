package dev.lector.passage;

import dev.lector.error.DefectException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Ranks passages against a question by BM25 (Robertson and Zaragoza 2009; Lucene's k1 = 1.2, b = 0.75) over stemmed words of the
 * text and of the headings. Lives in memory. Immutable after construction and thread-safe.
 */
final class PassageIndex {
    private static final String TEXT = "text";
    private static final String HEADING = "heading";

    /** A word in the heading tells more than one in the text, and is repeated less. */
    private static final float HEADING_BOOST = 0.8f;

    /** What a word's kin counts beside the word itself. */
    private static final float KIN_BOOST = 0.7f;

    private final IndexSearcher searcher;
    private final Analyzer analyzer;
    private final Synonyms synonyms;
    private final List<Set<String>> terms = new ArrayList<>();
    private final Map<String, Integer> frequency = new HashMap<>();

    PassageIndex(List<PassageText> passages, Language language) {
        analyzer = language.analyzer();
        synonyms = Synonyms.of(language, this::terms);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (PassageText passage : passages) {
                Document document = new Document();
                document.add(new TextField(TEXT, passage.text(), Field.Store.NO));
                document.add(new TextField(HEADING, passage.passage().heading(), Field.Store.NO));
                writer.addDocument(document);
                Set<String> own = new HashSet<>(terms(passage.text()));
                own.addAll(terms(passage.passage().heading()));
                own.forEach(term -> frequency.merge(term, 1, Integer::sum));
                terms.add(own);
            }
            writer.forceMerge(1);
            writer.commit();
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new DefectException(
                    "the index in memory failed: " + e.getClass().getSimpleName(), e);
        }
    }

    /**
     * A passage by its place in the document, and how much of the question it matches.
     *
     * @param passage index among the passages
     * @param score   BM25
     * @param share   part of the question's weight that the passage's words cover, 0 to 1
     */
    record Hit(int passage, double score, double share) {}

    /** The best passages, best first; those that match nothing are left out. */
    List<Hit> search(String question, int limit) {
        Map<String, Set<String>> wanted = wanted(question);
        if (wanted.isEmpty() || terms.isEmpty()) {
            return List.of();
        }
        double whole = wanted.values().stream().mapToDouble(this::weight).sum();
        List<Hit> hits = new ArrayList<>();
        try {
            for (ScoreDoc found : searcher.search(query(wanted), limit).scoreDocs) {
                double covered = wanted.values().stream()
                        .filter(kin -> kin.stream().anyMatch(terms.get(found.doc)::contains))
                        .mapToDouble(this::weight)
                        .sum();
                hits.add(new Hit(found.doc, found.score, Math.min(1, covered / whole)));
            }
        } catch (IOException e) {
            throw new DefectException(
                    "the index in memory failed: " + e.getClass().getSimpleName(), e);
        }
        return hits;
    }

    /** The part of a question's weight that a text's words cover, 0 to 1. */
    double share(String question, String text) {
        Map<String, Set<String>> wanted = wanted(question);
        Set<String> own = new HashSet<>(terms(text));
        double whole = wanted.values().stream().mapToDouble(this::weight).sum();
        double covered = wanted.values().stream()
                .filter(kin -> kin.stream().anyMatch(own::contains))
                .mapToDouble(this::weight)
                .sum();
        return whole == 0 ? 0 : Math.min(1, covered / whole);
    }

    /** The question's words, each with itself and its kin. */
    private Map<String, Set<String>> wanted(String question) {
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        for (String term : terms(question)) {
            Set<String> family = new HashSet<>(synonyms.kin(term));
            family.add(term);
            wanted.put(term, family);
        }
        return wanted;
    }

    private static Query query(Map<String, Set<String>> wanted) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        wanted.forEach((term, family) -> {
            List<Query> ways = new ArrayList<>();
            for (String kin : family) {
                float boost = kin.equals(term) ? 1 : KIN_BOOST;
                ways.add(new BoostQuery(new TermQuery(new Term(TEXT, kin)), boost));
                ways.add(new BoostQuery(new TermQuery(new Term(HEADING, kin)), boost * HEADING_BOOST));
            }
            all.add(new DisjunctionMaxQuery(ways, 0.3f), BooleanClause.Occur.SHOULD);
        });
        return all.build();
    }

    /** How much a question's word tells: as much as the rarest of it and its kin that the document has. */
    private double weight(Collection<String> family) {
        return family.stream()
                .filter(frequency::containsKey)
                .mapToDouble(term -> Math.log(1 + (double) terms.size() / frequency.getOrDefault(term, 1)))
                .max()
                .orElse(Math.log(1 + terms.size()));
    }

    private List<String> terms(String text) {
        List<String> found = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(TEXT, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                found.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new DefectException("an analyzer failed: " + e.getClass().getSimpleName(), e);
        }
        return found;
    }
}
