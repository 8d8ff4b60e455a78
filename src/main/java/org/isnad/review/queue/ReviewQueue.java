package org.isnad.review.queue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.isnad.Boundary;
import org.isnad.annotation.sets.Sets;
import org.isnad.corpus.Excerpt;
import org.isnad.corpus.Texts;
import org.isnad.review.Cards;
import org.isnad.review.DisagreementCard;
import org.isnad.review.ReviewRefusal;
import org.isnad.review.ReviewRefusal.NoSuchDisagreement;
import org.isnad.review.rules.BlindReview;
import org.isnad.review.stored.Disagreement;
import org.isnad.review.stored.Disagreements;
import org.isnad.review.stored.Facts;
import org.isnad.review.stored.Lookalikes;
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
     * @param next what the last of them sorts by, after which one goes on; nothing at the end
     * @param left how many there are in all
     */
    public record Stretch(List<DisagreementCard> items, List<Double> next, long left) {}

    /** A part of what there is of one article; {@code next} as in a {@link Stretch}. */
    public record Part(List<DisagreementCard> items, List<Double> next) {}

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
    private Lookalikes lookalikes;

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
     * @param after what the last one that is known sorted by when it was told, be it there still or not; nothing for the first
     */
    public Stretch of(long project, Filter filter, List<Double> after, int limit) {
        var member = current.requireToRead(project, Permission.SEE_ALL_SETS);
        refuseNames(project, filter);
        Map<String, Object> asked = new HashMap<>();
        asked.put("project", project);
        var from = " from disagreement d%s where d.project_id = :project and "
                + filter.conditions(asked, pair(filter)).replace("%", "%%");
        var left =
                (Number) filled("select count(*)" + from.formatted(""), asked).getSingleResult();
        asked.put("member", member.id());
        var beyond = filter.beyond(after, asked);
        var keys = String.join(", ", filter.sorting());
        var rows = rows(
                filled("select d.id, " + keys + from.formatted(Filter.POSTPONED) + beyond + " order by " + keys, asked)
                        .setMaxResults(limit + 1));
        var shown = rows.stream().limit(limit).toList();
        var next = rows.size() > limit ? keys(shown.get(limit - 1)) : List.<Double>of();
        var ids = shown.stream().map(row -> ((Number) row[0]).longValue()).toList();
        return new Stretch(cards.of(project, disagreements.inOrder(ids)), next, left.longValue());
    }

    private void refuseNames(long project, Filter filter) {
        if (filter.between().size() == 1) {
            throw new ReviewRefusal.UnknownFilter(filter.between().get(0));
        }
        if (!filter.between().isEmpty() && blind.binds(project)) {
            throw new ReviewRefusal.NamesHidden();
        }
    }

    private static List<Double> keys(Object[] row) {
        return Arrays.stream(row)
                .skip(1)
                .map(key -> ((Number) key).doubleValue())
                .toList();
    }

    private static List<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).toList();
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

    /** What there is to settle of an article, and what was settled, in reading order; {@code after} as in {@link #of}. */
    public Part article(long article, List<Double> after, int limit) {
        var project = sets.desk(article).project();
        current.requireToRead(project, Permission.SEE_ALL_SETS);
        var all = disagreements.of(article, after, limit + 1);
        var shown = all.stream().limit(limit).toList();
        var last = all.size() > limit ? shown.get(limit - 1) : null;
        return new Part(
                cards.of(project, shown),
                last == null ? List.of() : List.of((double) last.begin(), (double) last.end(), (double) last.id()));
    }

    /** One, be it settled or not. */
    public DisagreementCard one(long disagreement) {
        var about = seen(disagreement);
        return cards.of(about.project(), List.of(about)).get(0);
    }

    private Disagreement seen(long disagreement) {
        var about = disagreements
                .articleOf(disagreement)
                .flatMap(article -> disagreements.find(disagreement))
                .orElseThrow(NoSuchDisagreement::new);
        current.requireToRead(about.project(), Permission.SEE_ALL_SETS);
        return about;
    }

    /** Those that look like one, which is among them: {@value #MOST_ALIKE} at most. */
    public List<Twin> alike(long disagreement) {
        var about = seen(disagreement);
        var alike = lookalikes.of(about, MOST_ALIKE);
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
