package org.isnad.corpus.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.annotation.sets.Assigning;
import org.isnad.corpus.Shelf;
import org.isnad.team.web.Here;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.LazyDataModel;

/** A project's articles: found, opened, and picked for handing out. */
@Named
@RequestScoped
public class ArticlesPage {

    @Inject
    private Shelf shelf;

    @Inject
    private Assigning assigning;

    @Inject
    private Here here;

    private @Nullable LazyDataModel<ArticleLine> articles;
    private @Nullable List<String> languages;
    private List<ArticleLine> picked = new ArrayList<>();

    public LazyDataModel<ArticleLine> getArticles() {
        if (articles == null) {
            articles = new ShelfModel(shelf, assigning, here.id(), ticks());
        }
        return articles;
    }

    // As the table sends them: 7,12,30
    private List<Long> ticks() {
        return Arrays.stream(here.text("shelf:list_selection").orElse("").split(",", -1))
                .filter(key -> key.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    /** Whether the project has no article at all. */
    public boolean isBare() {
        return getLanguages().isEmpty();
    }

    public List<String> getLanguages() {
        if (languages == null) {
            languages = shelf.languages(here.id());
        }
        return languages;
    }

    public List<ArticleLine> getPicked() {
        return picked;
    }

    public void setPicked(@Nullable List<ArticleLine> picked) {
        this.picked = picked == null ? new ArrayList<>() : picked;
    }
}
