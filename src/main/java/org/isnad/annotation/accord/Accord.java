package org.isnad.annotation.accord;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Keeps with each article how unlike those who have submitted it marked it: 1 - F, where F is the F1 measure of one set
 * against another over spans of the same layer, label and fragments, summed over all pairs of sets (Hripcsak and Rothschild,
 * Agreement, the F-Measure, and Reliability in Information Retrieval, JAMIA 12, 2005). A span that c of k sets hold is in
 * c (c - 1) / 2 of the pairs on both sides, so that F = sum of c (c - 1) / ((k - 1) * sum of c).
 */
@ApplicationScoped
public class Accord {

    private static final String CLOSED =
            "t.article_id = :article and t.kind = 'ANNOTATOR' and t.state in ('SUBMITTED', 'ADJUDICATED')";

    private static final String MEASURE = """
            update article set disagreement = (
                select case when k.sets < 2 then null
                    else coalesce(1 - sum(m.held * (m.held - 1)) / ((k.sets - 1) * sum(m.held)), 0) end
                from (select count(*) sets from annotation_set t where %1$s) k left join (
                    select count(distinct w.set_id) held from (
                        select s.set_id, s.layer_id, s.label_id,
                            group_concat(f.begin_at, '-', f.end_at order by f.ordinal) place
                        from annotation_set t join span s on s.set_id = t.id
                        join fragment f on f.set_id = s.set_id and f.span_id = s.id
                        where %1$s group by s.set_id, s.id) w
                    group by w.layer_id, w.label_id, w.place) m on true)
            where id = :article
            """.formatted(CLOSED);

    @PersistenceContext
    private EntityManager database;

    /** Measures anew; nothing is kept of an article that fewer than two have submitted. */
    public void measure(long article) {
        database.createNativeQuery(MEASURE).setParameter("article", article).executeUpdate();
    }
}
