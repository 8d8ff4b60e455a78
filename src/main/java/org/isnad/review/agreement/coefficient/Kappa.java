package org.isnad.review.agreement.coefficient;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.isnad.review.agreement.coefficient.Ledger.Quantity;

/**
 * Cohen’s κ of two annotators (Cohen, A Coefficient of Agreement for Nominal Scales, 1960), each with habits of their own; of more
 * the mean over all pairs (Light, Measures of Response Agreement for Qualitative Data, 1971). Units that one of a pair gave no
 * value are left out: {@link Coding} counts them.
 */
public final class Kappa implements Coefficient {

    private final List<Square> pairs;

    private Kappa(List<Square> pairs) {
        this.pairs = pairs;
    }

    public static Kappa of(Ledger ledger, int pair, IntUnaryOperator group) {
        return new Kappa(List.of(Square.of(ledger, pair, Quantity.CONTINGENCIES, group)));
    }

    /** @param pairs how many there are */
    public static Kappa mean(Ledger ledger, int pairs, IntUnaryOperator group) {
        return new Kappa(IntStream.rangeClosed(1, pairs)
                .mapToObj(pair -> Square.of(ledger, pair, Quantity.CONTINGENCIES, group))
                .toList());
    }

    @Override
    public Outcome of(double[] sums) {
        double sum = 0;
        int defined = 0;
        var why = Undefined.NO_UNITS;
        for (var pair : pairs) {
            var outcome = of(pair.ordered(sums));
            if (outcome.defined()) {
                sum += outcome.value();
                defined++;
            } else if (outcome.why() == Undefined.NO_VARIATION) {
                why = Undefined.NO_VARIATION;
            }
        }
        return defined == 0 ? Outcome.none(why) : Outcome.of(sum / defined);
    }

    private static Outcome of(double[][] square) {
        double units = Square.total(square);
        if (units <= 0) {
            return Outcome.none(Undefined.NO_UNITS);
        }
        double chance = 0;
        int used = 0;
        for (int at = 0; at < square.length; at++) {
            double row = Square.row(square, at);
            double column = Square.column(square, at);
            chance += row * column;
            used += row + column > 0 ? 1 : 0;
        }
        if (used == 1) {
            return Outcome.none(Undefined.NO_VARIATION);
        }
        double expected = chance / units / units;
        return Outcome.of((Square.diagonal(square) / units - expected) / (1 - expected));
    }

    /** Units that both of a pair gave a value, summed over pairs. */
    @Override
    public double units(double[] sums) {
        return pairs.stream()
                .mapToDouble(pair -> Square.total(pair.ordered(sums)))
                .sum();
    }
}
