package org.isnad.team.ending;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.isnad.Boundary;
import org.isnad.audit.Act;
import org.isnad.audit.AuditLog;

/**
 * Removes projects whose days of grace are over, with all that they held, piece by piece: each is a transaction of its own, none
 * takes long, and whoever is interrupted goes on with the next.
 */
@Boundary
class Removal {

    /** Rows that one piece takes at most of one table. */
    private static final int PIECE = 2000;

    /** What grows with the marks of a set, so that its rows are taken by their first key; the rest of an article goes with it. */
    private static final List<String> OF_SETS = List.of("revision", "relation", "fragment", "span");

    @Inject
    private AuditLog audit;

    @Inject
    private Event<ProjectLeaving> leaving;

    @PersistenceContext
    private EntityManager database;

    /** The projects that are over at this moment. */
    public List<Long> due(Instant now) {
        return database.createQuery(
                        "select p.id from Project p where p.doomed <= :now order by p.doomed, p.id", Long.class)
                .setParameter("now", now)
                .setMaxResults(100)
                .getResultList();
    }

    /** Removes one piece of a project that is over at this moment; whether there is more. */
    public boolean takePiece(long project, Instant now) {
        List<?> held = database.createNativeQuery(
                        "select name from project where id = :project and doomed <= :now for update skip locked")
                .setParameter("project", project)
                .setParameter("now", now)
                .getResultList();
        if (held.isEmpty()) {
            return false; // taken back, gone, or in the hands of another node
        }
        if (tookFromArticle(project)
                || delete("entity where project_id = :id", project) > 0
                || delete("notice where project_id = :id", project) > 0) {
            return true;
        }
        leaving.fire(new ProjectLeaving(project));
        delete("project where id = :id", project);
        audit.note(Act.PROJECT_REMOVED, null, project, String.valueOf(held.get(0)));
        return false;
    }

    /** Takes a piece of the first article that there is still, if there is one. */
    private boolean tookFromArticle(long project) {
        List<?> articles = database.createNativeQuery(
                        "select id from article where project_id = :project order by id limit 1")
                .setParameter("project", project)
                .getResultList();
        articles.stream().map(Number.class::cast).map(Number::longValue).forEach(this::takeFrom);
        return !articles.isEmpty();
    }

    private void takeFrom(long article) {
        List<?> sets = database.createNativeQuery("select id from annotation_set where article_id = :article")
                .setParameter("article", article)
                .getResultList();
        for (var set : sets) {
            for (var table : OF_SETS) {
                if (delete(table + " where set_id = :id", ((Number) set).longValue()) == PIECE) {
                    return;
                }
            }
        }
        if (delete("passage where article_id = :id", article) < PIECE) {
            delete("article where id = :id", article);
        }
    }

    private int delete(String which, long id) {
        return database.createNativeQuery("delete from " + which + " limit " + PIECE)
                .setParameter("id", id)
                .executeUpdate();
    }
}
