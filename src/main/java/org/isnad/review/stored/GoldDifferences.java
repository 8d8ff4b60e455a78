package org.isnad.review.stored;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.review.comparison.Stored;
import org.jspecify.annotations.Nullable;

/**
 * Where gold sets that are adjudicated are not as an annotator marked them. What was said is compared some articles at a time: who
 * agrees nearly everywhere has not the whole project read at once.
 */
@ApplicationScoped
public class GoldDifferences {

    /** After what to look: in this article behind {@code begin} and {@code id}, and in all before it. */
    public record After(long article, int begin, long id) {

        /** The latest article and all others. */
        public static final After NOTHING = new After(Long.MAX_VALUE, 0, 0);
    }

    /**
     * Some of them.
     *
     * @param sets the annotator's set by disagreement: the latest article first, and of each in reading order
     * @param next after what there may be more; nothing where there is none
     */
    public record Found(Map<Long, Long> sets, @Nullable After next) {}

    private static final int ARTICLES = 25;

    /** So many times as many articles are looked through at most. */
    private static final int ROUNDS = 4;

    private static final String ADJUDICATED = """
            select s.article_id from annotation_set s
            join article a on a.id = s.article_id and a.project_id = :project
            join annotation_set g on g.article_id = s.article_id and g.kind = 'GOLD' and g.state = 'ADJUDICATED'
            where s.kind = 'ANNOTATOR' and s.owner_id = :member and s.article_id <= :article
            order by s.article_id desc
            """;

    /** What was said is compared without its order, and letter by letter, as {@link Stored} wrote it. */
    private static final String DIFFERING = """
            select d.id, s.id from disagreement d
            join annotation_set s on s.article_id = d.article_id and s.kind = 'ANNOTATOR' and s.owner_id = :member
            join json_table(d.versions, '$[*]' columns (said json path '$.said', sets json path '$.sets')) mine
                on json_contains(mine.sets, cast(s.id as char))
            where d.article_id in (:articles) and d.project_id = :project
            and d.state in (:settled) and (d.kind <> 'UNANIMOUS' or d.state <> 'MERGED')
            and (d.article_id < :article
                or d.article_id = :article and (d.begin_at > :begin or d.begin_at = :begin and d.id > :id))
            and not (
                (select group_concat(cast(one.said as binary) order by cast(one.said as binary))
                    from json_table(mine.said, '$[*]' columns (said json path '$')) one)
                <=> (select group_concat(cast(one.said as binary) order by cast(one.said as binary))
                    from json_table(d.gold, '$[*]' columns (said json path '$.said')) one))
            order by d.article_id desc, d.begin_at, d.id
            """;

    @PersistenceContext
    private EntityManager database;

    /**
     * The first of them; fewer than there are, and be it none, where they lie far apart: {@link Found#next} leads on.
     *
     * @param member the account of the annotator
     */
    public Found of(long project, long member, After after, int most) {
        var found = new LinkedHashMap<Long, Long>();
        var from = after;
        for (int round = 0; round < ROUNDS; round++) {
            var articles = articles(project, member, from);
            if (!articles.isEmpty()) {
                take(found, differing(project, member, articles, from), most - found.size());
            }
            if (articles.size() < ARTICLES) {
                return new Found(found, null);
            }
            from = new After(articles.get(articles.size() - 1) - 1, 0, 0);
            if (found.size() == most) {
                return new Found(found, from);
            }
        }
        return new Found(found, from);
    }

    private List<Long> articles(long project, long member, After from) {
        List<?> articles = database.createNativeQuery(ADJUDICATED)
                .setParameter("project", project)
                .setParameter("member", member)
                .setParameter("article", from.article())
                .setMaxResults(ARTICLES)
                .getResultList();
        return articles.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private Query differing(long project, long member, List<Long> articles, After from) {
        return database.createNativeQuery(DIFFERING)
                .setParameter("project", project)
                .setParameter("member", member)
                .setParameter("articles", articles)
                .setParameter(
                        "settled",
                        DisagreementState.SETTLED.stream().map(Enum::name).toList())
                .setParameter("article", from.article())
                .setParameter("begin", from.begin())
                .setParameter("id", from.id());
    }

    private static void take(Map<Long, Long> found, Query query, int most) {
        List<?> rows = query.setMaxResults(most).getResultList();
        for (var each : rows) {
            var row = (Object[]) each;
            found.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
        }
    }
}
