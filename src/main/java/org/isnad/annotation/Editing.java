package org.isnad.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.isnad.Refusal;
import org.isnad.annotation.Edit.CreateRelation;
import org.isnad.annotation.Edit.CreateSpan;
import org.isnad.annotation.Edit.DeleteRelation;
import org.isnad.annotation.Edit.DeleteSpan;
import org.isnad.annotation.Edit.UpdateRelation;
import org.isnad.annotation.Edit.UpdateSpan;
import org.isnad.annotation.Marking.Applied;
import org.isnad.annotation.Marking.Twins;
import org.isnad.annotation.history.Batch;
import org.isnad.annotation.sets.OpenSet;
import org.isnad.annotation.sets.SetKind;

/** Begins the changes to a set and makes edits in them. */
@ApplicationScoped
class Editing {

    @Inject
    private SpanEditing spans;

    @Inject
    private RelationEditing relations;

    @Inject
    private Event<GoldEdited> edited;

    @Inject
    private Authors authors;

    @PersistenceContext
    private EntityManager database;

    Changes begin(OpenSet set, Batch batch, Twins twins) {
        return new Changes(set, batch, twins, database);
    }

    /** Finishes what a person changed by hand, and tells of it if it was in a gold set. */
    Applied finish(Changes changes) {
        var applied = changes.finish();
        if (changes.isGold() && changes.any()) {
            edited.fire(new GoldEdited(changes.desk(), changes.set(), changes.touched()));
        }
        return applied;
    }

    /** What a member is told of a no that may name who made other marks: in a gold set these may be hidden from them. */
    Refusal told(OpenSet set, Refusal refusal) {
        var desk = set.desk();
        return set.kind() == SetKind.GOLD && refusal instanceof AnnotationRefusal ours
                ? ours.signed(authors.told(desk.project(), desk.article()))
                : refusal;
    }

    void make(Changes changes, Edit edit) {
        if (edit instanceof CreateSpan create) {
            spans.create(changes, create);
        } else if (edit instanceof UpdateSpan update) {
            spans.update(changes, update);
        } else if (edit instanceof DeleteSpan delete) {
            spans.delete(changes, delete);
        } else if (edit instanceof CreateRelation create) {
            relations.create(changes, create);
        } else if (edit instanceof UpdateRelation update) {
            relations.update(changes, update);
        } else if (edit instanceof DeleteRelation delete) {
            relations.delete(changes, delete);
        }
    }
}
