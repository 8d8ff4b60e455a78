package org.isnad.review.page;

import org.jspecify.annotations.Nullable;

/**
 * A figure as a line of a table, in words and as a bar with a whisker.
 *
 * @param link where the title leads to; empty for nowhere
 * @param value none where it is undefined: then {@code why} says so
 * @param interval none where there is no interval
 * @param unsure why there is none; empty where there is one, and where the value is undefined itself
 * @param jackknife the interval that is found by leaving articles out; empty for none
 * @param count of what it is made, in words
 * @param units the same as a number
 * @param articles that have any of them
 * @param at where the value lies on a scale from 0 to 100; what is below zero lies at zero
 * @param from where its interval begins on it
 * @param to where it ends
 */
public record Line(
        String title,
        String link,
        @Nullable String value,
        @Nullable String why,
        @Nullable String interval,
        String unsure,
        String jackknife,
        String count,
        long units,
        long articles,
        long at,
        long from,
        long to) {

    public boolean defined() {
        return value != null;
    }

    /** Whether there is a whisker to draw. */
    public boolean sure() {
        return interval != null;
    }
}
