package org.isnad.review.agreement.coefficient;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.isnad.review.agreement.coefficient.Ledger.Place;
import org.isnad.review.agreement.coefficient.Ledger.Quantity;

/**
 * Pairwise F1: how many of the marks of either of two annotators the other has too, summed over pairs and articles before it is
 * divided (Hripcsak and Rothschild, Agreement, the F-Measure, and Reliability in Information Retrieval, JAMIA 12, 2005). It asks
 * nothing of chance.
 */
public final class F1 implements Coefficient {

    private final List<Place> found;
    private final List<Place> marked;

    private F1(Ledger ledger, Set<Integer> pairs, IntPredicate labels) {
        this.found = entries(ledger, pairs, Quantity.FOUND, labels);
        this.marked = entries(ledger, pairs, Quantity.MARKED, labels);
    }

    /** Of these pairs and labels. */
    public static F1 of(Ledger ledger, Set<Integer> pairs, IntPredicate labels) {
        return new F1(ledger, pairs, labels);
    }

    /**
     * Takes down the marks of a pair.
     *
     * @param found of one annotator that the other has too; of the other there are as many
     * @param marked of both together
     */
    public static void add(Counts.Writing counts, int pair, int label, long found, long marked) {
        counts.add(pair, Quantity.FOUND, label, 0, 2.0 * found);
        counts.add(pair, Quantity.MARKED, label, 0, (double) marked);
    }

    private static List<Place> entries(Ledger ledger, Set<Integer> pairs, Quantity quantity, IntPredicate labels) {
        return ledger.all(quantity)
                .filter(entry -> pairs.contains(entry.what().slot())
                        && labels.test(entry.what().a()))
                .toList();
    }

    @Override
    public Outcome of(double[] sums) {
        double all = units(sums);
        return all <= 0 ? Outcome.none(Undefined.NO_UNITS) : Outcome.of(sum(found, sums) / all);
    }

    /** Marks of either of a pair, summed over pairs. */
    @Override
    public double units(double[] sums) {
        return sum(marked, sums);
    }

    @Override
    public double least() {
        return 0;
    }

    @Override
    public long effort() {
        return found.size() + (long) marked.size();
    }

    private static double sum(List<Place> entries, double[] sums) {
        double sum = 0;
        for (var entry : entries) {
            sum += sums[entry.at()];
        }
        return sum;
    }
}
