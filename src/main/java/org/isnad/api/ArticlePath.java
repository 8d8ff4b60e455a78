package org.isnad.api;

import org.isnad.api.wire.Ids;
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
            if (shelf.get(id).project() != project(project)) {
                throw new NoSuchArticle();
            }
        }
        return id;
    }

    /** The id in {@code projects/<id>/}. */
    static long project(String path) {
        return path.isEmpty() ? Ids.of("") : Ids.of(path.substring("projects/".length(), path.length() - 1));
    }
}
