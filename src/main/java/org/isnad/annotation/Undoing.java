package org.isnad.annotation;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import org.isnad.Boundary;
import org.isnad.annotation.AnnotationRefusal.ChangedMeanwhile;
import org.isnad.annotation.AnnotationRefusal.NothingToUndo;
import org.isnad.annotation.Marking.Twins;
import org.isnad.annotation.history.Batch;
import org.isnad.annotation.history.Change;
import org.isnad.annotation.history.History;
import org.isnad.annotation.history.Item;
import org.isnad.annotation.history.Item.RelationItem;
import org.isnad.annotation.history.Item.SpanItem;
import org.isnad.annotation.sets.OpenSet;
import org.isnad.annotation.sets.OpenSets;
import org.jspecify.annotations.Nullable;

/** Takes back what the caller did last in a set, and does it again; reloads and sessions make no difference. */
@Boundary
public class Undoing {

    /** A mark as it is now, if it is there. */
    private record Standing(
            @Nullable MarkedSpan span, @Nullable MarkedRelation relation) {

        @Nullable
        Item item() {
            return span != null ? Spans.item(span) : relation != null ? Relations.item(relation) : null;
        }
    }

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
     * Takes back the caller's last batch that still stands as it was left. What is gone by now is passed over, and so is a
     * whole batch of which somebody else changed a mark, or built on it: none of it is taken back. Only where nothing older
     * can be taken back instead is the caller told of that mark.
     *
     * @param digest hexadecimal SHA-256 by which the same request is known when it comes again, if the client gave it a key
     * @throws ChangedMeanwhile if somebody else changed all that there is, with the mark of the last batch
     * @throws NothingToUndo if there is nothing
     */
    public Applied undo(long article, String choice, @Nullable String digest) {
        var set = sets.lock(article, choice, digest);
        return revert(
                set,
                Batch.Kind.UNDO,
                digest,
                below -> history.lastToUndo(set.id(), set.desk().member(), below));
    }

    /** As {@link #undo}. @throws NothingToUndo if nothing was undone, or something was edited since */
    public Applied redo(long article, String choice, @Nullable String digest) {
        var set = sets.lock(article, choice, digest);
        return revert(
                set,
                Batch.Kind.REDO,
                digest,
                below -> history.lastToRedo(set.id(), set.desk().member(), below));
    }

    private Applied revert(
            OpenSet set, Batch.Kind kind, @Nullable String digest, LongFunction<Optional<Long>> lastBelow) {
        if (set.replayed() != null) {
            return again(set, history.changes(set.id(), set.replayed()));
        }
        set.refuseIfClosed();
        ChangedMeanwhile first = null;
        for (var last = lastBelow.apply(Long.MAX_VALUE); last.isPresent(); last = lastBelow.apply(last.get())) {
            var backwards = new ArrayList<>(history.changes(set.id(), last.get()));
            Collections.reverse(backwards);
            var changes = editing.begin(
                    set,
                    Batch.revert(
                            set.revision(), kind, digest, last.get(), set.desk().member()),
                    Twins.ADMITTED);
            var changed = changedMeanwhile(changes, backwards);
            if (changed == null) {
                backwards.forEach(change -> takeBack(changes, change));
            }
            if (changes.any()) {
                return changes.finish();
            }
            first = first == null ? changed : first;
        }
        throw first == null ? new NothingToUndo(set.revision()) : first;
    }

    /** Looks before anything is written: the first mark in the way of taking back these changes, the last of which is first. */
    private @Nullable ChangedMeanwhile changedMeanwhile(Changes changes, List<Change> backwards) {
        var then = new LinkedHashMap<UUID, Change>();
        backwards.forEach(change -> then.merge(
                change.id(),
                change,
                (last, earlier) -> new Change(last.number(), last.id(), earlier.before(), last.after())));
        return then.values().stream()
                .map(net -> inTheWay(changes, net, then.keySet()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(ChangedMeanwhile::new)
                .orElse(null);
    }

    /** A relation that joins the mark by now is somebody else's: one's own was made later, and is taken back first. */
    private Optional<Object> inTheWay(Changes changes, Change net, Set<UUID> together) {
        var now = standing(changes.set(), net.id());
        var item = now.item();
        if (item == null || item.equals(net.before())) {
            return Optional.empty();
        }
        if (!item.equals(net.after())) {
            return Optional.ofNullable(
                    now.span() == null
                            ? now.relation()
                            : spans.named(changes.desk().project(), now.span()));
        }
        return net.before() != null
                ? Optional.empty()
                : relations.touching(changes.set(), net.id()).stream()
                        .filter(relation -> !together.contains(relation.id()))
                        .map(Object.class::cast)
                        .findFirst();
    }

    private static Applied again(OpenSet set, List<Change> made) {
        var revisions = made.stream().collect(toMap(Change::id, Change::number, Math::max));
        var last = made.get(made.size() - 1).number();
        return Applied.of(set.id(), last, made.stream().map(Change::id).toList(), revisions);
    }

    private void takeBack(Changes changes, Change change) {
        changes.pen().putDown();
        var now = standing(changes.set(), change.id()).item();
        if (Objects.equals(now, change.before()) || !Objects.equals(now, change.after())) {
            return; // somebody else took it back already, or away
        }
        if (change.before() instanceof RelationItem joined
                && !(isThere(changes, joined.from()) && isThere(changes, joined.to()))) {
            return;
        }
        changes.done(change.id(), become(changes, change.id(), now, change.before()));
    }

    private boolean isThere(Changes changes, UUID span) {
        return spans.find(changes.set(), span).isPresent();
    }

    private Standing standing(long set, UUID id) {
        var span = spans.find(set, id).orElse(null);
        return new Standing(span, span != null ? null : relations.find(set, id).orElse(null));
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
