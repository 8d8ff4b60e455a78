package org.isnad.review.agreement.coefficient;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.isnad.review.agreement.coefficient.Ledger.Place;
import org.isnad.review.agreement.coefficient.Ledger.Quantity;

/**
 * Krippendorff’s α of coded units (Krippendorff, Computing Krippendorff’s Alpha-Reliability, 2011), for any number of annotators,
 * with values missing, and any distance between values. A unit to which fewer than two gave a value counts for nothing. It takes time
 * with the square of the values that turn up.
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
    private final List<Place> places;
    private final List<Place> sizes;
    private final IDistanceFunction distance;

    /** @param slot of a pair, or {@link Ledger#ALL} */
    public Alpha(Ledger ledger, int slot, Distance distance) {
        this.slot = slot;
        this.places = ledger.of(slot, slot == Ledger.ALL ? Quantity.COINCIDENCES : Quantity.CONTINGENCIES);
        this.sizes = ledger.of(slot, Quantity.UNITS);
        this.distance = (study, one, other) -> distance.between((Integer) one, (Integer) other);
    }

    @Override
    public Outcome of(double[] sums) {
        var coincidences = coincidences(sums);
        if (coincidences.isEmpty()) {
            return Outcome.none(Undefined.NO_UNITS);
        }
        if (coincidences.size() == 1) {
            return Outcome.none(Undefined.NO_VARIATION);
        }
        return Outcome.of(new OfCoincidences(coincidences, distance).calculateAgreement());
    }

    /** Coincidences are counted in both orders already, contingencies once for each unit. */
    private Map<Object, Map<Object, Double>> coincidences(double[] sums) {
        double share = slot == Ledger.ALL ? 0.5 : 1;
        var coincidences = new HashMap<Object, Map<Object, Double>>();
        for (var place : places) {
            double sum = sums[place.at()] * share;
            if (sum > 0) {
                add(coincidences, place.what().a(), place.what().b(), sum);
                add(coincidences, place.what().b(), place.what().a(), sum);
            }
        }
        return coincidences;
    }

    private static void add(Map<Object, Map<Object, Double>> coincidences, int one, int other, double sum) {
        coincidences.computeIfAbsent(one, none -> new HashMap<>()).merge(other, sum, Double::sum);
    }

    /** Units that at least two gave a value. */
    @Override
    public double units(double[] sums) {
        return (slot == Ledger.ALL ? sizes : places)
                .stream().mapToDouble(place -> sums[place.at()]).sum();
    }

    @Override
    public long effort() {
        long values = places.stream()
                .flatMap(place -> Stream.of(place.what().a(), place.what().b()))
                .distinct()
                .count();
        return places.size() + values * values;
    }
}
