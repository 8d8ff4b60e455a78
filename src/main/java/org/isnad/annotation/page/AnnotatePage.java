package org.isnad.annotation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.isnad.corpus.ArticleCard;
import org.isnad.corpus.Neighbours;
import org.isnad.corpus.Shelf;
import org.isnad.schema.ProjectStart;
import org.isnad.schema.SchemaDocument;
import org.isnad.team.web.Here;
import org.jspecify.annotations.Nullable;

/** One article with all that is needed to mark it. */
@Named
@RequestScoped
public class AnnotatePage {

    @Inject
    private Shelf shelf;

    @Inject
    private ProjectStart projects;

    @Inject
    private Here here;

    @Inject
    private OpenSet open;

    private @Nullable ArticleCard article;
    private @Nullable Neighbours neighbours;

    public void enter() {
        article = shelf.get(here.number("article"));
        here.enter(article.project());
        open.enter();
    }

    public ArticleCard getArticle() {
        return Objects.requireNonNull(article);
    }

    public String getHeading() {
        return Objects.requireNonNullElse(getArticle().title(), getArticle().name());
    }

    public String getText() {
        return String.join("", shelf.text(getArticle().id()));
    }

    public Neighbours getNeighbours() {
        if (neighbours == null) {
            neighbours = shelf.neighbours(getArticle().id());
        }
        return neighbours;
    }

    public SchemaDocument getSchema() {
        return projects.schemaOf(getArticle().project());
    }
}
