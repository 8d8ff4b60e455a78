package org.isnad.annotation.sets;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.isnad.Boundary;
import org.isnad.team.ProjectDesk;

/**
 * The places that articles have for annotators: as many as the project says. Whoever takes one holds the article's row until
 * that is committed, so that two never take the last; nobody waits for a row while another article is free.
 */
@Boundary
class Places {

    /** So many candidates are looked at together: of more who take at once, some look again. */
    private static final int AT_ONCE = 25;

    private static final String TAKEN =
            "(select count(*) from annotation_set s where s.article_id = %s and s.kind = 'ANNOTATOR' and s.state <> 'RETURNED'%s)";

    private static final String FREE = """
            select a.id from article a left join annotation_set m
                on m.article_id = a.id and m.kind = 'ANNOTATOR' and m.owner_key = :member
            where a.project_id = :project and coalesce(m.state, 'RETURNED') = 'RETURNED'
            and not exists (select 1 from training_item i where i.article_id = a.id)
            and %s < :overlap order by m.id is not null, a.priority desc, a.due is null, a.due, %%s limit %d
            """.formatted(TAKEN.formatted("a.id", ""), AT_ONCE);

    private static final Map<String, String> ORDERS = Map.of(
            "imported", "a.imported, a.id",
            "published", "a.published is null, a.published, a.id",
            "outlet", "a.outlet is null, a.outlet, a.id",
            "shortest", "a.length, a.id",
            "longest", "a.length desc, a.id",
            "uncertain", "a.uncertainty is null, a.uncertainty desc, a.id",
            "disputed", "a.disagreement is null, a.disagreement desc, a.id");

    @Inject
    private Giving giving;

    @PersistenceContext
    private EntityManager database;

    /**
     * Puts what nobody has touched since then back into the queue; what was marked in it stays. Items have a place for each, so
     * that they keep nobody from one and wait. Articles that waited for them alone are compared when somebody reviews.
     */
    void takeBack(long project, Instant untouchedSince) {
        var idle = database.createQuery("""
                        select s.id, a.id from AnnotationSet s join Article a on a.id = s.article
                        where a.project = :project and s.kind = :kind and s.state in :begun and s.changed < :since
                        and not exists (select 1 from TrainingItem i where i.article = a.id)
                        """, Object[].class)
                .setParameter("project", project)
                .setParameter("kind", SetKind.ANNOTATOR)
                .setParameter("begun", List.of(SetState.ASSIGNED, SetState.IN_PROGRESS))
                .setParameter("since", untouchedSince)
                .getResultList();
        if (!idle.isEmpty()) {
            alone(idle.stream().map(row -> (Long) row[1]).collect(Collectors.toSet()));
            giveUp(idle.stream().map(row -> (Long) row[0]).toList(), untouchedSince);
        }
    }

    private void giveUp(List<Long> idle, Instant untouchedSince) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        database.createNativeQuery("""
                        update annotation_set set state = 'RETURNED', changed = :now
                        where id in (:idle) and state in ('ASSIGNED', 'IN_PROGRESS') and changed < :since order by id
                        """)
                .setParameter("idle", idle)
                .setParameter("since", untouchedSince)
                .setParameter("now", now)
                .executeUpdate();
        database.createNativeQuery("""
                        insert into set_state_change (set_id, state, made) select id, state, changed from annotation_set
                        where id in (:idle) and state = 'RETURNED' and changed = :now order by id
                        """)
                .setParameter("idle", idle)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The article of the member's own that is to be worked on first: what was sent back, then what is urgent, then what is old. */
    Optional<Long> waiting(long project, long member) {
        return one(database.createNativeQuery("""
                        select a.id from annotation_set s join article a on a.id = s.article_id
                        where s.owner_id = :member and a.project_id = :project and s.state in ('REOPENED', 'IN_PROGRESS', 'ASSIGNED')
                        order by s.state = 'REOPENED' desc, a.priority desc, a.due is null, a.due, s.id limit 1
                        """)
                .setParameter("member", member)
                .setParameter("project", project)
                .getResultList());
    }

    /**
     * Articles that have a place for the member, the first to be worked on first, and at the very end those that they let go
     * before: so many at most as are looked at together.
     */
    List<Long> free(long project, long member, ProjectDesk.Rules rules) {
        List<?> found = database.createNativeQuery(FREE.formatted(ORDERS.get(rules.workOrder())))
                .setParameter("project", project)
                .setParameter("member", member)
                .setParameter("overlap", rules.overlap())
                .getResultList();
        return found.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /**
     * Takes a place at the article for the member, if there is one and nobody else holds the article at this moment. The row is
     * locked before anything is read, so that what is read is all that was committed before.
     */
    boolean take(long project, long article, long member, int overlap) {
        if (!hold(article, " skip locked") || taken(article, "") >= overlap) {
            return false;
        }
        giving.give(project, List.of(article), List.of(member));
        return true;
    }

    /** Whether there is a place at the article, which nobody else takes until the transaction ends; an item has one for each. */
    boolean isFree(long article, int overlap) {
        return isItem(article) || (hold(article, "") && taken(article, " lock in share mode") < overlap);
    }

    private boolean isItem(long article) {
        return !database.createNativeQuery("select article_id from training_item where article_id = :article")
                .setParameter("article", article)
                .getResultList()
                .isEmpty();
    }

    /**
     * Lets one at a time change how far the work on an article is: whoever brings a set into another state holds the article
     * first and the set then, as the queue does, so that no two wait for each other.
     */
    void alone(long article) {
        hold(article, "");
    }

    /** The same of several, for those who give them out or take them away. */
    void alone(Collection<Long> articles) {
        if (!articles.isEmpty()) {
            database.createNativeQuery("select id from article where id in (:articles) order by id for update")
                    .setParameter("articles", articles)
                    .getResultList();
        }
    }

    private boolean hold(long article, String patience) {
        return !database.createNativeQuery("select id from article where id = :article for update" + patience)
                .setParameter("article", article)
                .getResultList()
                .isEmpty();
    }

    private int taken(long article, String lock) {
        var count = (Number) database.createNativeQuery("select " + TAKEN.formatted(":article", lock))
                .setParameter("article", article)
                .getSingleResult();
        return count.intValue();
    }

    private static Optional<Long> one(List<?> ids) {
        return ids.stream().findFirst().map(id -> ((Number) id).longValue());
    }
}
