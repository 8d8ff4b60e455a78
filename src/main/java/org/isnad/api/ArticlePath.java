package org.isnad.api;

import org.isnad.corpus.CorpusRefusal.NoSuchArticle;
import org.isnad.corpus.Shelf;

/** An article's path, with or without its project in front. */
final class ArticlePath {

    /** Two path parameters: {@code project} is empty or {@code projects/<id>/}, {@code a} is the article's id. */
    static final String TEMPLATE = "{project:(projects/[^/]+/)?}articles/{a}";

    private ArticlePath() {}

    /**
     * The article's id.
     *
     * @throws NoSuchArticle if it stands in another project than the path says
     */
    static long in(String project, String article, Shelf shelf) {
        var id = Ids.of(article);
        if (!project.isEmpty()) {
            var named = project.substring("projects/".length(), project.length() - 1);
            if (shelf.get(id).project() != Ids.of(named)) {
                throw new NoSuchArticle();
            }
        }
        return id;
    }
}
