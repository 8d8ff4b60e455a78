package org.isnad.review.agreement.coefficient;

import java.util.HashSet;
import java.util.Set;

/**
 * How different two sets of labels are: 1 - J M, where J is their Jaccard index and M is 1 for equal sets, 2/3 where one holds the
 * other, 1/3 where they meet otherwise, and 0 where they do not (MASI: Passonneau, Measuring Agreement on Set-valued Items for
 * Semantic and Pragmatic Annotation, LREC 2006). The library has (1 - J) (1 - M) under this name, which is another measure.
 */
public final class SetDistance {

    private static final double NESTED = 2.0 / 3;
    private static final double CROSSING = 1.0 / 3;

    private SetDistance() {}

    /** Two empty sets are equal. */
    public static double between(Set<?> one, Set<?> other) {
        if (one.equals(other)) {
            return 0;
        }
        var common = new HashSet<Object>(one);
        common.retainAll(other);
        if (common.isEmpty()) {
            return 1;
        }
        var all = new HashSet<Object>(one);
        all.addAll(other);
        boolean nested = common.size() == Math.min(one.size(), other.size());
        return 1 - (double) common.size() / all.size() * (nested ? NESTED : CROSSING);
    }
}
