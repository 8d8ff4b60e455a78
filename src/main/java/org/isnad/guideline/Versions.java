package org.isnad.guideline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What projects have published. */
@ApplicationScoped
class Versions {

    private static final String CARD =
            "select new org.isnad.guideline.VersionCard(v.number, v.note, v.published, a.name) from PublishedVersion v"
                    + " join Account a on a.id = v.publishedBy where v.project = :project ";

    @PersistenceContext
    private EntityManager database;

    /** 0 where nothing was published yet. */
    int latest(long project) {
        return database.createQuery(
                        "select coalesce(max(v.number), 0) from PublishedVersion v where v.project = :project",
                        Integer.class)
                .setParameter("project", project)
                .getSingleResult();
    }

    Optional<PublishedGuideline> find(long project, int number) {
        return database.createQuery(
                        "select v.text, new org.isnad.guideline.VersionCard(v.number, v.note, v.published, a.name)"
                                + " from PublishedVersion v join Account a on a.id = v.publishedBy"
                                + " where v.project = :project and v.number = :number",
                        Object[].class)
                .setParameter("project", project)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(row -> new PublishedGuideline((VersionCard) row[1], (String) row[0]));
    }

    /** The latest first. */
    List<VersionCard> of(long project) {
        return database.createQuery(CARD + "order by v.number desc", VersionCard.class)
                .setParameter("project", project)
                .getResultList();
    }

    void add(PublishedVersion version) {
        database.persist(version);
        database.flush();
    }
}
