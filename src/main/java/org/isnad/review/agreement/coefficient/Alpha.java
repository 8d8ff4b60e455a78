package org.isnad.review.agreement.coefficient;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.isnad.review.agreement.coefficient.Ledger.Place;
import org.isnad.review.agreement.coefficient.Ledger.Quantity;

/**
 * Krippendorff’s α of coded units (Krippendorff, Computing Krippendorff’s Alpha-Reliability, 2011), for any number of annotators,
 * with values missing, and any distance between values. A unit to which fewer than two gave a value counts for nothing.
 */
public final class Alpha implements Coefficient {

    /** How different two values are, from 0 to 1. */
    @FunctionalInterface
    public interface Distance {

        Distance NOMINAL = (one, other) -> one == other ? 0 : 1;

        double between(int one, int other);
    }

    /** The library’s measure, given the coincidences instead of every single unit. */
    private static final class OfCoincidences extends KrippendorffAlphaAgreement {
        OfCoincidences(Map<Object, Map<Object, Double>> coincidences, IDistanceFunction distance) {
            super(study(coincidences), distance);
            this.coincidenceMatrix = coincidences;
        }

        private static CodingAnnotationStudy study(Map<Object, Map<Object, Double>> coincidences) {
            var study = new CodingAnnotationStudy(2);
            coincidences.keySet().forEach(study::addCategory);
            return study;
        }
    }

    private final int slot;
    private final Square square;
    private final List<Place> sizes;
    private final IDistanceFunction distance;

    /** @param slot of a pair, or {@link Ledger#ALL} */
    public Alpha(Ledger ledger, int slot, Distance distance) {
        this(ledger, slot, IntUnaryOperator.identity(), distance);
    }

    private Alpha(Ledger ledger, int slot, IntUnaryOperator group, Distance distance) {
        this.slot = slot;
        this.square =
                Square.of(ledger, slot, slot == Ledger.ALL ? Quantity.COINCIDENCES : Quantity.CONTINGENCIES, group);
        this.sizes = ledger.of(slot, Quantity.UNITS);
        this.distance = (study, one, other) -> distance.between((Integer) one, (Integer) other);
    }

    /** As {@link #Alpha(Ledger, int, Distance)} with values that count as one if the operator says so, all equally different. */
    public static Alpha grouped(Ledger ledger, int slot, IntUnaryOperator group) {
        return new Alpha(ledger, slot, group, Distance.NOMINAL);
    }

    @Override
    public Outcome of(double[] sums) {
        var coincidences = coincidences(square.bothWays(sums));
        if (coincidences.isEmpty()) {
            return Outcome.none(Undefined.NO_UNITS);
        }
        if (coincidences.size() == 1) {
            return Outcome.none(Undefined.NO_VARIATION);
        }
        return Outcome.of(new OfCoincidences(coincidences, distance).calculateAgreement());
    }

    /** Coincidences are kept in both orders already, contingencies once for each unit. */
    private Map<Object, Map<Object, Double>> coincidences(double[][] both) {
        double share = slot == Ledger.ALL ? 0.5 : 1;
        var coincidences = new HashMap<Object, Map<Object, Double>>();
        for (int row = 0; row < both.length; row++) {
            for (int column = 0; column < both.length; column++) {
                if (both[row][column] > 0) {
                    coincidences.computeIfAbsent(row, none -> new HashMap<>()).put(column, both[row][column] * share);
                }
            }
        }
        return coincidences;
    }

    /** Units that at least two gave a value. */
    @Override
    public double units(double[] sums) {
        return slot == Ledger.ALL
                ? sizes.stream().mapToDouble(size -> sums[size.at()]).sum()
                : Square.total(square.ordered(sums));
    }
}
