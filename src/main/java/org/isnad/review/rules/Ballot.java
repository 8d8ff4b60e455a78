package org.isnad.review.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.review.comparison.Version;

/** Counts what annotators said of a unit, by heads or by how often they are right. */
public final class Ballot {

    private static final double PERCENT = 100;

    private final List<Version> versions;
    private final Map<Long, Double> weights;

    /** @param weights by set; 1 for each that is not named */
    public Ballot(List<Version> versions, Map<Long, Double> weights) {
        this.versions = versions;
        this.weights = weights;
    }

    /** What most said; of as many, what says something, and then what stands first. */
    public Optional<Version> proposal() {
        return versions.stream()
                .filter(version -> !version.sets().isEmpty())
                .max(Comparator.comparingDouble(this::weight)
                        .thenComparing(version -> !version.isNothing())
                        .thenComparing(version -> -versions.indexOf(version)));
    }

    /** What goes into the gold set by itself. */
    public Optional<Version> merged(ReviewRules rules) {
        long voters =
                versions.stream().mapToLong(version -> version.sets().size()).sum();
        if (voters < 2) {
            return Optional.empty();
        }
        return switch (rules.merging()) {
            case NONE -> Optional.empty();
            case UNANIMOUS -> proposal().filter(version -> version.sets().size() == voters);
            case MAJORITY, SKILL -> proposal().filter(version -> share(version) >= rules.share());
        };
    }

    /** In percent. */
    private double share(Version version) {
        return PERCENT
                * weight(version)
                / versions.stream().mapToDouble(this::weight).sum();
    }

    private double weight(Version version) {
        return version.sets().stream()
                .mapToDouble(set -> weights.getOrDefault(set, 1.0))
                .sum();
    }
}
