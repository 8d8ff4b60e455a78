package org.isnad.review.agreement.coefficient;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.isnad.review.agreement.coefficient.Ledger.Place;
import org.isnad.review.agreement.coefficient.Ledger.Quantity;

/**
 * Krippendorff’s α of coded units whose values are all equally different (Krippendorff, Computing Krippendorff’s Alpha-Reliability,
 * 2011, section C), for any number of annotators, with values missing: 1 - (n - 1) (n - Σ o_cc) / (n² - Σ n_c²). It asks for no more
 * than what agrees and how often each value was given, so that thousands of values cost no more than they are; {@link Alpha} is the
 * library’s for all distances, and takes time with their square. A unit to which fewer than two gave a value counts for nothing.
 */
public final class NominalAlpha implements Coefficient {

    private final int slot;
    private final Margins margins;
    private final List<Place> sizes;

    /** @param slot of a pair, or {@link Ledger#ALL} */
    public NominalAlpha(Ledger ledger, int slot) {
        this(ledger, slot, IntUnaryOperator.identity());
    }

    /** @param group says which values count as one */
    public NominalAlpha(Ledger ledger, int slot, IntUnaryOperator group) {
        this.slot = slot;
        this.margins = Margins.of(ledger, slot, group);
        this.sizes = ledger.of(slot, Quantity.UNITS);
    }

    @Override
    public Outcome of(double[] sums) {
        var found = margins.of(sums);
        var missing = found.missing();
        if (missing != null) {
            return Outcome.none(missing);
        }
        double orders = slot == Ledger.ALL ? 1 : 2; // of a pair each unit is counted in one order
        double values = orders * found.total();
        double apart = values * values;
        for (int value = 0; value < found.size(); value++) {
            double times = orders * found.both(value) / 2;
            apart -= times * times;
        }
        return Outcome.of(1 - (values - 1) * (values - orders * found.diagonal()) / apart);
    }

    /** Units that at least two gave a value. */
    @Override
    public double units(double[] sums) {
        return slot == Ledger.ALL
                ? sizes.stream().mapToDouble(size -> sums[size.at()]).sum()
                : margins.total(sums);
    }

    @Override
    public long effort() {
        return margins.effort();
    }
}
