package org.isnad.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.annotation.sets.SetCard;
import org.isnad.progress.ArticleAct.Marks;
import org.isnad.schema.Named;
import org.jspecify.annotations.Nullable;

/** What was done with some sets of an article; changes of one gesture, or of one batch without one, are one act. */
@ApplicationScoped
class Acts {

    private static final String SAME = "coalesce(cast(r.gesture as char), cast(r.batch as char))";

    /** Who happened to hand in last has not merged what a rule did; a reviewer who takes a verdict back leaves none. */
    private static final String WHAT = """
            case r.kind when 'EDIT' then 'EDITED' when 'UNDO' then 'UNDONE' when 'REDO' then 'REDONE'
            else if(exists (select 1 from verdict v where v.gesture = r.gesture and v.made_by is not null)
                or not exists (select 1 from verdict v where v.gesture = r.gesture)
                and exists (select 1 from membership m where m.project_id = :project and m.account_id = r.author_id
                    and m.role = 'REVIEWER'), 'SETTLED', 'MERGED') end""";

    private static final String LATEST = """
            with act as (
                select set_id, what, kind, who, max(made) made, min(number) first, max(number) last, same
                from (select r.set_id, %2$s what, r.kind, if(%2$s = 'MERGED', null, r.author_id) who, r.made, r.number, %1$s same
                    from revision r where r.set_id in (:sets)) changes
                group by set_id, what, kind, who, same
                union all
                select c.set_id, case c.state when 'IN_PROGRESS' then 'BEGAN' when 'ASSIGNED' then if(c.author_id = s.owner_id, 'TAKEN', 'GIVEN') else c.state end,
                    '', c.author_id, c.made, 0, c.id, ''
                from set_state_change c join annotation_set s on s.id = c.set_id where c.set_id in (:sets)
                union all
                select s.id, if(s.given_by = s.owner_id, 'TAKEN', 'GIVEN'), '', s.given_by, s.given, 0, 0, ''
                from annotation_set s where s.id in (:sets) and s.kind = 'ANNOTATOR'),
            shown as (
                select * from (select timestampdiff(microsecond, '1970-01-01', act.made) micros, act.* from act) timed
                where micros < :micros or (micros = :micros and (set_id < :set or (set_id = :set and last < :last)))
                order by micros desc, set_id desc, last desc limit :most),
            told as (
                select w.micros, w.set_id, w.last, w.what, w.who, r.item_kind, r.state_before, r.state_after,
                    coalesce(r.state_after, r.state_before) state, r.gesture,
                    (select f.exact from fragment f where f.set_id = r.set_id and f.span_id = r.item and f.ordinal = 0) exact
                from shown w left join revision r on w.first > 0 and r.set_id = w.set_id
                    and r.number between w.first and w.last and (w.who is null or r.author_id = w.who) and r.kind = w.kind and %1$s = w.same)
            select t.micros, t.set_id, t.last, t.what, p.login, p.name, t.item_kind,
                coalesce(json_value(t.state, '$.label'), json_value(t.state, '$.type')) code,
                coalesce(max(l.name_ar), max(y.name_ar)), coalesce(max(l.name_en), max(y.name_en)),
                sum(t.state_before is null), sum(t.state_before is not null and t.state_after is not null),
                sum(t.state_after is null), group_concat(distinct t.exact order by t.exact separator ' · ' limit 5),
                (select v.reason from verdict v where v.gesture = t.gesture and v.reason is not null limit 1),
                (select v.note from verdict v where v.gesture = t.gesture and v.note <> '' limit 1)
            from told t left join account p on p.id = t.who
            left join layer on layer.project_id = :project and layer.code = json_value(t.state, '$.layer')
            left join label l on l.layer_id = layer.id and l.code = json_value(t.state, '$.label')
            left join relation_type y on y.project_id = :project and y.code = json_value(t.state, '$.type')
            group by t.micros, t.set_id, t.last, t.what, t.gesture, p.login, p.name, t.item_kind, code
            order by t.micros desc, t.set_id desc, t.last desc, t.item_kind desc, code
            """.formatted(SAME, WHAT);

    @PersistenceContext
    private EntityManager database;

    /** @param sets by id, one at least */
    List<ArticleAct> before(Moment moment, long project, Map<Long, SetCard> sets, int most) {
        List<?> rows = database.createNativeQuery(LATEST)
                .setParameter("sets", sets.keySet())
                .setParameter("project", project)
                .setParameter("micros", moment.micros())
                .setParameter("set", moment.first())
                .setParameter("last", moment.second())
                .setParameter("most", most)
                .getResultList();
        var acts = new LinkedHashMap<Moment, ArticleAct>();
        for (var each : rows) {
            var row = (Object[]) each;
            var key = Moment.of(row[0], row[1], row[2]);
            var act = acts.computeIfAbsent(key, none -> act(key, row, sets.get(key.first())));
            if (row[6] != null && act != null) {
                act.marks().add(marks(row));
            }
        }
        return List.copyOf(acts.values());
    }

    private static @Nullable ArticleAct act(Moment key, Object[] row, @Nullable SetCard set) {
        return set == null
                ? null
                : new ArticleAct(
                        key.key(),
                        key.instant(),
                        Happening.valueOf((String) row[3]),
                        (String) row[4],
                        (String) row[5],
                        set.id(),
                        set.kind(),
                        set.owner(),
                        set.name(),
                        (String) row[14],
                        (String) row[15],
                        new ArrayList<>());
    }

    private static Marks marks(Object[] row) {
        var title = row[8] == null ? null : new Named((String) row[8], (String) row[9]);
        return new Marks(
                "RELATION".equals(row[6]),
                String.valueOf(row[7]),
                title,
                ((Number) row[10]).longValue(),
                ((Number) row[11]).longValue(),
                ((Number) row[12]).longValue(),
                Objects.requireNonNullElse((String) row[13], ""));
    }
}
