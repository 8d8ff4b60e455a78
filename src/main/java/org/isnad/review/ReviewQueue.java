package org.isnad.review;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.isnad.Boundary;
import org.isnad.annotation.sets.Sets;
import org.isnad.corpus.Excerpt;
import org.isnad.corpus.Texts;
import org.isnad.review.ReviewRefusal.NoSuchDisagreement;
import org.isnad.review.rules.BlindReview;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;

/** Shows those who see all sets what is to be decided, and what was. */
@Boundary
public class ReviewQueue {

    /**
     * A part of the queue.
     *
     * @param left how many there are in all
     */
    public record Stretch(List<DisagreementCard> items, long left) {}

    /**
     * One that looks like another, in its text.
     *
     * @param before some of what stands before it in its article
     * @param after some of what stands after it
     */
    public record Twin(
            long id,
            long article,
            String name,
            long revision,
            int begin,
            int end,
            String before,
            String exact,
            String after) {}

    private static final int MOST_ALIKE = 200;

    /** Code points. */
    private static final int CONTEXT = 40;

    @Inject
    private Disagreements disagreements;

    @Inject
    private Cards cards;

    @Inject
    private Sets sets;

    @Inject
    private Texts texts;

    @Inject
    private BlindReview blind;

    @Inject
    private CurrentMember current;

    @PersistenceContext
    private EntityManager database;

    /**
     * The first that the filter lets through, or those after another.
     *
     * @param after the id of the last one that is known; none for the first
     */
    public Stretch of(long project, Filter filter, @Nullable Long after, int limit) {
        current.requireToRead(project, Permission.SEE_ALL_SETS);
        if (!filter.between().isEmpty() && blind.binds(project)) {
            throw new ReviewRefusal.NamesHidden();
        }
        Map<String, Object> asked = new HashMap<>();
        asked.put("project", project);
        var from = " from disagreement d where d.project_id = :project and " + filter.conditions(asked, pair(filter));
        var keys = String.join(", ", filter.sorting());
        var left = (Number) filled("select count(*)" + from, asked).getSingleResult();
        var beyond = after == null
                ? ""
                : " and (" + keys + ") > (select " + keys.replace("d.", "l.") + " from disagreement l where l.id = "
                        + after + ")";
        List<?> ids = filled("select d.id" + from + beyond + " order by " + keys, asked)
                .setMaxResults(limit)
                .getResultList();
        return new Stretch(
                cards.of(
                        project,
                        all(ids.stream().map(id -> ((Number) id).longValue()).toList())),
                left.longValue());
    }

    private List<Disagreement> all(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var byId = disagreements.all(ids).stream().collect(Collectors.toMap(Disagreement::id, Function.identity()));
        return ids.stream().filter(byId::containsKey).map(byId::get).toList();
    }

    /** Two who are not there differ about nothing. */
    private @Nullable String pair(Filter filter) {
        if (filter.between().isEmpty()) {
            return null;
        }
        var accounts = database.createQuery("select a.id from Account a where a.login in :logins", Long.class)
                .setParameter("logins", filter.between())
                .getResultList();
        return accounts.size() == 2 ? Facts.pair(accounts.get(0), accounts.get(1)) : "nobody";
    }

    private Query filled(String statement, Map<String, Object> asked) {
        var query = database.createNativeQuery(statement);
        asked.forEach(query::setParameter);
        return query;
    }

    /** Everything there is to settle of an article, and what was settled. */
    public List<DisagreementCard> article(long article) {
        var project = sets.desk(article).project();
        current.requireToRead(project, Permission.SEE_ALL_SETS);
        return cards.of(project, disagreements.of(article));
    }

    /** Those that look like one, which is among them: {@value #MOST_ALIKE} at most. */
    public List<Twin> alike(long disagreement) {
        var about = disagreements.find(disagreement).orElseThrow(NoSuchDisagreement::new);
        current.requireToRead(about.project(), Permission.SEE_ALL_SETS);
        var alike = disagreements.alike(about, MOST_ALIKE);
        var names = new HashMap<Long, String>();
        cards.of(about.project(), alike).forEach(card -> names.put(card.article(), card.name()));
        var twins = new ArrayList<Twin>();
        alike.stream()
                .collect(Collectors.groupingBy(Disagreement::article, LinkedHashMap::new, Collectors.toList()))
                .forEach((article, those) -> twins.addAll(twins(article, names.getOrDefault(article, ""), those)));
        return twins;
    }

    private List<Twin> twins(long article, String name, List<Disagreement> those) {
        int length = sets.desk(article).length();
        var ranges = those.stream()
                .map(each -> new TextRange(Math.max(0, each.begin() - CONTEXT), Math.min(length, each.end() + CONTEXT)))
                .toList();
        var excerpts = texts.around(article, ranges);
        var twins = new ArrayList<Twin>();
        for (int at = 0; at < those.size(); at++) {
            var each = those.get(at);
            var excerpt = excerpts.get(at);
            twins.add(new Twin(
                    each.id(),
                    article,
                    name,
                    each.revision(),
                    each.begin(),
                    each.end(),
                    slice(excerpt, ranges.get(at).begin(), each.begin()),
                    slice(excerpt, each.begin(), each.end()),
                    slice(excerpt, each.end(), ranges.get(at).end())));
        }
        return twins;
    }

    private static String slice(Excerpt excerpt, int begin, int end) {
        return begin < end ? excerpt.slice(new TextRange(begin, end)) : "";
    }
}
