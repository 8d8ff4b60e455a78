package org.isnad.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.isnad.annotation.Edit.CreateRelation;
import org.isnad.annotation.Edit.CreateSpan;
import org.isnad.annotation.Edit.DeleteRelation;
import org.isnad.annotation.Edit.DeleteSpan;
import org.isnad.annotation.Edit.UpdateRelation;
import org.isnad.annotation.Edit.UpdateSpan;
import org.isnad.annotation.history.Batch;
import org.isnad.annotation.history.Item;
import org.isnad.annotation.known.KnownMarks;
import org.isnad.annotation.sets.OpenSet;

/** Begins the changes to a set and makes edits in them. */
@ApplicationScoped
class Editing {

    @Inject
    private Spans storedSpans;

    @Inject
    private Relations storedRelations;

    @Inject
    private SpanEditing spans;

    @Inject
    private RelationEditing relations;

    @Inject
    private KnownMarks known;

    @PersistenceContext
    private EntityManager database;

    /** Changes to a set that the caller has locked. */
    Changes beginLocked(OpenSet set, Batch batch) {
        known.learn(set.id(), set.revision(), () -> stored(set.id()));
        return begin(set, batch);
    }

    /** Changes to a set that is as it was remembered, if its marks are known, too. */
    Optional<Changes> beginRemembered(OpenSet set, Batch batch) {
        return known.at(set.id(), set.revision()).map(marks -> begin(set, batch));
    }

    private Map<UUID, Item> stored(long set) {
        var items = new HashMap<UUID, Item>();
        storedSpans.of(set).forEach(span -> items.put(span.id(), Spans.item(span)));
        storedRelations.of(set).forEach(relation -> items.put(relation.id(), Relations.item(relation)));
        return items;
    }

    private Changes begin(OpenSet set, Batch batch) {
        return new Changes(set, batch, database, known);
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
