package org.isnad.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The exports that were asked for. */
@ApplicationScoped
class ExportJobs {

    @PersistenceContext
    private EntityManager database;

    ExportJob add(ExportJob job) {
        database.persist(job);
        database.flush();
        return job;
    }

    Optional<ExportJob> find(long id) {
        return Optional.ofNullable(database.find(ExportJob.class, id));
    }

    ExportJob locked(long id) {
        return Optional.ofNullable(database.find(ExportJob.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(ExportRefusal.NoSuchExport::new);
    }

    void remove(ExportJob job) {
        database.remove(job);
    }

    /** What a format could not hold, as JSON. */
    Optional<String> loss(long id) {
        List<?> reports = database.createNativeQuery("select loss from export_job where id = :id and loss is not null")
                .setParameter("id", id)
                .getResultList();
        return reports.stream().map(String.class::cast).findFirst();
    }

    void keepLoss(long id, String report) {
        database.createNativeQuery("update export_job set loss = :report where id = :id")
                .setParameter("report", report)
                .setParameter("id", id)
                .executeUpdate();
    }

    List<ExportJob> of(long project, int most) {
        return database.createQuery(
                        "select j from ExportJob j where j.project = :project order by j.id desc", ExportJob.class)
                .setParameter("project", project)
                .setMaxResults(most)
                .getResultList();
    }

    List<Long> idsOf(long project) {
        return database.createQuery("select j.id from ExportJob j where j.project = :project", Long.class)
                .setParameter("project", project)
                .getResultList();
    }

    List<Long> unfinished() {
        return database.createQuery("select j.id from ExportJob j where j.state in (QUEUED, RUNNING)", Long.class)
                .getResultList();
    }

    /** Only while it runs: whoever cancelled it meanwhile is heard. */
    boolean advance(long id, double progress) {
        return database.createQuery(
                                "update ExportJob j set j.progress = :progress where j.id = :id and j.state = RUNNING")
                        .setParameter("progress", progress)
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }
}
