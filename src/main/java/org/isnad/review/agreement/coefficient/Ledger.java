package org.isnad.review.agreement.coefficient;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Numbers the things that are counted, as they turn up, so that what an article adds is a short list of numbers. */
public final class Ledger {

    /** The slot of all annotators together; pairs of them have slots of their own from 1 on. */
    public static final int ALL = 0;

    /** What is counted. */
    enum Quantity {
        /** Units that several gave a value to: in all; {@code a} is by how many. */
        UNITS,
        /** Pairs of values {@code a} ≤ {@code b} within units, weighted by 1 / (values of the unit - 1), in both orders. */
        COINCIDENCES,
        /** Units that the first of a pair gave {@code a} and the second {@code b}. */
        CONTINGENCIES,
        /** Units to which one gave a value and another none. */
        ONE_SIDED,
        /** Squared differences between the stretches of label {@code a}, weighted by 1 / (annotators - 1). */
        DIFFERENCES,
        /** Code points that were looked at, once for each annotator. */
        LENGTH,
        /** Stretches of label {@code a} that are {@code b} code points long. */
        STRETCHES,
        /** Gaps between stretches of label {@code a} that are {@code b} code points long. */
        GAPS,
        /** Gaps that are longer than any stretch of label {@code a}. */
        LONG_GAPS,
        /** The code points of these, and one more for each. */
        LONG_ROOM,
        /** Marks of label {@code a} of either of a pair that the other has too. */
        FOUND,
        /** Marks of label {@code a} of either of a pair. */
        MARKED
    }

    /** One thing that is counted. */
    record Counted(int slot, Quantity quantity, int a, int b) {}

    /** What is counted, and its number. */
    record Place(Counted what, int at) {}

    private final Map<Counted, Integer> numbers = new HashMap<>();
    private final List<Place> entries = new ArrayList<>();

    int at(Counted what) {
        return numbers.computeIfAbsent(what, none -> {
            entries.add(new Place(what, entries.size()));
            return entries.size() - 1;
        });
    }

    List<Place> of(int slot, Quantity quantity) {
        return entries.stream()
                .filter(entry -> entry.what().slot() == slot && entry.what().quantity() == quantity)
                .toList();
    }

    Stream<Place> all(Quantity quantity) {
        return entries.stream().filter(entry -> entry.what().quantity() == quantity);
    }

    Counted what(int at) {
        return entries.get(at).what();
    }

    /** How many numbers there are. */
    int size() {
        return entries.size();
    }
}
