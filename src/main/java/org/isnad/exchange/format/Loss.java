package org.isnad.exchange.format;

import java.util.UUID;

/**
 * Something that a format could not hold.
 *
 * @param article the article's id
 * @param mark the id of the span or relation
 */
public record Loss(Kind kind, String article, UUID mark) {

    /** The reason. A mark is left out for one reason only; one that stays may have lost several details. */
    public enum Kind {
        /** The format holds one layer, and the span is of another. */
        OTHER_LAYER(true),
        /** The span has several fragments, and the format wants one stretch. */
        FRAGMENTED(true),
        /** A span inside, or around, a span that was preferred. */
        NESTED(true),
        /** A span that covers just what a preferred one covers. */
        SAME_PLACE(true),
        /** A span that overlaps a preferred one, neither holding the other. */
        CROSSING(true),
        /** The span covers white space alone, and the format has no place for that. */
        BLANK(true),
        /** The format has no relations. */
        RELATION(true),
        /** A relation with an end that was left out, or that is in no exported set. */
        LOOSE_RELATION(true),
        /** The span is there, its attributes are not. */
        ATTRIBUTES(false),
        /** The span is there, the thing that it points to is not. */
        ENTITY(false),
        /** The span is there without the white space at its ends. */
        BLANK_ENDS(false);

        private final boolean leavesOut;

        Kind(boolean leavesOut) {
            this.leavesOut = leavesOut;
        }

        /** Whether the mark is missing in the file, rather than poorer. */
        public boolean leavesOut() {
            return leavesOut;
        }
    }
}
