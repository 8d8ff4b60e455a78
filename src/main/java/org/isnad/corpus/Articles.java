package org.isnad.corpus;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.text.Wildcards;

/** The articles of all projects; every list is cut, sorted and filtered by the database. */
@ApplicationScoped
class Articles {

    private static final String CARD = """
            select new org.isnad.corpus.ArticleCard(a.id, a.project, a.name, a.title, a.language, a.direction, a.length,
                a.sha256, a.outlet, a.url, a.published, a.imported, a.priority, a.due, a.uncertainty, a.disagreement)
            from Article a
            """;
    private static final String WANTED = """
             where a.project = :project and (:language = '' or a.language = :language)
             and (:words = '' or a.name like :pattern escape '!' or a.title like :pattern escape '!'
             or a.outlet like :pattern escape '!')
            """;

    @PersistenceContext
    private EntityManager database;

    /** Lets one import at a time look for its text and then add it, so that two equal files make one article. */
    void lockShelf(long project) {
        database.createNativeQuery("select id from project where id = :project for update")
                .setParameter("project", project)
                .getSingleResult();
    }

    /** The one that most of the project's articles are said to be in. */
    String homeLanguage(long project) {
        return database.createQuery("select p.language from Project p where p.id = :project", String.class)
                .setParameter("project", project)
                .getSingleResult();
    }

    Article add(Article article) {
        database.persist(article);
        return article;
    }

    void keepFile(ArticleSource source) {
        database.persist(source);
    }

    Optional<ArticleCard> withText(long project, String sha256) {
        return database.createQuery(CARD + " where a.project = :project and a.sha256 = :sha256", ArticleCard.class)
                .setParameter("project", project)
                .setParameter("sha256", HexFormat.of().parseHex(sha256))
                .getResultStream()
                .findFirst();
    }

    Optional<ArticleCard> find(long id) {
        return database.createQuery(CARD + " where a.id = :id", ArticleCard.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    List<ArticleCard> some(long project, Collection<Long> ids) {
        return database.createQuery(CARD + " where a.project = :project and a.id in :ids", ArticleCard.class)
                .setParameter("project", project)
                .setParameter("ids", ids)
                .getResultList();
    }

    List<ArticleCard> after(long project, long after, int limit) {
        return database.createQuery(
                        CARD + " where a.project = :project and a.id > :after order by a.id", ArticleCard.class)
                .setParameter("project", project)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    List<ArticleCard> page(long project, ShelfQuery query) {
        var sorted = CARD + WANTED + query.order().clause(query.ascending());
        return wanted(database.createQuery(sorted, ArticleCard.class), project, query)
                .setFirstResult(query.first())
                .setMaxResults(query.size())
                .getResultList();
    }

    int count(long project, ShelfQuery query) {
        return wanted(database.createQuery("select count(a) from Article a" + WANTED, Long.class), project, query)
                .getSingleResult()
                .intValue();
    }

    Map<Long, Long> countsOf(List<Long> projects, long member) {
        return database.createQuery("""
                        select a.project, count(a) from Article a where a.project in :projects and exists
                            (select 1 from Membership m where m.project = a.project and m.account = :member)
                        group by a.project
                        """, Object[].class)
                .setParameter("projects", projects.isEmpty() ? List.of(-1L) : projects)
                .setParameter("member", member)
                .getResultStream()
                .collect(toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    Set<ShelfQuery.Order> told(long project) {
        var row = (Object[])
                database.createQuery("""
                        select count(nullif(a.priority, 0)), count(a.due), count(a.disagreement)
                        from Article a where a.project = :project
                        """).setParameter("project", project).getSingleResult();
        var told = EnumSet.noneOf(ShelfQuery.Order.class);
        var orders = List.of(ShelfQuery.Order.PRIORITY, ShelfQuery.Order.DUE, ShelfQuery.Order.DISAGREEMENT);
        for (int at = 0; at < row.length; at++) {
            if ((Long) row[at] > 0) {
                told.add(orders.get(at));
            }
        }
        return told;
    }

    List<String> languages(long project) {
        return database.createQuery(
                        "select distinct a.language from Article a where a.project = :project order by a.language",
                        String.class)
                .setParameter("project", project)
                .getResultList();
    }

    private static <T> TypedQuery<T> wanted(TypedQuery<T> statement, long project, ShelfQuery query) {
        var literal = Wildcards.literal(query.words());
        return statement
                .setParameter("project", project)
                .setParameter("language", query.language())
                .setParameter("words", literal)
                .setParameter("pattern", Wildcards.anywhere(query.words()));
    }
}
