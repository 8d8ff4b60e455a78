package org.isnad.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.isnad.annotation.AnnotationRefusal.CannotJoin;
import org.isnad.annotation.AnnotationRefusal.ChangedMeanwhile;
import org.isnad.annotation.AnnotationRefusal.IdTaken;
import org.isnad.annotation.AnnotationRefusal.NoSuchMark;
import org.isnad.annotation.AnnotationRefusal.UnknownLabel;
import org.isnad.annotation.Edit.CreateSpan;
import org.isnad.annotation.Edit.DeleteSpan;
import org.isnad.annotation.Edit.UpdateSpan;
import org.isnad.annotation.Spans.Placed;
import org.isnad.annotation.history.History;
import org.isnad.annotation.history.Item;
import org.isnad.annotation.history.Item.SpanItem;
import org.isnad.schema.Attributes;
import org.isnad.schema.Mark;
import org.isnad.schema.Schemas;
import org.isnad.story.Entities;
import org.jspecify.annotations.Nullable;

/** Places, changes and removes spans, by the rules of their layers. */
@ApplicationScoped
class SpanEditing {

    @Inject
    private Spans spans;

    @Inject
    private Relations relations;

    @Inject
    private Schemas schemas;

    @Inject
    private Placing placing;

    @Inject
    private Entities entities;

    @Inject
    private History history;

    void create(Changes changes, CreateSpan edit) {
        var attributes = attributes(changes, edit.layer());
        var told = attributes.changed(Map.of(), settled(changes, attributes, edit.attributes()));
        var wanted = new SpanItem(edit.layer(), edit.label(), Placing.ranges(edit.fragments()), told);
        var mark = mark(changes.desk().project(), wanted);
        var place = placing.place(changes, edit.id(), mark, wanted.fragments());
        if (!place.taken()) {
            changes.done(edit.id(), add(changes, edit.id(), wanted, mark, place.fragments()));
            return;
        }
        var known = spans.find(changes.set(), edit.id()).orElseThrow(() -> new IdTaken(edit.id()));
        if (!Spans.item(known).equals(wanted)) {
            throw new IdTaken(edit.id());
        }
        changes.done(edit.id(), known.revision());
    }

    void update(Changes changes, UpdateSpan edit) {
        var known = known(changes, edit.id(), edit.revision());
        var before = Spans.item(known);
        var layer = edit.layer() == null ? before.layer() : edit.layer();
        var attributes = attributes(changes, layer);
        var kept = layer.equals(before.layer()) ? before.attributes() : attributes.carriedOver(before.attributes());
        var after = new SpanItem(
                layer,
                edit.label() == null ? before.label() : edit.label(),
                edit.fragments() == null ? before.fragments() : Placing.ranges(edit.fragments()),
                attributes.changed(kept, settled(changes, attributes, edit.attributes())));
        changes.done(edit.id(), after.equals(before) ? known.revision() : put(changes, edit.id(), before, after));
    }

    void delete(Changes changes, DeleteSpan edit) {
        var known = known(changes, edit.id(), edit.revision());
        changes.done(edit.id(), remove(changes, known));
    }

    /** Takes the span away with the relations that touch it, which the history records one by one. */
    private long remove(Changes changes, MarkedSpan span) {
        for (var relation : relations.touching(changes.set(), span.id())) {
            relations.remove(changes.pen(), changes.set(), relation.id());
            changes.record(relation.id(), Relations.item(relation), null);
        }
        long revision = changes.record(span.id(), Spans.item(span), null);
        spans.remove(changes.pen(), changes.set(), span.id());
        return revision;
    }

    /** Makes the span what {@code after} says, if the rules let it; answers the revision. */
    private long put(Changes changes, UUID id, SpanItem before, SpanItem after) {
        var mark = mark(changes.desk().project(), after);
        var attributes = Item.write(after.attributes());
        if (before.isWhere(after)) {
            if (changes.refusesTwins() && !before.label().equals(after.label())) {
                placing.refuseTwin(changes, id, mark, after.fragments());
            }
            long revision = changes.record(id, before, after);
            spans.retell(changes.pen(), changes.set(), id, mark, attributes, changes.author(), revision);
            return revision;
        }
        var place = placing.place(changes, id, mark, after.fragments());
        refuseBrokenRelations(changes, id, before, after);
        long revision = changes.record(id, before, after);
        spans.replace(
                changes.pen(), changes.set(), id, mark, place.fragments(), attributes, changes.author(), revision);
        return revision;
    }

    private long add(Changes changes, UUID id, SpanItem span, Mark mark, List<Placed> fragments) {
        long revision = changes.record(id, null, span);
        var attributes = Item.write(span.attributes());
        spans.add(changes.pen(), changes.set(), id, mark, fragments, attributes, changes.desk(), revision);
        return revision;
    }

    private Attributes attributes(Changes changes, String layer) {
        return schemas.attributes(changes.desk().project(), layer);
    }

    private Map<String, @Nullable Object> settled(
            Changes changes, Attributes attributes, Map<String, @Nullable Object> told) {
        return entities.settled(changes.desk().project(), attributes.references(), told);
    }

    private Mark mark(long project, SpanItem item) {
        return schemas.mark(project, item.layer(), item.label())
                .orElseThrow(() -> new UnknownLabel(item.layer(), item.label()));
    }

    private MarkedSpan known(Changes changes, UUID id, @Nullable Long revision) {
        var known = spans.find(changes.set(), id)
                .orElseThrow(() -> new NoSuchMark(
                        id, history.lastChangedBy(changes.set(), id).orElse(null)));
        if (revision != null && revision != known.revision()) {
            throw new ChangedMeanwhile(spans.named(changes.desk().project(), known));
        }
        return known;
    }

    private void refuseBrokenRelations(Changes changes, UUID id, SpanItem before, SpanItem after) {
        if (before.layer().equals(after.layer())) {
            return;
        }
        List<MarkedRelation> touching = relations.touching(changes.set(), id);
        if (!touching.isEmpty()) {
            throw new CannotJoin(touching.get(0).type());
        }
    }
}
