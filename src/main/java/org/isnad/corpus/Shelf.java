package org.isnad.corpus;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Boundary;
import org.isnad.corpus.CorpusRefusal.NoSuchArticle;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;
import org.jspecify.annotations.Nullable;

/** Shows a project's articles to its members. */
@Boundary
public class Shelf {

    @Inject
    private Articles articles;

    @Inject
    private Texts texts;

    @Inject
    private CurrentMember current;

    @PersistenceContext
    private EntityManager database;

    public List<ArticleCard> page(long project, ShelfQuery query) {
        current.require(project, Permission.SEE_PROJECT);
        var unseen = query.order() == ShelfQuery.Order.DISAGREEMENT && !current.may(project, Permission.SEE_ALL_SETS);
        return articles.page(project, unseen ? query.inOrder(ShelfQuery.Order.IMPORTED) : query);
    }

    public int count(long project, ShelfQuery query) {
        current.require(project, Permission.SEE_PROJECT);
        return articles.count(project, query);
    }

    /** How many articles each of these projects has, of those that the caller is in: one statement for all. */
    public Map<Long, Long> countsOf(List<Long> projects) {
        return articles.countsOf(projects, current.get().id());
    }

    /** The languages that the project's articles are in. */
    public List<String> languages(long project) {
        current.require(project, Permission.SEE_PROJECT);
        return articles.languages(project);
    }

    /** Which of priority, due day and disagreement any article of the project has something of. */
    public Set<ShelfQuery.Order> told(long project) {
        current.require(project, Permission.SEE_PROJECT);
        return articles.told(project);
    }

    /** Articles in the order of import, those after the id {@code after}. */
    public List<ArticleCard> after(long project, long after, int limit) {
        current.require(project, Permission.SEE_PROJECT);
        return articles.after(project, after, limit);
    }

    /** Those of these articles that are in the project, in no order: one statement for all. */
    public List<ArticleCard> some(long project, Collection<Long> ids) {
        current.require(project, Permission.SEE_PROJECT);
        return ids.isEmpty() ? List.of() : articles.some(project, ids);
    }

    /** @throws NoSuchArticle to those who are not in its project, too */
    public ArticleCard get(long article) {
        var card = articles.find(article).orElseThrow(NoSuchArticle::new);
        if (!current.may(card.project(), Permission.SEE_PROJECT)) {
            throw new NoSuchArticle().guarding(card.project());
        }
        return card;
    }

    /** The stored text to the letter, in pieces that are the whole together. */
    public List<String> text(long article) {
        return texts.pieces(get(article).id());
    }

    public Neighbours neighbours(long article) {
        var card = get(article);
        var row = (Object[]) database.createQuery("""
                        select count(case when a.id <= :id then 1 end), count(a),
                            max(case when a.id < :id then a.id end), min(case when a.id > :id then a.id end)
                        from Article a where a.project = :project
                        """)
                .setParameter("id", card.id())
                .setParameter("project", card.project())
                .getSingleResult();
        return new Neighbours(
                ((Long) row[0]).intValue(), ((Long) row[1]).intValue(), (@Nullable Long) row[2], (@Nullable Long)
                        row[3]);
    }
}
