package org.isnad.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.isnad.annotation.AnnotationRefusal.AlreadyJoined;
import org.isnad.annotation.AnnotationRefusal.CannotJoin;
import org.isnad.annotation.AnnotationRefusal.ChangedMeanwhile;
import org.isnad.annotation.AnnotationRefusal.IdTaken;
import org.isnad.annotation.AnnotationRefusal.NoSuchMark;
import org.isnad.annotation.Edit.CreateRelation;
import org.isnad.annotation.Edit.DeleteRelation;
import org.isnad.annotation.Edit.UpdateRelation;
import org.isnad.annotation.TakingBack.Plan;
import org.isnad.annotation.history.Change;
import org.isnad.annotation.history.History;
import org.isnad.annotation.history.Item.RelationItem;
import org.isnad.annotation.history.Item.SpanItem;
import org.isnad.schema.Link;
import org.isnad.schema.Schemas;
import org.jspecify.annotations.Nullable;

/** Joins spans and parts them again, as the schema lets them be joined. */
@ApplicationScoped
class RelationEditing {

    @Inject
    private Relations relations;

    @Inject
    private Spans spans;

    @Inject
    private Schemas schemas;

    @Inject
    private History history;

    void create(Changes changes, CreateRelation edit) {
        var wanted = new RelationItem(edit.type(), edit.from(), edit.to());
        var known = relations.find(changes.set(), edit.id());
        if (known.isEmpty() && spans.find(changes.set(), edit.id()).isEmpty()) {
            changes.done(edit.id(), put(changes, edit.id(), null, wanted));
        } else if (known.isPresent() && Relations.item(known.get()).equals(wanted)) {
            changes.done(edit.id(), known.get().revision());
        } else {
            throw new IdTaken(edit.id());
        }
    }

    void update(Changes changes, UpdateRelation edit) {
        var known = known(changes, edit.id(), edit.revision());
        var before = Relations.item(known);
        var after = new RelationItem(edit.type(), before.from(), before.to());
        changes.done(edit.id(), after.equals(before) ? known.revision() : put(changes, edit.id(), before, after));
    }

    void delete(Changes changes, DeleteRelation edit) {
        changes.done(edit.id(), remove(changes, known(changes, edit.id(), edit.revision())));
    }

    /** Makes the relation what {@code after} says, if the schema lets it; answers the revision. */
    private long put(Changes changes, UUID id, @Nullable RelationItem before, RelationItem after) {
        var link = link(changes, after);
        if (changes.refusesTwins()) {
            relations.twin(changes.set(), id, after).ifPresent(twin -> {
                throw new AlreadyJoined(twin);
            });
        }
        long revision = changes.record(id, before, after);
        if (before == null) {
            relations.add(changes.pen(), changes.set(), id, link.id(), after, changes.author(), revision);
        } else {
            relations.retype(changes.pen(), changes.set(), id, link.id(), changes.author(), revision);
        }
        return revision;
    }

    private long remove(Changes changes, MarkedRelation relation) {
        long revision = changes.record(relation.id(), Relations.item(relation), null);
        relations.remove(changes.pen(), changes.set(), relation.id());
        return revision;
    }

    private MarkedRelation known(Changes changes, UUID id, @Nullable Long revision) {
        var known = relations
                .find(changes.set(), id)
                .orElseThrow(() -> new NoSuchMark(
                        id, history.lastChangedBy(changes.set(), id).orElse(null)));
        if (revision != null && revision != known.revision()) {
            throw new ChangedMeanwhile(known);
        }
        return known;
    }

    private Link link(Changes changes, RelationItem item) {
        var from = layerOf(changes.set(), item.from());
        var to = layerOf(changes.set(), item.to());
        return link(schemas.links(changes.desk().project()), item, from, to)
                .orElseThrow(() -> new CannotJoin(item.type()));
    }

    /** The one of these by which a relation may join spans of these layers. */
    private static Optional<Link> link(List<Link> links, RelationItem item, String from, String to) {
        return links.stream()
                .filter(candidate -> candidate.type().equals(item.type()) && candidate.joins(from, to))
                .findFirst()
                .filter(found -> !item.from().equals(item.to()));
    }

    /** Finds out by which types relations will join spans again; those of which a span will not be there stay away. */
    void findLinks(Plan plan) {
        var joining = plan.those(change -> change.before() instanceof RelationItem);
        if (joining.isEmpty()) {
            return;
        }
        var layers = layers(plan, joining);
        var links = schemas.links(plan.project());
        for (var change : joining) {
            var then = (RelationItem) Objects.requireNonNull(change.before());
            var from = layers.get(then.from());
            var to = layers.get(then.to());
            if (from == null || to == null) {
                plan.wanted().remove(change.id());
                continue;
            }
            link(links, then, from, to)
                    .ifPresentOrElse(
                            link -> plan.links().put(change.id(), link),
                            () -> plan.leave(change.id(), () -> new CannotJoin(then.type())));
        }
    }

    /** On which layers the spans will be that relations are to join; those that will not be there are not told. */
    private Map<UUID, String> layers(Plan plan, List<Change> joining) {
        var ends = new ArrayList<UUID>();
        joining.stream()
                .map(change -> (RelationItem) Objects.requireNonNull(change.before()))
                .forEach(then -> ends.addAll(List.of(then.from(), then.to())));
        var layers = new HashMap<UUID, String>();
        spans.of(plan.set(), ends).forEach(span -> layers.put(span.id(), span.layer()));
        for (var change : plan.wanted().values()) {
            if (change.before() instanceof SpanItem then) {
                layers.put(change.id(), then.layer());
            } else if (change.before() == null) {
                layers.remove(change.id());
            }
        }
        return layers;
    }

    private String layerOf(long set, UUID span) {
        return spans.find(set, span).orElseThrow(() -> new NoSuchMark(span)).layer();
    }
}
