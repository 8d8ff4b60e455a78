package org.isnad.audit.reading;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.isnad.Boundary;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;
import org.isnad.text.Wildcards;
import org.jspecify.annotations.Nullable;

/** Shows the log to those who answer for what is done: admins all of it, managers that of their projects. */
@Boundary
public class AuditReading {

    private static final String NOTED =
            "select new org.isnad.audit.reading.Noted(l.id, l.happened, l.act, a.login, a.name, p.name, l.detail) ";
    private static final String FOUND = """
            from AuditLine l left join Account a on a.id = l.account left join Project p on p.id = l.project
            where (:project is null or l.project = :project) and (:act is null or l.act = :act)
            and (:words = '' or l.detail like :like escape '!' or a.login like :like escape '!' or a.name like :like escape '!')
            """;

    @Inject
    private CurrentMember current;

    @PersistenceContext
    private EntityManager database;

    /** One page of the lines that are looked for, the latest first. */
    public List<Noted> page(AuditQuery query, int first, int size) {
        refuseStrangers(query.project());
        return ask(query, NOTED + FOUND + " order by l.id desc", Noted.class)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    /**
     * The lines after the one with the id {@code after}, in the order of their writing.
     *
     * @param project only what was done in it; everything if there is none
     */
    public List<Noted> after(@Nullable Long project, long after, int limit) {
        refuseStrangers(project);
        return database.createQuery(NOTED + """
                        from AuditLine l left join Account a on a.id = l.account left join Project p on p.id = l.project
                        where l.id > :after and (:project is null or l.project = :project) order by l.id
                        """, Noted.class)
                .setParameter("project", project)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    public int count(AuditQuery query) {
        refuseStrangers(query.project());
        return ask(query, "select count(l) " + FOUND, Long.class)
                .getSingleResult()
                .intValue();
    }

    private <T> TypedQuery<T> ask(AuditQuery query, String question, Class<T> answer) {
        return database.createQuery(question, answer)
                .setParameter("project", query.project())
                .setParameter("act", query.act())
                .setParameter("words", query.words())
                .setParameter("like", Wildcards.anywhere(query.words()));
    }

    private void refuseStrangers(@Nullable Long project) {
        if (project == null) {
            current.requireAdmin();
        } else {
            current.require(project, Permission.SEE_AUDIT);
        }
    }
}
