package org.isnad.exchange;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.isnad.Boundary;
import org.isnad.audit.Act;
import org.isnad.audit.AuditLog;
import org.isnad.team.CurrentMember;

/** The exports of all projects that are being made or wait for it, for those who look after the installation. */
@Boundary
public class RunningExports {

    private static final int MOST = 200;

    /**
     * An export on its way.
     *
     * @param login who ordered it
     * @param progress 0.0 to 1.0
     */
    public record Running(
            long id,
            String project,
            String login,
            String format,
            Instant requested,
            ExportState state,
            double progress) {}

    @Inject
    private ExportJobs jobs;

    @Inject
    private CurrentMember current;

    @Inject
    private AuditLog audit;

    @PersistenceContext
    private EntityManager database;

    /** Those that have waited longest first. */
    public List<Running> all() {
        current.requireAdmin();
        return database.createQuery("""
                        select new org.isnad.exchange.RunningExports$Running(
                            j.id, p.name, a.login, j.format, j.requested, j.state, j.progress)
                        from ExportJob j join Project p on p.id = j.project join Account a on a.id = j.requestedBy
                        where j.state in (QUEUED, RUNNING) order by j.id
                        """, Running.class).setMaxResults(MOST).getResultList();
    }

    /** Gives one up; one that is over stays as it is. */
    public void stop(long export) {
        var admin = current.requireAdmin();
        var job = jobs.locked(export);
        if (!job.state().over()) {
            job.cancel();
            audit.note(Act.EXPORT_CANCELLED, admin.id(), job.card().project(), String.valueOf(export));
        }
    }
}
