package org.isnad.review;

import java.util.List;
import org.isnad.review.comparison.Version;

/**
 * How hard a unit is likely to be: the entropy of its votes, as a share of what it could be at most with so many voters
 * (Shannon, A Mathematical Theory of Communication, 1948); 0 where all said the same, 1 where each said something else.
 */
final class Hardness {

    private Hardness() {}

    static double of(List<Version> versions) {
        double all =
                versions.stream().mapToInt(version -> version.sets().size()).sum();
        if (all < 2) {
            return 0;
        }
        double entropy = versions.stream()
                .mapToDouble(version -> version.sets().size() / all)
                .filter(share -> share > 0)
                .map(share -> -share * Math.log(share))
                .sum();
        return entropy / Math.log(all);
    }
}
