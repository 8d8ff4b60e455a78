package org.isnad.corpus.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.isnad.corpus.Shelf;
import org.isnad.corpus.ShelfQuery.Order;
import org.isnad.team.web.Here;
import org.isnad.team.web.May;
import org.jspecify.annotations.Nullable;

/** The columns of the list of articles that are there only where they have something to tell. */
@Named
@RequestScoped
public class ShelfColumns {

    @Inject
    private Shelf shelf;

    @Inject
    private Here here;

    @Inject
    private May may;

    private @Nullable Set<Order> told;

    private Set<Order> told() {
        if (told == null) {
            told = shelf.told(here.id());
        }
        return told;
    }

    /** After something was told of articles that may have been told of none before. */
    void forget() {
        told = null;
    }

    public boolean isPriority() {
        return told().contains(Order.PRIORITY);
    }

    public boolean isDue() {
        return told().contains(Order.DUE);
    }

    /** Nothing of it shows to those who may not see what others marked. */
    public boolean isDisagreement() {
        return may.isSeeAllSets() && told().contains(Order.DISAGREEMENT);
    }
}
