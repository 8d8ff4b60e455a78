package org.isnad.review.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.isnad.review.agreement.coefficient.Alpha.Distance;
import org.isnad.review.agreement.coefficient.SetDistance;

/** Numbers the values that turn up: labels, or sets of them. */
final class Values {

    /** Of more sets than these, distances are worked out again each time: all of them would fill the memory. */
    private static final int MOST_IN_TABLE = 1_000;

    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<Object> values = new ArrayList<>();
    private final List<Integer> times = new ArrayList<>();

    int of(Object value) {
        int number = numbers.computeIfAbsent(value, none -> {
            values.add(value);
            times.add(0);
            return values.size() - 1;
        });
        times.set(number, times.get(number) + 1);
        return number;
    }

    /** How many there are that are no sets, but for none at all. */
    int single() {
        return (int) IntStream.range(0, values.size()).filter(this::isSingle).count();
    }

    /** So many of these at most, those that were given most often, by name. */
    List<String> mostOften(int most) {
        return IntStream.range(0, values.size())
                .filter(this::isSingle)
                .boxed()
                .sorted(Comparator.comparing((Integer number) -> -times.get(number))
                        .thenComparing(number -> String.valueOf(values.get(number))))
                .limit(most)
                .map(number -> String.valueOf(values.get(number)))
                .sorted()
                .toList();
    }

    private boolean isSingle(int number) {
        return values.get(number) instanceof String value && !value.equals(ValuedUnit.NONE);
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

    /** Between sets, all that there are by now. */
    Distance betweenSets() {
        if (values.size() > MOST_IN_TABLE) {
            return this::between;
        }
        var table = new double[values.size()][values.size()];
        for (int one = 0; one < table.length; one++) {
            for (int other = 0; other < table.length; other++) {
                table[one][other] = between(one, other);
            }
        }
        return (one, other) -> table[one][other];
    }

    private double between(int one, int other) {
        return SetDistance.between((Set<?>) values.get(one), (Set<?>) values.get(other));
    }
}
