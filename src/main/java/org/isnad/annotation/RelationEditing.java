package org.isnad.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.isnad.annotation.AnnotationRefusal.CannotJoin;
import org.isnad.annotation.AnnotationRefusal.ChangedMeanwhile;
import org.isnad.annotation.AnnotationRefusal.IdTaken;
import org.isnad.annotation.AnnotationRefusal.NoSuchMark;
import org.isnad.annotation.Edit.CreateRelation;
import org.isnad.annotation.Edit.DeleteRelation;
import org.isnad.annotation.history.Item.RelationItem;
import org.isnad.schema.Schemas;

/** Joins spans and parts them again, as the schema lets them be joined. */
@ApplicationScoped
class RelationEditing {

    @Inject
    private Relations relations;

    @Inject
    private Spans spans;

    @Inject
    private Schemas schemas;

    void create(Changes changes, CreateRelation edit) {
        var wanted = new RelationItem(edit.type(), edit.from(), edit.to());
        var known = relations.find(changes.set(), edit.id());
        if (known.isEmpty() && spans.find(changes.set(), edit.id()).isEmpty()) {
            changes.done(edit.id(), add(changes, edit.id(), wanted));
        } else if (known.isPresent() && Relations.item(known.get()).equals(wanted)) {
            changes.done(edit.id(), known.get().revision());
        } else {
            throw new IdTaken(edit.id());
        }
    }

    void delete(Changes changes, DeleteRelation edit) {
        var known = relations.find(changes.set(), edit.id()).orElseThrow(() -> new NoSuchMark(edit.id()));
        if (edit.revision() != null && edit.revision() != known.revision()) {
            throw new ChangedMeanwhile(known);
        }
        changes.done(edit.id(), remove(changes, known));
    }

    long add(Changes changes, UUID id, RelationItem item) {
        var from = layerOf(changes.set(), item.from());
        var to = layerOf(changes.set(), item.to());
        var link = schemas.links(changes.desk().project()).stream()
                .filter(candidate -> candidate.type().equals(item.type()) && candidate.joins(from, to))
                .findFirst()
                .filter(found -> !item.from().equals(item.to()))
                .orElseThrow(() -> new CannotJoin(item.type()));
        long revision = changes.record(id, null, item);
        relations.add(changes.pen(), changes.set(), id, link.id(), item, changes.author(), revision);
        return revision;
    }

    long remove(Changes changes, MarkedRelation relation) {
        long revision = changes.record(relation.id(), Relations.item(relation), null);
        relations.remove(changes.pen(), changes.set(), relation.id());
        return revision;
    }

    private String layerOf(long set, UUID span) {
        return spans.find(set, span).orElseThrow(() -> new NoSuchMark(span)).layer();
    }
}
