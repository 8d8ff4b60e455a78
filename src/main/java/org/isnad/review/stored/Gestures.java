package org.isnad.review.stored;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.isnad.review.stored.Gesture.Did;
import org.jspecify.annotations.Nullable;

/** What reviewers did, request by request. */
@ApplicationScoped
public class Gestures {

    @PersistenceContext
    private EntityManager database;

    public void add(Gesture gesture) {
        database.persist(gesture);
    }

    /** What this member did under a key, if it was that; nothing without a key. */
    public Optional<Gesture> known(@Nullable UUID key, long member, Did did) {
        return key == null
                ? Optional.empty()
                : database.createQuery(
                                "select g from Gesture g where g.madeBy = :member and g.key = :key and g.did = :did",
                                Gesture.class)
                        .setParameter("member", member)
                        .setParameter("key", key)
                        .setParameter("did", did)
                        .getResultStream()
                        .findFirst();
    }

    /** What this member took apart last in the project, and did not take back. */
    public Optional<Gesture> lastSplit(long project, long member) {
        return database.createQuery("""
                        select g from Gesture g where g.id = (select max(x.id) from Gesture x where x.project = :project
                        and x.madeBy = :member and x.did = :did and x.takenBack is null)
                        """, Gesture.class)
                .setParameter("project", project)
                .setParameter("member", member)
                .setParameter("did", Did.SPLIT)
                .getResultStream()
                .findFirst();
    }
}
