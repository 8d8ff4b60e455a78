package org.isnad.review.queue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.isnad.Boundary;
import org.isnad.review.stored.Lookalikes;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;
import org.jspecify.annotations.Nullable;

/** Tells those who see all sets in which articles there is something to decide, and which are done. */
@Boundary
public class ReviewedArticles {

    /** An article of which everything is settled, and whose gold set nobody has declared done. */
    public record Ready(long article, String name) {}

    /** An article in which so many are to be decided. */
    public record Waiting(long article, String name, long left) {}

    private static final String READY = """
            select a.id, coalesce(a.title, a.name) from article a
            where a.project_id = :project and a.id > :after and (:only is null or a.id = :only)
            and exists (select 1 from disagreement d where d.article_id = a.id)
            and not exists (select 1 from disagreement d where d.article_id = a.id and d.state in ('OPEN', 'RENEWED', 'WAITING'))
            and not exists (select 1 from annotation_set g
                where g.article_id = a.id and g.kind = 'GOLD' and g.state = 'ADJUDICATED')
            order by a.id
            """;

    private static final String WAITING = """
            select a.id, coalesce(a.title, a.name), count(*) from disagreement d join article a on a.id = d.article_id
            where d.project_id = :project and d.state in ('OPEN', 'RENEWED') and a.id > :after
            and instr(lower(coalesce(a.title, a.name)), lower(:words)) > 0 and %s
            group by a.id order by a.id
            """.formatted(Lookalikes.CAN_BE_DECIDED);

    @Inject
    private CurrentMember current;

    @PersistenceContext
    private EntityManager database;

    /**
     * Articles of which everything is settled, but for declaring it so; those after one, in the order of their ids.
     *
     * @param only to ask for one alone
     */
    public List<Ready> ready(long project, @Nullable Long only, long after, int limit) {
        current.requireToRead(project, Permission.SEE_ALL_SETS);
        return rows(database.createNativeQuery(READY).setParameter("only", only), project, after, limit).stream()
                .map(row -> new Ready(((Number) row[0]).longValue(), (String) row[1]))
                .toList();
    }

    /**
     * Articles in which something can be decided now; those after one, in the order of their ids.
     *
     * @param words that their names have in them, however written; none for all
     */
    public List<Waiting> waiting(long project, String words, long after, int limit) {
        current.requireToRead(project, Permission.SEE_ALL_SETS);
        return rows(database.createNativeQuery(WAITING).setParameter("words", words), project, after, limit).stream()
                .map(row -> new Waiting(((Number) row[0]).longValue(), (String) row[1], ((Number) row[2]).longValue()))
                .toList();
    }

    private static List<Object[]> rows(Query query, long project, long after, int limit) {
        List<?> rows = query.setParameter("project", project)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }
}
