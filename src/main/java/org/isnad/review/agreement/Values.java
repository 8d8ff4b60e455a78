package org.isnad.review.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.isnad.review.agreement.coefficient.Alpha.Distance;
import org.isnad.review.agreement.coefficient.SetDistance;

/** Numbers the values that turn up: labels, or sets of them. */
final class Values {

    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<Object> values = new ArrayList<>();

    int of(Object value) {
        return numbers.computeIfAbsent(value, none -> {
            values.add(value);
            return values.size() - 1;
        });
    }

    /** Those that are no sets, but for none at all. */
    List<String> single() {
        return values.stream()
                .filter(value -> value instanceof String && !value.equals(ValuedUnit.NONE))
                .map(String::valueOf)
                .sorted()
                .toList();
    }

    /** Whether anybody gave this label. */
    boolean has(String label) {
        return values.stream().anyMatch(value -> bears(value, label));
    }

    /** One for values with this label, none for all others. */
    IntUnaryOperator with(String label) {
        return number -> bears(values.get(number), label) ? 1 : 0;
    }

    private static boolean bears(Object value, String label) {
        return value.equals(label) || (value instanceof Set<?> labels && labels.contains(label));
    }

    /** Between sets; worked out once for all that there are by now. */
    Distance betweenSets() {
        var table = new double[values.size()][values.size()];
        for (int one = 0; one < table.length; one++) {
            for (int other = 0; other < table.length; other++) {
                table[one][other] = SetDistance.between((Set<?>) values.get(one), (Set<?>) values.get(other));
            }
        }
        return (one, other) -> table[one][other];
    }
}
