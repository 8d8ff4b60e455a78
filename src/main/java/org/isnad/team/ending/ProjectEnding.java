package org.isnad.team.ending;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.isnad.Boundary;
import org.isnad.audit.Act;
import org.isnad.audit.AuditLog;
import org.isnad.team.CurrentMember;
import org.isnad.team.Member;
import org.isnad.team.Permission;
import org.isnad.team.Role;
import org.isnad.team.TeamRefusal.NoSuchProject;
import org.isnad.text.Wildcards;
import org.jspecify.annotations.Nullable;

/** Brings projects to rest, gives them up and takes them back: for their managers, and for those who look after the installation. */
@Boundary
public class ProjectEnding {

    private static final Duration GRACE =
            Duration.ofDays(Integer.parseInt(System.getenv().getOrDefault("ISNAD_GRACE_DAYS", "30")));
    private static final String END = """
            select new org.isnad.team.ending.ProjectEnd(p.id, p.name, p.created, p.archived, p.doomed,
                (select count(m) from Membership m join Account a on a.id = m.account
                    where m.project = p.id and m.role = :manager and a.closed is null))
            from Project p
            """;
    private static final String FOUND = "where p.name like :like escape '!'";

    @Inject
    private CurrentMember current;

    @Inject
    private AuditLog audit;

    @PersistenceContext
    private EntityManager database;

    /** For how many days a project that was deleted can be had back. */
    public long graceDays() {
        return GRACE.toDays();
    }

    public ProjectEnd of(long project) {
        caller(project);
        return end(project);
    }

    /**
     * Brings a project into another standing; into the one it has changes nothing. Whatever was deleted comes back as it was
     * before, be that open or archived.
     *
     * @param standing {@code open}, {@code archived} or {@code deleted}
     * @param name of the project, which whoever deletes it has to type
     * @throws EndingRefusal.NotItsName if it is called otherwise
     * @throws EndingRefusal.GraceOver if it cannot be had back any more
     */
    public ProjectEnd bring(long project, String standing, String name) {
        var caller = caller(project);
        lock(project);
        var end = end(project);
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        if (end.doomed() != null && !end.doomed().isAfter(now)) {
            throw new EndingRefusal.GraceOver();
        }
        if (!end.standing().equals(standing)) {
            switch (standing) {
                case "open" -> restore(end, caller);
                case "archived" -> archive(end, now, caller);
                case "deleted" -> giveUp(end, now, name, caller);
                default -> throw new EndingRefusal.UnknownStanding(standing);
            }
        }
        return end(project);
    }

    /** All projects of the installation after the one with the id {@code after}, in the order of their making. */
    public List<ProjectEnd> after(long after, int limit) {
        current.requireAdmin();
        return database.createQuery(END + "where p.id > :after order by p.id", ProjectEnd.class)
                .setParameter("manager", Role.MANAGER)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** One page of all projects of the installation that have these words in their name, the latest first. */
    public List<ProjectEnd> page(String words, int first, int size) {
        current.requireAdmin();
        return ask(END + FOUND + " order by p.id desc", words, ProjectEnd.class)
                .setParameter("manager", Role.MANAGER)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    public int count(String words) {
        current.requireAdmin();
        return ask("select count(p) from Project p " + FOUND, words, Long.class)
                .getSingleResult()
                .intValue();
    }

    private void archive(ProjectEnd end, Instant now, Member caller) {
        if (end.doomed() == null) {
            set(end.id(), now, null);
            audit.note(Act.PROJECT_ARCHIVED, caller.id(), end.id(), end.name());
        } else {
            set(end.id(), end.archived() == null ? now : end.archived(), null);
            audit.note(Act.PROJECT_RESTORED, caller.id(), end.id(), end.name());
        }
    }

    private void restore(ProjectEnd end, Member caller) {
        set(end.id(), end.doomed() == null ? null : end.archived(), null);
        audit.note(Act.PROJECT_RESTORED, caller.id(), end.id(), end.name());
    }

    private void giveUp(ProjectEnd end, Instant now, String name, Member caller) {
        if (!end.name().equals(name.strip())) {
            throw new EndingRefusal.NotItsName(end.name());
        }
        set(end.id(), end.archived(), now.plus(GRACE));
        audit.note(Act.PROJECT_DELETED, caller.id(), end.id(), end.name());
    }

    private void set(long project, @Nullable Instant archived, @Nullable Instant doomed) {
        database.createQuery("update Project p set p.archived = :archived, p.doomed = :doomed where p.id = :project")
                .setParameter("archived", archived)
                .setParameter("doomed", doomed)
                .setParameter("project", project)
                .executeUpdate();
    }

    /** Managers of the project, and admins. */
    private Member caller(long project) {
        var caller = current.get();
        return caller.admin() ? caller : current.require(project, Permission.END_PROJECT);
    }

    private void lock(long project) {
        database.createNativeQuery("select id from project where id = :project for update")
                .setParameter("project", project)
                .getResultList();
    }

    private ProjectEnd end(long project) {
        return database.createQuery(END + "where p.id = :project", ProjectEnd.class)
                .setParameter("manager", Role.MANAGER)
                .setParameter("project", project)
                .getResultStream()
                .findFirst()
                .orElseThrow(NoSuchProject::new);
    }

    private <T> TypedQuery<T> ask(String question, String words, Class<T> answer) {
        return database.createQuery(question, answer).setParameter("like", Wildcards.anywhere(words));
    }
}
