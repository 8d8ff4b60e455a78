package org.isnad.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.annotation.sets.SetState;
import org.isnad.progress.Course.Step;
import org.isnad.progress.Dashboard.AgreementDay;
import org.isnad.progress.Dashboard.LabelCount;
import org.isnad.progress.Dashboard.Totals;
import org.isnad.progress.Dashboard.Waiting;
import org.isnad.progress.Dashboard.WorkDay;
import org.isnad.schema.Named;
import org.jspecify.annotations.Nullable;

/** Counts in the database, one statement for each figure, however much there is to count. */
@ApplicationScoped
class Counts {

    /** Seconds: who does nothing for longer has not worked meanwhile. */
    static final int PAUSE = 300;

    /** The sets of {@code :project} but for gold ones: all, or those that are {@code :member}'s own or everybody's. */
    private static final String SETS = """
            from annotation_set s join article a on a.id = s.article_id where a.project_id = :project and s.kind <> 'GOLD'
            and (:member is null or s.kind = 'SHARED' or s.owner_id = :member)
            """;

    private static final String STEPS = """
            with mine as (select s.id, s.given %s),
            step as (select id set_id, 0 id, 'ASSIGNED' state, given made from mine union all
                select c.set_id, c.id, c.state, c.made from mine m join set_state_change c on c.set_id = m.id),
            turn as (select date(made) day, state, lag(state) over (partition by set_id order by id) before_it from step)
            select cast(day as char), before_it, state, count(*) from turn where before_it is null or before_it <> state
            group by day, before_it, state order by day
            """.formatted(SETS);

    /**
     * Items have places for all and are none of the work that is needed. To {@code :viewer}, who must not tell the hidden ones
     * from other articles, these look like others on which nobody works but themselves.
     */
    private static final String TOTALS = """
            select count(*), coalesce(sum(begun = 0 and not gold), 0),
                coalesce(sum(begun > 0 and done < :needed and not gold), 0),
                coalesce(sum(done >= :needed and not gold), 0), coalesce(sum(gold), 0),
                coalesce(sum(if(item, 0, least(done, :needed))), 0), coalesce(sum(if(item, 0, :needed)), 0),
                coalesce(sum(done < :needed and not gold and not item and due between :today and :today + interval 7 day), 0),
                coalesce(sum(done < :needed and not gold and not item and due < :today), 0), coalesce(sum(item), 0)
            from (select a.due, a.kind is not null and not a.hidden item,
                    coalesce(sum(s.kind = 'GOLD' and s.state = 'ADJUDICATED'), 0) > 0 and not a.hidden gold,
                    coalesce(sum(%1$s and s.state in ('SUBMITTED', 'ADJUDICATED')), 0) done,
                    coalesce(sum(%1$s and (s.revision > 0 or s.state not in ('ASSIGNED', 'RETURNED'))), 0) begun
                from (select x.id, x.due, i.kind, coalesce(i.kind = 'TEST' and :viewer is not null, false) hidden
                    from article x left join training_item i on i.article_id = x.id where x.project_id = :project) a
                left join annotation_set s on s.article_id = a.id group by a.id) each_one
            """.formatted("s.kind <> 'GOLD' and (not a.hidden or s.owner_id = :viewer)");

    private static final String SUBMITTED = """
            select cast(date(c.made) as char), p.login, p.name, count(*)
            from (select min(c.id) id from (select s.id %s) mine join set_state_change c on c.set_id = mine.id
                where c.state = 'SUBMITTED' group by c.set_id) first_time
            join set_state_change c on c.id = first_time.id join annotation_set s on s.id = c.set_id
            join account p on p.id = coalesce(s.owner_id, c.author_id)
            where c.made >= :from group by date(c.made), p.id order by date(c.made), p.login
            """.formatted(SETS);

    /** The same without items, by which no estimate goes. */
    private static final String NEEDED = SUBMITTED.replace(
            "where c.made", "where s.article_id not in (select i.article_id from training_item i) and c.made");

    private static final String ACTIVE = """
            select cast(w.day as char), p.login, p.name, cast(round(w.micros / 1000000) as signed)
            from (select author_id, day, sum(gap) micros
                from (select r.author_id, date(r.made) day,
                        timestampdiff(microsecond, lag(r.made) over (partition by r.author_id order by r.made), r.made) gap
                    from annotation_set s join article a on a.id = s.article_id join revision r on r.set_id = s.id
                    where a.project_id = :project and s.changed >= :from and r.made >= :from
                    and (:member is null or r.author_id = :member)) gaps
                where gap <= %d000000 group by author_id, day) w
            join account p on p.id = w.author_id order by w.day, p.login
            """.formatted(PAUSE);

    private static final String LABELS = """
            select y.code, y.name_ar, y.name_en, l.code, l.name_ar, l.name_en, l.color, coalesce(n.spans, 0)
            from layer y join label l on l.layer_id = y.id left join (
                select x.label_id, count(*) spans from (select s.id %s) mine join span x on x.set_id = mine.id
                group by x.label_id) n on n.label_id = l.id
            where y.project_id = :project order by y.position, y.id, l.position, l.id
            """.formatted(SETS);

