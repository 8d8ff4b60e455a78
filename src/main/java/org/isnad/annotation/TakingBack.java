package org.isnad.annotation;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.isnad.annotation.AnnotationRefusal.CannotJoin;
import org.isnad.annotation.AnnotationRefusal.ChangedMeanwhile;
import org.isnad.annotation.Spans.Placed;
import org.isnad.annotation.history.Change;
import org.isnad.annotation.history.Item;
import org.isnad.annotation.history.Item.RelationItem;
import org.isnad.annotation.history.Item.SpanItem;
import org.isnad.schema.Link;
import org.isnad.schema.Mark;

/**
 * Makes marks again what they were before some changes. All of it is worked out before anything is written, by sets of ids: it
 * takes few trips to the database, however many marks they are.
 */
@ApplicationScoped
class TakingBack {

    /** What is still to be taken back, and how. */
    record Plan(
            Changes changes,
            boolean whole,
            Map<UUID, Change> wanted,
            Map<UUID, Mark> marks,
            Map<UUID, List<Placed>> places,
            Map<UUID, Link> links) {

        Plan(Changes changes, boolean whole) {
            this(changes, whole, new LinkedHashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        }

        long set() {
            return changes.set();
        }

        long project() {
            return changes.desk().project();
        }

        List<Change> those(Predicate<Change> which) {
            return wanted.values().stream().filter(which).toList();
        }

        Set<UUID> ids(Predicate<Change> which) {
            return those(which).stream().map(Change::id).collect(toSet());
        }

        Mark mark(Change change) {
            return Objects.requireNonNull(marks.get(change.id()));
        }

        /** This one stays as it is, if that may be. */
        void leave(UUID id, Supplier<AnnotationRefusal> why) {
            if (whole) {
                throw why.get();
            }
            wanted.remove(id);
        }
    }

    @Inject
    private Spans spans;

    @Inject
    private Relations relations;

    @Inject
    private RelationEditing relationEditing;

    @Inject
    private Room room;

    /**
     * Takes back these changes, which are in order. What is gone by now stays so, with the relations to it; what somebody else
     * changed or built on since, or where the rules leave no room any more, is refused if all is wanted as a {@code whole},
     * and else it alone stays as it is.
     *
     * @return how many marks these changes are about
     */
    int take(Changes changes, List<Change> made, boolean whole) {
        var plan = new Plan(changes, whole);
        var net = Change.net(made);
        wantWhatStands(plan, net);
        leaveWhatIsJoined(plan);
        room.find(plan);
        relationEditing.findLinks(plan);
        plan.wanted().values().stream().sorted(comparingInt(TakingBack::rank)).forEach(change -> write(plan, change));
        return net.size();
    }

    private void wantWhatStands(Plan plan, List<Change> net) {
        var ids = net.stream().map(Change::id).toList();
        Map<UUID, Item> now = new HashMap<>();
        if (!ids.isEmpty()) {
            spans.of(plan.set(), ids).forEach(span -> now.put(span.id(), Spans.item(span)));
            relations.of(plan.set(), ids).forEach(relation -> now.put(relation.id(), Relations.item(relation)));
        }
        for (var change : net) {
            var item = now.get(change.id());
            if (Objects.equals(item, change.after())) {
                plan.wanted().put(change.id(), change);
            } else if (item != null && !item.equals(change.before())) {
                plan.leave(change.id(), () -> new ChangedMeanwhile(asMarked(plan, change.id())));
            }
        }
    }

    private Object asMarked(Plan plan, UUID id) {
        var span = spans.find(plan.set(), id);
        return span.isPresent()
                ? spans.named(plan.project(), span.get())
                : relations.find(plan.set(), id).orElseThrow();
    }

    /** A relation that is not taken back as well holds the spans that it joins where they are. */
    private void leaveWhatIsJoined(Plan plan) {
        var leaving = plan.ids(TakingBack::leavesItsLayer);
        if (leaving.isEmpty()) {
            return;
        }
        for (var relation : relations.touching(plan.set(), leaving)) {
            var change = plan.wanted().get(relation.id());
            if (change == null || change.before() != null) {
                leave(plan, leaving, relation.from(), relation);
                leave(plan, leaving, relation.to(), relation);
            }
        }
    }

    private static void leave(Plan plan, Set<UUID> leaving, UUID end, MarkedRelation relation) {
        var change = plan.wanted().get(end);
        if (change != null && leaving.contains(end)) {
            boolean goes = change.before() == null;
            plan.leave(end, () -> goes ? new ChangedMeanwhile(relation) : new CannotJoin(relation.type()));
        }
    }

    /** What goes makes room for what comes, and spans are there before what joins them. */
    private static int rank(Change change) {
        if (change.before() == null) {
            return change.after() instanceof RelationItem ? 0 : 1;
        }
        return change.before() instanceof RelationItem ? 3 : 2;
    }

    private void write(Plan plan, Change change) {
        var pen = plan.changes().pen();
        var now = change.after();
        long revision = plan.changes().record(change.id(), now, change.before());
        if (change.before() instanceof SpanItem then) {
            writeSpan(plan, change, then, revision);
        } else if (change.before() instanceof RelationItem then) {
            writeRelation(plan, change, then, revision);
        } else if (now instanceof SpanItem) {
            spans.remove(pen, plan.set(), change.id());
        } else {
            relations.remove(pen, plan.set(), change.id());
        }
        plan.changes().done(change.id(), revision);
        pen.putDownIfMuch();
    }

    private void writeSpan(Plan plan, Change change, SpanItem then, long revision) {
        var pen = plan.changes().pen();
        var mark = plan.mark(change);
        var attributes = Item.write(then.attributes());
        var place = plan.places().get(change.id());
        long author = plan.changes().author();
        if (place == null) {
            spans.retell(pen, plan.set(), change.id(), mark, attributes, author, revision);
        } else if (change.after() == null) {
            spans.add(
                    pen,
                    plan.set(),
                    change.id(),
                    mark,
                    place,
                    attributes,
                    plan.changes().desk(),
                    revision);
            spans.remember(pen, plan.project(), plan.set(), change.id());
        } else {
            spans.replace(pen, plan.set(), change.id(), mark, place, attributes, author, revision);
        }
    }

    private void writeRelation(Plan plan, Change change, RelationItem then, long revision) {
        var pen = plan.changes().pen();
        long type = Objects.requireNonNull(plan.links().get(change.id())).id();
        long author = plan.changes().author();
        if (change.after() == null) {
            relations.add(pen, plan.set(), change.id(), type, then, author, revision);
        } else {
            relations.retype(pen, plan.set(), change.id(), type, author, revision);
        }
    }

    private static boolean leavesItsLayer(Change change) {
        return change.after() instanceof SpanItem now
                && !(change.before() instanceof SpanItem then && then.layer().equals(now.layer()));
    }
}
