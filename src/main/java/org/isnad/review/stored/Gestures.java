package org.isnad.review.stored;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.isnad.review.comparison.Stored;
import org.isnad.review.stored.Gesture.Did;
import org.isnad.text.TextHash;
import org.jspecify.annotations.Nullable;

/** What reviewers did, request by request. */
@ApplicationScoped
public class Gestures {

    @PersistenceContext
    private EntityManager database;

    public void add(Gesture gesture) {
        database.persist(gesture);
    }

    /**
     * What this member did under a key, if it was that; nothing without a key.
     *
     * @param digest of what is asked for now
     * @throws KeyOfAnother if something else was asked for with this key
     */
    public Optional<Gesture> known(@Nullable UUID key, long member, Did did, String digest) {
        var known = key == null
                ? Optional.<Gesture>empty()
                : database.createQuery(
                                "select g from Gesture g where g.madeBy = :member and g.key = :key and g.did = :did",
                                Gesture.class)
                        .setParameter("member", member)
                        .setParameter("key", key)
                        .setParameter("did", did)
                        .getResultStream()
                        .findFirst();
        known.filter(gesture -> !gesture.isOf(digest)).ifPresent(other -> {
            throw new KeyOfAnother();
        });
        return known;
    }

    /** The same request has the same digest. */
    public static String digest(@Nullable Object... request) {
        return TextHash.sha256(Stored.write(request));
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
