package org.isnad.corpus.page;

import java.util.List;
import org.isnad.annotation.sets.SetCard;
import org.isnad.corpus.ArticleCard;

/** One line of the list of articles, with all sets that people work in there. */
public record ArticleLine(ArticleCard card, List<SetCard> sets) {

    public String heading() {
        return card.heading();
    }
}
