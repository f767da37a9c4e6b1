package dev.lector.extractors.contract;

import dev.lector.passage.PassageBook;
import dev.lector.pipeline.Resolution;
import dev.lector.result.Evidence;
import dev.lector.text.TextMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Fills {@link dev.lector.extractors.Contract} from a document's words. Thread-safe. */
public final class ContractExtractor {
    /** Fields of the record and the topics that fill them. */
    private static final Map<String, String> FIELDS = fields();

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", "document_name");
        fields.put("agreementDate", "agreement_date");
        fields.put("effectiveDate", "effective_date");
        fields.put("expirationDate", "expiration_date");
        fields.put("term", "term");
        fields.put("renewalTerm", "renewal_term");
        fields.put("renewalNotice", "notice_to_terminate_renewal");
        fields.put("noticePeriod", "notice_period");
        fields.put("termination", "termination");
        fields.put("governingLaw", "governing_law");
        fields.put("liabilityCap", "liability_amount");
        fields.put("confidentiality", "confidentiality");
        fields.put("confidentialityPeriod", "confidentiality_period");
        return fields;
    }

    /** The record's JSON with its proof; what the contract does not say is left out. */
    public Resolution extract(List<TextMap> pages) {
        PassageBook book = PassageBook.of(pages);
        TopicBook known = Topics.in(book.language());
        TopicBook topics = known == null ? Topics.english() : known;
        ContractAnswers answers = new ContractAnswers(book, topics, topics::yesOrNo);
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        FIELDS.forEach((field, id) -> {
            Topic topic = topics.get(id);
            ContractAnswers.Found found = topic == null ? ContractAnswers.Found.NOTHING : answers.find(topic, null);
            boolean date = topic != null && topic.form() == Topic.Form.DATE;
            if (topic != null
                    && !found.values().isEmpty()
                    && !(date && found.values().get(0).equals("perpetual"))) {
                value.put(field, found.values().get(0));
                prove(
                        book,
                        evidence,
                        "/" + field,
                        topic.name(),
                        found.confidence(topic),
                        found.quotes().get(0));
            }
        });
        parties(book, answers, value.putArray("parties"), evidence);
        provisions(book, topics, answers, value, evidence);
        return new Resolution(value, evidence, List.of());
    }

    private void parties(PassageBook book, ContractAnswers answers, ArrayNode parties, Map<String, Evidence> evidence) {
        for (PartiesFinder.Party party : answers.parties()) {
            prove(
                    book,
                    evidence,
                    "/parties/" + parties.size() + "/name",
                    "Parties",
                    Trust.of("parties", party.quote().score()),
                    party.quote());
            parties.addObject().put("name", party.name()).put("role", party.role());
        }
    }

    private void provisions(
            PassageBook book,
            TopicBook topics,
            ContractAnswers answers,
            ObjectNode value,
            Map<String, Evidence> evidence) {
        ArrayNode provisions = value.putArray("provisions");
        for (Topic topic : topics.all()) {
            if (topic.form() == Topic.Form.YES_NO) {
                ContractAnswers.Found found = answers.find(topic, null);
                List<Quote> quotes = found.quotes();
                if (!quotes.isEmpty()) {
                    prove(
                            book,
                            evidence,
                            "/provisions/" + provisions.size() + "/quote",
                            topic.name(),
                            found.confidence(topic),
                            quotes.get(0));
                }
                if (topic.id().equals("anti_assignment") && !quotes.isEmpty()) {
                    value.put("assignment", quotes.get(0).value());
                    prove(book, evidence, "/assignment", topic.name(), found.confidence(topic), quotes.get(0));
                }
                provisions
                        .addObject()
                        .put("topic", topic.id())
                        .put("present", !quotes.isEmpty())
                        .put("quote", quotes.isEmpty() ? null : quotes.get(0).text());
            }
        }
    }

    private static void prove(
            PassageBook book,
            Map<String, Evidence> evidence,
            String pointer,
            String name,
            double confidence,
            Quote quote) {
        List<Evidence> places =
                book.quote(quote.passage(), quote.from(), quote.to(), quote.value(), confidence, List.of(name));
        evidence.put(pointer, places.get(0));
    }
}
