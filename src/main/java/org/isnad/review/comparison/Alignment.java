package org.isnad.review.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.annotation.accord.PlacedMark;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which marks of several sets are about the same thing: for the review and for agreement alike. What lies at exactly the
 * same place is. Then groups are joined, the nearest first, by Dice's coefficient, 2 |A ∩ B| / (|A| + |B|) over code points (Dice,
 * Measures of the Amount of Ecologic Association Between Species, Ecology 26, 1945), and two groups are as near as those of their
 * places that are farthest from each other (complete linkage: Sørensen, A Method of Establishing Groups of Equal Amplitude in Plant
 * Sociology, 1948), so that no chain joins what shares nothing. Joined is only what can be one thing: nobody's marks at two places,
 * and under different labels only what shares at least half of its text. Of those that are as near the same labels come first, and
 * then the first in the text: neither the order nor the numbers of the sets make a difference. Time grows with the marks and with
 * how many of them lie over one another.
 */
public final class Alignment {

    private static final double ENOUGH_FOR_ANOTHER_LABEL = 0.5;

    private static final Comparator<PlacedMark> IN_THE_TEXT = (one, other) -> {
        int both = Math.min(one.fragments().size(), other.fragments().size());
        for (int at = 0; at < both; at++) {
            int order = one.fragments().get(at).compareTo(other.fragments().get(at));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.fragments().size(), other.fragments().size());
    };

    /** How near two groups are. */
    private record Near(double dice, boolean sameLabel) {

        Near farther(Near other) {
            return new Near(Math.min(dice, other.dice), sameLabel && other.sameLabel);
        }
    }

    /** Two groups that may be one. */
    private record Touch(Group one, Group two, Near near) {

        static final Comparator<Touch> NEAREST = Comparator.comparingDouble((Touch touch) -> -touch.near.dice())
                .thenComparing(touch -> !touch.near.sameLabel())
                .thenComparingInt(touch -> Math.min(touch.one.number, touch.two.number))
                .thenComparingInt(touch -> Math.max(touch.one.number, touch.two.number));

        boolean stands() {
            return near.equals(one.touching.get(two));
        }
    }

    /** A mark and the set that holds it. */
    public record Held(long set, PlacedMark mark) {}

    /** Marks that are about the same thing; of each set those at one place at most. */
    public static final class Group {

        private final int number;
        private final List<Held> marks;
        private final Map<Group, Near> touching = new HashMap<>();
        private boolean joined;

        private Group(int number, List<Held> marks) {
            this.number = number;
            this.marks = new ArrayList<>(marks);
        }

        /** Those at the place that comes first in the text first. */
        public List<Held> marks() {
            return List.copyOf(marks);
        }

        public String layer() {
            return first().layer();
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

        private void touch(Group other, @Nullable Near near) {
            if (near == null) {
                touching.remove(other);
                other.touching.remove(this);
            } else {
                touching.put(other, near);
                other.touching.put(this, near);
            }
        }
    }

    private final List<Group> groups = new ArrayList<>();
    private final PriorityQueue<Touch> nearest = new PriorityQueue<>(Touch.NEAREST);

    /** @param marks of one layer */
    private Alignment(List<Held> marks) {
        var places = new TreeMap<PlacedMark, List<Held>>(IN_THE_TEXT);
        marks.forEach(held ->
                places.computeIfAbsent(held.mark(), none -> new ArrayList<>()).add(held));
        places.values().forEach(place -> groups.add(new Group(groups.size(), place)));
    }

    /**
     * The groups of all layers, by their codes, and of each in reading order.
     *
     * @param apart places that are a thing of their own whatever they overlap
     */
    public static List<Group> of(Collection<Handed> sets, Set<List<TextRange>> apart) {
        var layers = new TreeMap<String, List<Held>>();
        sets.forEach(set -> set.spans().forEach(mark -> layers.computeIfAbsent(mark.layer(), none -> new ArrayList<>())
                .add(new Held(set.set(), mark))));
        return layers.values().stream()
                .flatMap(marks -> new Alignment(marks).aligned(apart).stream())
                .toList();
    }

    private List<Group> aligned(Set<List<TextRange>> apart) {
        touch(groups.stream()
                .filter(group -> !apart.contains(group.first().fragments()))
                .toList());
        for (var touch = nearest.poll(); touch != null; touch = nearest.poll()) {
            if (touch.stands()) {
                join(touch.one(), touch.two());
            }
        }
        return groups.stream().filter(group -> !group.joined).toList();
    }

    /** Finds those that overlap and may be one thing. */
    private void touch(List<Group> free) {
        var open = new ArrayList<Group>();
        for (var group : free) {
            open.removeIf(before -> before.end() <= group.begin());
            for (var before : open) {
                var near = near(before, group);
                if (near != null) {
                    meet(before, group, near);
                }
            }
            open.add(group);
        }
    }

    private void meet(Group one, Group two, Near near) {
        one.touch(two, near);
        nearest.add(new Touch(one, two, near));
    }

    private static @Nullable Near near(Group one, Group two) {
        double dice = 2.0
                * one.first().overlap(two.first())
                / (one.first().length() + two.first().length());
        boolean sameLabel = one.marks.stream().anyMatch(held -> two.marks.stream()
                .anyMatch(their -> held.mark().sameLabel(their.mark())));
        boolean sharesSet =
                one.marks.stream().anyMatch(held -> two.marks.stream().anyMatch(their -> their.set() == held.set()));
        boolean mayBeOne = dice >= ENOUGH_FOR_ANOTHER_LABEL || (dice > 0 && sameLabel);
        return mayBeOne && !sharesSet ? new Near(dice, sameLabel) : null;
    }

    /** What touched both touches the two as far as the farther of them; what touched one alone touches them no more. */
    private void join(Group one, Group two) {
        var into = one.number < two.number ? one : two;
        var gone = into == one ? two : one;
        into.touch(gone, null);
        for (var other : List.copyOf(into.touching.keySet())) {
            var theirs = gone.touching.get(other);
            var mine = into.touching.get(other);
            into.touch(other, null);
            if (theirs != null && mine != null) {
                meet(into, other, mine.farther(theirs));
            }
        }
        List.copyOf(gone.touching.keySet()).forEach(other -> gone.touch(other, null));
        into.marks.addAll(gone.marks);
        gone.joined = true;
    }
}
