package org.isnad.review;

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
record Facts(
        int begin,
        int end,
        @Nullable Long firstEnd,
        @Nullable Long secondEnd,
        String alike,
        String differing) {

    /** More pairs than these are not looked for by pair; a hundred annotators of one article are rare. */
    private static final int MOST_DIFFERING = 4_000;

    /** @param owners the accounts of the sets */
    static Facts ofSpans(Unit unit, Map<Long, Long> owners) {
        var fragments = unit.versions().stream()
                .flatMap(version -> version.said().stream())
                .flatMap(said -> ((Said.OfSpan) said).fragments().stream())
                .toList();
        int begin = fragments.stream().mapToInt(TextRange::begin).min().orElseThrow();
        int end = fragments.stream().mapToInt(TextRange::end).max().orElseThrow();
        var likeness = unit.layer() + likeness(unit);
        return new Facts(begin, end, null, null, TextHash.sha256(likeness), differing(unit.versions(), owners));
    }

    static Facts ofRelations(Unit unit, Disagreement first, Disagreement second, Map<Long, Long> owners) {
        var likeness = unit.kind() + likeness(unit) + text(first) + "→" + text(second);
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
    static String likeness(List<Said> said) {
        return said.stream().map(Facts::likeness).toList().toString();
    }

    private static String likeness(Said said) {
        return said instanceof Said.OfSpan span ? span.exact() + span.label() + span.attributes() : said.toString();
    }

    private static String text(Disagreement about) {
        return about.versions().stream()
                .flatMap(version -> version.said().stream())
                .map(Facts::likeness)
                .sorted()
                .collect(joining());
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

    static String pair(long one, long two) {
        return Math.min(one, two) + "-" + Math.max(one, two);
    }

    /**
     * How hard a unit is likely to be: the entropy of its votes, as a share of what it could be at most with so many voters
     * (Shannon, A Mathematical Theory of Communication, 1948); 0 where all said the same, 1 where each said something else.
     */
    static double hardness(List<Version> versions) {
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
