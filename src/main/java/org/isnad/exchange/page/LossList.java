package org.isnad.exchange.page;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.isnad.corpus.ArticleCard;
import org.isnad.corpus.Shelf;
import org.isnad.exchange.CorpusExport;
import org.isnad.team.web.Here;
import org.jspecify.annotations.Nullable;

/** What the export that the address names could not hold: each kind with the articles where it happened, page by page. */
@Named
@RequestScoped
public class LossList {

    static final String OPENED = "losses";
    private static final int SHOWN = 20;

    @Inject
    private CorpusExport exports;

    @Inject
    private Shelf shelf;

    @Inject
    private Here here;

    private @Nullable List<Shown> lines;

    /**
     * A kind of loss with one page of its articles.
     *
     * @param before how many articles to pass over for the page before, none on the first
     * @param after how many to pass over for the next one, none on the last
     */
    public record Shown(
            String kind,
            long count,
            List<ArticleCard> articles,
            @Nullable Integer before,
            @Nullable Integer after) {}

    public List<Shown> getLines() {
        if (lines == null) {
            var losses = exports.loss(here.number(OPENED)).map(LossLine::in).orElse(List.of());
            var wanted = losses.stream().flatMap(line -> page(line).stream()).distinct();
            var cards = shelf.some(here.id(), wanted.toList()).stream()
                    .collect(toMap(ArticleCard::id, Function.identity()));
            lines = losses.stream().map(line -> shown(line, cards)).toList();
        }
        return lines;
    }

    private Shown shown(LossLine line, Map<Long, ArticleCard> cards) {
        var from = from(line);
        var articles =
                page(line).stream().map(cards::get).filter(Objects::nonNull).toList();
        return new Shown(
                line.kind(),
                line.count(),
                articles,
                from == 0 ? null : Math.max(0, from - SHOWN),
                from + SHOWN >= line.articles().size() ? null : from + SHOWN);
    }

    private List<Long> page(LossLine line) {
        var from = from(line);
        return line.articles()
                .subList(from, Math.min(from + SHOWN, line.articles().size()));
    }

    /** The address leafs through one kind; the others show their first page. */
    private int from(LossLine line) {
        var leafed = here.text("kind").filter(line.kind()::equals).isPresent();
        return leafed
                ? (int) Math.min(
                        Math.max(0, here.number("from")), line.articles().size())
                : 0;
    }
}
