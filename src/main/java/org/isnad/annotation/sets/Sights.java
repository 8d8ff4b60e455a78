package org.isnad.annotation.sets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.corpus.CorpusRefusal.NoSuchArticle;
import org.isnad.team.CurrentMember;

/** Which sets somebody may see, asked of many at once. */
@ApplicationScoped
public class Sights {

    private static final String SEEN = """
            select s.id, s.kind, s.owner_key, s.article_id, exists (select 1 from annotation_set o
                where o.article_id = s.article_id and o.kind = 'ANNOTATOR' and o.owner_key = :member
                and o.state in ('SUBMITTED', 'ADJUDICATED')), %s from annotation_set s where s.id in (:sets)
            """.formatted(Desks.DESK.replace(":article", "s.article_id"));

    @PersistenceContext
    private EntityManager database;

    @Inject
    private CurrentMember current;

    /** Those of these sets that the caller may see; see {@link Desk#maySee}. One statement for all. */
    public Set<Long> among(Collection<Long> sets) {
        var member = current.get().id();
        var visible = new HashSet<Long>();
        if (!sets.isEmpty()) {
            List<?> rows = database.createNativeQuery(SEEN)
                    .setParameter("member", member)
                    .setParameter("sets", sets)
                    .getResultList();
            rows.stream()
                    .map(Object[].class::cast)
                    .filter(row -> isSeen(row, member))
                    .forEach(row -> visible.add(number(row[0])));
        }
        return visible;
    }

    private static boolean isSeen(Object[] row, long member) {
        try {
            var desk = Desks.read(member, number(row[3]), (String) row[5]);
            return desk.maySee(SetKind.valueOf((String) row[1]), number(row[2]) == member, isTrue(row[4]));
        } catch (NoSuchArticle notInTheProject) {
            return false;
        }
    }

    private static boolean isTrue(Object value) {
        return value instanceof Boolean yes ? yes : number(value) > 0;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
