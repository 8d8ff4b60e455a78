package org.isnad.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When the work may be done, if it goes on as it went. Counted are the last {@value #MOST} days on which anything was submitted,
 * the days of work. They took some days of the calendar: of a week with five such days it is seven. A quick day is the upper
 * quartile of what was submitted on a day of work, a slow one the lower quartile, and a usual one the median (each the smallest
 * number that as large a share of the days does not exceed). The early end is what is left divided by a quick day, the late end
 * by a slow one, both stretched from days of work to days of the calendar and rounded up.
 *
 * @param left sets that are needed and not submitted
 * @param counted days of work that were looked at
 * @param median sets on a usual day; 0 if there was none
 * @param early none if fewer than {@value #FEWEST} days of work tell too little, or if nothing is left
 * @param late the same
 */
public record Finish(
        long left,
        int counted,
        long median,
        @Nullable LocalDate early,
        @Nullable LocalDate late) {

    static final int MOST = 14;
    static final int FEWEST = 3;

    /** @param submitted how many sets were on each day; days without any are not among them, or 0 */
    static Finish of(long left, Map<LocalDate, Long> submitted, LocalDate today) {
        SortedMap<LocalDate, Long> worked = new TreeMap<>(submitted);
        worked.values().removeIf(sets -> sets == 0);
        while (worked.size() > MOST) {
            worked.remove(worked.firstKey());
        }
        var sizes = worked.values().stream().sorted().toList();
        var median = sizes.isEmpty() ? 0 : quantile(sizes, 2);
        if (left <= 0 || sizes.size() < FEWEST) {
            return new Finish(Math.max(left, 0), sizes.size(), median, null, null);
        }
        var calendar = ChronoUnit.DAYS.between(worked.firstKey(), today) + 1;
        var stretch = (double) calendar / sizes.size();
        return new Finish(
                left,
                sizes.size(),
                median,
                today.plusDays(days(left, quantile(sizes, 3), stretch)),
                today.plusDays(days(left, quantile(sizes, 1), stretch)));
    }

    /** Whether there is work, but too little of it was done to tell when it ends. */
    public boolean tooLittle() {
        return left > 0 && early == null;
    }

    private static long days(long left, long aDay, double stretch) {
        return (long) Math.ceil(left * stretch / aDay);
    }

    /** @param quarters 1, 2 or 3 */
    private static long quantile(List<Long> sorted, int quarters) {
        return sorted.get((sorted.size() * quarters + 3) / 4 - 1);
    }
}
