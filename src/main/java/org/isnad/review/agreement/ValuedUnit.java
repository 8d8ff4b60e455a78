package org.isnad.review.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.isnad.annotation.accord.PlacedMark;
import org.isnad.review.agreement.Alignment.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Something in an article that annotators gave values to, with the marks that it is about.
 *
 * @param values one for each annotator: a label, a type of relation, what an attribute says, {@link #NONE} or nothing at all
 * @param marks where each of them says it: the span, or the one that the relation begins at
 */
record ValuedUnit(List<@Nullable String> values, List<@Nullable PlacedMark> marks) {

    /** To have no mark here, no relation or no value: a value of its own, since it can be agreed or disagreed with. */
    static final String NONE = ComparedUnit.NOTHING;

    static List<ValuedUnit> of(HandedIn article, Plan plan) {
        if (plan.ofRelations()) {
            return relations(article);
        }
        var layer = String.valueOf(plan.layer());
        var units =
                Alignment.of(article.sets().stream().map(set -> set.in(layer)).toList());
        var attribute = plan.attribute();
        return units.stream()
                .map(unit -> attribute == null ? labels(unit) : attributes(unit, attribute))
                .toList();
    }

    private static ValuedUnit labels(Unit unit) {
        var values = new ArrayList<@Nullable String>();
        unit.marks().forEach(mark -> values.add(mark == null ? NONE : mark.label()));
        return new ValuedUnit(values, unit.marks());
    }

    /** Who has no span there cannot have told anything of it: that is nothing, and not the value of none. */
    private static ValuedUnit attributes(Unit unit, String attribute) {
        var values = new ArrayList<@Nullable String>();
        for (var mark : unit.marks()) {
            var told = mark == null ? null : mark.attributes().get(attribute);
            values.add(mark == null ? null : told == null ? NONE : String.valueOf(told));
        }
        return new ValuedUnit(values, unit.marks());
    }

    /** A unit for each pair of spans that anybody relates; for each type, where anybody relates them twice. */
    private static List<ValuedUnit> relations(HandedIn article) {
        var spans = spans(article);
        var related = new LinkedHashMap<List<Integer>, List<TreeSet<String>>>();
        var from = new HashMap<List<Integer>, List<@Nullable PlacedMark>>();
        for (int annotator = 0; annotator < article.sets().size(); annotator++) {
            var numbers = spans.numbers().get(annotator);
            for (var relation : article.sets().get(annotator).relations()) {
                var one = numbers.get(relation.from());
                var other = numbers.get(relation.to());
                if (one != null && other != null) {
                    var ends = List.of(one, other);
                    related.computeIfAbsent(ends, none -> empty(article.sets().size()))
                            .get(annotator)
                            .add(relation.type());
                    from.put(ends, spans.units().get(one).marks());
                }
            }
        }
        var units = new ArrayList<ValuedUnit>();
        related.forEach((ends, types) -> units.addAll(related(types, from.getOrDefault(ends, List.of()))));
        return units;
    }

    private static List<TreeSet<String>> empty(int annotators) {
        var types = new ArrayList<TreeSet<String>>();
        for (int each = 0; each < annotators; each++) {
            types.add(new TreeSet<>());
        }
        return types;
    }

    private static List<ValuedUnit> related(List<TreeSet<String>> types, List<@Nullable PlacedMark> marks) {
        if (types.stream().allMatch(own -> own.size() <= 1)) {
            return List.of(new ValuedUnit(
                    types.stream()
                            .<@Nullable String>map(own -> own.isEmpty() ? NONE : own.first())
                            .toList(),
                    marks));
        }
        var all = new TreeSet<String>();
        types.forEach(all::addAll);
        return all.stream()
                .map(type -> new ValuedUnit(
                        types.stream()
                                .<@Nullable String>map(own -> own.contains(type) ? type : NONE)
                                .toList(),
                        marks))
                .toList();
    }

    /** Units of spans of all layers, and for each annotator which of them each span is in. */
    private record Ends(List<Unit> units, List<Map<UUID, Integer>> numbers) {}

    private static Ends spans(HandedIn article) {
        var units = new ArrayList<Unit>();
        var layers = new TreeSet<String>();
        article.sets().forEach(set -> set.marks().forEach(mark -> layers.add(mark.layer())));
        for (var layer : layers) {
            units.addAll(Alignment.of(
                    article.sets().stream().map(set -> set.in(layer)).toList()));
        }
        var numbers = new ArrayList<Map<UUID, Integer>>();
        for (int annotator = 0; annotator < article.sets().size(); annotator++) {
            var own = new HashMap<UUID, Integer>();
            for (int at = 0; at < units.size(); at++) {
                var mark = units.get(at).marks().get(annotator);
                if (mark != null) {
                    own.put(mark.id(), at);
                }
            }
            numbers.add(own);
        }
        return new Ends(units, numbers);
    }
}
