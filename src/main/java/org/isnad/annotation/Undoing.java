package org.isnad.annotation;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import org.isnad.Boundary;
import org.isnad.annotation.AnnotationRefusal.ChangedMeanwhile;
import org.isnad.annotation.AnnotationRefusal.EditedSince;
import org.isnad.annotation.AnnotationRefusal.NothingToUndo;
import org.isnad.annotation.Marking.Twins;
import org.isnad.annotation.history.Batch;
import org.isnad.annotation.history.Change;
import org.isnad.annotation.history.History;
import org.isnad.annotation.history.Item;
import org.isnad.annotation.history.Item.RelationItem;
import org.isnad.annotation.history.Item.SpanItem;
import org.isnad.annotation.history.Past;
import org.isnad.annotation.sets.OpenSet;
import org.isnad.annotation.sets.OpenSets;
import org.jspecify.annotations.Nullable;

/** Takes back what the caller did last in a set, and does it again; reloads and sessions make no difference. */
@Boundary
public class Undoing {

    /** So many relabelled spans are written in one trip. */
    private static final int IN_ONE_TRIP = 100;

    /** As many ids as one statement asks about. */
    private static final int AT_ONCE = 1_000;

    /** What is wanted of an undo or redo: some change of the caller's, and how it is called. */
    private record Wish(
            Batch.Kind kind,
            @Nullable String digest,
            @Nullable Long of) {}

    @Inject
    private OpenSets sets;

    @Inject
    private History history;

    @Inject
    private Spans spans;

    @Inject
    private Relations relations;

    @Inject
    private SpanEditing spanEditing;

    @Inject
    private RelationEditing relationEditing;

    @Inject
    private Editing editing;

    /**
     * Takes back the caller's last batch that still stands as it was left, and what came before it in its gesture. What is gone
     * by now is passed over, and so is a whole gesture of which somebody else changed a mark, or built on it, or which the
     * rules let nobody take back any more: none of it is taken back. Only where nothing older can be taken back instead is the
     * caller told why.
     *
     * @param digest hexadecimal SHA-256 by which the same request is known when it comes again, if the client gave it a key
     * @param of the revision that what is to be taken back led to, and nothing else is then; without it the last, whichever
     * @throws ChangedMeanwhile if somebody else changed all that there is, with the mark of the last batch
     * @throws EditedSince if what led to {@code of} is not what the caller did last
     * @throws NothingToUndo if there is nothing
     */
    public Applied undo(long article, String choice, @Nullable String digest, @Nullable Long of) {
        var set = sets.lock(article, choice, digest);
        return revert(
                set,
                new Wish(Batch.Kind.UNDO, digest, of),
                below -> history.lastToUndo(set.id(), set.desk().member(), below));
    }

    /** As {@link #undo}. @throws NothingToUndo if nothing was undone, or something was edited since */
    public Applied redo(long article, String choice, @Nullable String digest) {
        var set = sets.lock(article, choice, digest);
        return revert(
                set,
                new Wish(Batch.Kind.REDO, digest, null),
                below -> history.lastToRedo(set.id(), set.desk().member(), below));
    }

    private Applied revert(OpenSet set, Wish wish, LongFunction<Optional<Past>> lastBelow) {
        if (set.replayed() != null) {
            return again(set, history.changes(set.id(), set.replayed()));
        }
        set.refuseIfClosed();
        AnnotationRefusal first = null;
        for (var last = lastBelow.apply(Long.MAX_VALUE);
                last.isPresent();
                last = lastBelow.apply(last.get().first())) {
            if (wish.of() != null && !last.get().holds(wish.of())) {
                throw first == null ? new EditedSince() : first;
            }
            try {
                var changes = reverted(set, wish, last.get());
                if (changes.any()) {
                    return changes.finish();
                }
            } catch (AnnotationRefusal inTheWay) {
                first = first == null ? inTheWay : first;
            }
        }
        throw first == null ? new NothingToUndo(set.revision()) : first;
    }

