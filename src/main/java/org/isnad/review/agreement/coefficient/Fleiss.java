package org.isnad.review.agreement.coefficient;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.isnad.review.agreement.coefficient.Ledger.Place;
import org.isnad.review.agreement.coefficient.Ledger.Quantity;

/**
 * Fleiss’ κ (Fleiss, Measuring Nominal Scale Agreement Among Many Raters, 1971): all units have the same number of annotators,
 * who may be others from unit to unit. Since with m values each the coincidences of a unit sum up to m times the share of its
 * pairs that agree, all that is needed stands in the coincidences.
 */
public final class Fleiss implements Coefficient {

    private final Margins margins;
    private final List<Place> sizes;

    /** @param slot of a pair, for which it is Scott’s π, or {@link Ledger#ALL} */
    public Fleiss(Ledger ledger, int slot, IntUnaryOperator group) {
        this.margins = Margins.of(ledger, slot, group);
        this.sizes = ledger.of(slot, Quantity.UNITS);
    }

    @Override
    public Outcome of(double[] sums) {
        var found = margins.of(sums);
        if (sizes.stream().filter(size -> sums[size.at()] > 0).count() > 1) {
            return Outcome.none(Undefined.UNEQUAL_ANNOTATORS);
        }
        var missing = found.missing();
        if (missing != null) {
            return Outcome.none(missing);
        }
        double expected = 0;
        for (int value = 0; value < found.size(); value++) {
            double share = found.both(value) / 2 / found.total();
            expected += share * share;
        }
        return Outcome.of((found.diagonal() / found.total() - expected) / (1 - expected));
    }

    @Override
    public double units(double[] sums) {
        return sizes.isEmpty()
                ? margins.total(sums)
                : sizes.stream().mapToDouble(size -> sums[size.at()]).sum();
    }

    @Override
    public long effort() {
        return margins.effort();
    }
}
