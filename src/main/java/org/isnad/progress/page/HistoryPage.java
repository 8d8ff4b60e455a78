package org.isnad.progress.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.isnad.corpus.ArticleCard;
import org.isnad.progress.ArticleAct;
import org.isnad.progress.ArticleAct.Marks;
import org.isnad.progress.ArticleHistory;
import org.isnad.review.rules.Settling;
import org.isnad.team.web.Here;
import org.isnad.web.Reader;
import org.jspecify.annotations.Nullable;

/** What was done with the sets of an article, the latest first, page by page. */
@Named
@RequestScoped
public class HistoryPage {

    private static final int AT_ONCE = 50;

    @Inject
    private ArticleHistory history;

    @Inject
    private Settling rules;

    @Inject
    private Reader reader;

    @Inject
    private Here here;

    private List<ArticleAct> found = List.of();
    private @Nullable ArticleCard article;

    public void enter() {
        var card = history.article(here.number("article"));
        here.enter(card.project());
        article = card;
        found = history.before(card.id(), here.text("before").orElse(null), AT_ONCE + 1);
    }

    public ArticleCard getArticle() {
        return Objects.requireNonNull(article);
    }

    public List<ArticleAct> getActs() {
        return found.subList(0, Math.min(found.size(), AT_ONCE));
    }

    /** By which what was done before is asked for; none if nothing was. */
    public @Nullable String getOlder() {
        return found.size() > AT_ONCE ? found.get(AT_ONCE - 1).key() : null;
    }

    /** As the project calls it, or its code. */
    public String reason(String code) {
        return rules.of(here.id()).reasons().stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .map(reason -> reason.name().in(reader.getLanguage()))
                .orElse(code);
    }

    /** What a label or type is called, by its code if the project has it no more. */
    public String title(Marks marks) {
        var title = marks.title();
        return title == null ? marks.code() : title.in(reader.getLanguage());
    }
}
