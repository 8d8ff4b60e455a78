package org.isnad.annotation;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import org.isnad.Boundary;
import org.isnad.annotation.AnnotationRefusal.ChangedMeanwhile;
import org.isnad.annotation.AnnotationRefusal.NothingToUndo;
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
     * Takes back the caller's last batch of which anything still stands.
     *
     * @param digest hexadecimal SHA-256 by which the same request is known when it comes again, if the client gave it a key
     * @throws ChangedMeanwhile if somebody else changed one of the marks since
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
        for (long below = Long.MAX_VALUE; ; ) {
            below = lastBelow.apply(below).orElseThrow(() -> new NothingToUndo(set.revision()));
            var changes = editing.begin(
                    set,
                    Batch.revert(set.revision(), kind, digest, below, set.desk().member()));
            var backwards = new ArrayList<>(history.changes(set.id(), below));
            Collections.reverse(backwards);
            for (var change : backwards) {
                changes.pen().putDown();
                takeBack(changes, change);
            }
            if (changes.any()) {
                return changes.finish();
            }
        }
    }

    private static Applied again(OpenSet set, List<Change> made) {
        var revisions = made.stream().collect(toMap(Change::id, Change::number, Math::max));
        var last = made.get(made.size() - 1).number();
        return Applied.of(set.id(), last, made.stream().map(Change::id).toList(), revisions);
    }

    private void takeBack(Changes changes, Change change) {
        var span = spans.find(changes.set(), change.id()).orElse(null);
        var relation =
                span != null ? null : relations.find(changes.set(), change.id()).orElse(null);
        var now = span != null ? Spans.item(span) : relation != null ? Relations.item(relation) : null;
        if (Objects.equals(now, change.before())) {
            return; // somebody else took it back already
        }
        if (!Objects.equals(now, change.after())) {
            throw new ChangedMeanwhile(span != null ? span : relation);
        }
        if (change.before() == null) {
            refuseIfBuiltOn(changes, change.id());
        }
        changes.done(change.id(), become(changes, change.id(), now, change.before()));
    }

    /** A relation that joins the mark by now is somebody else's: one's own was made later, and is taken back first. */
    private void refuseIfBuiltOn(Changes changes, UUID id) {
        relations.touching(changes.set(), id).stream().findFirst().ifPresent(relation -> {
            throw new ChangedMeanwhile(relation);
        });
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
