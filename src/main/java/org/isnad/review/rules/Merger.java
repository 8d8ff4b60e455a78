package org.isnad.review.rules;

import java.util.Locale;
import java.util.stream.Stream;

/** What goes into the gold set by itself. */
public enum Merger {
    /** Nothing: reviewers see each mark. */
    NONE,
    /** What all annotators of an article said alike. */
    UNANIMOUS,
    /** What a share of them said. */
    MAJORITY,
    /** What they said who are right most often, as far as that can be told from how they agree. */
    SKILL;

    /** The name on the wire and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Merger of(String code) {
        return Stream.of(values())
                .filter(merger -> merger.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RulesRefusal.UnknownMerging(code));
    }
}
