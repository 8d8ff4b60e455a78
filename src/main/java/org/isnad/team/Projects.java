package org.isnad.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The projects of this installation. */
@ApplicationScoped
class Projects {

    private static final String CARD =
            "select new org.isnad.team.ProjectCard(p.id, p.name, lower(cast(p.mode as string)), p.overlap, p.language, p.created, p.archived, p.doomed) from Project p ";

    @PersistenceContext
    private EntityManager database;

    ProjectCard add(Project project) {
        database.persist(project);
        database.flush();
        return project.card();
    }

    ProjectCard get(long id) {
        return needed(id).card();
    }

    Project needed(long id) {
        var project = database.find(Project.class, id);
        if (project == null) {
            throw new TeamRefusal.NoSuchProject();
        }
        return project;
    }

    /** The same as it stands now, whatever was read of it before; nobody else changes it until this transaction is over. */
    Project hold(long id) {
        var project = needed(id);
        database.refresh(project, LockModeType.PESSIMISTIC_WRITE);
        return project;
    }

    /** @throws TeamRefusal.ProjectArchived unless what it holds may be changed */
    void refuseIfArchived(long id) {
        if (!get(id).open()) {
            throw new TeamRefusal.ProjectArchived();
        }
    }

    /** Of those that are deleted only the ones that this account could have back. */
    List<ProjectCard> of(long account, long after, int limit) {
        return database.createQuery(
                        CARD
                                + "where p.id > :after and exists"
                                + " (select 1 from Membership m where m.project = p.id and m.account = :account and (p.doomed is null or m.role = :manager))"
                                + " order by p.id",
                        ProjectCard.class)
                .setParameter("after", after)
                .setParameter("account", account)
                .setParameter("manager", Role.MANAGER)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Whether anything was given out or marked in the project, in one way or the other. */
    boolean workHasBegun(long project) {
        return database.createQuery(
                                "select count(s) from AnnotationSet s join Article a on a.id = s.article where a.project = :project",
                                Long.class)
                        .setParameter("project", project)
                        .getSingleResult()
                > 0;
    }

    boolean none() {
        return database.createQuery("select count(p) from Project p", Long.class)
                        .getSingleResult()
                == 0;
    }
}
