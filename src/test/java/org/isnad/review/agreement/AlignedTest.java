package org.isnad.review.agreement;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.isnad.annotation.accord.PlacedMark;
import org.isnad.review.comparison.Comparison;
import org.isnad.review.comparison.Handed;
import org.isnad.review.comparison.Said;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;

/** Marks of several annotators stand for each other where they should. */
class AlignedTest {

    private static PlacedMark mark(String label, int begin, int end) {
        var place = List.of(new TextRange(begin, end));
        return new PlacedMark(UUID.randomUUID(), "entity", label, place, List.of("…"), new TreeMap<>());
    }

    private static List<Aligned> aligned(List<List<PlacedMark>> sets) {
        var handed = new ArrayList<Handed>();
        sets.forEach(marks -> handed.add(new Handed(handed.size(), marks, List.of())));
        return Aligned.of(handed);
    }

    private static List<String> told(List<List<PlacedMark>> sets) {
        return aligned(sets).stream().map(AlignedTest::told).toList();
    }

    private static String told(Aligned unit) {
        var said = new ArrayList<String>();
        unit.marks()
                .forEach(mark -> said.add(
                        mark == null
                                ? "–"
                                : mark.label() + mark.fragments().get(0).begin() + "-"
                                        + mark.fragments().get(0).end()));
        return String.join(" ", said);
    }

    @Test
    void the_same_place_comes_before_a_greater_overlap_with_another() {
        var inner = List.of(mark("LOC", 5, 9), mark("ORG", 0, 20));
        var outer = List.of(mark("PER", 0, 21), mark("LOC", 5, 9));

        assertThat(told(List.of(inner, outer))).containsExactly("ORG0-20 PER0-21", "LOC5-9 LOC5-9");
    }

    @Test
    void of_marks_in_one_place_those_with_the_same_label_come_together() {
        var one = List.of(mark("PER", 0, 4), mark("ORG", 0, 4));
        var other = List.of(mark("ORG", 0, 4), mark("PER", 0, 4));

        assertThat(told(List.of(one, other))).containsExactlyInAnyOrder("PER0-4 PER0-4", "ORG0-4 ORG0-4");
    }

    @Test
    void who_has_nothing_there_has_an_empty_place() {
        var units =
                told(List.of(List.of(mark("PER", 0, 4)), List.of(), List.of(mark("PER", 2, 9), mark("LOC", 10, 12))));

        assertThat(units).containsExactly("PER0-4 – PER2-9", "– – LOC10-12");
    }

    @Test
    void marks_that_only_touch_stand_apart() {
        assertThat(told(List.of(List.of(mark("PER", 0, 4)), List.of(mark("PER", 4, 8)))))
                .containsExactly("PER0-4 –", "– PER4-8");
    }

    @Test
    void what_shares_nothing_is_not_joined_by_what_lies_between() {
        var chain = List.of(List.of(mark("PER", 0, 4)), List.of(mark("PER", 2, 8)), List.of(mark("PER", 5, 10)));

        assertThat(told(chain)).containsExactly("PER0-4 – –", "– PER2-8 PER5-10");
    }

    @Test
    void a_small_part_under_another_label_is_another_thing() {
        assertThat(told(List.of(List.of(mark("ORG", 0, 20)), List.of(mark("PER", 15, 20)))))
                .containsExactly("ORG0-20 –", "– PER15-20");
    }

    @Test
    void of_several_marks_in_one_place_each_is_in_a_unit_of_its_own() {
        var three = List.of(
                List.of(mark("ORG", 0, 4), mark("PER", 0, 4)),
                List.of(mark("PER", 0, 4)),
                List.of(mark("LOC", 0, 4), mark("PER", 0, 4)));

        assertThat(told(three)).containsExactly("PER0-4 PER0-4 PER0-4", "ORG0-4 – LOC0-4");
    }

    /** What the review shows as one is what agreement is counted in, or holds all of it. */
    @Test
    void each_unit_lies_within_one_of_the_review() {
        var random = new SplittableRandom(8);
        for (int time = 0; time < 200; time++) {
            var sets = some(random);
            var handed = new ArrayList<Handed>();
            sets.forEach(marks -> handed.add(new Handed(handed.size(), marks, List.of())));
            var places = new ArrayList<Set<List<TextRange>>>();
            Comparison.of(handed, new Comparison.Terms(Set.of(), Set.of(), Set.of()))
                    .forEach(unit -> places.add(unit.versions().stream()
                            .flatMap(version -> version.said().stream())
                            .map(said -> ((Said.OfSpan) said).fragments())
                            .collect(toSet())));

            for (var unit : Aligned.of(handed)) {
                var own = unit.marks().stream()
                        .filter(Objects::nonNull)
                        .map(PlacedMark::fragments)
                        .toList();
                assertThat(places).filteredOn(all -> all.containsAll(own)).hasSize(1);
            }
        }
    }

    private static List<List<PlacedMark>> some(SplittableRandom random) {
        var sets = new ArrayList<List<PlacedMark>>();
        for (int annotator = 0; annotator < 3; annotator++) {
            var marks = new ArrayList<PlacedMark>();
            for (int at = random.nextInt(6); at < 60; at += 1 + random.nextInt(9)) {
                marks.add(mark("L" + random.nextInt(3), at, at + 1 + random.nextInt(12)));
            }
            sets.add(marks);
        }
        return sets;
    }

    /** Each mark is in one unit, and who comes first makes no difference. */
    @Test
    void holds_every_mark_once_in_whatever_order_annotators_come() {
        var random = new SplittableRandom(5);
        for (int time = 0; time < 200; time++) {
            var sets = some(random);
            var turned = new ArrayList<>(sets);
            Collections.reverse(turned);

            assertThat(groups(aligned(turned))).isEqualTo(groups(aligned(sets)));
            assertThat(groups(aligned(sets)).stream().mapToInt(Set::size).sum())
                    .isEqualTo(sets.stream().mapToInt(List::size).sum());
        }
    }

    private static Set<Set<UUID>> groups(List<Aligned> units) {
        var groups = new HashSet<Set<UUID>>();
        for (var unit : units) {
            var group = new HashSet<UUID>();
            for (var mark : unit.marks()) {
                if (mark != null) {
                    group.add(mark.id());
                }
            }
            groups.add(group);
        }
        return groups;
    }
}
