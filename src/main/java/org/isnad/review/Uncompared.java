package org.isnad.review;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import org.isnad.Boundary;

/** Articles of a project that were handed in and never compared; each is looked at, and compared, by itself. */
@Boundary
class Uncompared {

    /** Handed in by all who were given them or by as many as the project wants, with marks in them, and not compared. */
    private static final String DUE = """
             from article a join project p on p.id = a.project_id
            join annotation_set s on s.article_id = a.id and s.kind = 'ANNOTATOR'
            where a.project_id = :project and a.id > :after and p.mode <> 'SHARED'
            and not exists (select 1 from disagreement d where d.article_id = a.id)
            and not exists (select 1 from training_item i where i.article_id = a.id)
            and exists (select 1 from annotation_set h join span m on m.set_id = h.id
                where h.article_id = a.id and h.kind = 'ANNOTATOR' and h.state in ('SUBMITTED', 'ADJUDICATED'))
            group by a.id, p.overlap
            having sum(s.state in ('SUBMITTED', 'ADJUDICATED')) > 1
            and (sum(s.state in ('ASSIGNED', 'IN_PROGRESS', 'REOPENED')) = 0
                or sum(s.state in ('SUBMITTED', 'ADJUDICATED')) >= p.overlap)
            """;

    @Inject
    private Merging merging;

    @PersistenceContext
    private EntityManager database;

    /** That with the lowest id after this one. */
    Optional<Long> first(long project, long after) {
        List<?> first = due("select a.id" + DUE + " order by a.id limit 1", project, after)
                .getResultList();
        return first.stream().findFirst().map(id -> ((Number) id).longValue());
    }

    int count(long project) {
        var all = (Number) due("select count(*) from (select a.id" + DUE + ") due", project, 0)
                .getSingleResult();
        return all.intValue();
    }

    /** Unless it is not due any more by now. */
    void compare(long article) {
        merging.mergeIfDue(article);
    }

    private Query due(String statement, long project, long after) {
        return database.createNativeQuery(statement)
                .setParameter("project", project)
                .setParameter("after", after);
    }
}
