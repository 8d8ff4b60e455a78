package org.isnad.review.agreement.coefficient;

import java.util.Locale;

/** Why there is no figure. */
public enum Undefined {
    /** No article was handed in by two annotators. */
    NOTHING_SHARED,
    /** Nobody marked what is measured. */
    NO_UNITS,
    /** Everything got the same value, so that chance alone would agree as well. */
    NO_VARIATION,
    /** Units have different numbers of annotators, and the measure knows only one. */
    UNEQUAL_ANNOTATORS;

    /** The name on the wire and in message keys: {@code no-units}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
