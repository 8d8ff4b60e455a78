package org.isnad.review.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.isnad.annotation.accord.PlacedMark;
import org.isnad.annotation.accord.PlacedRelation;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;

/** What several annotators said is told unit by unit: who differs, in what, and where. */
class ComparisonTest {

    private static final String TEXT = "وقال البيت الأبيض إن ترامب سيزور للرياض غدا";
    private static final Comparison.Terms TERMS =
            new Comparison.Terms(Set.of("entity.meant"), Set.of("source", "cue"), Set.of());

    private int number;

    @Test
    void what_all_said_alike_is_unanimous() {
        var units = compare(set(1, mark("PER", "ترامب")), set(2, mark("PER", "ترامب")), set(3, mark("PER", "ترامب")));

        assertThat(units).hasSize(1);
        assertThat(units.get(0).kind()).isEqualTo(Kind.UNANIMOUS);
        assertThat(units.get(0).versions()).extracting(Version::sets).containsExactly(List.of(1L, 2L, 3L));
    }

    @Test
    void another_label_over_the_same_text_is_a_difference_of_labels() {
        assertThat(kind(mark("ORG", "البيت الأبيض"), mark("GPE", "البيت الأبيض")))
                .isEqualTo(Kind.LABEL);
    }

    @Test
    void other_ends_under_the_same_label_are_a_difference_of_boundaries() {
        assertThat(kind(mark("ORG", "البيت الأبيض"), mark("ORG", "الأبيض"))).isEqualTo(Kind.BOUNDARY);
    }

    @Test
    void a_particle_written_with_the_word_is_a_kind_of_its_own() {
        assertThat(kind(mark("GPE", "للرياض"), mark("GPE", "رياض"))).isEqualTo(Kind.CLITIC);
        assertThat(kind(mark("ORG", "وقال"), mark("ORG", "قال"))).isEqualTo(Kind.CLITIC);
        assertThat(kind(mark("ORG", "إن ترامب"), mark("ORG", "ترامب"))).isEqualTo(Kind.BOUNDARY);
    }

    @Test
    void other_ends_and_another_label_over_half_of_the_text_are_one_thing() {
        assertThat(kind(mark("ORG", "البيت الأبيض"), mark("GPE", "الأبيض"))).isEqualTo(Kind.BOUNDARY_AND_LABEL);
    }

    @Test
    void a_small_part_under_another_label_is_another_thing() {
        var units = compare(set(1, mark("ORG", "البيت الأبيض إن ترامب")), set(2, mark("PER", "ترامب")));

        assertThat(units).extracting(Unit::kind).containsExactly(Kind.MISSING, Kind.MISSING);
    }

    @Test
    void what_one_side_lacks_is_missing_there() {
        var units = compare(set(1, mark("PER", "ترامب")), set(2), set(3, mark("PER", "ترامب")));

        assertThat(units.get(0).kind()).isEqualTo(Kind.MISSING);
        assertThat(units.get(0).versions()).extracting(Version::sets).containsExactly(List.of(1L, 3L), List.of(2L));
        assertThat(units.get(0).versions().get(1).isNothing()).isTrue();
    }

    @Test
    void what_is_told_beside_the_label_is_compared() {
        assertThat(kind(mark("PER", "ترامب", "role", "subject"), mark("PER", "ترامب", "role", "object")))
                .isEqualTo(Kind.ATTRIBUTE);
        assertThat(kind(mark("PER", "ترامب", "meant", "one"), mark("PER", "ترامب", "meant", "two")))
                .isEqualTo(Kind.ENTITY);
        assertThat(kind(mark("PER", "ترامب", "meant", "one"), mark("PER", "ترامب")))
                .isEqualTo(Kind.ENTITY);
    }

    @Test
    void nested_marks_are_not_mixed_up() {
        var outer = "البيت الأبيض";
        var units = compare(
                set(1, mark("ORG", outer), mark("FAC", "البيت")),
                set(2, mark("ORG", outer)),
                set(3, mark("ORG", outer)));

        assertThat(units).extracting(Unit::kind).containsExactly(Kind.UNANIMOUS, Kind.MISSING);
    }

    @Test
    void two_marks_of_one_annotator_are_two_units_whatever_they_overlap() {
        var units = compare(set(1, mark("ORG", "البيت الأبيض")), set(2, mark("ORG", "البيت"), mark("ORG", "الأبيض")));

        assertThat(units).extracting(Unit::kind).containsExactly(Kind.BOUNDARY, Kind.MISSING);
    }

