package org.isnad.review.stored;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.isnad.review.comparison.Place;
import org.isnad.review.comparison.Stored;
import org.isnad.team.CurrentMember;

/** The disagreements of all projects, and the verdicts on them. */
@ApplicationScoped
public class Disagreements {

    private static final String HOLDING = """
            select d.id from disagreement d where d.article_id = :article and exists (
                select 1 from json_table(d.gold, '$[*]' columns (id char(36) path '$.id')) held
                join json_table(:marks, '$[*]' columns (id char(36) path '$')) wanted on wanted.id = held.id)
            """;

    @Inject
    private CurrentMember current;

    @PersistenceContext
    private EntityManager database;

    /** In reading order, what holds before what is held. */
    public List<Disagreement> of(long article) {
        return database.createQuery("""
                        select d from Disagreement d where d.article = :article
                        order by d.begin, d.end desc, d.id
                        """, Disagreement.class)
                .setParameter("article", article)
                .getResultList();
    }

    /** Some of these, after one that begins and ends there and has this id: three numbers, or none for the first. */
    public List<Disagreement> of(long article, List<Double> after, int most) {
        boolean first = after.size() != 3;
        return database.createQuery("""
                        select d from Disagreement d where d.article = :article and (d.begin > :begin
                        or d.begin = :begin and (d.end < :end or d.end = :end and d.id > :id))
                        order by d.begin, d.end desc, d.id
                        """, Disagreement.class)
                .setParameter("article", article)
                .setParameter("begin", first ? -1 : after.get(0).intValue())
                .setParameter("end", first ? 0 : after.get(1).intValue())
                .setParameter("id", first ? 0 : after.get(2).longValue())
                .setMaxResults(most)
                .getResultList();
    }

    public Optional<Disagreement> find(long id) {
        return Optional.ofNullable(database.find(Disagreement.class, id));
    }

    /** In reading order. */
    public List<Disagreement> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select d from Disagreement d where d.id in :ids order by d.begin, d.end desc, d.id",
                                Disagreement.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    public void add(Disagreement disagreement) {
        database.persist(disagreement);
    }

    public void remove(Disagreement disagreement) {
        database.remove(disagreement);
    }

    /** Those of the article whose gold has one of these marks, in reading order. */
    public List<Disagreement> holding(long article, Collection<UUID> marks) {
        if (marks.isEmpty()) {
            return List.of();
        }
        List<?> ids = database.createNativeQuery(HOLDING)
                .setParameter("article", article)
                .setParameter("marks", Stored.write(marks))
                .getResultList();
        return all(ids.stream().map(id -> ((Number) id).longValue()).toList());
    }

    /** Those about relations that end at one of these. */
    public List<Disagreement> relating(long article, Collection<Long> ends) {
        return ends.isEmpty()
                ? List.of()
                : database.createQuery("""
                        select d from Disagreement d where d.article = :article and (d.firstEnd in :ends or d.secondEnd in :ends)
                        order by d.begin, d.end desc, d.id
                        """, Disagreement.class)
                        .setParameter("article", article)
                        .setParameter("ends", ends)
                        .getResultList();
    }

    /** Those about spans of which a reviewer decided that there is nothing. */
    public List<Disagreement> decidedForNothing(long article) {
        return database.createQuery("""
                        select d from Disagreement d where d.article = :article and d.gold = '[]' and d.firstEnd is null
                        and d.state in :decided order by d.begin, d.end desc, d.id
                        """, Disagreement.class)
                .setParameter("article", article)
                .setParameter("decided", List.of(DisagreementState.DECIDED, DisagreementState.RENEWED))
                .getResultList();
    }

    /** All verdicts on each of these, be they taken back, the latest first. */
    public Map<Long, List<Verdict>> verdicts(Collection<Disagreement> about) {
        return about.isEmpty()
                ? Map.of()
                : database.createQuery(
                                "select v from Verdict v where v.disagreement in :of order by v.id desc", Verdict.class)
                        .setParameter("of", about.stream().map(Disagreement::id).toList())
                        .getResultStream()
                        .collect(groupingBy(Verdict::disagreement));
    }