    /** All of it is taken back, or nothing. */
    private Changes reverted(OpenSet set, Wish wish, Past past) {
        long member = set.desk().member();
        var backwards = new ArrayList<>(history.changes(set.id(), member, past));
        Collections.reverse(backwards);
        var batch = Batch.revert(set.revision(), wish.kind(), wish.digest(), past.first(), member);
        var changes = editing.begin(set, batch, Twins.ADMITTED);
        var now = standing(set.id(), backwards);
        refuseIfChanged(changes, backwards, now);
        if (backwards.size() > 1) {
            changes.pen().mark(); // one alone is refused before anything is written
        }
        try {
            backwards.forEach(change -> takeBack(changes, change, now));
        } catch (AnnotationRefusal inTheWay) {
            changes.pen().takeUp();
            throw inTheWay;
        }
        return changes;
    }

    /** Looks before anything is written for a mark in the way of taking back these changes, the last of which is first. */
    private void refuseIfChanged(Changes changes, List<Change> backwards, Map<UUID, Item> now) {
        var then = new LinkedHashMap<UUID, Change>();
        backwards.forEach(change -> then.merge(
                change.id(),
                change,
                (last, earlier) -> new Change(last.number(), last.id(), earlier.before(), last.after())));
        for (var net : then.values()) {
            var inTheWay = inTheWay(changes, net, now.get(net.id()), then.keySet());
            if (inTheWay.isPresent()) {
                throw new ChangedMeanwhile(inTheWay.get());
            }
        }
    }

    /** A relation that joins the mark by now is somebody else's: one's own was made later, and is taken back first. */
    private Optional<Object> inTheWay(Changes changes, Change net, @Nullable Item item, Set<UUID> together) {
        if (item == null || item.equals(net.before())) {
            return Optional.empty();
        }
        if (!item.equals(net.after())) {
            return Optional.of(asMarked(changes, net.id()));
        }
        return net.before() != null
                ? Optional.empty()
                : relations.touching(changes.set(), net.id()).stream()
                        .filter(relation -> !together.contains(relation.id()))
                        .map(Object.class::cast)
                        .findFirst();
    }

    private Object asMarked(Changes changes, UUID id) {
        var span = spans.find(changes.set(), id);
        return span.isPresent()
                ? spans.named(changes.desk().project(), span.get())
                : relations.find(changes.set(), id).orElseThrow();
    }

    private static Applied again(OpenSet set, List<Change> made) {
        var revisions = made.stream().collect(toMap(Change::id, Change::number, Math::max));
        var last = made.get(made.size() - 1).number();
        return Applied.of(set.id(), last, made.stream().map(Change::id).toList(), revisions);
    }

    private void takeBack(Changes changes, Change change, Map<UUID, Item> standing) {
        var now = standing.get(change.id());
        var then = change.before();
        if (Objects.equals(now, then) || !Objects.equals(now, change.after())) {
            return; // somebody else took it back already, or away
        }
        if (!isRelabelled(now, then) || changes.count() % IN_ONE_TRIP == 0) {
            changes.pen().putDown(); // the next rule must see what was taken back before
        }
        if (then instanceof RelationItem joined
                && !(isThere(changes, joined.from()) && isThere(changes, joined.to()))) {
            return;
        }
        changes.done(change.id(), become(changes, change.id(), now, then));
        if (then == null) {
            standing.remove(change.id());
        } else {
            standing.put(change.id(), then);
        }
    }

    /** No rule is asked about a span that stays where it is. */
    private static boolean isRelabelled(@Nullable Item now, @Nullable Item then) {
        return now instanceof SpanItem one && then instanceof SpanItem other && one.isWhere(other);
    }

    private boolean isThere(Changes changes, UUID span) {
        return spans.find(changes.set(), span).isPresent();
    }

    /** What these changes are about, as it is now, if it is there. */
    private Map<UUID, Item> standing(long set, List<Change> changes) {
        var ids = changes.stream().map(Change::id).distinct().toList();
        var now = new HashMap<UUID, Item>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            spans.of(set, some).forEach(span -> now.put(span.id(), Spans.item(span)));
            relations.of(set, some).forEach(relation -> now.put(relation.id(), Relations.item(relation)));
        }
        return now;
    }

    private long become(Changes changes, UUID id, @Nullable Item now, @Nullable Item then) {
        if (then instanceof SpanItem span) {
            return spanEditing.put(changes, id, (SpanItem) now, span);
        }
        if (then instanceof RelationItem relation) {
            return relationEditing.put(changes, id, (RelationItem) now, relation);
        }
        return now instanceof SpanItem
                ? spanEditing.remove(changes, spans.find(changes.set(), id).orElseThrow())
                : relationEditing.remove(
                        changes, relations.find(changes.set(), id).orElseThrow());
    }
}
