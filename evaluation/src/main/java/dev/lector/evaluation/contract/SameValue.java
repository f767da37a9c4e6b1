package dev.lector.evaluation.contract;

import dev.lector.evaluation.factory.content.Fact;
import dev.lector.rule.Measures;
import java.time.Period;
import java.util.Locale;

/** Whether an answer says a value of the factory: as it is printed, as it is meant, or as the same period of time. */
final class SameValue {
    private SameValue() {}

    static boolean of(Fact fact, String said) {
        String wanted = squeeze(fact.printed());
        String got = squeeze(said);
        Period period = Measures.duration(fact.printed());
        return got.equals(squeeze(fact.truth()))
                || got.equals(wanted)
                || period != null && period.equals(Measures.duration(said));
    }

    private static String squeeze(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("^the |state of |province of |^(?:le )?droit |^(?:la )?loi | recht$|[^\\p{L}\\p{N}]", "");
    }
}
