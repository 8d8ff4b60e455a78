package org.isnad.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.isnad.annotation.sets.Desk;
import org.isnad.annotation.sets.OpenSet;
import org.isnad.annotation.sets.OpenSets;

/** Articles and their gold sets, held for whoever decides something there. */
@ApplicationScoped
class GoldDesks {

    /** What of an article is held. */
    record GoldDesk(Desk desk, OpenSet gold) {}

    @Inject
    private OpenSets sets;

    /** Holds these, in one order, so that no two wait for each other; refuses unless all are the caller's to change now. */
    SortedMap<Long, GoldDesk> hold(Collection<Long> articles) {
        var held = new TreeMap<Long, GoldDesk>();
        articles.stream().sorted().distinct().forEach(article -> held.put(article, open(sets.hold(article))));
        return held;
    }

    GoldDesk open(Desk held) {
        var gold = sets.lock(held.article(), "gold", null);
        gold.refuseIfClosed();
        return new GoldDesk(held, gold);
    }
}
