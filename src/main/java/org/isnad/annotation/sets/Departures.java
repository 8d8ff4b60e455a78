package org.isnad.annotation.sets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.isnad.team.Staffing;

/** Frees the places of those who annotate no more: what they began is kept and goes back, what they did not is taken away. */
@ApplicationScoped
class Departures {

    private static final String THEIRS =
            "owner_id = :account and kind = 'ANNOTATOR' and (:project is null or article_id in"
                    + " (select a.id from article a where a.project_id = :project))";

    /** So that one act does not take long; of more than these, the rest is seen to when somebody reviews. */
    private static final int AT_ONCE = 20;

    @Inject
    private Event<HandedIn> handedIn;

    @PersistenceContext
    private EntityManager database;

    void departed(@Observes Staffing.Departed left) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        change("delete from annotation_set where revision = 0 and state = 'ASSIGNED' and ", left)
                .executeUpdate();
        change("""
                update annotation_set set state = 'RETURNED', changed = :now
                where state in ('ASSIGNED', 'IN_PROGRESS', 'REOPENED') and
                """, left).setParameter("now", now).executeUpdate();
        change("""
                insert into set_state_change (set_id, state, made) select id, state, changed from annotation_set
                where state = 'RETURNED' and changed = :now and
                """, left).setParameter("now", now).executeUpdate();
    }

    private Query change(String statement, Staffing.Departed left) {
        return database.createNativeQuery(statement + THEIRS)
                .setParameter("account", left.account())
                .setParameter("project", left.project());
    }

    /**
     * Sees to articles that waited for somebody who has them no more: with the last of these gone, all is handed in.
     *
     * @param articles all held
     */
    void over(long project, Collection<Long> articles) {
        if (!articles.isEmpty()) {
            complete(articles).forEach(article -> handedIn.fire(new HandedIn(project, article)));
        }
    }

    private List<Long> complete(Collection<Long> articles) {
        List<?> found = database.createNativeQuery("""
                        select s.article_id from annotation_set s where s.article_id in (:articles) and s.kind = 'ANNOTATOR'
                        group by s.article_id
                        having sum(s.state in ('ASSIGNED', 'IN_PROGRESS', 'REOPENED')) = 0
                            and sum(s.state in ('SUBMITTED', 'ADJUDICATED')) > 1
                        order by s.article_id
                        """)
                .setParameter("articles", articles)
                .setMaxResults(AT_ONCE)
                .getResultList();
        return found.stream().map(id -> ((Number) id).longValue()).toList();
    }
}
