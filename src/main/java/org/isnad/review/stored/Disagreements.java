package org.isnad.review.stored;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.isnad.team.CurrentMember;

/** The disagreements of all projects, and the verdicts on them. */
@ApplicationScoped
public class Disagreements {

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

    /** In the order of the ids, without those that are gone. */
    public List<Disagreement> inOrder(List<Long> ids) {
        var byId = all(ids).stream().collect(toMap(Disagreement::id, Function.identity()));
        return ids.stream().distinct().filter(byId::containsKey).map(byId::get).toList();
    }

    public void add(Disagreement disagreement) {
        database.persist(disagreement);
    }

    public void remove(Disagreement disagreement) {
        database.remove(disagreement);
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

    /**
     * The articles that these are about, by id, if the caller is in their project: what is another's is as if there were none.
     * The rest is looked at once the articles are held.
     */
    public Map<Long, Long> articlesOf(Collection<Long> ids) {
        return database.createQuery(
                        "select d.id, d.article, d.project from Disagreement d where d.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .filter(row -> !current.rolesIn((Long) row[2]).isEmpty())
                .collect(toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    public Optional<Long> articleOf(long id) {
        return Optional.ofNullable(articlesOf(List.of(id)).get(id));
    }
}
