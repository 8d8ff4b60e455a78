package org.isnad.annotation.sets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.isnad.team.Staffing;

/** Frees the places of those who annotate no more: what they began is kept and goes back, what they did not is taken away. */
@ApplicationScoped
class Departures {

    private static final String THEIRS =
            "owner_id = :account and kind = 'ANNOTATOR' and (:project is null or article_id in"
                    + " (select a.id from article a where a.project_id = :project))";

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
}
