package org.isnad.review;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.isnad.Boundary;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;

/** Articles of a project that were handed in and never compared; each is looked at, and compared, by itself. */
@Boundary
class Uncompared {

    private static final String FAILED = """
            select count(*) from comparison_failure f join article a on a.id = f.article_id
            where a.project_id = :project and f.failed > utc_timestamp(6) - interval 1 hour
            and not exists (select 1 from disagreement d where d.article_id = a.id)
            """;

    /** Handed in by all who were given them or by as many as the project wants, with marks in them, not compared, and not tried lately. */
    private static final String DUE = """
             from article a join project p on p.id = a.project_id
            join annotation_set s on s.article_id = a.id and s.kind = 'ANNOTATOR'
            where a.project_id = :project and p.mode <> 'SHARED'
            and not exists (select 1 from disagreement d where d.article_id = a.id)
            and not exists (select 1 from comparison_failure f
                where f.article_id = a.id and f.failed > utc_timestamp(6) - interval 1 hour)
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

    @Inject
    private CurrentMember current;

    @PersistenceContext
    private EntityManager database;

    /** Those with the lowest ids. */
    List<Long> first(long project, int most) {
        List<?> first = of(project, "select a.id" + DUE + " order by a.id")
                .setMaxResults(most)
                .getResultList();
        return first.stream().map(id -> ((Number) id).longValue()).toList();
    }

    int count(long project) {
        return ((Number) of(project, "select count(*) from (select a.id" + DUE + ") due")
                        .getSingleResult())
                .intValue();
    }

    /** How many could not be compared within the last hour. */
    int failed(long project) {
        return ((Number) of(project, FAILED).getSingleResult()).intValue();
    }

    /** Unless it is not due any more by now. */
    void compare(long project, long article) {
        current.require(project, Permission.REVIEW);
        merging.mergeIfDue(article);
    }

    /** So that it is not tried again at once. */
    void remember(long project, long article) {
        current.require(project, Permission.REVIEW);
        database.createNativeQuery("""
                        insert into comparison_failure (article_id, failed) values (:article, utc_timestamp(6))
                        on duplicate key update failed = utc_timestamp(6)
                        """).setParameter("article", article).executeUpdate();
    }

    private Query of(long project, String statement) {
        current.require(project, Permission.REVIEW);
        return database.createNativeQuery(statement).setParameter("project", project);
    }
}
