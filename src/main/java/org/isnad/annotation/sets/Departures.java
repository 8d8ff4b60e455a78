package org.isnad.annotation.sets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
        change("delete from annotation_set where revision = 0 and state = 'ASSIGNED' and " + THEIRS, left);
        change("""
                update annotation_set set state = 'RETURNED', changed = utc_timestamp(6)
                where state in ('ASSIGNED', 'IN_PROGRESS', 'REOPENED') and
                """ + THEIRS, left);
    }

    private void change(String statement, Staffing.Departed left) {
        database.createNativeQuery(statement)
                .setParameter("account", left.account())
                .setParameter("project", left.project())
                .executeUpdate();
    }
}
