package org.isnad.api.wire;

import org.isnad.Refusal;

/** Numbers in an address, which may hold anything. */
public final class WholeNumber {

    /** What ought to be a number is none, or lies outside of its bounds. */
    public static final class NotAWholeNumber extends Refusal {

        /** @param most a number, or {@code none} */
        NotAWholeNumber(String field, String given, long least, Object most) {
            super(field, given, least, most);
        }
    }

    private WholeNumber() {}

    static int between(int least, int most, String given, String field) {
        try {
            var number = Integer.parseInt(given);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            // refused with the same sentence as one out of bounds
        }
        throw new NotAWholeNumber(field, given, least, most);
    }

    /** From zero on. */
    public static long of(String given, String field) {
        try {
            var number = Long.parseLong(given);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException none) {
            // refused with the same sentence as one below zero
        }
        throw new NotAWholeNumber(field, given, 0, "none");
    }
}