    public boolean any(long article) {
        return !database.createQuery("select d.id from Disagreement d where d.article = :article", Long.class)
                .setParameter("article", article)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The places of the article that were taken apart. */
    public Set<Place> apart(long article) {
        return database.createQuery("select p from PlaceApart p where p.article = :article", PlaceApart.class)
                .setParameter("article", article)
                .getResultStream()
                .map(PlaceApart::place)
                .collect(toSet());
    }

    /** From now on these places of the article are things of their own. */
    public void takeApart(long article, Set<Place> places) {
        var known = apart(article);
        places.stream()
                .filter(place -> !known.contains(place))
                .forEach(place -> database.persist(new PlaceApart(article, place)));
    }

    public void add(Verdict verdict) {
        database.persist(verdict);
    }

    /** The verdict that stands on each of these that has one. */
    public Map<Long, Verdict> standing(Collection<Long> disagreements) {
        if (disagreements.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("""
                        select v from Verdict v where v.disagreement in :of and v.takenBack is null
                        and v.id = (select max(w.id) from Verdict w where w.disagreement = v.disagreement and w.takenBack is null)
                        """, Verdict.class)
                .setParameter("of", disagreements)
                .getResultStream()
                .collect(toMap(Verdict::disagreement, Function.identity()));
    }

    /** What the reviewer decided last in the project and did not take back, all of one gesture. */
    public List<Verdict> lastOf(long project, long reviewer) {
        return database.createQuery("""
                        select v from Verdict v where v.project = :project and v.madeBy = :reviewer and v.takenBack is null
                        and v.gesture = (select w.gesture from Verdict w where w.id = (select max(x.id) from Verdict x
                            where x.project = :project and x.madeBy = :reviewer and x.takenBack is null))
                        order by v.id desc
                        """, Verdict.class)
                .setParameter("project", project)
                .setParameter("reviewer", reviewer)
                .getResultList();
    }

    /** What a request made that came before: verdicts that bear its key, or that were taken back by it. */
    public List<Disagreement> madeBy(UUID key, long reviewer) {
        return database.createQuery("""
                        select d from Disagreement d where d.id in (select v.disagreement from Verdict v
                        where (v.gesture = :key or v.takenBackBy = :key) and v.madeBy = :reviewer) order by d.id
                        """, Disagreement.class)
                .setParameter("key", key)
                .setParameter("reviewer", reviewer)
                .getResultList();
    }

    /**
     * The article that it is about, if the caller is in its project: what is another's is as if there were none. The rest is
     * looked at once the article is held.
     */
    public Optional<Long> articleOf(long id) {
        return database.createQuery("select d.article, d.project from Disagreement d where d.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .filter(row -> !current.rolesIn((Long) row[1]).isEmpty())
                .map(row -> (Long) row[0])
                .findFirst();
    }

    /** How many others that are to be decided look like each of these, by their likeness. */
    public Map<String, Long> alike(long project, Collection<Disagreement> all) {
        var likenesses = all.stream().map(Disagreement::alike).toList();
        return database.createQuery("""
                        select d.alike, count(d) from Disagreement d
                        where d.project = :project and d.state = :open and d.alike in :likenesses group by d.alike
                        """, Object[].class)
                .setParameter("project", project)
                .setParameter("open", DisagreementState.OPEN)
                .setParameter("likenesses", likenesses)
                .getResultStream()
                .collect(toMap(row -> (String) row[0], row -> (Long) row[1] - 1));
    }

    /** Those to be decided that look like it, and it itself, in reading order. */
    public List<Disagreement> alike(Disagreement about, int most) {
        return database.createQuery("""
                        select d from Disagreement d where d.project = :project and d.state = :open and d.alike = :alike
                        order by d.article, d.begin, d.id
                        """, Disagreement.class)
                .setParameter("project", about.project())
                .setParameter("open", DisagreementState.OPEN)
                .setParameter("alike", about.alike())
                .setMaxResults(most)
                .getResultList();
    }
}
