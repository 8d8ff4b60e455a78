package org.isnad.review.stored;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Which disagreements that can be decided now look like others. */
@ApplicationScoped
public class Lookalikes {

    /** In SQL, of {@code d}: what is adjudicated is opened again before anything of it is decided. */
    public static final String CAN_BE_DECIDED = "not exists (select 1 from annotation_set g"
            + " where g.article_id = d.article_id and g.kind = 'GOLD' and g.state = 'ADJUDICATED')";

    private static final String WAITING =
            " from disagreement d where d.project_id = :project and d.state = 'OPEN' and " + CAN_BE_DECIDED;

    @PersistenceContext
    private EntityManager database;

    /** How many others that can be decided look like each of these, by its id. */
    public Map<Long, Long> counts(long project, Collection<Disagreement> all) {
        var counts = new HashMap<String, Long>();
        rows(
                        "select d.alike, count(*)" + WAITING + " and d.alike in (:of) group by d.alike",
                        project,
                        all.stream().map(Disagreement::alike).distinct().toList())
                .forEach(row -> counts.put(row[0].toString(), ((Number) row[1]).longValue()));
        var themselves = new HashSet<Long>();
        rows(
                        "select d.id, d.revision" + WAITING + " and d.id in (:of)",
                        project,
                        all.stream().map(Disagreement::id).toList())
                .forEach(row -> themselves.add(((Number) row[0]).longValue()));
        var others = new HashMap<Long, Long>();
        all.forEach(each -> others.put(
                each.id(), counts.getOrDefault(each.alike(), 0L) - (themselves.contains(each.id()) ? 1 : 0)));
        return others;
    }

    private List<Object[]> rows(String statement, long project, Collection<?> of) {
        List<?> rows = database.createNativeQuery(statement)
                .setParameter("project", project)
                .setParameter("of", of)
                .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    /** Those that look like it and can be decided, itself among them if it can, in reading order. */
    public List<Disagreement> of(Disagreement about, int most) {
        List<?> alike = database.createNativeQuery(
                        "select d.*" + WAITING + " and d.alike = :alike order by d.article_id, d.begin_at, d.id",
                        Disagreement.class)
                .setParameter("project", about.project())
                .setParameter("alike", about.alike())
                .setMaxResults(most)
                .getResultList();
        return alike.stream().map(Disagreement.class::cast).toList();
    }
}
