package org.isnad.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in a project, from all the places where it is written down; one statement. */
@ApplicationScoped
class Events {

    /** Of whose sets the one who looks is told: of all, of shared ones, or of their own. */
    private static final String SEEN = "(:viewer is null or s.kind = 'SHARED' or s.owner_id = :viewer)";

    /** What was imported or given by the same person within a minute is one event. */
    private static final String HAPPENED = """
            select max(a.imported) made, 1 step, max(a.id) id, 'IMPORTED' what, a.imported_by actor, null owner, max(a.id) article,
                count(*) articles
            from article a where a.project_id = :project group by a.imported_by, date_format(a.imported, '%%Y%%m%%d%%H%%i')
            union all
            select max(s.given), 2, max(s.id), if(s.given_by = s.owner_id, 'TAKEN', 'GIVEN'), s.given_by, s.owner_id,
                max(s.article_id), count(*)
            from annotation_set s join article a on a.id = s.article_id
            where a.project_id = :project and s.kind = 'ANNOTATOR' and %1$s
            group by s.given_by, s.owner_id, date_format(s.given, '%%Y%%m%%d%%H%%i')
            union all
            select c.made, 3, c.id,
                case c.state when 'IN_PROGRESS' then 'BEGAN' when 'ASSIGNED' then if(c.author_id = s.owner_id, 'TAKEN', 'GIVEN') else c.state end, c.author_id, s.owner_id, s.article_id, 1
            from article a join annotation_set s on s.article_id = a.id join set_state_change c on c.set_id = s.id
            where a.project_id = :project and %1$s
            union all
            select k.written, 4, crc32(k.id), 'COMMENTED', k.author_id, s.owner_id, t.article_id, 1
            from article a join thread t on t.article_id = a.id join comment k on k.thread_id = t.id
            left join annotation_set s on s.id = t.set_id
            where a.project_id = :project and k.removed is null and (t.set_id is null or %1$s)
            """.formatted(SEEN);

    private static final String LATEST = """
            with happened as (%s),
            found as (select timestampdiff(microsecond, '1970-01-01', h.made) micros, h.* from happened h
                where (:what is null or h.what = :what) and (:who is null or h.actor = :who or h.owner = :who))
            select f.micros, f.step, f.id, f.what, p.login, p.name, o.login, o.name, f.article, coalesce(a.title, a.name),
                a.language, f.articles
            from found f join article a on a.id = f.article left join account p on p.id = f.actor
            left join account o on o.id = f.owner
            where f.micros < :micros or (f.micros = :micros and (f.step < :step or (f.step = :step and f.id < :id)))
            order by f.micros desc, f.step desc, f.id desc limit :most
            """.formatted(HAPPENED);

    @PersistenceContext
    private EntityManager database;

    /**
     * @param viewer account whose own and shared sets alone are told of; all are if there is none
     * @param who account that did it or whose set it happened to
     */
    List<Event> before(
            Moment moment,
            long project,
            @Nullable Long viewer,
            @Nullable Long who,
            @Nullable Happening what,
            int most) {
        List<?> rows = database.createNativeQuery(LATEST)
                .setParameter("project", project)
                .setParameter("viewer", viewer)
                .setParameter("who", who)
                .setParameter("what", what == null ? null : what.name())
                .setParameter("micros", moment.micros())
                .setParameter("step", moment.first())
                .setParameter("id", moment.second())
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(row -> event((Object[]) row)).toList();
    }

    private static Event event(Object[] row) {
        var moment = Moment.of(row[0], row[1], row[2]);
        return new Event(
                moment.key(),
                moment.instant(),
                Happening.valueOf((String) row[3]),
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                ((Number) row[8]).longValue(),
                (String) row[9],
                (String) row[10],
                ((Number) row[11]).longValue());
    }
}
