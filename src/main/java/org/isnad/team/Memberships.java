package org.isnad.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Who is in which project, in which roles. */
@ApplicationScoped
class Memberships {

    /** One role of a person, flat as the database tells it. */
    record Held(Member member, boolean gone, Role role) {}

    @PersistenceContext
    private EntityManager database;

    List<Role> rolesOf(long account, long project) {
        return database.createQuery(
                        "select m.role from Membership m join Project p on p.id = m.project where p.id = :project"
                                + " and m.account = :account and (p.doomed is null or m.role = :manager)",
                        Role.class)
                .setParameter("manager", Role.MANAGER)
                .setParameter("project", project)
                .setParameter("account", account)
                .getResultList();
    }

    /** Lets one caller at a time change who is in the project: two who remove each other must not both be right. */
    void lock(long project) {
        database.createNativeQuery("select id from project where id = :project for update")
                .setParameter("project", project)
                .getSingleResult();
    }

    void replace(long account, long project, Collection<Role> roles) {
        database.createQuery("delete from Membership m where m.project = :project and m.account = :account")
                .setParameter("project", project)
                .setParameter("account", account)
                .executeUpdate();
        roles.forEach(role -> database.persist(new Membership(project, account, role)));
        database.flush();
    }

    long managersOf(long project) {
        return database.createQuery(
                        "select count(m) from Membership m join Account a on a.id = m.account"
                                + " where m.project = :project and m.role = :manager and a.closed is null",
                        Long.class)
                .setParameter("project", project)
                .setParameter("manager", Role.MANAGER)
                .getSingleResult();
    }

    List<Project> projectsOf(long account, Role role) {
        return database.createQuery("""
                        select p from Project p join Membership m on m.project = p.id
                        where m.account = :account and m.role = :role and p.archived is null and p.doomed is null
                        order by p.name, p.id
                        """, Project.class)
                .setParameter("account", account)
                .setParameter("role", role)
                .getResultList();
    }

    List<Held> of(long project) {
        return database.createQuery("""
                        select new org.isnad.team.Memberships$Held(
                            new org.isnad.team.Member(a.id, a.login, a.name, a.admin, a.language, a.reading, a.epoch),
                            a.closed is not null, m.role)
                        from Membership m join Account a on a.id = m.account
                        where m.project = :project order by a.login, m.role
                        """, Held.class)
                .setParameter("project", project)
                .getResultList();
    }
}
