package org.isnad.review.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.annotation.accord.PlacedMark;
import org.isnad.review.comparison.Said;
import org.isnad.review.comparison.Stored;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;

/** Knows which disagreement of the review a unit of agreement is a part of, where its article was compared. */
@ApplicationScoped
class Disputed {

    private record Place(String layer, List<TextRange> fragments) {}

    @PersistenceContext
    private EntityManager database;

    /** The disagreements of one article. */
    static final class OfArticle {

        private final Map<Place, Long> places = new HashMap<>();
        private final Map<Set<Long>, Long> relations = new HashMap<>();

        private void add(Object[] row) {
            long id = (Long) row[0];
            if (row[3] == null || row[4] == null) {
                var layer = (String) row[1];
                Stored.versions((String) row[2]).stream()
                        .flatMap(version -> version.said().stream())
                        .forEach(said -> places.put(new Place(layer, ((Said.OfSpan) said).fragments()), id));
            } else {
                var ends = new HashSet<Long>();
                ends.add((Long) row[3]);
                ends.add((Long) row[4]);
                relations.put(ends, id);
            }
        }

        /** Its id; none where the article was not compared since. */
        @Nullable
        Long of(ValuedUnit unit) {
            var one = at(unit.marks());
            if (unit.ends().isEmpty()) {
                return one;
            }
            var other = at(unit.ends());
            var ends = new HashSet<Long>();
            if (one != null && other != null) {
                ends.add(one);
                ends.add(other);
            }
            return relations.get(ends);
        }

        /** Where somebody took a unit apart, the first of its parts. */
        private @Nullable Long at(List<@Nullable PlacedMark> marks) {
            for (var mark : marks) {
                var found = mark == null ? null : places.get(new Place(mark.layer(), mark.fragments()));
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
    }

    OfArticle of(long article) {
        var known = new OfArticle();
        database.createQuery(
                        "select d.id, d.layer, d.versions, d.firstEnd, d.secondEnd from Disagreement d where d.article = :article",
                        Object[].class)
                .setParameter("article", article)
                .getResultStream()
                .forEach(known::add);
        return known;
    }
}
