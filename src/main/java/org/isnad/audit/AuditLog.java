package org.isnad.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.isnad.Boundary;
import org.jspecify.annotations.Nullable;

/**
 * Writes the log. Nothing in this house changes a line or takes one away.
 *
 * <p>What {@code detail} holds is shown to admins and managers as it is: never a password, a token or a text that somebody
 * typed where they might have typed one.
 */
@Boundary
public class AuditLog {

    /** Code points; what is longer is cut. */
    private static final int LONGEST = 500;

    @PersistenceContext
    private EntityManager database;

    /** Writes with the transaction of what was done: if that comes to nothing, so does the line. */
    public void note(Act act, @Nullable Long account, @Nullable Long project, String detail) {
        write(act, account, project, detail);
    }

    /** Writes what was refused, which outlives the refusal. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void noteApart(Act act, @Nullable Long account, @Nullable Long project, String detail) {
        write(act, account, project, detail);
    }

    private void write(Act act, @Nullable Long account, @Nullable Long project, String detail) {
        int length = detail.codePointCount(0, detail.length());
        var kept = length > LONGEST ? detail.substring(0, detail.offsetByCodePoints(0, LONGEST)) : detail;
        database.persist(new AuditLine(act, account, project, kept));
    }
}
