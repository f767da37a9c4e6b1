package dev.lector.extractors.contract;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that people ask of contracts.
 *
 * @param id       stable name, such as {@code governing_law}
 * @param name     name for people
 * @param cuad     name of the category in the CUAD data set, or null when it is none of its 41
 * @param question how one would ask for it
 * @param form     what kind of answer it has
 * @param asked    patterns of questions that mean it, over lower case
 * @param headings pattern of headings under which it usually stands, or null
 * @param terms    words to rank passages by
 * @param shows    patterns of sentences that say it
 * @param under    patterns that say it only below a fitting heading
 * @param excludes patterns of sentences that only look like it
 * @param needs    pattern that the sentence or its heading must have besides, or null
 */
record Topic(
        String id,
        String name,
        @Nullable String cuad,
        String question,
        Form form,
        List<Pattern> asked,
        @Nullable Pattern headings,
        String terms,
        List<Pattern> shows,
        List<Pattern> under,
        List<Pattern> excludes,
        @Nullable Pattern needs) {
    /** What kind of answer a topic has. */
    enum Form {
        TITLE,
        PARTIES,
        DATE,
        DURATION,
        LAW,
        MONEY,
        YES_NO,
        QUOTE
    }

    Topic {
        asked = List.copyOf(asked);
        shows = List.copyOf(shows);
        under = List.copyOf(under);
        excludes = List.copyOf(excludes);
    }

    boolean fits(String heading) {
        Pattern pattern = headings;
        return pattern != null && pattern.matcher(heading).find();
    }
}
