package org.isnad.review.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.isnad.annotation.accord.PlacedRelation;
import org.isnad.review.comparison.Alignment.Group;

/** Compares what several annotators handed in of one article, and tells it unit by unit. */
public final class Comparison {

    /**
     * What the comparison has to know of the project.
     *
     * @param entities attributes that point to things in the world, as {@code layer.attribute}
     * @param attributions types of relations that answer who says so
     * @param apart places of spans that are a unit of their own whatever they overlap
     */
    public record Terms(Set<String> entities, Set<String> attributions, Set<Place> apart) {}

    /** A mark of one set. */
    private record Own(long set, UUID mark) {}

    /** Two units, the first of them first. */
    private record Ends(int first, int second) {}

    private final List<Handed> sets;
    private final Terms terms;
    private final List<Unit> units = new ArrayList<>();
    private final Map<Own, Integer> unitOf = new HashMap<>();

    private Comparison(List<Handed> sets, Terms terms) {
        this.sets = sets;
        this.terms = terms;
    }

    /**
     * All units: those of spans layer by layer in reading order, then those of relations. The order of {@code sets} makes no
     * difference but for that of equals.
     */
    public static List<Unit> of(List<Handed> sets, Terms terms) {
        var comparison = new Comparison(
                sets.stream().sorted(Comparator.comparing(Handed::set)).toList(), terms);
        comparison.compareSpans();
        comparison.compareRelations();
        return List.copyOf(comparison.units);
    }

    private void compareSpans() {
        for (var group : Alignment.of(sets, terms.apart())) {
            group.marks()
                    .forEach(held -> unitOf.put(new Own(held.set(), held.mark().id()), units.size()));
            var versions = versions(said(group));
            units.add(new Unit(Differing.kind(versions, terms.entities()), group.layer(), versions, List.of()));
        }
    }

    private static Map<Long, List<Said>> said(Group group) {
        Map<Long, List<Said>> said = new HashMap<>();
        for (var held : group.marks()) {
            said.computeIfAbsent(held.set(), none -> new ArrayList<>()).add(Said.of(held.mark()));
        }
        said.replaceAll(
                (set, all) -> all.stream().distinct().sorted(Said.ORDER).toList()); // who says it twice says no more
        return said;
    }

    private void compareRelations() {
        Map<Ends, Map<Long, List<Said>>> between = new LinkedHashMap<>();
        for (var set : sets) {
            for (var relation : set.relations()) {
                int from = end(set, relation.from());
                int to = end(set, relation.to());
                between.computeIfAbsent(new Ends(Math.min(from, to), Math.max(from, to)), none -> new HashMap<>())
                        .computeIfAbsent(set.set(), none -> new ArrayList<>())
                        .add(said(relation, from > to));
            }
        }
        between.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Ends::first).thenComparing(Ends::second)))
                .forEach(each -> units.add(related(each.getKey(), each.getValue())));
    }

    private Unit related(Ends ends, Map<Long, List<Said>> said) {
        said.values().forEach(each -> each.sort(Said.ORDER));
        var versions = versions(said);
        var types = versions.stream()
                .flatMap(version -> version.said().stream())
                .map(each -> ((Said.OfRelation) each).type());
        var kind = versions.size() == 1
                ? Kind.UNANIMOUS
                : types.allMatch(terms.attributions()::contains) ? Kind.ATTRIBUTION : Kind.RELATION;
        return new Unit(kind, "", versions, List.of(ends.first(), ends.second()));
    }

    private int end(Handed set, UUID span) {
        var unit = unitOf.get(new Own(set.set(), span));
        if (unit == null) {
            throw new IllegalArgumentException("a relation ends at a span that its set does not have: " + span);
        }
        return unit;
    }

    private static Said said(PlacedRelation relation, boolean back) {
        return new Said.OfRelation(relation.type(), back);
    }

    /** What each set said, those who said the same together; what most said comes first, and nothing after something. */
    private List<Version> versions(Map<Long, List<Said>> said) {
        Map<List<Said>, List<Long>> same = new LinkedHashMap<>();
        for (var set : sets) {
            same.computeIfAbsent(said.getOrDefault(set.set(), List.of()), none -> new ArrayList<>())
                    .add(set.set());
        }
        return same.entrySet().stream()
                .map(each -> new Version(List.copyOf(each.getKey()), List.copyOf(each.getValue())))
                .sorted(Comparator.comparing(
                                (Version version) -> -version.sets().size())
                        .thenComparing(Version::isNothing))
                .toList();
    }
}
