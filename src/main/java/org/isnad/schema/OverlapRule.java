package org.isnad.schema;

import org.isnad.text.TextRange;

/** How marks of one layer may meet. */
public enum OverlapRule {
    /** No two marks share a character. */
    DISJOINT {
        @Override
        public boolean admits(TextRange placed, TextRange wanted) {
            return !placed.overlaps(wanted);
        }
    },
    /** One mark may lie inside another, but none may cross another's end. */
    NESTED {
        @Override
        public boolean admits(TextRange placed, TextRange wanted) {
            return !placed.crosses(wanted);
        }
    },
    /** Marks may meet in any way. */
    FREE {
        @Override
        public boolean admits(TextRange placed, TextRange wanted) {
            return true;
        }
    };

    /** Whether {@code wanted} may stand where {@code placed} already is. */
    public abstract boolean admits(TextRange placed, TextRange wanted);
}
