package org.isnad.review.comparison;

import java.util.Locale;
import java.util.stream.Stream;

/** How those who marked an article differ over one unit of it. */
public enum Kind {
    /** Not at all: all of them said the same. */
    UNANIMOUS,
    /** The same text, another label. */
    LABEL,
    /** The same label, other ends. */
    BOUNDARY,
    /** The same label, and ends that differ by particles written together with the word alone. */
    CLITIC,
    /** Other ends and another label over some of the same text. */
    BOUNDARY_AND_LABEL,
    /** The same span, of which something else is told. */
    ATTRIBUTE,
    /** The same span, by which another thing in the world is meant. */
    ENTITY,
    /** Some have it, some have nothing there. */
    MISSING,
    /** Another relation between the same spans, or none. */
    RELATION,
    /** Another answer to who says so, or with which words, or none. */
    ATTRIBUTION;

    /** The name on the wire and in message keys: {@code boundary_and_label}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is about what one span says of another. */
    public boolean isOfRelations() {
        return this == RELATION || this == ATTRIBUTION;
    }

    public static Stream<Kind> named(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code));
    }
}
