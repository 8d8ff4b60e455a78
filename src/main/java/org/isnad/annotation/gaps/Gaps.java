package org.isnad.annotation.gaps;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what is missing in a set: one statement, however large it is. */
@ApplicationScoped
public class Gaps {

    /**
     * What was found.
     *
     * @param gaps in the order of the text, {@value #SHOWN} of them at most; what is missing in the article as a whole is first
     * @param all how many there are
     */
    public record Found(List<Gap> gaps, int all) {}

    /** Nobody works through more of them at once. */
    static final int SHOWN = 200;

    private static final String FIND = """
            select g.*, count(*) over () from (
                select 'attribute' kind, cast(s.id as char(36)) span, y.code layer, a.code code, null least, f.begin_at at, a.position
                from span s join layer y on y.id = s.layer_id join attribute a on a.layer_id = y.id and a.required
                join fragment f on f.set_id = s.set_id and f.span_id = s.id and f.ordinal = 0
                where s.set_id = :set and not json_exists(s.attributes, concat('$."', a.code, '"'))
                union all
                select 'relation', cast(s.id as char(36)), y.code, r.code, null, f.begin_at, 1000 + r.position
                from span s join layer y on y.id = s.layer_id
                join relation_argument g on g.layer_id = y.id and g.side = 'FROM'
                join relation_type r on r.id = g.relation_type_id and r.required
                join fragment f on f.set_id = s.set_id and f.span_id = s.id and f.ordinal = 0
                left join relation x on x.set_id = s.set_id and x.from_span = s.id and x.type_id = r.id
                where s.set_id = :set and x.id is null
                union all
                select 'layer', null, y.code, null, y.least, -1, y.position
                from article b join layer y on y.project_id = b.project_id and y.least > 0
                left join span s on s.set_id = :set and s.layer_id = y.id
                where b.id = :article group by y.id having count(s.id) < y.least) g
            order by g.at, g.span, g.position limit %d
            """.formatted(SHOWN);

    @PersistenceContext
    private EntityManager database;

    /** @param set null where it was never begun */
    public Found of(long article, @Nullable Long set) {
        List<?> rows = database.createNativeQuery(FIND)
                .setParameter("article", article)
                .setParameter("set", set == null ? 0L : set)
                .getResultList();
        var gaps = rows.stream().map(row -> gap((Object[]) row)).toList();
        return new Found(gaps, rows.isEmpty() ? 0 : ((Number) ((Object[]) rows.get(0))[7]).intValue());
    }

    private static Gap gap(Object[] row) {
        return new Gap(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                row[4] == null ? null : ((Number) row[4]).intValue());
    }
}
