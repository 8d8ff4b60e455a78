package org.isnad.review.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.isnad.review.comparison.Version;
import org.isnad.review.skill.Posterior;

/** Counts what annotators said of a unit, by heads or by how often they are right. */
public final class Ballot {

    private static final double PERCENT = 100;

    private final List<Version> versions;
    private final Map<Long, Double> skills;
    private final int alternatives;

    /**
     * @param skills how often the owner of a set is right, by set; of whom nothing is known, {@link Posterior#UNKNOWN}
     * @param alternatives how many things may be said of it, as the estimate of skills took it; no fewer than were said
     */
    public Ballot(List<Version> versions, Map<Long, Double> skills, int alternatives) {
        this.versions = versions;
        this.skills = skills;
        this.alternatives = alternatives;
    }

    /** Where heads alone are counted. */
    public Ballot(List<Version> versions) {
        this(versions, Map.of(), 0);
    }

    /** What more said than anything else; nothing where as many said one thing as another. */
    public Optional<Version> proposal() {
        int most = versions.stream()
                .mapToInt(version -> version.sets().size())
                .max()
                .orElse(0);
        var first = versions.stream()
                .filter(version -> most > 0 && version.sets().size() == most)
                .toList();
        return first.size() == 1 ? Optional.of(first.get(0)) : Optional.empty();
    }

    /**
     * What goes into the gold set by itself.
     *
     * @param share in percent
     */
    public Optional<Version> merged(Merger merging, int share) {
        long voters =
                versions.stream().mapToLong(version -> version.sets().size()).sum();
        if (voters < 2) {
            return Optional.empty();
        }
        return switch (merging) {
            case NONE -> Optional.empty();
            case UNANIMOUS -> proposal().filter(version -> version.sets().size() == voters);
            case MAJORITY ->
                proposal().filter(version -> PERCENT * version.sets().size() / voters >= share);
            case SKILL -> likeliest(share);
        };
    }

    /** What is right with this probability at least, in whole percent: no doubt is ever nought, and 100 is to be reached. */
    private Optional<Version> likeliest(int percent) {
        var likely = Posterior.of(
                versions.stream().map(Version::sets).toList(),
                set -> skills.getOrDefault(set, Posterior.UNKNOWN),
                alternatives);
        return IntStream.range(0, likely.length)
                .filter(at -> Math.round(PERCENT * likely[at]) >= percent)
                .mapToObj(versions::get)
                .findFirst();
    }
}
