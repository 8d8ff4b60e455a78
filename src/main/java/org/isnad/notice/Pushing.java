package org.isnad.notice;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.AfterCommit;
import org.isnad.notice.Push.Moved;
import org.jspecify.annotations.Nullable;

/** Lets open pages know at once, if what they are to know of comes to pass. */
@ApplicationScoped
public class Pushing {

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Event<Push> pushed;

    /** These members have something new to read. */
    void told(Collection<Long> members) {
        push(new Push(Set.copyOf(members), null));
    }

    /**
     * A set has come into another state.
     *
     * @param owner whose it is; none if it is everybody's in the project
     */
    public void moved(long project, @Nullable Long owner, Moved moved) {
        push(new Push(owner == null ? membersOf(project) : Set.of(owner), moved));
    }

    Set<Long> membersOf(long project) {
        List<?> rows = database.createNativeQuery(
                        "select distinct account_id from membership where project_id = :project")
                .setParameter("project", project)
                .getResultList();
        var members = new HashSet<Long>();
        rows.forEach(row -> members.add(((Number) row).longValue()));
        return members;
    }

    private void push(Push push) {
        transaction.registerInterposedSynchronization(new AfterCommit(() -> pushed.fire(push)));
    }
}
