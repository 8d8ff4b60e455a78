package org.isnad.review.agreement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.isnad.annotation.accord.MarksOfSets;
import org.isnad.annotation.accord.PlacedRelation;
import org.isnad.review.agreement.Report.Rater;
import org.isnad.review.agreement.SharedArticle.ByOne;
import org.isnad.review.comparison.Handed;
import org.isnad.text.Segments;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles with what annotators marked in them, some at a time, so that no more than these are held. Each lot takes three
 * statements, and one more for each thing that is needed beside spans.
 */
@ApplicationScoped
class SharedArticles {

    /** Articles that are held at once. */
    private static final int LOT = 50;

    private static final String SETS = """
            select a.id, coalesce(a.title, a.name), a.length, s.id, p.id, p.login, p.name,
                date_format(coalesce((select max(c.made) from set_state_change c
                    where c.set_id = s.id and c.state = 'SUBMITTED'), s.changed), '%Y-%m')
            from article a join annotation_set s on s.article_id = a.id join account p on p.id = s.owner_id
            where a.project_id = :project and s.kind = 'ANNOTATOR' and s.state in ('SUBMITTED', 'ADJUDICATED')
            and (:items or not exists (select 1 from training_item i where i.article_id = a.id))
            order by a.id, p.id
            """;

    /** One set that was handed in. */
    record Card(
            long article,
            String name,
            int length,
            long set,
            long account,
            String login,
            String person,
            YearMonth month) {}

    @Inject
    private MarksOfSets marks;

    @PersistenceContext
    private EntityManager database;

    /**
     * The articles that at least two have handed in, by id, each with its sets.
     *
     * @param items whether training and test items are among them
     */
    List<List<Card>> shared(long project, boolean items) {
        List<?> rows = database.createNativeQuery(SETS)
                .setParameter("project", project)
                .setParameter("items", items)
                .getResultList();
        var articles = rows.stream()
                .map(each -> card((Object[]) each))
                .collect(groupingBy(Card::article, LinkedHashMap::new, toList()));
        return articles.values().stream().filter(sets -> sets.size() > 1).toList();
    }

    private static Card card(Object[] row) {
        return new Card(
                ((Number) row[0]).longValue(),
                (String) row[1],
                ((Number) row[2]).intValue(),
                ((Number) row[3]).longValue(),
                ((Number) row[4]).longValue(),
                (String) row[5],
                (String) row[6],
                YearMonth.parse(String.valueOf(row[7])));
    }

    /** Shows one article after the other, as long as more are wanted. */
    void each(List<List<Card>> articles, Plan plan, Predicate<SharedArticle> wantsMore) {
        for (int from = 0; from < articles.size(); from += LOT) {
            var lot = articles.subList(from, Math.min(from + LOT, articles.size()));
            for (var article : read(lot, plan)) {
                if (!wantsMore.test(article)) {
                    return;
                }
            }
        }
    }

    private List<SharedArticle> read(List<List<Card>> lot, Plan plan) {
        var sets = lot.stream().flatMap(List::stream).map(Card::set).toList();
        var spans = marks.of(sets);
        var relations = plan.ofRelations() ? marks.relationsOf(sets) : Map.<Long, List<PlacedRelation>>of();
        var guidelines = guidelines(sets);
        var texts = plan.measure().ofWords() ? texts(lot) : Map.<Long, String>of();
        var articles = new ArrayList<SharedArticle>();
        for (var cards : lot) {
            var first = cards.get(0);
            articles.add(new SharedArticle(
                    first.article(),
                    first.name(),
                    first.length(),
                    cards.stream().map(Card::month).max(YearMonth::compareTo).orElseThrow(),
                    newest(cards, guidelines),
                    words(texts.get(first.article())),
                    cards.stream()
                            .map(card -> new ByOne(
                                    card.account(),
                                    new Rater(card.login(), card.person()),
                                    Handed.of(card.set(), spans, relations)))
                            .toList()));
        }
        return articles;
    }

    private static List<TextRange> words(@Nullable String text) {
        return text == null ? List.of() : Segments.tokens(text);
    }

    private static @Nullable Integer newest(List<Card> cards, Map<Long, Integer> guidelines) {
        Integer newest = null;
        for (var card : cards) {
            var own = guidelines.get(card.set());
            newest = own == null || (newest != null && newest > own) ? newest : own;
        }
        return newest;
    }

    /** The newest version that the spans of each set were marked by. */
    private Map<Long, Integer> guidelines(List<Long> sets) {
        var newest = new HashMap<Long, Integer>();
        database.createQuery(
                        "select s.set, max(s.guideline) from Span s where s.set in :sets and s.guideline is not null group by s.set",
                        Object[].class)
                .setParameter("sets", sets)
                .getResultStream()
                .forEach(row -> newest.put((Long) row[0], (Integer) row[1]));
        return newest;
    }

    private Map<Long, String> texts(List<List<Card>> lot) {
        return database.createQuery(
                        "select p.article, p.content from Passage p where p.article in :articles order by p.article, p.begin",
                        Object[].class)
                .setParameter(
                        "articles",
                        lot.stream().map(cards -> cards.get(0).article()).toList())
                .getResultStream()
                .collect(groupingBy(row -> (Long) row[0], mapping(row -> (String) row[1], joining())));
    }
}
