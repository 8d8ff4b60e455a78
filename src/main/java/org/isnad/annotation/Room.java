package org.isnad.annotation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.isnad.annotation.AnnotationRefusal.SpanInTheWay;
import org.isnad.annotation.AnnotationRefusal.UnknownLabel;
import org.isnad.annotation.Spans.Placed;
import org.isnad.annotation.TakingBack.Plan;
import org.isnad.annotation.history.Change;
import org.isnad.annotation.history.Item.SpanItem;
import org.isnad.schema.Mark;
import org.isnad.schema.OverlapRule;
import org.isnad.schema.Schemas;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;

/** Finds room for many spans at once where they have been before, among what lies there by now. */
@ApplicationScoped
class Room {

    private static final String LYING = """
            select f.span, f.begin, f.end from Fragment f
            where f.set = :set and f.layer = :layer and f.begin < :end and f.end > :begin
            """;

    @Inject
    private Schemas schemas;

    @Inject
    private Placing placing;

    @PersistenceContext
    private EntityManager database;

    /** Finds out which labels these spans will have, and where they will lie; those for which there is no room are left. */
    void find(Plan plan) {
        for (var change : plan.those(change -> change.before() instanceof SpanItem)) {
            var then = (SpanItem) Objects.requireNonNull(change.before());
            schemas.mark(plan.project(), then.layer(), then.label())
                    .ifPresentOrElse(
                            mark -> plan.marks().put(change.id(), mark),
                            () -> plan.leave(change.id(), () -> new UnknownLabel(then.layer(), then.label())));
        }
        var moving = plan.those(Room::needsRoom);
        moving.stream()
                .collect(groupingBy(change -> plan.mark(change).layerId()))
                .values()
                .forEach(some -> findOnLayer(plan, some));
        cover(plan, plan.those(Room::needsRoom));
    }

    /** Who stays after all takes room from the others, which are asked about once more then. */
    private void findOnLayer(Plan plan, List<Change> moving) {
        var mark = plan.mark(moving.get(0));
        boolean again = true;
        while (again) {
            again = false;
            var wanted = new LinkedHashMap<UUID, List<TextRange>>();
            moving.stream()
                    .filter(change -> plan.wanted().containsKey(change.id()))
                    .forEach(change -> wanted.put(change.id(), ranges(change)));
            var leaving = plan.ids(change -> change.before() == null || needsRoom(change));
            for (var stays : withoutRoom(plan.set(), mark, wanted, leaving).entrySet()) {
                again |= isThere(plan, stays.getKey());
                plan.leave(stays.getKey(), () -> refusal(plan, stays.getValue()));
            }
        }
    }

    private static boolean isThere(Plan plan, UUID span) {
        return Objects.requireNonNull(plan.wanted().get(span)).after() != null;
    }

    private SpanInTheWay refusal(Plan plan, TextRange range) {
        return new SpanInTheWay(
                placing.covered(plan.changes().desk(), List.of(range)).get(0).exact());
    }

    private void cover(Plan plan, List<Change> moving) {
        var ranges = moving.stream().flatMap(change -> ranges(change).stream()).toList();
        var covered = placing.covered(plan.changes().desk(), ranges).iterator();
        for (var change : moving) {
            var placed = new ArrayList<Placed>();
            ranges(change).forEach(range -> placed.add(covered.next()));
            plan.places().put(change.id(), placed);
        }
    }

    /**
     * Which of these spans, all of the mark's layer, have no room among what lies there and among each other: by id, what is
     * in the way of each. One statement, however many they are.
     *
     * @param leaving the spans that will not lie where they do now
     */
    private Map<UUID, TextRange> withoutRoom(
            long set, Mark mark, Map<UUID, List<TextRange>> wanted, Set<UUID> leaving) {
        if (wanted.isEmpty() || mark.rule() == OverlapRule.FREE) {
            return Map.of();
        }
        var taken = lying(set, mark, wanted.values(), leaving);
        var without = new LinkedHashMap<UUID, TextRange>();
        wanted.forEach((span, ranges) -> {
            var other = inTheWay(taken, mark, ranges);
            if (other == null) {
                taken.addAll(ranges);
            } else {
                without.put(span, other);
            }
        });
        return without;
    }

    private List<TextRange> lying(long set, Mark mark, Collection<List<TextRange>> wanted, Set<UUID> leaving) {
        var ends = wanted.stream().flatMap(List::stream).toList();
        return database.createQuery(LYING, Object[].class)
                .setParameter("set", set)
                .setParameter("layer", mark.layerId())
                .setParameter(
                        "begin", ends.stream().mapToInt(TextRange::begin).min().orElseThrow())
                .setParameter(
                        "end", ends.stream().mapToInt(TextRange::end).max().orElseThrow())
                .getResultStream()
                .filter(row -> !leaving.contains((UUID) row[0]))
                .map(row -> new TextRange((int) row[1], (int) row[2]))
                .collect(toCollection(ArrayList::new));
    }

    private static @Nullable TextRange inTheWay(List<TextRange> taken, Mark mark, List<TextRange> ranges) {
        for (var other : taken) {
            for (var range : ranges) {
                if (!mark.rule().admits(other, range)) {
                    return other;
                }
            }
        }
        return null;
    }

    /** No rule is asked about a span that stays where it is. */
    private static boolean needsRoom(Change change) {
        return change.before() instanceof SpanItem then
                && !(change.after() instanceof SpanItem now && now.isWhere(then));
    }

    private static List<TextRange> ranges(Change change) {
        return ((SpanItem) Objects.requireNonNull(change.before())).fragments();
    }
}
