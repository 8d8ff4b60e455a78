package org.isnad.annotation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Spans spans;

    @Inject
    private Relations relations;

    @Inject
    private SpanEditing spanEditing;

    @Inject
    private RelationEditing relationEditing;

    /** @throws ChangedMeanwhile if somebody else changed one of the marks since */
    public Applied undo(long article, String choice) {
        var set = sets.lock(article, choice, null);
        return revert(
                set, Batch.Kind.UNDO, history.lastToUndo(set.id(), set.desk().member()));
    }

    /** @throws NothingToUndo if nothing was undone, or something was edited since */
    public Applied redo(long article, String choice) {
        var set = sets.lock(article, choice, null);
        return revert(
                set, Batch.Kind.REDO, history.lastToRedo(set.id(), set.desk().member()));
    }

    private Applied revert(OpenSet set, Batch.Kind kind, Optional<Long> target) {
        set.refuseIfClosed();
        var batch = target.orElseThrow(NothingToUndo::new);
        var backwards = new ArrayList<>(history.changes(set.id(), batch));
        Collections.reverse(backwards);
        var changes = new Changes(set, kind, null, batch, database);
        for (var change : backwards) {
            changes.pen().putDown();
            takeBack(changes, change);
        }
        return changes.finish();
    }

    private void takeBack(Changes changes, Change change) {
        var span = spans.find(changes.set(), change.id()).orElse(null);
        var relation =
                span != null ? null : relations.find(changes.set(), change.id()).orElse(null);
        var now = span != null ? Spans.item(span) : relation != null ? Relations.item(relation) : null;
        if (!Objects.equals(now, change.after())) {
            throw new ChangedMeanwhile(change.id(), span != null ? span : relation);
        }
        changes.done(change.id(), become(changes, change.id(), now, change.before()));
    }

    private long become(Changes changes, UUID id, @Nullable Item now, @Nullable Item then) {
        if (then instanceof SpanItem span) {
            return spanEditing.put(changes, id, (SpanItem) now, span);
        }
        if (then instanceof RelationItem relation) {
            return relationEditing.add(changes, id, relation);
        }
        return now instanceof SpanItem
                ? spanEditing.remove(changes, spans.find(changes.set(), id).orElseThrow())
                : relationEditing.remove(
                        changes, relations.find(changes.set(), id).orElseThrow());
    }
}
