package org.isnad.api;

import org.isnad.api.wire.Ids;
import org.isnad.corpus.CorpusRefusal.NoSuchArticle;
import org.isnad.corpus.Shelf;
import org.jspecify.annotations.Nullable;

/** An article's path, with or without its project in front. */
public final class ArticlePath {

    private ArticlePath() {}

    /**
     * The article's id.
     *
     * @param project the project's id, if the path has it
     * @throws NoSuchArticle if the article stands in another project
     */
    public static long in(@Nullable String project, String article, Shelf shelf) {
        var id = Ids.of(article);
        if (project != null && shelf.get(id).project() != Ids.of(project)) {
            throw new NoSuchArticle();
        }
        return id;
    }
}
