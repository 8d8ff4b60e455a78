package org.isnad.corpus.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.annotation.sets.Assigning;
import org.isnad.corpus.Shelf;
import org.isnad.corpus.ShelfQuery;
import org.isnad.team.web.Here;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

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

    private @Nullable ShelfQuery asked;
    private @Nullable LazyDataModel<ArticleLine> articles;
    private @Nullable List<String> languages;
    private List<ArticleLine> picked = new ArrayList<>();

    public LazyDataModel<ArticleLine> getArticles() {
        if (articles == null) {
            articles = new ShelfModel(shelf, assigning, here.id(), ticks(), this::showsAs);
        }
        return articles;
    }

    /** What the address asked for when the page was opened. */
    private ShelfQuery asked() {
        if (asked == null) {
            asked = ShelfAddress.read(here);
        }
        return asked;
    }

    public int getFirst() {
        return asked().first();
    }

    public int getRows() {
        return asked().size();
    }

    public String getWords() {
        return asked().words();
    }

    public String getLanguage() {
        return asked().language();
    }

    public @Nullable SortMeta getSorting() {
        var way = asked().ascending() ? SortOrder.ASCENDING : SortOrder.DESCENDING;
        return asked().order() == ShelfQuery.Order.IMPORTED
                ? null
                : SortMeta.builder()
                        .field(ShelfAddress.field(asked().order()))
                        .order(way)
                        .build();
    }

    /** Lets the page's address follow what the table shows. */
    private void showsAs(ShelfQuery shown) {
        PrimeFaces.current().ajax().addCallbackParam("address", ShelfAddress.of(here.id(), shown));
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
