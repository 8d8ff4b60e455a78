package org.isnad.review.agreement.coefficient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Figures with intervals, by drawing articles again (bootstrap percentiles: Efron and Tibshirani, An Introduction to the Bootstrap,
 * 1993, chapter 13), and by how much the figure moves when each is left out once (jackknife: the same, chapter 11). Articles are drawn and not units, since units of
 * one article are alike. The same articles give the same intervals: chance begins at the same seed each time.
 */
public final class Resampling {

    private static final long SEED = 20_040_816;
    private static final int USUAL = 1_000;
    private static final int LEAST = 200;

    /** How many additions all draws may cost together; many articles and many values are drawn less often, down to {@value #LEAST}. */
    private static final long EFFORT = 200_000_000;

    /** More articles than so many are left out several at a time. */
    private static final int BLOCKS = 200;

    /** Draws in which a figure may be undefined, and still have an interval: one in so many. */
    private static final int SELDOM = 10;

    private final Ledger ledger;
    private final List<Counts> articles;
    private final double[] sums;
    private final List<Coefficient> coefficients;

    private Resampling(Ledger ledger, List<Counts> articles, List<? extends Coefficient> coefficients) {
        this.ledger = ledger;
        this.articles = articles;
        this.sums = new double[ledger.size()];
        articles.forEach(article -> article.addTo(sums, 1));
        this.coefficients = coefficients.stream()
                .<Coefficient>map(each -> each.within(sums))
                .toList();
    }

    /** One estimate for each coefficient. Articles are drawn together for all of them. */
    public static List<Estimate> of(Ledger ledger, List<Counts> articles, List<? extends Coefficient> coefficients) {
        var resampling = new Resampling(ledger, articles, coefficients);
        return resampling.estimates(resampling.draws());
    }

    /** An estimate for each article by itself, which has no interval. */
    public static List<Estimate> apart(Ledger ledger, List<Counts> articles, Coefficient coefficient) {
        var own = new double[ledger.size()];
        var estimates = new ArrayList<Estimate>();
        for (var article : articles) {
            article.addTo(own, 1);
            var outcome = coefficient.of(own);
            long units = Math.round(coefficient.within(own).units(own));
            estimates.add(
                    new Estimate(outcome.defined() ? outcome.value() : null, outcome.why(), null, null, units, 1, 0));
            article.addTo(own, -1);
        }
        return estimates;
    }

    private int draws() {
        long once = articles.stream().mapToLong(Counts::size).sum()
                + 2L * ledger.size()
                + coefficients.stream().mapToLong(Coefficient::effort).sum();
        return articles.size() < 2 ? 0 : (int) Math.max(LEAST, Math.min(USUAL, EFFORT / Math.max(1, once)));
    }

    private List<Estimate> estimates(int draws) {
        var concerned = concerned();
        var drawn = drawn(draws);
        var left = draws == 0 ? new double[coefficients.size()][0] : leftOut();
        var estimates = new ArrayList<Estimate>();
        for (int each = 0; each < coefficients.size(); each++) {
            var outcome = coefficients.get(each).of(sums);
            long units = Math.round(coefficients.get(each).units(sums));
            boolean sure = outcome.defined() && concerned[each] > 1 && draws > 0;
            estimates.add(new Estimate(
                    outcome.defined() ? outcome.value() : null,
                    outcome.why(),
                    sure ? middle(drawn[each]) : null,
                    sure
                            ? jackknife(
                                    outcome.value(),
                                    left[each],
                                    Math.min(concerned[each], BLOCKS),
                                    coefficients.get(each).least())
                            : null,
                    units,
                    concerned[each],
                    sure ? draws : 0));
        }
        return estimates;
    }

    /** How many articles have units of each coefficient. */
    private int[] concerned() {
        var concerned = new int[coefficients.size()];
        var own = new double[ledger.size()];
        for (var article : articles) {
            article.addTo(own, 1);
            for (int each = 0; each < concerned.length; each++) {
                concerned[each] += coefficients.get(each).units(own) > 0 ? 1 : 0;
            }
            article.addTo(own, -1);
        }
        return concerned;
    }

    private double[][] drawn(int draws) {
        var random = new SplittableRandom(SEED);
        var values = new double[coefficients.size()][draws];
        for (int draw = 0; draw < draws; draw++) {
            var times = new int[articles.size()];
            for (int at = 0; at < times.length; at++) {
                times[random.nextInt(times.length)]++;
            }
            var some = new double[ledger.size()];
            for (int at = 0; at < times.length; at++) {
                if (times[at] > 0) {
                    articles.get(at).addTo(some, times[at]);
                }
            }
            take(values, draw, some);
        }
        return values;
    }

    /**
     * One article at a time, or as many together as make no more than {@value #BLOCKS} blocks. What is left is added up anew: to take
     * thirds away again leaves something over, which would be values that nobody gave.
     */
    private double[][] leftOut() {
        int blocks = Math.min(articles.size(), BLOCKS);
        var values = new double[coefficients.size()][blocks];
        for (int block = 0; block < blocks; block++) {
            var rest = new double[ledger.size()];
            for (int at = 0; at < articles.size(); at++) {
                if (at % blocks != block) {
                    articles.get(at).addTo(rest, 1);
                }
            }
            take(values, block, rest);
        }
        return values;
    }

    private void take(double[][] values, int at, double[] drawn) {
        for (int each = 0; each < values.length; each++) {
            values[each][at] = coefficients.get(each).of(drawn).value();
        }
    }

    private static @Nullable Interval middle(double[] drawn) {
        var defined = defined(drawn);
        if (defined.length < drawn.length - drawn.length / SELDOM) {
            return null;
        }
        Arrays.sort(defined);
        return new Interval(quantile(defined, 0.025), quantile(defined, 0.975));
    }

    private static double[] defined(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static @Nullable Interval jackknife(double value, double[] left, int concerned, double least) {
        if (defined(left).length < left.length) {
            return null;
        }
        double mean = Arrays.stream(left).average().orElse(value);
        double squares =
                Arrays.stream(left).map(each -> (each - mean) * (each - mean)).sum();
        double error = Math.sqrt(squares * (left.length - 1) / left.length);
        double wide = student(concerned - 1) * error;
        return new Interval(Math.max(least, value - wide), Math.min(1, value + wide));
    }

    /** The 97.5th percentile of Student’s t (Fisher and Cornish’s expansion; Abramowitz and Stegun 26.7.5); exact for few. */
    private static double student(int freedom) {
        if (freedom <= 2) {
            return freedom == 1 ? 12.7062 : 4.3027;
        }
        double z = 1.959964;
        double first = (Math.pow(z, 3) + z) / 4;
        double second = (5 * Math.pow(z, 5) + 16 * Math.pow(z, 3) + 3 * z) / 96;
        double third = (3 * Math.pow(z, 7) + 19 * Math.pow(z, 5) + 17 * Math.pow(z, 3) - 15 * z) / 384;
        return z + first / freedom + second / freedom / freedom + third / Math.pow(freedom, 3);
    }
}
