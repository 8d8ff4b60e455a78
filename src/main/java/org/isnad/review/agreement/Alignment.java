package org.isnad.review.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.isnad.annotation.accord.PlacedMark;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Finds which marks of several annotators stand for each other. Of each annotator a unit holds one mark at most. The two marks that
 * share most of what either covers come together first, and so on down to one code point in common; exact places are first of all,
 * and of marks that share as much those with the same label. Who comes first among the annotators makes no difference.
 */
final class Alignment {

    /** Marks that stand for each other: one place for each annotator, empty where they marked nothing. */
    record Unit(List<@Nullable PlacedMark> marks) {

        /** Where it begins first. */
        TextRange first() {
            return marks.stream()
                    .filter(mark -> mark != null)
                    .map(mark -> mark.fragments().get(0))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private record Placed(int annotator, PlacedMark mark, int begin, int end) {}

    private record Edge(int one, int other, double alike, boolean sameLabel, TextRange first, TextRange second) {}

    private static final Comparator<Edge> NEAREST = Comparator.comparingDouble((Edge edge) -> -edge.alike())
            .thenComparing(edge -> !edge.sameLabel())
            .thenComparing(Edge::first)
            .thenComparing(Edge::second);

    private final List<Placed> all = new ArrayList<>();
    private final int annotators;
    private final int[] leads;
    private final List<long[]> held = new ArrayList<>();

    private Alignment(List<List<PlacedMark>> sets) {
        this.annotators = sets.size();
        for (int annotator = 0; annotator < sets.size(); annotator++) {
            for (var mark : sets.get(annotator)) {
                all.add(new Placed(annotator, mark, begin(mark), end(mark)));
            }
        }
        all.sort(Comparator.comparingInt(Placed::begin).thenComparingInt(placed -> -placed.end()));
        leads = new int[all.size()];
        for (int at = 0; at < leads.length; at++) {
            leads[at] = at;
            var own = new long[(annotators + Long.SIZE - 1) / Long.SIZE];
            own[all.get(at).annotator() / Long.SIZE] |= 1L << all.get(at).annotator();
            held.add(own);
        }
    }

    /** In the order of the text. */
    static List<Unit> of(List<List<PlacedMark>> sets) {
        return of(sets, (one, other) -> true);
    }

    /** Only of marks that may stand for each other. */
    static List<Unit> of(List<List<PlacedMark>> sets, BiPredicate<PlacedMark, PlacedMark> may) {
        var alignment = new Alignment(sets);
        alignment.edges(may).stream().sorted(NEAREST).forEach(edge -> alignment.join(edge.one(), edge.other()));
        return alignment.units();
    }

    private List<Edge> edges(BiPredicate<PlacedMark, PlacedMark> may) {
        var edges = new ArrayList<Edge>();
        var open = new ArrayList<Integer>();
        for (int at = 0; at < all.size(); at++) {
            var here = all.get(at);
            open.removeIf(before -> all.get(before).end() <= here.begin());
            for (int before : open) {
                var other = all.get(before);
                int common =
                        other.annotator() == here.annotator() ? 0 : here.mark().overlap(other.mark());
                if (common > 0 && may.test(here.mark(), other.mark())) {
                    edges.add(edge(before, at, common));
                }
            }
            open.add(at);
        }
        return edges;
    }

    private Edge edge(int one, int other, int common) {
        var first = all.get(one).mark();
        var second = all.get(other).mark();
        double alike = (double) common / (first.length() + second.length() - common);
        return new Edge(
                one,
                other,
                alike,
                first.sameLabel(second),
                first.fragments().get(0),
                second.fragments().get(0));
    }

    private void join(int one, int other) {
        int first = lead(one);
        int second = lead(other);
        if (first == second || meet(held.get(first), held.get(second))) {
            return;
        }
        leads[second] = first;
        for (int word = 0; word < held.get(first).length; word++) {
            held.get(first)[word] |= held.get(second)[word];
        }
    }

    private static boolean meet(long[] one, long[] other) {
        for (int word = 0; word < one.length; word++) {
            if ((one[word] & other[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    private int lead(int at) {
        int lead = at;
        while (leads[lead] != lead) {
            leads[lead] = leads[leads[lead]];
            lead = leads[lead];
        }
        return lead;
    }

    private List<Unit> units() {
        var units = new ArrayList<List<@Nullable PlacedMark>>();
        var numbers = new int[all.size()];
        Arrays.fill(numbers, -1);
        for (int at = 0; at < all.size(); at++) {
            int lead = lead(at);
            if (numbers[lead] < 0) {
                numbers[lead] = units.size();
                units.add(new ArrayList<>(Collections.nCopies(annotators, null)));
            }
            units.get(numbers[lead]).set(all.get(at).annotator(), all.get(at).mark());
        }
        return units.stream().map(Unit::new).toList();
    }

    private static int begin(PlacedMark mark) {
        return mark.fragments().stream().mapToInt(TextRange::begin).min().orElseThrow();
    }

    private static int end(PlacedMark mark) {
        return mark.fragments().stream().mapToInt(TextRange::end).max().orElseThrow();
    }
}
