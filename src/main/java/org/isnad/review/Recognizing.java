package org.isnad.review;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.review.comparison.GoldMark;
import org.isnad.review.comparison.Place;
import org.isnad.review.comparison.Said;
import org.isnad.review.comparison.Unit;
import org.isnad.review.comparison.Version;
import org.isnad.review.stored.Disagreement;
import org.jspecify.annotations.Nullable;

/**
 * Knows disagreements again after a new comparison: a unit is the one that was about one of the same places, of several the one
 * that shares most of them, and of these one that is decided.
 */
final class Recognizing {

    private final Map<Place, Set<Disagreement>> byPlace = new HashMap<>();
    private final Map<Set<Long>, Disagreement> byEnds = new HashMap<>();
    private final Set<Disagreement> left = new HashSet<>();

    /** Which unit is about a place now. */
    private final Map<Place, Unit> now = new HashMap<>();

    Recognizing(List<Disagreement> stored, List<Unit> units) {
        units.stream().filter(unit -> unit.ends().isEmpty()).forEach(unit -> places(unit.layer(), unit.versions())
                .forEach(place -> now.put(place, unit)));
        left.addAll(stored);
        for (var known : stored) {
            if (known.isOfRelation()) {
                byEnds.put(Set.copyOf(known.ends()), known);
            } else {
                places(known.layer(), known.versions())
                        .forEach(place -> byPlace.computeIfAbsent(place, none -> new HashSet<>())
                                .add(known));
            }
        }
    }

    /** The disagreement that a unit of spans is; none if it is new. No disagreement is told twice. */
    @Nullable
    Disagreement known(Unit unit) {
        Map<Disagreement, Integer> shared = new HashMap<>();
        places(unit.layer(), unit.versions())
                .flatMap(place -> byPlace.getOrDefault(place, Set.of()).stream())
                .filter(known -> left.contains(known) && !isElsewhere(known, unit))
                .forEach(known -> shared.merge(known, 1, Integer::sum));
        var best = shared.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<Disagreement, Integer> each) -> isSettledAt(each.getKey(), unit))
                        .thenComparing(Map.Entry.comparingByValue())
                        .thenComparing(each -> each.getKey().state().decided())
                        .thenComparing(each -> -each.getKey().id()))
                .map(Map.Entry::getKey)
                .orElse(null);
        return taken(best);
    }

    /** Whether what the gold set has of it is what another unit is about, which therefore is the one. */
    private boolean isElsewhere(Disagreement known, Unit unit) {
        return known.gold().stream()
                .filter(mark -> mark.said() instanceof Said.OfSpan)
                .map(mark -> (Said.OfSpan) mark.said())
                .map(said -> now.get(new Place(said.layer(), said.fragments())))
                .anyMatch(home -> home != null && !home.equals(unit));
    }

    /** Whether the gold set has something of it that somebody says in this unit. */
    private static boolean isSettledAt(Disagreement known, Unit unit) {
        return known.gold().stream().map(GoldMark::said).anyMatch(said -> unit.versions().stream()
                .anyMatch(version -> version.said().stream()
                        .anyMatch(each -> ((Said.OfSpan) each).fragments().equals(((Said.OfSpan) said).fragments()))));
    }

    /** The same of a unit of relations, which may have been told from its other end. */
    @Nullable
    Disagreement known(long first, long second) {
        return taken(byEnds.get(Set.copyOf(List.of(first, second))));
    }

    /** Those that no unit is any more. */
    Set<Disagreement> left() {
        return left;
    }

    private @Nullable Disagreement taken(@Nullable Disagreement known) {
        return known != null && left.remove(known) ? known : null;
    }

    /** Where somebody made a span. */
    static Stream<Place> places(String layer, List<Version> versions) {
        return versions.stream()
                .flatMap(version -> version.said().stream())
                .map(said -> new Place(layer, ((Said.OfSpan) said).fragments()))
                .distinct();
    }
}
