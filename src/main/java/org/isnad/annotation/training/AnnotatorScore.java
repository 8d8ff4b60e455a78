package org.isnad.annotation.training;

import java.time.YearMonth;
import java.util.SortedMap;

/**
 * How near one annotator is to the gold sets of the test items that they have submitted.
 *
 * @param items how many these are
 * @param labels by {@code layer/label}
 * @param months by the month (UTC) in which they were submitted
 */
public record AnnotatorScore(
        String login,
        String name,
        int items,
        Score score,
        SortedMap<String, Score> labels,
        SortedMap<YearMonth, Score> months) {}
