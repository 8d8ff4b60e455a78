package org.isnad.review.stored;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.isnad.review.comparison.Said;
import org.isnad.review.comparison.Unit;
import org.isnad.review.comparison.Version;
import org.isnad.text.TextHash;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a unit, so that it can be found.
 *
 * @param begin the first code point that it is about
 * @param end after the last one
 * @param firstEnd of a relation, the disagreement about the span at its first end
 * @param alike what all that look alike have in common: the same texts and labels, whoever said so and wherever
 * @param differing pairs of accounts that differ, as {@code |3-7|5-7|}
 */
public record Facts(
        int begin,
        int end,
        @Nullable Long firstEnd,
        @Nullable Long secondEnd,
        String alike,
        String differing) {

    /** More pairs than these are not looked for by pair; a hundred annotators of one article are rare. */
    private static final int MOST_DIFFERING = 4_000;

    /**
     * The span at one end of a relation.
     *
     * @param id of the disagreement about it
     * @param likeness what is said there, whoever said so
     */
    public record End(long id, int begin, int end, String likeness) {}

    /** What the versions say of the span, as the end of relations. */
    static End end(long id, int begin, int end, List<Version> versions) {
        var likeness = versions.stream()
                .flatMap(version -> version.said().stream())
                .map(Facts::likeness)
                .sorted()
                .collect(joining());
        return new End(id, begin, end, likeness);
    }

    /** @param owners the accounts of the sets */
    public static Facts ofSpans(Unit unit, Map<Long, Long> owners) {
        var fragments = unit.versions().stream()
                .flatMap(version -> version.said().stream())
                .flatMap(said -> ((Said.OfSpan) said).fragments().stream())
                .toList();
        int begin = fragments.stream().mapToInt(TextRange::begin).min().orElseThrow();
        int end = fragments.stream().mapToInt(TextRange::end).max().orElseThrow();
        var likeness = unit.layer() + likeness(unit);
        return new Facts(begin, end, null, null, TextHash.sha256(likeness), differing(unit.versions(), owners));
    }

    public static Facts ofRelations(Unit unit, End first, End second, Map<Long, Long> owners) {
        var likeness = unit.kind() + likeness(unit) + first.likeness() + "→" + second.likeness();
        return new Facts(
                Math.min(first.begin(), second.begin()),
                Math.max(first.end(), second.end()),
                first.id(),
                second.id(),
                TextHash.sha256(likeness),
                differing(unit.versions(), owners));
    }

    /** What the versions say, without where and by whom, but for how many said each. */
    private static String likeness(Unit unit) {
        return unit.versions().stream()
                .map(version -> version.sets().size() + likeness(version.said()))
                .sorted()
                .collect(joining());
    }

    /** What a version says, without where. */
    public static String likeness(List<Said> said) {
        return said.stream().map(Facts::likeness).toList().toString();
    }

    private static String likeness(Said said) {
        return said instanceof Said.OfSpan span ? span.exact() + span.label() + span.attributes() : said.toString();
    }

    private static String differing(List<Version> versions, Map<Long, Long> owners) {
        Set<String> pairs = new TreeSet<>();
        for (var one : versions) {
            for (var two : versions) {
                if (!one.saysAs(two)) {
                    one.sets().forEach(set -> two.sets().forEach(other -> {
                        long mine = owners.getOrDefault(set, 0L);
                        long theirs = owners.getOrDefault(other, 0L);
                        pairs.add(pair(mine, theirs));
                    }));
                }
            }
        }
        return listed(pairs.stream(), MOST_DIFFERING);
    }

    /** Each once and in order, as {@code |a|b|}: no more than fit into so many characters. */
    static String listed(Stream<String> words, int most) {
        var told = words.distinct().sorted().collect(joining("|", "|", "|"));
        return told.length() <= most ? told : told.substring(0, told.lastIndexOf('|', most - 1) + 1);
    }

    public static String pair(long one, long two) {
        return Math.min(one, two) + "-" + Math.max(one, two);
    }

    /**
     * How hard a unit is likely to be: the entropy of its votes in bits (Shannon, A Mathematical Theory of Communication, 1948); 0
     * where all said the same, more the more things were said and the more evenly.
     */
    public static double hardness(List<Version> versions) {
        double all =
                versions.stream().mapToInt(version -> version.sets().size()).sum();
        return versions.stream()
                .mapToDouble(version -> version.sets().size() / all)
                .filter(share -> share > 0)
                .map(share -> -share * Math.log(share) / Math.log(2))
                .sum();
    }
}
