package org.isnad.annotation.dealing;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.isnad.Boundary;
import org.isnad.annotation.sets.Giving;
import org.isnad.notice.News;
import org.isnad.notice.Telling;

/** The articles that lack annotators, and what annotators have already. */
@Boundary
class Lacks {

    private static final String FIRST_THINGS_FIRST = " order by a.priority desc, a.due is null, a.due, a.id";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Telling telling;

    @Inject
    private Giving giving;

    /** Ids of the articles that the rule speaks of and that lack somebody, the most urgent first. */
    List<Long> articles(long project, Deal.Rule rule) {
        var chosen = rule.articles().isEmpty() ? "" : " and a.id in (:chosen)";
        var query = database.createNativeQuery("""
                        select a.id from article a where a.project_id = :project
                        and (:language = '' or a.language = :language) %s
                        and not exists (select 1 from training_item i where i.article_id = a.id) and (select count(*) from annotation_set s
                            where s.article_id = a.id and s.kind = 'ANNOTATOR' and s.state <> 'RETURNED') < :places
                        """.formatted(chosen) + FIRST_THINGS_FIRST)
                .setParameter("project", project)
                .setParameter("language", rule.language())
                .setParameter("places", rule.places());
        if (!rule.articles().isEmpty()) {
            query.setParameter("chosen", rule.articles());
        }
        List<?> found = query.getResultList();
        return found.stream().map(Lacks::number).toList();
    }

    /** How many articles each annotator of the project has still to hand in, by account. */
    Map<Long, Integer> openOf(long project) {
        List<?> rows =
                database.createNativeQuery("""
                        select s.owner_id, count(*) from annotation_set s join article a on a.id = s.article_id
                        where a.project_id = :project and s.kind = 'ANNOTATOR'
                        and s.state in ('ASSIGNED', 'IN_PROGRESS', 'REOPENED') group by s.owner_id
                        """).setParameter("project", project).getResultList();
        return rows.stream().map(Object[].class::cast).collect(toMap(row -> number(row[0]), row ->
                (int) number(row[1])));
    }

    /** Those of these articles that lack somebody, in their order. */
    List<Lacking> of(List<Long> articles, int places) {
        List<?> rows = database.createNativeQuery("""
                        select a.id, a.language, group_concat(if(s.state = 'RETURNED', null, s.owner_id)), coalesce(sum(s.state <> 'RETURNED'), 0)
                        from article a left join annotation_set s on s.article_id = a.id and s.kind = 'ANNOTATOR'
                        where a.id in (:articles) group by a.id
                        """ + FIRST_THINGS_FIRST)
                .setParameter("articles", articles)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Lacking(number(row[0]), (String) row[1], places - (int) number(row[3]), ids(row[2])))
                .filter(article -> article.places() > 0)
                .toList();
    }

    /**
     * Gives these articles to whom {@code choice} says. Their rows are locked before anything else is read, so that what is
     * read is all that was committed before, and the queue passes them over. Each annotator is told once of all that is theirs
     * by one {@code act}.
     */
    void give(long project, UUID act, List<Long> articles, int places, Function<Lacking, Set<Hand>> choice) {
        database.createNativeQuery("select id from article where id in (:articles) order by id for update")
                .setParameter("articles", articles)
                .getResultList();
        var given = new HashMap<Long, List<Long>>();
        for (var article : of(articles, places)) {
            for (var hand : choice.apply(article)) {
                given.computeIfAbsent(hand.account(), none -> new ArrayList<>()).add(article.article());
            }
        }
        given.forEach((owner, theirs) -> giving.give(project, theirs, List.of(owner)));
        var news = new HashMap<Long, News>();
        given.forEach((owner, theirs) -> news.put(owner, News.assigned(project, theirs, act)));
        telling.tellEach(news);
    }

    private static Set<Long> ids(Object list) {
        return list == null
                ? Set.of()
                : Arrays.stream(list.toString().split(",", -1))
                        .map(Long::valueOf)
                        .collect(toSet());
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
