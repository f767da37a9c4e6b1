package dev.lector.extractors.split;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The numbers that tell whether a new document begins between two pages. */
final class Seam {
    private Seam() {}

    static Map<String, Double> features(PageView a, PageView b) {
        Map<String, Double> features = new TreeMap<>();
        numbering(a, b, features);
        features.put("same head", same(a.head(), b.head()));
        features.put("same foot", same(a.foot(), b.foot()));
        features.put("same ids", same(a.ids(), b.ids()));
        features.put("same kind", kinds(a.kinds(), b.kinds()));
        features.put("same language", a.language().equals(b.language()) ? 1.0 : 0.0);
        features.put("same size", Math.abs(a.aspect() - b.aspect()) < 0.01 ? 1.0 : 0.0);
        boolean type = a.lineHeight() > 0 && b.lineHeight() > 0;
        features.put("type size", type ? Math.min(1, Math.abs(Math.log(a.lineHeight() / b.lineHeight()))) : 0);
        features.put("title", title(b));
        features.put("title before", title(a));
        for (String concept :
                Set.of("invoice_number", "invoice_date", "buyer_name", "order_number", "customer_number")) {
            features.put("begins " + concept, b.features().getOrDefault("concept " + concept, 0.0));
        }
        for (String concept : Set.of("gross_amount", "iban", "tax_amount", "amount_due")) {
            features.put("ended " + concept, a.features().getOrDefault("concept " + concept, 0.0));
            features.put("ends " + concept, b.features().getOrDefault("concept " + concept, 0.0));
        }
        features.put("words before", a.features().getOrDefault("shape words", 0.0));
        features.put("words", b.features().getOrDefault("shape words", 0.0));
        features.put("sentences before", a.features().getOrDefault("shape sentences", 0.0));
        features.put("sentences", b.features().getOrDefault("shape sentences", 0.0));
        return features;
    }

    private static void numbering(PageView a, PageView b, Map<String, Double> features) {
        PageNumber x = a.number();
        PageNumber y = b.number();
        boolean both = x != null && y != null;
        boolean goesOn = x != null && y != null && y.number() == x.number() + 1 && y.of() == x.of();
        features.put("number goes on", goesOn ? 1.0 : 0.0);
        features.put("number breaks", both && !goesOn ? 1.0 : 0.0);
        features.put("number first", y != null && y.number() == 1 ? 1.0 : 0.0);
        features.put("number later", y != null && y.number() > 1 ? 1.0 : 0.0);
        features.put("number last", x != null && x.of() > 0 && x.number() == x.of() ? 1.0 : 0.0);
        features.put("number not last", x != null && x.of() > x.number() ? 1.0 : 0.0);
        features.put("number appears", x == null && y != null ? 1.0 : 0.0);
        features.put("number gone", x != null && y == null ? 1.0 : 0.0);
    }

    /** Share of the smaller set that the other one has. */
    private static double same(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return (double) both.size() / Math.min(a.size(), b.size());
    }

    private static double kinds(Map<String, Double> a, Map<String, Double> b) {
        return a.entrySet().stream()
                .mapToDouble(e -> e.getValue() * b.getOrDefault(e.getKey(), 0.0))
                .sum();
    }

    private static double title(PageView page) {
        return page.features().entrySet().stream()
                .filter(e -> e.getKey().startsWith("title head"))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
    }
}
