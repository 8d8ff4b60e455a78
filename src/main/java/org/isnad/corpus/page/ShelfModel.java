package org.isnad.corpus.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.isnad.annotation.sets.Assigning;
import org.isnad.annotation.sets.SetCard;
import org.isnad.corpus.ArticleCard;
import org.isnad.corpus.Shelf;
import org.isnad.corpus.ShelfQuery;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** A project's articles as a table asks for them: one page at a time, cut and sorted by the database. */
class ShelfModel extends LazyDataModel<ArticleLine> {

    private final transient Shelf shelf;
    private final transient Assigning assigning;
    private final long project;
    private final List<Long> ticks;
    private final transient Consumer<ShelfQuery> shown;
    private transient @Nullable Map<String, ArticleLine> ticked;

    /**
     * @param ticks ids of the articles that the request says are picked, which are read together when the first is asked for
     * @param shown is told what the table comes to show
     */
    ShelfModel(Shelf shelf, Assigning assigning, long project, List<Long> ticks, Consumer<ShelfQuery> shown) {
        this.shown = shown;
        this.ticks = ticks;
        this.shelf = shelf;
        this.assigning = assigning;
        this.project = project;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return shelf.count(project, query(0, 1, Map.of(), filters));
    }

    @Override
    public List<ArticleLine> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        var query = query(first, size, sorting, filters);
        var cards = shelf.page(project, query);
        shown.accept(query);
        var sets = assigning.setsOf(project, cards.stream().map(ArticleCard::id).toList()).stream()
                .collect(groupingBy(SetCard::article));
        return cards.stream()
                .map(card -> new ArticleLine(card, sets.getOrDefault(card.id(), List.of())))
                .toList();
    }

    @Override
    public String getRowKey(ArticleLine line) {
        return String.valueOf(line.card().id());
    }

    @Override
    public @Nullable ArticleLine getRowData(String key) {
        if (ticked == null) {
            ticked = shelf.some(project, ticks).stream()
                    .collect(toMap(card -> String.valueOf(card.id()), card -> new ArticleLine(card, List.of())));
        }
        return ticked.get(key);
    }

    private static ShelfQuery query(
            int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        var order = ShelfQuery.Order.IMPORTED;
        var ascending = true;
        for (var sort : sorting.values()) {
            order = ShelfQuery.Order.valueOf(sort.getField().toUpperCase(Locale.ROOT));
            ascending = sort.getOrder().isAscending();
        }
        return new ShelfQuery(
                wanted(filters, FilterMeta.GLOBAL_FILTER_KEY),
                wanted(filters, "language"),
                order,
                ascending,
                first,
                size);
    }

    private static String wanted(Map<String, FilterMeta> filters, String name) {
        var filter = filters.get(name);
        return filter == null || filter.getFilterValue() == null
                ? ""
                : filter.getFilterValue().toString();
    }
}
