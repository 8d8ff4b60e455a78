package org.isnad.review.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.annotation.accord.PlacedMark;
import org.isnad.text.TextRange;

/**
 * Finds out which marks of several sets are about the same thing. What lies at exactly the same place is; then groups that
 * overlap are joined, those first that have most in common by Dice's coefficient, 2 |A ∩ B| / (|A| + |B|) over code points
 * (Dice, Measures of the Amount of Ecologic Association Between Species, Ecology 26, 1945). Joined is only what can be one
 * thing: nobody's marks at two places, and under different labels only what shares at least half of its text. Time grows with
 * the marks and with how many of them lie over one another.
 */
final class Alignment {

    private static final double ENOUGH_FOR_ANOTHER_LABEL = 0.5;

    /** A mark and the set that holds it. */
    record Held(long set, PlacedMark mark) {}

    private record Touch(Group one, Group two, double dice) {}

    /** Marks that are about the same thing; of each set those at one place at most. */
    static final class Group {

        private final List<Held> marks = new ArrayList<>();
        private final Set<Long> sets = new HashSet<>();
        private Group into = this;

        List<Held> marks() {
            return marks;
        }

        private void add(Held held) {
            marks.add(held);
            sets.add(held.set());
        }

        private Group root() {
            var group = this;
            while (group.into != group) {
                group = group.into;
            }
            return group;
        }

        private void join(Group other) {
            other.marks.forEach(this::add);
            other.into = this;
        }

        private boolean sharesSet(Group other) {
            return sets.stream().anyMatch(other.sets::contains);
        }

        private PlacedMark first() {
            return marks.get(0).mark();
        }

        private int begin() {
            return first().fragments().get(0).begin();
        }

        private int end() {
            return first().fragments().get(first().fragments().size() - 1).end();
        }

        private boolean sharesLabel(Group other) {
            return marks.stream().anyMatch(held -> other.marks.stream()
                    .anyMatch(their -> held.mark().sameLabel(their.mark())));
        }
    }

    private Alignment() {}

    /**
     * The groups of one layer, in reading order.
     *
     * @param apart places that are a thing of their own whatever they overlap
     */
    static List<Group> of(List<Held> marks, Set<List<TextRange>> apart) {
        Map<List<TextRange>, Group> places = new LinkedHashMap<>();
        marks.stream()
                .sorted(Comparator.comparing(
                                (Held held) -> held.mark().fragments().get(0))
                        .thenComparing(held -> held.mark().label())
                        .thenComparing(Held::set)
                        .thenComparing(held -> held.mark().id()))
                .forEach(held -> places.computeIfAbsent(held.mark().fragments(), none -> new Group())
                        .add(held));
        var groups = List.copyOf(places.values());
        var free = groups.stream()
                .filter(group -> !apart.contains(group.first().fragments()))
                .toList();
        for (var touch : touching(free)) {
            var one = touch.one().root();
            var two = touch.two().root();
            if (one != two && !one.sharesSet(two)) {
                one.join(two);
            }
        }
        return groups.stream().filter(group -> group.root() == group).toList();
    }

    /** Groups that overlap and may be one thing, the nearest first. */
    private static List<Touch> touching(List<Group> groups) {
        var touches = new ArrayList<Touch>();
        var open = new ArrayList<Group>();
        for (var group : groups) {
            open.removeIf(before -> before.end() <= group.begin());
            for (var before : open) {
                double dice = dice(before.first(), group.first());
                if (dice > 0 && !before.sharesSet(group) && mayBeOne(before, group, dice)) {
                    touches.add(new Touch(before, group, dice));
                }
            }
            open.add(group);
        }
        touches.sort(Comparator.comparingDouble(Touch::dice).reversed()); // stable: of equals the first in the text
        return touches;
    }

    private static boolean mayBeOne(Group one, Group two, double dice) {
        return dice >= ENOUGH_FOR_ANOTHER_LABEL || one.sharesLabel(two);
    }

    private static double dice(PlacedMark one, PlacedMark two) {
        return 2.0 * one.overlap(two) / (one.length() + two.length());
    }
}
