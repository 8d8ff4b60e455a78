package org.isnad.review.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How often two annotators gave one thing these two values, over all pairs of annotators; who gave which makes no difference.
 *
 * @param values in the schema’s order, and to have none last
 * @param cells for each value with itself and those that come after it, in the order of {@code values}; none that is zero
 */
public record Confusion(List<String> values, List<Cell> cells) {

    /** @param one never comes after {@code other} among the values */
    public record Cell(String one, String other, long times) {}

    /** Counts it, unit by unit. */
    static final class Counting {

        private final Map<List<String>, Long> times =
                new TreeMap<>((one, other) -> String.join("\n", one).compareTo(String.join("\n", other)));

        void add(ValuedUnit unit) {
            var values = unit.values();
            for (int i = 0; i < values.size(); i++) {
                for (int j = i + 1; j < values.size(); j++) {
                    var one = values.get(i);
                    var other = values.get(j);
                    if (one != null && other != null && !(one.equals(other) && one.equals(ValuedUnit.NONE))) {
                        times.merge(
                                one.compareTo(other) <= 0 ? List.of(one, other) : List.of(other, one), 1L, Long::sum);
                    }
                }
            }
        }

        /** @param order the values that come first; others follow by name */
        Confusion done(List<String> order) {
            var rest = new TreeSet<String>();
            times.keySet().forEach(rest::addAll);
            var values = new ArrayList<>(order.stream().filter(rest::contains).toList());
            rest.removeAll(values);
            boolean none = rest.remove(ValuedUnit.NONE);
            values.addAll(rest);
            if (none) {
                values.add(ValuedUnit.NONE);
            }
            var cells = new ArrayList<Cell>();
            for (int i = 0; i < values.size(); i++) {
                for (int j = i; j < values.size(); j++) {
                    long count = times(values.get(i), values.get(j));
                    if (count > 0) {
                        cells.add(new Cell(values.get(i), values.get(j), count));
                    }
                }
            }
            return new Confusion(values, cells);
        }

        private long times(String one, String other) {
            return times.getOrDefault(one.compareTo(other) <= 0 ? List.of(one, other) : List.of(other, one), 0L);
        }
    }

    /** How often these two, in whatever order. */
    public long times(String one, String other) {
        return cells.stream()
                .filter(cell -> (cell.one().equals(one) && cell.other().equals(other))
                        || (cell.one().equals(other) && cell.other().equals(one)))
                .mapToLong(Cell::times)
                .sum();
    }
}