    private static final String AGREEMENT = """
            select cast(date(d.done) as char), count(*), avg(1 - a.disagreement)
            from article a join (select s.article_id, max(c.made) done from annotation_set s
                join article b on b.id = s.article_id join set_state_change c on c.set_id = s.id
                where b.project_id = :project and s.kind = 'ANNOTATOR' and c.state = 'SUBMITTED' group by s.article_id) d
            on d.article_id = a.id where a.project_id = :project and a.disagreement is not null and d.done >= :from
            group by date(d.done) order by date(d.done)
            """;

    private static final String WAITING = """
            select p.login, p.name, w.state, sum(w.age < 1), sum(w.age between 1 and 2), sum(w.age between 3 and 6),
                sum(w.age between 7 and 29), sum(w.age >= 30), cast(date(min(w.since)) as char)
            from (select m.owner_id, m.state, m.since, timestampdiff(day, m.since, utc_timestamp(6)) age
                from (select s.id, if(s.state = 'RETURNED', null, s.owner_id) owner_id, s.state,
                        coalesce((select max(c.made) from set_state_change c where c.set_id = s.id), s.given) since
                    %s and s.state in ('ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'RETURNED')) m) w
            left join account p on p.id = w.owner_id
            group by p.id, p.login, p.name, w.state order by p.login is null, p.login, w.state
            """.formatted(SETS);

    /** Whose figures are wanted, and from when on; all figures where there is no member. */
    record Scope(long project, @Nullable Long member, LocalDate from) {}

    @PersistenceContext
    private EntityManager database;

    /**
     * @param needed how many annotators each article is meant for
     * @param viewer account that is told of nobody else's sets, if it is one
     */
    Totals totals(long project, int needed, LocalDate today, @Nullable Long viewer) {
        var row = (Object[]) database.createNativeQuery(TOTALS)
                .setParameter("project", project)
                .setParameter("viewer", viewer)
                .setParameter("needed", needed)
                .setParameter("today", today)
                .getSingleResult();
        var counts = Stream.of(row).mapToLong(Counts::number).toArray();
        return new Totals(
                counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6], counts[7], counts[8],
                counts[9]);
    }

    List<Step> steps(Scope scope) {
        return rows(STEPS, scope)
                .map(row -> new Step(
                        day(row[0]),
                        row[1] == null ? null : SetState.valueOf((String) row[1]),
                        SetState.valueOf((String) row[2]),
                        number(row[3])))
                .toList();
    }

    List<WorkDay> submitted(Scope scope) {
        return rows(SUBMITTED, scope).map(Counts::workDay).toList();
    }

    /** Of what is submitted that which was needed. */
    List<WorkDay> needed(Scope scope) {
        return rows(NEEDED, scope).map(Counts::workDay).toList();
    }

    /**
     * For how long members worked: each change of a mark happens at an instant, and the time between one change of a member's
     * and their next in the project counts as work if it is not more than {@value #PAUSE} seconds; on the day of the later. Who
     * reads for longer without changing anything is not seen to work, so that it is rather less than was worked than more.
     */
    List<WorkDay> active(Scope scope) {
        return rows(ACTIVE, scope).map(Counts::workDay).toList();
    }

    List<LabelCount> labels(Scope scope) {
        return rows(LABELS, scope)
                .map(row -> new LabelCount(
                        (String) row[0],
                        new Named((String) row[1], (String) row[2]),
                        (String) row[3],
                        new Named((String) row[4], (String) row[5]),
                        Objects.toString(row[6]),
                        number(row[7])))
                .toList();
    }

    List<AgreementDay> agreement(Scope scope) {
        return rows(AGREEMENT, scope)
                .map(row -> new AgreementDay(day(row[0]), number(row[1]), ((Number) row[2]).doubleValue()))
                .toList();
    }

    List<Waiting> waiting(Scope scope) {
        return rows(WAITING, scope)
                .map(row -> new Waiting(
                        (String) row[0],
                        (String) row[1],
                        SetState.valueOf((String) row[2]),
                        Stream.of(row).skip(3).limit(5).map(Counts::number).toList(),
                        day(row[8])))
                .toList();
    }

    private Stream<Object[]> rows(String statement, Scope scope) {
        var query = database.createNativeQuery(statement).setParameter("project", scope.project());
        if (statement.contains(":member")) {
            query.setParameter("member", scope.member());
        }
        if (statement.contains(":from")) {
            query.setParameter("from", scope.from().atStartOfDay());
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    private static WorkDay workDay(Object[] row) {
        return new WorkDay(day(row[0]), (String) row[1], (String) row[2], number(row[3]));
    }

    private static LocalDate day(Object written) {
        return LocalDate.parse(written.toString());
    }

    private static long number(Object value) {
        return value instanceof Boolean truth ? (truth ? 1 : 0) : ((Number) value).longValue();
    }
}
