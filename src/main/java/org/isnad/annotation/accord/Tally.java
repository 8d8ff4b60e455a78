package org.isnad.annotation.accord;

import org.jspecify.annotations.Nullable;

/**
 * How many marks were found, and how many were not or should not have been: precision is found / (found + surplus), recall
 * found / (found + missed), and F1 their harmonic mean, 2 found / (2 found + surplus + missed) (van Rijsbergen, Information
 * Retrieval, 2nd edition, 1979, chapter 7). A measure whose divisor is zero is undefined, and told as none: nothing was
 * marked, or there was nothing to mark.
 *
 * @param found true positives
 * @param surplus false positives
 * @param missed false negatives
 */
public record Tally(int found, int surplus, int missed) {

    public static final Tally NONE = new Tally(0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(found + other.found, surplus + other.surplus, missed + other.missed);
    }

    public @Nullable Double precision() {
        return share(found, found + surplus);
    }

    public @Nullable Double recall() {
        return share(found, found + missed);
    }

    public @Nullable Double f1() {
        return share(2 * found, 2 * found + surplus + missed);
    }

    private static @Nullable Double share(int part, int whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
