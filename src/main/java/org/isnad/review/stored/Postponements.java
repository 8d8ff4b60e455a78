package org.isnad.review.stored;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** What each reviewer has left for later. */
@ApplicationScoped
public class Postponements {

    @PersistenceContext
    private EntityManager database;

    /** Puts it last for this member, until something of it changes. */
    public void postpone(Disagreement about, long member) {
        database.createNativeQuery("""
                        insert into postponement (disagreement_id, account_id, revision, made)
                        values (:disagreement, :member, :revision, :now)
                        on duplicate key update revision = values(revision), made = values(made)
                        """)
                .setParameter("disagreement", about.id())
                .setParameter("member", member)
                .setParameter("revision", about.revision())
                .setParameter("now", Instant.now())
                .executeUpdate();
    }
}
