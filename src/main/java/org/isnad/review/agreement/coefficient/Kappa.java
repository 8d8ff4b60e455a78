package org.isnad.review.agreement.coefficient;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Cohen’s κ of two annotators (Cohen, A Coefficient of Agreement for Nominal Scales, 1960), each with habits of their own; of more
 * the mean over all pairs (Light, Measures of Response Agreement for Qualitative Data, 1971). Units that one of a pair gave no
 * value are left out: {@link Coding} counts them.
 */
public final class Kappa implements Coefficient {

    private final List<Margins> pairs;
    private final boolean all;

    /** @param all whether there is no mean where one of them has no figure: it would be the mean of others */
    private Kappa(List<Margins> pairs, boolean all) {
        this.pairs = pairs;
        this.all = all;
    }

    public static Kappa of(Ledger ledger, int pair, IntUnaryOperator group) {
        return new Kappa(List.of(Margins.of(ledger, pair, group)), false);
    }

    /** @param pairs how many there are */
    public static Kappa mean(Ledger ledger, int pairs, IntUnaryOperator group) {
        return new Kappa(
                IntStream.rangeClosed(1, pairs)
                        .mapToObj(pair -> Margins.of(ledger, pair, group))
                        .toList(),
                false);
    }

    @Override
    public Outcome of(double[] sums) {
        double sum = 0;
        int defined = 0;
        var why = Undefined.NO_UNITS;
        for (var pair : pairs) {
            var outcome = of(pair.of(sums));
            if (outcome.defined()) {
                sum += outcome.value();
                defined++;
            } else if (outcome.why() == Undefined.NO_VARIATION) {
                why = Undefined.NO_VARIATION;
            }
        }
        return defined == 0 || (all && defined < pairs.size()) ? Outcome.none(why) : Outcome.of(sum / defined);
    }

    private static Outcome of(Margins.Of found) {
        var missing = found.missing();
        if (missing != null) {
            return Outcome.none(missing);
        }
        double units = found.total();
        double chance = 0;
        for (int value = 0; value < found.size(); value++) {
            chance += found.row(value) * found.column(value);
        }
        double expected = chance / units / units;
        return Outcome.of((found.diagonal() / units - expected) / (1 - expected));
    }

    /**
     * A pair without a figure is no part of the mean, and what it said is no part of what that is made of. All others are: where
     * one of them has no figure among articles that were drawn, the mean of the rest would tell of other annotators.
     */
    @Override
    public Coefficient within(double[] sums) {
        var defined = pairs.stream().filter(pair -> of(pair.of(sums)).defined()).toList();
        return defined.isEmpty() ? this : new Kappa(defined, true);
    }

    /** Units that both of a pair gave a value, summed over pairs. */
    @Override
    public double units(double[] sums) {
        return pairs.stream().mapToDouble(pair -> pair.total(sums)).sum();
    }

    @Override
    public long effort() {
        return pairs.stream().mapToLong(Margins::effort).sum();
    }
}
