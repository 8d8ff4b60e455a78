package org.isnad.review.agreement.coefficient;

import org.jspecify.annotations.Nullable;

/** What a coefficient makes of sums: a value, or why there is none. */
public record Outcome(double value, @Nullable Undefined why) {

    static Outcome of(double value) {
        return new Outcome(value, null);
    }

    static Outcome none(Undefined why) {
        return new Outcome(Double.NaN, why);
    }

    boolean defined() {
        return why == null;
    }
}
