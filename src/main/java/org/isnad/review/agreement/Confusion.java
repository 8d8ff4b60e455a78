package org.isnad.review.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * How often two annotators gave one thing these two values, over all pairs of annotators; who gave which makes no difference.
 *
 * @param values in the schema’s order, others by name, and to have none last; of many those that were given most often
 * @param cells for each value with itself and those that come after it, in the order of {@code values}; none that is zero
 * @param unlisted how often one of the two was a value that is not among {@code values}
 */
public record Confusion(List<String> values, List<Cell> cells, long unlisted) {

    /** So many values are told of by themselves. */
    public static final int MOST_VALUES = 40;

    /** @param one never comes after {@code other} among the values */
    public record Cell(String one, String other, long times) {}

    /** Two values in the order of their names. */
    private record Both(String one, String other) {

        static Both of(String one, String other) {
            return one.compareTo(other) <= 0 ? new Both(one, other) : new Both(other, one);
        }
    }

    /** Counts it, unit by unit. */
    static final class Counting {

        private final Map<Both, Long> times = new HashMap<>();

        void add(ValuedUnit unit) {
            var values = unit.values();
            for (int i = 0; i < values.size(); i++) {
                for (int j = i + 1; j < values.size(); j++) {
                    var one = values.get(i);
                    var other = values.get(j);
                    if (one != null && other != null && !(one.equals(other) && one.equals(ValuedUnit.NONE))) {
                        times.merge(Both.of(one, other), 1L, Long::sum);
                    }
                }
            }
        }

        /** @param order the values that come first; others follow by name */
        Confusion done(List<String> order) {
            var values = listed(order);
            var cells = new ArrayList<Cell>();
            for (int i = 0; i < values.size(); i++) {
                for (int j = i; j < values.size(); j++) {
                    long count = times.getOrDefault(Both.of(values.get(i), values.get(j)), 0L);
                    if (count > 0) {
                        cells.add(new Cell(values.get(i), values.get(j), count));
                    }
                }
            }
            var known = new HashSet<>(values);
            long unlisted = times.entrySet().stream()
                    .filter(each -> !known.contains(each.getKey().one())
                            || !known.contains(each.getKey().other()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            return new Confusion(values, cells, unlisted);
        }

        private List<String> listed(List<String> order) {
            Map<String, Long> given = new HashMap<>();
            times.forEach((both, count) -> {
                given.merge(both.one(), count, Long::sum);
                given.merge(both.other(), count, Long::sum);
            });
            return given.keySet().stream()
                    .sorted(Comparator.comparing((String value) -> !value.equals(ValuedUnit.NONE))
                            .thenComparing(value -> -given.getOrDefault(value, 0L))
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(MOST_VALUES)
                    .sorted(Comparator.comparing((String value) -> value.equals(ValuedUnit.NONE))
                            .thenComparing(value -> order.contains(value) ? order.indexOf(value) : order.size())
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }
}
