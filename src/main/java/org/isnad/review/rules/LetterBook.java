package org.isnad.review.rules;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks up the letters that stand for the annotators of articles. */
@ApplicationScoped
public class LetterBook {

    /** A set with whose it is. */
    private record Owned(long set, long article, String login) {}

    @PersistenceContext
    private EntityManager database;

    /**
     * By set, for all whom these articles were given: who submits late, or gets a set back, takes nobody's letter. One statement.
     */
    public Map<Long, String> ofSets(long project, Collection<Long> articles) {
        Map<Long, String> letters = new HashMap<>();
        owned(articles).stream()
                .collect(groupingBy(Owned::article))
                .forEach((article, sets) -> letters.putAll(letters(project, article, sets)));
        return letters;
    }

    /** The same of one article by login. */
    Map<String, String> ofLogins(long project, long article) {
        var sets = owned(List.of(article));
        var letters = letters(project, article, sets);
        Map<String, String> told = new HashMap<>();
        sets.forEach(set -> told.put(set.login(), letters.getOrDefault(set.set(), "")));
        return told;
    }

    private static Map<Long, String> letters(long project, long article, List<Owned> sets) {
        return Letters.ofSets(project, article, sets.stream().map(Owned::set).toList());
    }

    /** Gold and shared sets are nobody's. */
    private List<Owned> owned(Collection<Long> articles) {
        return articles.isEmpty()
                ? List.of()
                : database.createQuery("""
                        select s.id, s.article, a.login from AnnotationSet s join Account a on a.id = s.owner
                        where s.article in :articles
                        """, Object[].class)
                        .setParameter("articles", articles)
                        .getResultStream()
                        .map(row -> new Owned((Long) row[0], (Long) row[1], (String) row[2]))
                        .toList();
    }
}
