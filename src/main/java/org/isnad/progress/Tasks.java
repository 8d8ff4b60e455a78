package org.isnad.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.isnad.annotation.sets.SetState;
import org.isnad.progress.MemberWork.Task;
import org.jspecify.annotations.Nullable;

/** The sets of one member of a project, and those that are everybody's, as what is to be done. */
@ApplicationScoped
class Tasks {

    private static final String TASKS = """
            select a.id, coalesce(a.title, a.name), a.language, s.state, a.priority, cast(a.due as char),
                cast(date(coalesce((select max(c.made) from set_state_change c where c.set_id = s.id), s.given)) as char),
                if(s.state = 'REOPENED', (select r.note from reopening r where r.set_id = s.id order by r.id desc limit 1), null)
            from annotation_set s join article a on a.id = s.article_id
            where a.project_id = :project and (s.owner_id = :member or s.kind = 'SHARED')
            """;

    private static final String OPEN = TASKS + """
            and s.state in ('ASSIGNED', 'IN_PROGRESS', 'REOPENED')
            order by s.state = 'REOPENED' desc, a.priority desc, a.due is null, a.due, s.state = 'IN_PROGRESS' desc, s.id
            """;
    private static final String LATEST = TASKS + " and s.state <> 'ASSIGNED' order by s.changed desc, s.id desc";

    @PersistenceContext
    private EntityManager database;

    /** Those that are not handed in: what was sent back, then what is urgent, then what is begun. */
    List<Task> open(long project, long member, int most) {
        return ask(OPEN, project, member, most);
    }

    /** Those that were begun, the latest first. */
    List<Task> latest(long project, long member, int most) {
        return ask(LATEST, project, member, most);
    }

    private List<Task> ask(String statement, long project, long member, int most) {
        List<?> rows = database.createNativeQuery(statement)
                .setParameter("project", project)
                .setParameter("member", member)
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(row -> task((Object[]) row)).toList();
    }

    private static Task task(Object[] row) {
        return new Task(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                SetState.valueOf((String) row[3]),
                ((Number) row[4]).intValue(),
                day(row[5]),
                LocalDate.parse(row[6].toString()),
                (String) row[7]);
    }

    private static @Nullable LocalDate day(@Nullable Object written) {
        return written == null ? null : LocalDate.parse(written.toString());
    }
}
