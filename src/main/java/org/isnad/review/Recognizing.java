package org.isnad.review;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.review.comparison.Place;
import org.isnad.review.comparison.Said;
import org.isnad.review.comparison.Unit;
import org.isnad.review.comparison.Version;
import org.isnad.review.stored.Disagreement;
import org.jspecify.annotations.Nullable;

/**
 * Knows disagreements again after a new comparison. A unit of spans is one that was about one of its places: what was decided
 * comes first, and goes to the unit at that of its places which the gold set has, else to the one that shares most of them.
 */
final class Recognizing {

    private final Map<Set<Long>, Disagreement> byEnds = new HashMap<>();
    private final Set<Disagreement> left;
    private final IdentityHashMap<Unit, Disagreement> known = new IdentityHashMap<>();

    /** Where something was decided. */
    private final Set<Place> decided = new HashSet<>();

    /** A disagreement that a unit may be: as it was settled at one of its places, and sharing so many of them. */
    private record Likely(Disagreement known, Unit unit, boolean settled, int shared) {

        private static final Comparator<Likely> FIRST = Comparator.comparing(
                        (Likely each) -> !each.known().state().decided())
                .thenComparing(each -> !each.settled())
                .thenComparing(each -> -each.shared())
                .thenComparing(each -> each.known().id());
    }

    Recognizing(List<Disagreement> stored, List<Unit> units) {
        left = new HashSet<>(stored);
        var byPlace = new HashMap<Place, Set<Disagreement>>();
        for (var each : stored) {
            if (each.isOfRelation()) {
                byEnds.put(Set.copyOf(each.ends()), each);
            } else {
                places(each.layer(), each.versions())
                        .forEach(place -> byPlace.computeIfAbsent(place, none -> new HashSet<>())
                                .add(each));
            }
        }
        assign(likely(units, byPlace));
        stored.stream()
                .filter(each -> !each.isOfRelation() && each.state().decided())
                .forEach(each -> places(each.layer(), each.versions()).forEach(decided::add));
    }

    private static List<Likely> likely(List<Unit> units, Map<Place, Set<Disagreement>> byPlace) {
        var likely = new ArrayList<Likely>();
        for (var unit : units) {
            if (unit.ends().isEmpty()) {
                var places = places(unit.layer(), unit.versions()).collect(toSet());
                var shared = new HashMap<Disagreement, Integer>();
                places.forEach(place ->
                        byPlace.getOrDefault(place, Set.of()).forEach(each -> shared.merge(each, 1, Integer::sum)));
                shared.forEach((each, count) -> likely.add(new Likely(each, unit, isSettledAt(each, places), count)));
            }
        }
        likely.sort(Likely.FIRST); // of units that are alike in all this, the first in the order of reading
        return likely;
    }

    private void assign(List<Likely> likely) {
        for (var each : likely) {
            if (left.contains(each.known()) && !known.containsKey(each.unit())) {
                known.put(each.unit(), each.known());
                left.remove(each.known());
            }
        }
    }

    /** Whether the gold set has it at one of these places, and somebody had said something there when it was settled. */
    private static boolean isSettledAt(Disagreement known, Set<Place> places) {
        var own = places(known.layer(), known.versions()).collect(toSet());
        return known.gold().stream()
                .map(mark -> (Said.OfSpan) mark.said())
                .map(said -> new Place(said.layer(), said.fragments()))
                .anyMatch(place -> own.contains(place) && places.contains(place));
    }

    /** The disagreement that a unit of spans is; none if it is new. */
    @Nullable
    Disagreement known(Unit unit) {
        return known.get(unit);
    }

    /** Whether somebody has decided at one of its places, be it together with another that is the one by now. */
    boolean wasDecided(Unit unit) {
        return places(unit.layer(), unit.versions()).anyMatch(decided::contains);
    }

    /** The same of a unit of relations, which may have been told from its other end. No disagreement is told twice. */
    @Nullable
    Disagreement known(long first, long second) {
        var of = byEnds.get(Set.copyOf(List.of(first, second)));
        return of != null && left.remove(of) ? of : null;
    }

    /** Those that no unit is any more. */
    Set<Disagreement> left() {
        return left;
    }

    /** Where somebody made a span. */
    static Stream<Place> places(String layer, List<Version> versions) {
        return versions.stream()
                .flatMap(version -> version.said().stream())
                .map(said -> new Place(layer, ((Said.OfSpan) said).fragments()))
                .distinct();
    }
}
