package org.isnad.annotation;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayDeque;
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
            var then = before(change);
            schemas.mark(plan.project(), then.layer(), then.label())
                    .ifPresentOrElse(
                            mark -> plan.marks().put(change.id(), mark),
                            () -> plan.leave(change.id(), () -> new UnknownLabel(then.layer(), then.label())));
        }
        leaveWhatHasNone(plan, plan.those(Room::needsRoom));
        cover(plan, plan.those(Room::needsRoom));
    }

    /** Who stays after all is in the way of others, on the layer where it lies now, which may be in the way of others again. */
    private void leaveWhatHasNone(Plan plan, List<Change> moving) {
        var leaving = plan.ids(change -> change.before() == null || needsRoom(change));
        var layers = new LinkedHashMap<String, Layer>();
        for (var change : moving) {
            layers.computeIfAbsent(before(change).layer(), code -> Layer.of(plan.mark(change)))
                    .wanted
                    .put(change.id(), ranges(change));
        }
        var staying = new ArrayDeque<Stay>();
        layers.values().forEach(layer -> layer.settle(lying(plan.set(), layer, leaving), staying));
        while (!staying.isEmpty()) {
            var stay = staying.remove();
            var change = Objects.requireNonNull(plan.wanted().get(stay.span()));
            plan.leave(stay.span(), () -> refusal(plan, stay.inTheWay()));
            if (change.after() instanceof SpanItem now && layers.containsKey(now.layer())) {
                Objects.requireNonNull(layers.get(now.layer())).keep(now.fragments(), staying);
            }
        }
    }

    /** A span that stays as it is, and what is in the way of its going back. */
    private record Stay(UUID span, TextRange inTheWay) {}

    /** What is wanted of one layer: by id, where the spans are to lie for which there is room as far as that is known. */
    private record Layer(Mark mark, Map<UUID, List<TextRange>> wanted) {

        static Layer of(Mark mark) {
            return new Layer(mark, new LinkedHashMap<>());
        }

        /** Finds out for which of them there is room among what lies there and among each other. */
        void settle(List<TextRange> lying, Collection<Stay> staying) {
            var taken = new ArrayList<>(lying);
            wanted.entrySet().removeIf(each -> {
                var other = inTheWay(taken, each.getValue());
                taken.addAll(other == null ? each.getValue() : List.of());
                return other != null && staying.add(new Stay(each.getKey(), other));
            });
        }

        /** These lie there after all. */
        void keep(List<TextRange> ranges, Collection<Stay> staying) {
            wanted.entrySet().removeIf(each -> {
                var other = inTheWay(ranges, each.getValue());
                return other != null && staying.add(new Stay(each.getKey(), other));
            });
        }

        private @Nullable TextRange inTheWay(List<TextRange> taken, List<TextRange> ranges) {
            for (var other : taken) {
                for (var range : ranges) {
                    if (!mark.rule().admits(other, range)) {
                        return other;
                    }
                }
            }
            return null;
        }
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
     * Where spans of a layer lie around what is wanted of it.
     *
     * @param leaving the spans that will not lie where they do now
     */
    private List<TextRange> lying(long set, Layer layer, Set<UUID> leaving) {
        if (layer.mark().rule() == OverlapRule.FREE) {
            return List.of();
        }
        var ends = layer.wanted().values().stream().flatMap(List::stream).toList();
        return database.createQuery(LYING, Object[].class)
                .setParameter("set", set)
                .setParameter("layer", layer.mark().layerId())
                .setParameter(
                        "begin", ends.stream().mapToInt(TextRange::begin).min().orElseThrow())
                .setParameter(
                        "end", ends.stream().mapToInt(TextRange::end).max().orElseThrow())
                .getResultStream()
                .filter(row -> !leaving.contains((UUID) row[0]))
                .map(row -> new TextRange((int) row[1], (int) row[2]))
                .collect(toCollection(ArrayList::new));
    }

    /** No rule is asked about a span that stays where it is. */
    private static boolean needsRoom(Change change) {
        return change.before() instanceof SpanItem then
                && !(change.after() instanceof SpanItem now && now.isWhere(then));
    }

    private static List<TextRange> ranges(Change change) {
        return before(change).fragments();
    }

    private static SpanItem before(Change change) {
        return (SpanItem) Objects.requireNonNull(change.before());
    }
}
