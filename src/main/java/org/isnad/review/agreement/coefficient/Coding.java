package org.isnad.review.agreement.coefficient;

import org.isnad.review.agreement.coefficient.Ledger.Quantity;

/** Takes down units to which annotators gave values each. */
public final class Coding {

    /** No value at all, which is no value among others. */
    public static final int MISSING = -1;

    private Coding() {}

    /**
     * For all annotators together, and for each pair of them.
     *
     * @param pairs the slot of each pair of these annotators: {@code pairs[i][j]} for {@code i < j}
     * @param values one for each annotator, or {@link #MISSING}
     * @param times how many such units there are
     */
    public static void add(Counts.Writing counts, int[][] pairs, int[] values, double times) {
        add(counts, values, times);
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                add(counts, pairs[i][j], values[i], values[j], times);
            }
        }
    }

    /** For all annotators together alone. */
    public static void add(Counts.Writing counts, int[] values, double times) {
        int given = 0;
        for (int value : values) {
            given += value == MISSING ? 0 : 1;
        }
        if (given > 0 && given < values.length) {
            counts.add(Ledger.ALL, Quantity.ONE_SIDED, 0, 0, times);
        }
        if (given > 1) {
            counts.add(Ledger.ALL, Quantity.UNITS, given, 0, times);
        }
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                if (values[i] != MISSING && values[j] != MISSING) {
                    int low = Math.min(values[i], values[j]);
                    int high = Math.max(values[i], values[j]);
                    counts.add(Ledger.ALL, Quantity.COINCIDENCES, low, high, 2 * times / (given - 1));
                }
            }
        }
    }

    /** A unit that is left out, since not all gave it a value. */
    public static void leaveOut(Counts.Writing counts) {
        counts.add(Ledger.ALL, Quantity.ONE_SIDED, 0, 0, 1);
    }

    /**
     * For a pair alone.
     *
     * @param one what the first of them gave, or {@link #MISSING}
     */
    public static void add(Counts.Writing counts, int slot, int one, int other, double times) {
        if (one != MISSING && other != MISSING) {
            counts.add(slot, Quantity.CONTINGENCIES, one, other, times);
        } else if (one != other) {
            counts.add(slot, Quantity.ONE_SIDED, 0, 0, times);
        }
    }
}
