package org.isnad.review.agreement.coefficient;

import java.util.Map;
import java.util.TreeMap;
import org.isnad.review.agreement.coefficient.Ledger.Counted;
import org.isnad.review.agreement.coefficient.Ledger.Quantity;

/** What one article adds to the sums. Its size grows with how different its marks are, and not with its text. */
public final class Counts {

    /** Takes an article's counts down. */
    public static final class Writing {

        private final Ledger ledger;
        private final Map<Integer, Double> amounts = new TreeMap<>();

        public Writing(Ledger ledger) {
            this.ledger = ledger;
        }

        void add(int slot, Quantity quantity, int a, int b, double amount) {
            amounts.merge(ledger.at(new Counted(slot, quantity, a, b)), amount, Double::sum);
        }

        public Counts done() {
            return new Counts(
                    amounts.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    amounts.values().stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    private final int[] at;
    private final double[] amounts;

    private Counts(int[] at, double[] amounts) {
        this.at = at;
        this.amounts = amounts;
    }

    void addTo(double[] sums, double times) {
        for (int each = 0; each < at.length; each++) {
            sums[at[each]] += times * amounts[each];
        }
    }

    /** Each number with how much of it there is. */
    void each(IntDoubleConsumer taker) {
        for (int each = 0; each < at.length; each++) {
            taker.accept(at[each], amounts[each]);
        }
    }

    /** Takes a number and an amount. */
    @FunctionalInterface
    interface IntDoubleConsumer {
        void accept(int at, double amount);
    }

    int size() {
        return at.length;
    }
}
