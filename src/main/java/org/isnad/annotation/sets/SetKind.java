package org.isnad.annotation.sets;

import java.util.Locale;

/** Whose marks a set holds: one member's, everybody's in a shared project, or those that stand as the truth. */
public enum SetKind {
    ANNOTATOR,
    SHARED,
    GOLD;

    /** The name on the wire: {@code annotator}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
