package org.isnad.review.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.annotation.accord.PlacedMark;
import org.isnad.review.comparison.Alignment;
import org.isnad.review.comparison.Alignment.Held;
import org.isnad.review.comparison.Handed;
import org.jspecify.annotations.Nullable;

/**
 * Marks that stand for each other: a place for each annotator, empty where they marked nothing. All of them are in one unit of the
 * review. Where somebody has several marks in such a unit, all at one place, it is parted: marks with the same label stand for each
 * other, and then what is left, so that nobody has two marks in one. Who comes first makes no difference.
 */
record Aligned(List<@Nullable PlacedMark> marks) {

    /** Layer by layer, and of each in reading order. */
    static List<Aligned> of(List<Handed> sets) {
        Map<Long, Integer> numbers = new HashMap<>();
        sets.forEach(set -> numbers.put(set.set(), numbers.size()));
        return Alignment.of(sets, Set.of()).stream()
                .flatMap(group -> parted(group.marks(), numbers).stream())
                .toList();
    }

    private static List<Aligned> parted(List<Held> marks, Map<Long, Integer> numbers) {
        var parts = new ArrayList<List<@Nullable PlacedMark>>();
        for (var part : alike(marks, numbers)) {
            parts.stream()
                    .filter(before -> !meet(before, part))
                    .findFirst()
                    .ifPresentOrElse(before -> join(before, part), () -> parts.add(part));
        }
        return parts.stream().map(Aligned::new).toList();
    }

    /** Those with the same label, the labels first that most annotators gave. */
    private static List<List<@Nullable PlacedMark>> alike(List<Held> marks, Map<Long, Integer> numbers) {
        var labels = new TreeMap<String, List<List<@Nullable PlacedMark>>>();
        marks.stream()
                .sorted(Comparator.comparing(held -> held.mark().attributes().toString()))
                .forEach(held -> add(
                        labels.computeIfAbsent(held.mark().label(), none -> new ArrayList<>()),
                        numbers.getOrDefault(held.set(), 0),
                        held.mark(),
                        numbers.size()));
        return labels.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(part -> Collections.frequency(part, null)))
                .toList();
    }

    private static void add(List<List<@Nullable PlacedMark>> parts, int annotator, PlacedMark mark, int annotators) {
        var free = parts.stream().filter(part -> part.get(annotator) == null).findFirst();
        var part = free.orElseGet(() -> {
            var made = new ArrayList<@Nullable PlacedMark>(Collections.nCopies(annotators, null));
            parts.add(made);
            return made;
        });
        part.set(annotator, mark);
    }

    private static boolean meet(List<@Nullable PlacedMark> one, List<@Nullable PlacedMark> other) {
        for (int at = 0; at < one.size(); at++) {
            if (one.get(at) != null && other.get(at) != null) {
                return true;
            }
        }
        return false;
    }

    private static void join(List<@Nullable PlacedMark> into, List<@Nullable PlacedMark> part) {
        for (int at = 0; at < into.size(); at++) {
            if (part.get(at) != null) {
                into.set(at, part.get(at));
            }
        }
    }
}
