package org.isnad.review.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.isnad.annotation.accord.PlacedMark;
import org.jspecify.annotations.Nullable;

/**
 * Something in an article that annotators gave values to, with the marks that it is about.
 *
 * @param values one for each annotator: a label, a type of relation, what an attribute says, {@link #NONE} or nothing at all
 * @param marks where each of them says it: the span, or the one that the relation begins at
 * @param ends the spans that the relation ends at; nobody’s where it is about spans
 */
record ValuedUnit(List<@Nullable String> values, List<@Nullable PlacedMark> marks, List<@Nullable PlacedMark> ends) {

    /** To have no mark here, no relation or no value: a value of its own, since it can be agreed or disagreed with. */
    static final String NONE = ComparedUnit.NOTHING;

    static List<ValuedUnit> of(SharedArticle article, Plan plan) {
        if (plan.ofRelations()) {
            return relations(article);
        }
        var attribute = plan.attribute();
        return article.aligned(String.valueOf(plan.layer())).stream()
                .map(unit -> attribute == null ? labels(unit) : attributes(unit, attribute))
                .toList();
    }

    private static ValuedUnit labels(Aligned unit) {
        var values = new ArrayList<@Nullable String>();
        unit.marks().forEach(mark -> values.add(mark == null ? NONE : mark.label()));
        return new ValuedUnit(values, unit.marks(), List.of());
    }

    /** Who has no span there cannot have told anything of it: that is nothing, and not the value of none. */
    private static ValuedUnit attributes(Aligned unit, String attribute) {
        var values = new ArrayList<@Nullable String>();
        for (var mark : unit.marks()) {
            var told = mark == null ? null : mark.attributes().get(attribute);
            values.add(mark == null ? null : told == null ? NONE : String.valueOf(told));
        }
        return new ValuedUnit(values, unit.marks(), List.of());
    }

    /** A unit for each pair of spans that anybody relates; for each type, where anybody relates them twice. */
    private static List<ValuedUnit> relations(SharedArticle article) {
        var units = article.aligned();
        var numbers = numbers(units, article.raters().size());
        var related = new LinkedHashMap<List<Integer>, List<TreeSet<String>>>();
        for (int annotator = 0; annotator < article.raters().size(); annotator++) {
            var own = numbers.get(annotator);
            for (var relation : article.raters().get(annotator).handed().relations()) {
                var one = own.get(relation.from());
                var other = own.get(relation.to());
                if (one != null && other != null) {
                    related.computeIfAbsent(
                                    List.of(one, other),
                                    none -> empty(article.raters().size()))
                            .get(annotator)
                            .add(relation.type());
                }
            }
        }
        var valued = new ArrayList<ValuedUnit>();
        related.forEach((ends, types) -> valued.addAll(related(types, units.get(ends.get(0)), units.get(ends.get(1)))));
        return valued;
    }

    /** For each annotator, which of the units each span is in. */
    private static List<Map<UUID, Integer>> numbers(List<Aligned> units, int annotators) {
        var numbers = new ArrayList<Map<UUID, Integer>>();
        for (int annotator = 0; annotator < annotators; annotator++) {
            var own = new HashMap<UUID, Integer>();
            for (int at = 0; at < units.size(); at++) {
                var mark = units.get(at).marks().get(annotator);
                if (mark != null) {
                    own.put(mark.id(), at);
                }
            }
            numbers.add(own);
        }
        return numbers;
    }

    private static List<TreeSet<String>> empty(int annotators) {
        var types = new ArrayList<TreeSet<String>>();
        for (int each = 0; each < annotators; each++) {
            types.add(new TreeSet<>());
        }
        return types;
    }

    private static List<ValuedUnit> related(List<TreeSet<String>> types, Aligned from, Aligned to) {
        if (types.stream().allMatch(own -> own.size() <= 1)) {
            var values = types.stream()
                    .<@Nullable String>map(own -> own.isEmpty() ? NONE : own.first())
                    .toList();
            return List.of(new ValuedUnit(values, from.marks(), to.marks()));
        }
        var all = new TreeSet<String>();
        types.forEach(all::addAll);
        return all.stream()
                .map(type -> new ValuedUnit(
                        types.stream()
                                .<@Nullable String>map(own -> own.contains(type) ? type : NONE)
                                .toList(),
                        from.marks(),
                        to.marks()))
                .toList();
    }
}
