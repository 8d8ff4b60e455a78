package org.isnad.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.isnad.annotation.history.Item.RelationItem;
import org.isnad.annotation.rounds.Pen;

/** The relations of all sets. */
@ApplicationScoped
class Relations {

    private static final String RELATION = """
            select r.id, t.code, r.from, r.to, a.login, r.revision from Relation r
            join RelationType t on t.id = r.type join Account a on a.id = r.author where r.set = :set
            """;

    @PersistenceContext
    private EntityManager database;

    List<MarkedRelation> of(long set) {
        return database.createQuery(RELATION + " order by r.revision", Object[].class)
                .setParameter("set", set)
                .getResultStream()
                .map(Relations::marked)
                .toList();
    }

    List<MarkedRelation> of(long set, Collection<UUID> ids) {
        return database.createQuery(RELATION + " and r.id in :ids order by r.revision", Object[].class)
                .setParameter("set", set)
                .setParameter("ids", ids)
                .getResultStream()
                .map(Relations::marked)
                .toList();
    }

    Optional<MarkedRelation> find(long set, UUID id) {
        return of(set, List.of(id)).stream().findFirst();
    }

    /** Those that begin or end at the span. */
    List<MarkedRelation> touching(long set, UUID span) {
        return database.createQuery(RELATION + " and (r.from = :span or r.to = :span)", Object[].class)
                .setParameter("set", set)
                .setParameter("span", span)
                .getResultStream()
                .map(Relations::marked)
                .toList();
    }

    /** Those that begin or end at any of these spans, each once. */
    List<MarkedRelation> touching(long set, Collection<UUID> spans) {
        return Stream.of(" and r.from in :spans", " and r.to in :spans and r.from not in :spans")
                .flatMap(end -> database.createQuery(RELATION + end, Object[].class)
                        .setParameter("set", set)
                        .setParameter("spans", spans)
                        .getResultStream())
                .map(Relations::marked)
                .toList();
    }

    /** Another one that says the same of the same spans. */
    Optional<MarkedRelation> twin(long set, UUID id, RelationItem item) {
        return database.createQuery(
                        RELATION + " and r.from = :from and r.to = :to and t.code = :type and r.id <> :id",
                        Object[].class)
                .setParameter("set", set)
                .setParameter("from", item.from())
                .setParameter("to", item.to())
                .setParameter("type", item.type())
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultStream()
                .map(Relations::marked)
                .findFirst();
    }

    void add(Pen pen, long set, UUID id, long type, RelationItem item, long author, long revision) {
        pen.write(
                "insert into relation (set_id, id, type_id, from_span, to_span, author_id, revision)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                set,
                id,
                type,
                item.from(),
                item.to(),
                author,
                revision);
    }

    void retype(Pen pen, long set, UUID id, long type, long author, long revision) {
        pen.write(
                "update relation set type_id = ?, author_id = ?, revision = ? where set_id = ? and id = ?",
                type,
                author,
                revision,
                set,
                id);
    }

    void remove(Pen pen, long set, UUID id) {
        pen.write("delete from relation where set_id = ? and id = ?", set, id);
    }

    static RelationItem item(MarkedRelation relation) {
        return new RelationItem(relation.type(), relation.from(), relation.to());
    }

    private static MarkedRelation marked(Object[] row) {
        return new MarkedRelation(
                (UUID) row[0], (String) row[1], (UUID) row[2], (UUID) row[3], Map.of(), (String) row[4], (long) row[5]);
    }
}
