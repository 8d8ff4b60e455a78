package org.isnad.guideline;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.isnad.Boundary;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;
import org.isnad.team.Role;

/** Lets annotators say that they have read the guidelines, and managers see who has. */
@Boundary
public class Confirming {

    private static final String OWED = """
            select max(v.number) from guideline_version v where v.project_id = :project
            and exists (select 1 from membership m
                where m.project_id = :project and m.account_id = :member and m.role = 'ANNOTATOR')
            having max(v.number) > coalesce((select max(c.number) from guideline_confirmation c
                where c.project_id = :project and c.account_id = :member), 0)
            """;

    @Inject
    private CurrentMember current;

    @Inject
    private Versions versions;

    @PersistenceContext
    private EntityManager database;

    /** The version that the caller has to read and confirm; none for those who do not annotate here. One statement: all pages ask. */
    public Optional<Integer> owed(long project) {
        return owed(project, current.get().id());
    }

    /**
     * Says that the caller has read the version in force; to say so again changes nothing.
     *
     * @throws GuidelineRefusal.NewerVersion if another is in force by now
     */
    public void confirm(long project, int number) {
        var member = current.require(project, Permission.ANNOTATE);
        int latest = versions.latest(project);
        if (number < 1 || number > latest) {
            throw new GuidelineRefusal.NoSuchVersion(number);
        }
        if (number != latest) {
            throw new GuidelineRefusal.NewerVersion(latest);
        }
        database.createNativeQuery("""
                        insert into guideline_confirmation (project_id, account_id, number, confirmed)
                        values (:project, :member, :number, :now) on duplicate key update number = number
                        """)
                .setParameter("project", project)
                .setParameter("member", member.id())
                .setParameter("number", number)
                .setParameter("now", Instant.now())
                .executeUpdate();
    }

    /** What each annotator of the project has confirmed, those who owe most first. */
    public List<ConfirmationCard> of(long project) {
        current.requireToRead(project, Permission.MANAGE_MEMBERS);
        return database.createQuery("""
                        select new org.isnad.guideline.ConfirmationCard(
                            a.login, a.name, coalesce(max(c.number), 0), max(c.confirmed))
                        from Membership m join Account a on a.id = m.account
                        left join Confirmation c on c.project = m.project and c.account = m.account
                        where m.project = :project and m.role = :annotator and a.closed is null
                        group by a.id, a.login, a.name order by coalesce(max(c.number), 0), a.name, a.login
                        """, ConfirmationCard.class)
                .setParameter("project", project)
                .setParameter("annotator", Role.ANNOTATOR)
                .getResultList();
    }

    /** @throws GuidelineRefusal.GuidelineNotConfirmed as long as the caller owes the version in force */
    public void refuseIfOwed(long project) {
        owed(project, current.get().id()).ifPresent(version -> {
            throw new GuidelineRefusal.GuidelineNotConfirmed(version);
        });
    }

    private Optional<Integer> owed(long project, long member) {
        List<?> found = database.createNativeQuery(OWED)
                .setParameter("project", project)
                .setParameter("member", member)
                .getResultList();
        return found.stream().findFirst().map(version -> ((Number) version).intValue());
    }
}
