package org.isnad.annotation.accord;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Matches marks and gold marks one to one, and takes those out that found a match. Which may match is said by the caller; of
 * these, the pairs that have most code points in common are matched first, and of as many those that come first in the text:
 * greedy, which differs from the best of all matchings only where marks of one label overlap each other in chains.
 */
public final class Matching {

    private static final Comparator<Pair> NEAREST = comparingInt(
                    (Pair pair) -> -pair.mark().overlap(pair.gold()))
            .thenComparing(pair -> pair.gold().fragments().get(0))
            .thenComparing(pair -> pair.mark().fragments().get(0))
            .thenComparing(pair -> pair.gold().id())
            .thenComparing(pair -> pair.mark().id());

    private final List<PlacedMark> marks;
    private final List<PlacedMark> golds;

    public Matching(List<PlacedMark> marks, List<PlacedMark> golds) {
        this.marks = new ArrayList<>(marks);
        this.golds = new ArrayList<>(golds);
    }

    public List<Pair> take(BiPredicate<PlacedMark, PlacedMark> may) {
        var candidates = new ArrayList<Pair>();
        for (var mark : marks) {
            for (var gold : golds) {
                if (mark.overlap(gold) > 0 && may.test(mark, gold)) {
                    candidates.add(new Pair(mark, gold));
                }
            }
        }
        candidates.sort(NEAREST);
        var taken = new ArrayList<Pair>();
        for (var pair : candidates) {
            if (marks.contains(pair.mark()) && golds.contains(pair.gold())) {
                marks.remove(pair.mark());
                golds.remove(pair.gold());
                taken.add(pair);
            }
        }
        return taken;
    }

    /** The marks that are matched with nothing. */
    public List<PlacedMark> surplus() {
        return List.copyOf(marks);
    }

    /** The gold marks that are matched with nothing. */
    public List<PlacedMark> missed() {
        return List.copyOf(golds);
    }

    /** The same layer, label and fragments, as {@code Accord} compares sets. */
    public static boolean exact(PlacedMark mark, PlacedMark gold) {
        return mark.sameLabel(gold) && mark.samePlace(gold);
    }

    /** The same layer and label, and at least one code point in common. */
    public static boolean lenient(PlacedMark mark, PlacedMark gold) {
        return mark.sameLabel(gold);
    }
}
