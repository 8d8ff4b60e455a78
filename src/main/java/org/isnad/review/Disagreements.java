package org.isnad.review;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.isnad.team.CurrentMember;

/** The disagreements of all projects, and the verdicts on them. */
@ApplicationScoped
class Disagreements {

    @Inject
    private CurrentMember current;

    @PersistenceContext
    private EntityManager database;

    /** In reading order, what holds before what is held. */
    List<Disagreement> of(long article) {
        return database.createQuery("""
                        select d from Disagreement d where d.article = :article
                        order by d.begin, d.end desc, d.id
                        """, Disagreement.class)
                .setParameter("article", article)
                .getResultList();
    }

    /** Some of these, after one that begins and ends there and has this id: three numbers, or none for the first. */
    List<Disagreement> of(long article, List<Double> after, int most) {
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

    Optional<Disagreement> find(long id) {
        return Optional.ofNullable(database.find(Disagreement.class, id));
    }

    List<Disagreement> all(Collection<Long> ids) {
        return database.createQuery("select d from Disagreement d where d.id in :ids", Disagreement.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    void add(Disagreement disagreement) {
        database.persist(disagreement);
    }

    void remove(Disagreement disagreement) {
        database.remove(disagreement);
    }

    void add(Verdict verdict) {
        database.persist(verdict);
    }

    /** The verdict that stands on each of these that has one. */
    Map<Long, Verdict> standing(Collection<Long> disagreements) {
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
    List<Verdict> lastOf(long project, long reviewer) {
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
    List<Disagreement> madeBy(UUID key, long reviewer) {
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
    Optional<Long> articleOf(long id) {
        return database.createQuery("select d.article, d.project from Disagreement d where d.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .filter(row -> !current.rolesIn((Long) row[1]).isEmpty())
                .map(row -> (Long) row[0])
                .findFirst();
    }

    /** Puts it last for this member, until something of it changes. */
    void postpone(Disagreement about, long member) {
        database.createNativeQuery("""
                        insert into postponement (disagreement_id, account_id, revision, made)
                        values (:disagreement, :member, :revision, :now)
                        on duplicate key update revision = values(revision), made = values(made)
                        """)
                .setParameter("disagreement", about.id())
                .setParameter("member", member)
                .setParameter("revision", about.revision())
                .setParameter("now", Instant.now())
                .executeUpdate();
    }

    /** How many others that are to be decided look like each of these, by their likeness. */
    Map<String, Long> alike(long project, Collection<Disagreement> all) {
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
    List<Disagreement> alike(Disagreement about, int most) {
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