    @Test
    void what_shares_nothing_is_not_joined_by_what_lies_between() {
        var units = compare(
                set(1, mark("ORG", "البيت الأبيض")), set(2, mark("ORG", "الأبيض إن")), set(3, mark("ORG", "إن ترامب")));

        assertThat(units).hasSize(2);
    }

    @Test
    void what_stands_apart_is_joined_with_nothing() {
        var one = mark("ORG", "البيت الأبيض");
        var two = mark("ORG", "الأبيض");
        var apart = new Comparison.Terms(Set.of(), Set.of(), Set.of(one.fragments(), two.fragments()));

        assertThat(Comparison.of(List.of(set(1, one), set(2, two)), apart))
                .extracting(Unit::kind)
                .containsExactly(Kind.MISSING, Kind.MISSING);
    }

    @Test
    void relations_are_compared_between_what_their_ends_are_about() {
        var claims =
                List.of(mark("NUMERIC", "سيزور للرياض"), mark("NUMERIC", "سيزور"), mark("NUMERIC", "سيزور للرياض"));
        var people = List.of(mark("PER", "ترامب"), mark("PER", "ترامب"), mark("PER", "ترامب"));
        var sets = IntStream.range(0, 3)
                .mapToObj(at -> new Handed(
                        at + 1, List.of(claims.get(at), people.get(at)), related(at, claims.get(at), people.get(at))))
                .toList();

        var units = Comparison.of(sets, TERMS);

        var relation = units.get(2);
        assertThat(relation.kind()).isEqualTo(Kind.ATTRIBUTION);
        assertThat(relation.ends()).containsExactly(0, 1);
        assertThat(relation.versions()).hasSize(3);
    }

    private List<PlacedRelation> related(int at, PlacedMark claim, PlacedMark person) {
        return at == 2
                ? List.of()
                : List.of(new PlacedRelation(id(), at == 0 ? "source" : "cue", claim.id(), person.id()));
    }

    @Test
    void the_order_of_the_sets_changes_nothing_and_nobody_is_left_out() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var sets = new ArrayList<Handed>();
            for (long set = 1; set <= 4; set++) {
                sets.add(new Handed(set, marks(random), List.of()));
            }
            var units = Comparison.of(sets, TERMS);
            Collections.shuffle(sets, random);

            assertThat(Comparison.of(sets, TERMS)).isEqualTo(units);
            assertThat(units)
                    .allSatisfy(unit -> assertThat(unit.versions().stream().flatMap(version -> version.sets().stream()))
                            .containsExactlyInAnyOrder(1L, 2L, 3L, 4L));
            assertThat(units.stream()
                            .flatMap(unit -> unit.versions().stream())
                            .mapToInt(version ->
                                    version.said().size() * version.sets().size())
                            .sum())
                    .isEqualTo(sets.stream().mapToInt(set -> set.spans().size()).sum());
        }
    }

    private List<PlacedMark> marks(Random random) {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(at -> {
                    int begin = random.nextInt(30);
                    var label = List.of("PER", "ORG").get(random.nextInt(2));
                    return mark(label, begin, begin + 1 + random.nextInt(8), new TreeMap<>());
                })
                .toList();
    }

    private Kind kind(PlacedMark one, PlacedMark two) {
        var units = compare(set(1, one), set(2, two));
        assertThat(units).hasSize(1);
        return units.get(0).kind();
    }

    private static List<Unit> compare(Handed... sets) {
        return Comparison.of(List.of(sets), TERMS);
    }

    private static Handed set(long id, PlacedMark... marks) {
        return new Handed(id, List.of(marks), List.of());
    }

    private PlacedMark mark(String label, String exact, String... told) {
        int begin = TEXT.indexOf(exact);
        SortedMap<String, Object> attributes =
                told.length == 0 ? new TreeMap<>() : new TreeMap<>(Map.of(told[0], told[1]));
        return mark(label, begin, begin + exact.length(), attributes);
    }

    private PlacedMark mark(String label, int begin, int end, SortedMap<String, Object> attributes) {
        return new PlacedMark(
                id(),
                label.equals("NUMERIC") ? "claim" : "entity",
                label,
                List.of(new TextRange(begin, end)),
                List.of(TEXT.substring(begin, end)),
                attributes);
    }

    private UUID id() {
        return new UUID(0, ++number);
    }
}
