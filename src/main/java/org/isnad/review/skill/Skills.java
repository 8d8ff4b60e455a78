package org.isnad.review.skill;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
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

    /** How often each account is right; nobody where that was never estimated. */
    public Map<Long, Double> rates(long project) {
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

    /** Estimates all anew, from all units of spans that are compared. */
    void estimate(long project) {
        var owners = owners(project);
        var units = new ArrayList<List<List<Long>>>();
        Map<Long, Integer> counts = new HashMap<>();
        for (var versions : votes(project)) {
            var voted = versions.stream()
                    .map(version -> version.sets().stream()
                            .filter(owners::containsKey)
                            .map(owners::get)
                            .toList())
                    .toList();
            if (voted.stream().mapToInt(List::size).sum() > 1) {
                units.add(voted);
                voted.forEach(those -> those.forEach(account -> counts.merge(account, 1, Integer::sum)));
            }
        }
        database.createQuery("delete from AnnotatorSkill s where s.project = :project")
                .setParameter("project", project)
                .executeUpdate();
        Competence.of(units)
                .forEach((account, rate) ->
                        database.persist(new AnnotatorSkill(project, account, rate, counts.getOrDefault(account, 0))));
    }

    private List<List<Version>> votes(long project) {
        var votes = new ArrayList<List<Version>>();
        long after = 0;
        List<Object[]> rows;
        do {
            rows = database.createQuery("""
                            select d.id, d.versions from Disagreement d
                            where d.project = :project and d.firstEnd is null and d.id > :after order by d.id
                            """, Object[].class)
                    .setParameter("project", project)
                    .setParameter("after", after)
                    .setMaxResults(AT_ONCE)
                    .getResultList();
            rows.forEach(row -> votes.add(Stored.versions((String) row[1])));
            after = rows.isEmpty() ? after : (Long) rows.get(rows.size() - 1)[0];
        } while (rows.size() == AT_ONCE);
        return votes;
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
