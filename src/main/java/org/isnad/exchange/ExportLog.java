package org.isnad.exchange;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.isnad.Boundary;
import org.isnad.exchange.readback.ProvenFile;

/** Keeps the record of an export while it is made: each call is one short transaction, none lasts as long as the work. */
@Boundary
class ExportLog {

    @Inject
    private ExportJobs jobs;

    /** Takes a queued export up; none if it was cancelled, or somebody else has it. */
    Optional<ExportCard> begin(long id) {
        var job = jobs.locked(id);
        if (job.state() != ExportState.QUEUED) {
            return Optional.empty();
        }
        job.begin();
        return Optional.of(job.card());
    }

    long requestedBy(long id) {
        return jobs.locked(id).requestedBy();
    }

    /** Whether to go on. */
    boolean advance(long id, double progress) {
        return jobs.advance(id, progress);
    }

    /** Whether the file is wanted still. */
    boolean done(long id, String name, ProvenFile file) {
        var job = jobs.locked(id);
        job.done(name, file.bytes(), file.sha256());
        boolean wanted = job.state() == ExportState.DONE;
        if (wanted) {
            jobs.keepLoss(id, file.loss().json());
        }
        return wanted;
    }

    void failed(long id, String why) {
        jobs.locked(id).failed(why);
    }

    /** Those that a stop of the server cut off are queued again. */
    List<Long> takeUpAgain() {
        var unfinished = jobs.unfinished();
        unfinished.forEach(id -> jobs.locked(id).queueAgain());
        return unfinished;
    }
}
