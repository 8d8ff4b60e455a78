package org.isnad.review.stored;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.isnad.review.comparison.Place;

/** The places of articles that reviewers took apart from what lies over them. */
@ApplicationScoped
public class PlacesApart {

    @PersistenceContext
    private EntityManager database;

    /** The places of the article that were taken apart. */
    public Set<Place> of(long article) {
        return all(article).stream().map(PlaceApart::place).collect(toSet());
    }

    private List<PlaceApart> all(long article) {
        return database.createQuery("select p from PlaceApart p where p.article = :article", PlaceApart.class)
                .setParameter("article", article)
                .getResultList();
    }

    /** From now on these places of the article are things of their own, by this gesture unless they were before. */
    public void take(long article, Set<Place> places, UUID gesture) {
        var known = of(article);
        places.stream()
                .filter(place -> !known.contains(place))
                .forEach(place -> database.persist(new PlaceApart(article, place, gesture)));
    }

    /** The article in which a gesture took something apart, as long as any of that is apart. */
    public Optional<Long> article(UUID gesture) {
        return database.createQuery(
                        "select distinct p.article from PlaceApart p where p.gesture = :gesture", Long.class)
                .setParameter("gesture", gesture)
                .getResultStream()
                .findFirst();
    }

    /** What a gesture took apart is so no more, but for some places; answers all that it took apart. */
    public Set<Place> join(long article, UUID gesture, Set<Place> but) {
        var taken = all(article).stream()
                .filter(each -> gesture.equals(each.gesture()))
                .toList();
        taken.stream().filter(each -> !but.contains(each.place())).forEach(database::remove);
        return taken.stream().map(PlaceApart::place).collect(toSet());
    }
}
