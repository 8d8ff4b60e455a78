package org.isnad.annotation.sets;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.corpus.CorpusRefusal.NoSuchArticle;
import org.isnad.team.CurrentMember;
import org.jspecify.annotations.Nullable;

/** Who may see which sets, asked of many at once; see {@link Desk#maySee}. */
@ApplicationScoped
public class Sights {

    private static final String SEEN =
            """
            select s.id, c.id, s.kind, s.owner_key, s.article_id, exists (select 1 from annotation_set o
                where o.article_id = s.article_id and o.kind = 'ANNOTATOR' and o.owner_key = c.id
                and o.state in ('SUBMITTED', 'ADJUDICATED')), %s
            from annotation_set s join account c where s.id in (:sets) and c.id in (:members)
            """.formatted(Desks.DESK.replace(":article", "s.article_id").replace(":member", "c.id"));

    /** One member before one set. */
    private record Look(
            long set,
            long member,
            SetKind kind,
            boolean own,
            long article,
            boolean submitted,
            @Nullable String desk) {

        static Look of(Object[] row) {
            return new Look(
                    number(row[0]),
                    number(row[1]),
                    SetKind.valueOf((String) row[2]),
                    number(row[3]) == number(row[1]),
                    number(row[4]),
                    number(row[5]) > 0,
                    (String) row[6]);
        }

        boolean isAllowed() {
            try {
                return Desks.read(member, article, desk).maySee(kind, own, submitted);
            } catch (NoSuchArticle notInTheProject) {
                return false;
            }
        }

        private static long number(Object value) {
            return value instanceof Boolean yes ? (yes ? 1 : 0) : ((Number) value).longValue();
        }
    }

    @PersistenceContext
    private EntityManager database;

    @Inject
    private CurrentMember current;

    /** Those of these sets that the caller may see. One statement for all. */
    public Set<Long> among(Collection<Long> sets) {
        return allowed(sets, List.of(current.get().id())).map(Look::set).collect(toSet());
    }

    /** Those of these members who may see the set. One statement for all. */
    public Set<Long> whoSees(long set, Collection<Long> members) {
        return allowed(List.of(set), members).map(Look::member).collect(toSet());
    }

    private Stream<Look> allowed(Collection<Long> sets, Collection<Long> members) {
        if (sets.isEmpty() || members.isEmpty()) {
            return Stream.of();
        }
        List<?> rows = database.createNativeQuery(SEEN)
                .setParameter("sets", sets)
                .setParameter("members", members)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(Look::of).filter(Look::isAllowed);
    }
}
