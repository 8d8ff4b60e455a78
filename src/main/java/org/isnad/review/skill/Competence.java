package org.isnad.review.skill;

import java.util.HashMap;
import java.util.Map;

/**
 * Estimates how often each annotator is right without knowing what is right: by expectation maximisation, as Dawid and Skene
 * (Maximum Likelihood Estimation of Observer Error-Rates Using the EM Algorithm, Applied Statistics 28, 1979), with one rate for
 * each annotator in the place of a whole table, since what may be said of a unit is another list for each. Whoever is wrong is
 * taken to say each of the other things alike, and what nobody said may be right as well.
 */
final class Competence {

    private static final int MOST_ROUNDS = 200;
    private static final double ENOUGH = 1e-6;

    /** Nobody is taken to be always right or always wrong. */
    private static final double LEAST = 0.01;

    private static final double MOST = 0.99;

    private final Map<Votes, Integer> units;
    private Map<Long, Double> rates = new HashMap<>();

    private Competence(Map<Votes, Integer> units) {
        this.units = units;
    }

    /**
     * The share of units on which each annotator is right.
     *
     * @param units how many there are with each votes
     */
    static Map<Long, Double> of(Map<Votes, Integer> units) {
        var competence = new Competence(units);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (competence.improve() < ENOUGH) {
                break;
            }
        }
        return competence.rates;
    }

    /** How much the rates changed at most. */
    private double improve() {
        Map<Long, Double> right = new HashMap<>();
        Map<Long, Integer> all = new HashMap<>();
        units.forEach((votes, times) -> {
            var likely = Posterior.of(
                    votes.versions(), rate -> rates.getOrDefault(rate, Posterior.UNKNOWN), votes.alternatives());
            for (int at = 0; at < likely.length; at++) {
                for (var annotator : votes.versions().get(at)) {
                    right.merge(annotator, times * likely[at], Double::sum);
                    all.merge(annotator, times, Integer::sum);
                }
            }
        });
        Map<Long, Double> next = new HashMap<>();
        double change = 0;
        for (var each : right.entrySet()) {
            double rate = Math.max(LEAST, Math.min(MOST, each.getValue() / all.getOrDefault(each.getKey(), 1)));
            change = Math.max(change, Math.abs(rate - rates.getOrDefault(each.getKey(), 0.0)));
            next.put(each.getKey(), rate);
        }
        rates = next;
        return change;
    }
}
