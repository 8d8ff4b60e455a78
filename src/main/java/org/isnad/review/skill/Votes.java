package org.isnad.review.skill;

import java.util.Comparator;
import java.util.List;

/**
 * How annotators voted on a unit: many units have the same votes, and need to be known once.
 *
 * @param versions of each thing that was said, the accounts of those who said so; those that nobody said are not among them
 * @param alternatives how many things there are that could have been said; at least as many as were, and two
 */
record Votes(List<List<Long>> versions, int alternatives) {

    /** In an order that is the same for the same votes. */
    static Votes of(List<List<Long>> versions, int alternatives) {
        var said = versions.stream()
                .filter(version -> !version.isEmpty())
                .map(version -> version.stream().sorted().toList())
                .sorted(Comparator.comparing(version -> version.get(0)))
                .toList();
        return new Votes(said, Math.max(2, Math.max(alternatives, said.size())));
    }

    int voters() {
        return versions.stream().mapToInt(List::size).sum();
    }
}
