package org.isnad.annotation.accord;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.isnad.annotation.history.Item;
import org.isnad.text.TextRange;

/** The marks of several sets, in one statement however many these are. Whoever asks knows that the sets may be seen. */
@ApplicationScoped
public class MarksOfSets {

    private static final String SPANS = """
            select s.set, s.id, y.code, l.code, f.begin, f.end, f.exact, s.attributes from Span s
            join Layer y on y.id = s.layer join Label l on l.id = s.label
            join Fragment f on f.set = s.set and f.span = s.id
            where s.set in :sets%s order by s.set, s.id, f.ordinal
            """;

    private static final String RELATIONS = """
            select r.set, r.id, t.code, r.from, r.to from Relation r join RelationType t on t.id = r.type
            where r.set in :sets%s order by r.set, r.id
            """;

    @PersistenceContext
    private EntityManager database;

    /** The spans of each of these sets that has any. */
    public Map<Long, List<PlacedMark>> of(Collection<Long> sets) {
        if (sets.isEmpty()) {
            return Map.of();
        }
        return spans(database.createQuery(SPANS.formatted(""), Object[].class).setParameter("sets", sets));
    }

    /** Those of these spans that the set has. */
    public List<PlacedMark> these(long set, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var query = database.createQuery(SPANS.formatted(" and s.id in :ids"), Object[].class)
                .setParameter("sets", List.of(set))
                .setParameter("ids", ids);
        return spans(query).getOrDefault(set, List.of());
    }

    private static Map<Long, List<PlacedMark>> spans(TypedQuery<Object[]> query) {
        var marks = new HashMap<Long, Map<UUID, PlacedMark>>();
        query.getResultStream().forEach(row -> marks.computeIfAbsent((Long) row[0], none -> new LinkedHashMap<>())
                .merge((UUID) row[1], mark(row), MarksOfSets::joined));
        var lists = new HashMap<Long, List<PlacedMark>>();
        marks.forEach((set, all) -> lists.put(set, List.copyOf(all.values())));
        return lists;
    }

    /** The relations of each of these sets that has any. */
    public Map<Long, List<PlacedRelation>> relationsOf(Collection<Long> sets) {
        if (sets.isEmpty()) {
            return Map.of();
        }
        return relations(
                database.createQuery(RELATIONS.formatted(""), Object[].class).setParameter("sets", sets));
    }

    /** Those of these relations that the set has. */
    public List<PlacedRelation> theseRelations(long set, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var query = database.createQuery(RELATIONS.formatted(" and r.id in :ids"), Object[].class)
                .setParameter("sets", List.of(set))
                .setParameter("ids", ids);
        return relations(query).getOrDefault(set, List.of());
    }

    private static Map<Long, List<PlacedRelation>> relations(TypedQuery<Object[]> query) {
        var relations = new HashMap<Long, List<PlacedRelation>>();
        query.getResultStream().forEach(row -> relations
                .computeIfAbsent((Long) row[0], none -> new ArrayList<>())
                .add(new PlacedRelation((UUID) row[1], (String) row[2], (UUID) row[3], (UUID) row[4])));
        return relations;
    }

    private static PlacedMark mark(Object[] row) {
        return new PlacedMark(
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                List.of(new TextRange((int) row[4], (int) row[5])),
                List.of((String) row[6]),
                Item.readAttributes((String) row[7]));
    }

    private static PlacedMark joined(PlacedMark one, PlacedMark more) {
        var fragments = new ArrayList<>(one.fragments());
        fragments.addAll(more.fragments());
        var exact = new ArrayList<>(one.exact());
        exact.addAll(more.exact());
        return new PlacedMark(one.id(), one.layer(), one.label(), fragments, exact, one.attributes());
    }
}
