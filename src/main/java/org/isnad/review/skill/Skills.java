package org.isnad.review.skill;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.review.comparison.Stored;
import org.isnad.review.comparison.Version;

/** What is known of how often annotators are right. */
@ApplicationScoped
public class Skills {

    /** Read at once, so that a large project does not fill the memory. */
    private static final int AT_ONCE = 1_000;

    @PersistenceContext
    private EntityManager database;

    /**
     * What votes of a project are weighed by.
     *
     * @param rates how often each account is right; nobody where that was never estimated
     * @param alternatives how many things may be said of a unit of each layer
     */
    public record Known(Map<Long, Double> rates, Map<String, Integer> alternatives) {

        /** Of a layer that is not known, as few as there are. */
        public int alternatives(String layer) {
            return alternatives.getOrDefault(layer, 0);
        }
    }

    public Known known(long project) {
        return new Known(rates(project), alternatives(project));
    }

    private Map<Long, Double> rates(long project) {
        return database.createQuery(
                        "select s.account, s.rate from AnnotatorSkill s where s.project = :project", Object[].class)
                .setParameter("project", project)
                .getResultStream()
                .collect(toMap(row -> (Long) row[0], row -> (Double) row[1]));
    }

    List<SkillCard> cards(long project) {
        return database.createQuery("""
                        select new org.isnad.review.skill.SkillCard(a.login, a.name, s.rate, s.units, s.estimated)
                        from AnnotatorSkill s join Account a on a.id = s.account where s.project = :project order by a.login
                        """, SkillCard.class)
                .setParameter("project", project)
                .getResultList();
    }

    /** Estimates all anew, from all units of spans that are compared; one after the other if several ask for it. */
    void estimate(long project) {
        hold(project);
        var units = votes(project);
        Map<Long, Integer> counts = new HashMap<>();
        units.forEach((votes, times) -> votes.versions()
                .forEach(those -> those.forEach(account -> counts.merge(account, times, Integer::sum))));
        database.createQuery("delete from AnnotatorSkill s where s.project = :project")
                .setParameter("project", project)
                .executeUpdate();
        Competence.of(units)
                .forEach((account, rate) ->
                        database.persist(new AnnotatorSkill(project, account, rate, counts.getOrDefault(account, 0))));
    }

    private void hold(long project) {
        database.createNativeQuery("select id from project where id = :project for update")
                .setParameter("project", project)
                .getResultList();
    }

    /** How many units have the same votes; the units are read some at a time, and forgotten. */
    private Map<Votes, Integer> votes(long project) {
        var owners = owners(project);
        var alternatives = alternatives(project);
        Map<Votes, Integer> units = new HashMap<>();
        long after = 0;
        List<Object[]> rows;
        do {
            rows = database.createQuery("""
                            select d.id, d.layer, d.versions from Disagreement d
                            where d.project = :project and d.firstEnd is null and d.id > :after order by d.id
                            """, Object[].class)
                    .setParameter("project", project)
                    .setParameter("after", after)
                    .setMaxResults(AT_ONCE)
                    .getResultList();
            for (var row : rows) {
                var votes =
                        votes(Stored.versions((String) row[2]), owners, alternatives.getOrDefault((String) row[1], 0));
                if (votes.voters() > 1) {
                    units.merge(votes, 1, Integer::sum);
                }
                after = (Long) row[0];
            }
        } while (rows.size() == AT_ONCE);
        return units;
    }

    private static Votes votes(List<Version> versions, Map<Long, Long> owners, int alternatives) {
        var voted = versions.stream()
                .map(version -> version.sets().stream()
                        .filter(owners::containsKey)
                        .map(owners::get)
                        .toList())
                .toList();
        return Votes.of(voted, alternatives);
    }

    /** What may be said of a unit of each layer: one of its labels, or nothing. */
    private Map<String, Integer> alternatives(long project) {
        return database.createQuery(
                        "select l.code, size(l.labels) + 1 from Layer l where l.project = :project", Object[].class)
                .setParameter("project", project)
                .getResultStream()
                .collect(toMap(row -> (String) row[0], row -> (Integer) row[1]));
    }

    private Map<Long, Long> owners(long project) {
        return database.createQuery("""
                        select s.id, s.owner from AnnotationSet s join Article a on a.id = s.article
                        where a.project = :project and s.owner is not null
                        """, Object[].class)
                .setParameter("project", project)
                .getResultStream()
                .collect(toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }
}
