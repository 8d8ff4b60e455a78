package org.isnad.review.skill;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How likely each thing that was said of a unit is right, by who said it. */
public final class Posterior {

    /** How often somebody is right of whom nothing is known. */
    public static final double UNKNOWN = 0.7;

    private Posterior() {}

    /**
     * The probabilities of the versions by Bayes' rule from even odds; what they lack to 1 is the probability that something is right
     * that nobody said.
     *
     * @param versions of each, who said so
     * @param rate how often somebody is right, more than 0 and less than 1; who is wrong says each other thing alike
     * @param alternatives how many things there are that may be right, taken for two and for as many as were said if it is less
     */
    public static <T> double[] of(List<? extends List<T>> versions, ToDoubleFunction<T> rate, int alternatives) {
        int others = Math.max(2, Math.max(alternatives, versions.size())) - 1;
        var logs = new double[versions.size() + 1];
        for (int truth = 0; truth < logs.length; truth++) {
            for (int said = 0; said < versions.size(); said++) {
                for (var annotator : versions.get(said)) {
                    double right = rate.applyAsDouble(annotator);
                    logs[truth] += Math.log(said == truth ? right : (1 - right) / others);
                }
            }
        }
        int unsaid = others + 1 - versions.size();
        logs[versions.size()] += Math.log(unsaid); // minus infinity for none
        double most = Arrays.stream(logs).max().orElse(0);
        double[] shares = Arrays.stream(logs).map(log -> Math.exp(log - most)).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares)
                .limit(versions.size())
                .map(share -> share / sum)
                .toArray();
    }
}
