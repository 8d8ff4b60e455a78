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

    private final Square square;
    private final List<Place> sizes;

    /** @param slot of a pair, for which it is Scott’s π, or {@link Ledger#ALL} */
    public Fleiss(Ledger ledger, int slot, IntUnaryOperator group) {
        this.square =
                Square.of(ledger, slot, slot == Ledger.ALL ? Quantity.COINCIDENCES : Quantity.CONTINGENCIES, group);
        this.sizes = ledger.of(slot, Quantity.UNITS);
    }

    @Override
    public Outcome of(double[] sums) {
        var both = square.bothWays(sums);
        double values = Square.total(both);
        if (values <= 0) {
            return Outcome.none(Undefined.NO_UNITS);
        }
        if (sizes.stream().filter(size -> sums[size.at()] > 0).count() > 1) {
            return Outcome.none(Undefined.UNEQUAL_ANNOTATORS);
        }
        double expected = 0;
        int used = 0;
        for (int at = 0; at < both.length; at++) {
            double share = Square.row(both, at) / values;
            expected += share * share;
            used += share > 0 ? 1 : 0;
        }
        if (used == 1) {
            return Outcome.none(Undefined.NO_VARIATION);
        }
        return Outcome.of((Square.diagonal(both) / values - expected) / (1 - expected));
    }

    @Override
    public double units(double[] sums) {
        return sizes.isEmpty()
                ? Square.total(square.ordered(sums))
                : sizes.stream().mapToDouble(size -> sums[size.at()]).sum();
    }
}
