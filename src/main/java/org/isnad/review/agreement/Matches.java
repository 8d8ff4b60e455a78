package org.isnad.review.agreement;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.isnad.annotation.accord.PlacedMark;
import org.isnad.review.agreement.coefficient.Counts;
import org.isnad.review.agreement.coefficient.F1;
import org.isnad.review.comparison.Alignment;
import org.isnad.review.comparison.Handed;
import org.jspecify.annotations.Nullable;

/**
 * What two annotators said alike in one article, for F1: two things of one value match, and each with one other at most.
 *
 * <p>Of <em>spans</em> the value is the label. Of <em>relations</em> it is the type: both ends have to match, from and to each by
 * itself, and how the ends are labelled makes no difference. Of an <em>attribute</em> it is what the attribute says of a span, and
 * how the span is labelled makes no difference; a span of which it says nothing is no thing to match.
 *
 * <ul>
 *   <li>{@code F1_EXACT}: the spans, or both ends, cover exactly the same code points.
 *   <li>{@code F1_OVERLAP}: the spans, or both ends, stand for each other ({@link Alignment}): for spans and attributes among the
 *       marks of that value alone, for ends among all marks of the two, as if all of them had one label.
 *   <li>{@code F1_TOKEN}: what is counted are words that bear the value. Relations have none: they are said of two spans at once.
 * </ul>
 */
final class Matches {

    /** Something that an annotator said: of a span, or from one span to another. */
    private record Thing(
            int value, PlacedMark mark, @Nullable PlacedMark end) {

        List<Object> at(Function<PlacedMark, Object> place) {
            return end == null ? List.of(place.apply(mark)) : List.of(place.apply(mark), place.apply(end));
        }
    }

    private final Plan plan;
    private final Values values;
    private final SharedArticle article;
    private final List<Map<Integer, List<Thing>>> said = new ArrayList<>();

    Matches(Plan plan, Values values, SharedArticle article) {
        this.plan = plan;
        this.values = values;
        this.article = article;
        article.raters()
                .forEach(rater -> said.add(
                        (plan.ofRelations() ? relations(rater) : spans(rater)).collect(groupingBy(Thing::value))));
    }

    private Stream<Thing> spans(SharedArticle.ByOne rater) {
        return rater.in(String.valueOf(plan.layer())).stream().flatMap(mark -> {
            var value =
                    plan.attribute() == null ? mark.label() : mark.attributes().get(plan.attribute());
            return value == null ? Stream.of() : Stream.of(new Thing(values.of(String.valueOf(value)), mark, null));
        });
    }

    private Stream<Thing> relations(SharedArticle.ByOne rater) {
        var marks = new HashMap<UUID, PlacedMark>();
        rater.handed().spans().forEach(mark -> marks.put(mark.id(), mark));
        return rater.handed().relations().stream().flatMap(relation -> {
            var from = marks.get(relation.from());
            var to = marks.get(relation.to());
            return from == null || to == null
                    ? Stream.of()
                    : Stream.of(new Thing(values.of(relation.type()), from, to));
        });
    }

    /** Takes down what the annotators {@code i} and {@code j} have in common, value by value. */
    void take(Counts.Writing counts, int slot, int i, int j) {
        var one = said.get(i);
        var other = said.get(j);
        var ends = plan.ofRelations() && plan.measure() == Measure.F1_OVERLAP
                ? groups(
                        article.raters().get(i).handed().spans(),
                        article.raters().get(j).handed().spans())
                : Map.<UUID, Integer>of();
        var given = new TreeSet<>(one.keySet());
        given.addAll(other.keySet());
        for (int value : given) {
            take(counts, slot, value, one.getOrDefault(value, List.of()), other.getOrDefault(value, List.of()), ends);
        }
    }

    private void take(
            Counts.Writing counts, int slot, int value, List<Thing> one, List<Thing> other, Map<UUID, Integer> ends) {
        if (plan.measure() == Measure.F1_TOKEN) {
            var words = words(one);
            var theirs = words(other);
            F1.add(counts, slot, value, words.stream().filter(theirs::contains).count(), words.size() + theirs.size());
        } else if (plan.measure() == Measure.F1_EXACT) {
            long found = common(one, other, mark -> List.of(mark.layer(), mark.fragments()));
            F1.add(counts, slot, value, found, one.size() + other.size());
        } else {
            var groups = plan.ofRelations() ? ends : groups(marks(one), marks(other));
            long found = common(one, other, mark -> groups.getOrDefault(mark.id(), -1));
            F1.add(counts, slot, value, found, one.size() + other.size());
        }
    }

    private Set<Integer> words(List<Thing> things) {
        return things.stream()
                .flatMapToInt(thing -> article.wordsOf(thing.mark()))
                .boxed()
                .collect(toSet());
    }

    private static List<PlacedMark> marks(List<Thing> things) {
        return things.stream().map(Thing::mark).toList();
    }

    /** What two annotators’ marks are about, whatever they are called: those with the same number stand for each other. */
    private static Map<UUID, Integer> groups(List<PlacedMark> one, List<PlacedMark> other) {
        var groups = new HashMap<UUID, Integer>();
        var sets = List.of(unlabelled(0, one), unlabelled(1, other));
        int number = 0;
        for (var group : Alignment.of(sets, Set.of())) {
            for (var held : group.marks()) {
                groups.put(held.mark().id(), number);
            }
            number++;
        }
        return groups;
    }

    /** Which mark is which must not depend on labels: these have figures of their own. */
    private static Handed unlabelled(long set, List<PlacedMark> marks) {
        return new Handed(
                set,
                marks.stream()
                        .map(mark -> new PlacedMark(
                                mark.id(), mark.layer(), "", mark.fragments(), mark.exact(), mark.attributes()))
                        .toList(),
                List.of());
    }

    /** How many of the one find one of the others at the same place, each of which is found once. */
    private static long common(List<Thing> one, List<Thing> other, Function<PlacedMark, Object> place) {
        var places = other.stream().collect(groupingBy(thing -> thing.at(place), counting()));
        return one.stream().collect(groupingBy(thing -> thing.at(place), counting())).entrySet().stream()
                .mapToLong(at -> Math.min(at.getValue(), places.getOrDefault(at.getKey(), 0L)))
                .sum();
    }
}
