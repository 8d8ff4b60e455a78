package org.isnad.review.agreement.coefficient;

import org.jspecify.annotations.Nullable;

/**
 * A figure and how sure it is.
 *
 * @param value none where it is undefined
 * @param why there is none
 * @param bootstrap the middle 95 % of the figures of articles drawn again, with repetition; none for fewer than two articles
 * @param jackknife the same as the value ± Student’s t times the standard error that leaving one article out at a time tells of;
 *     it ends at 1
 * @param units that it was made of; what a unit is, the measure says
 * @param articles that have any of them
 * @param draws how many times all articles were drawn again
 */
public record Estimate(
        @Nullable Double value,
        @Nullable Undefined why,
        @Nullable Interval bootstrap,
        @Nullable Interval jackknife,
        long units,
        int articles,
        int draws) {

    /** Of nothing. */
    public static Estimate none(Undefined why) {
        return new Estimate(null, why, null, null, 0, 0, 0);
    }
}
