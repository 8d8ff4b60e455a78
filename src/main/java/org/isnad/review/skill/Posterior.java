package org.isnad.review.skill;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How likely each thing that was said of a unit is right, by who said it. */
public final class Posterior {

    private Posterior() {}

    /**
     * The probabilities of the versions, which are 1 together, by Bayes' rule from even odds.
     *
     * @param versions of each, who said so
     * @param rate how often somebody is right, more than 0 and less than 1
     */
    public static <T> double[] of(List<? extends List<T>> versions, ToDoubleFunction<T> rate) {
        int others = Math.max(1, versions.size() - 1);
        var logs = new double[versions.size()];
        for (int truth = 0; truth < logs.length; truth++) {
            for (int said = 0; said < logs.length; said++) {
                for (var annotator : versions.get(said)) {
                    double right = rate.applyAsDouble(annotator);
                    logs[truth] += Math.log(said == truth ? right : (1 - right) / others);
                }
            }
        }
        double most = Arrays.stream(logs).max().orElse(0);
        double[] shares = Arrays.stream(logs).map(log -> Math.exp(log - most)).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }
}
