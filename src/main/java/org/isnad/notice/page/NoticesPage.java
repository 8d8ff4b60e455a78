package org.isnad.notice.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Objects;
import org.isnad.notice.reading.NoticeCard;
import org.isnad.notice.reading.Notices;
import org.isnad.team.web.Here;
import org.isnad.web.Say;
import org.jspecify.annotations.Nullable;

/** What concerns the reader, the latest first. Whoever follows a notice has seen it. */
@Named
@RequestScoped
public class NoticesPage {

    private static final int AT_ONCE = 50;

    @Inject
    private Notices notices;

    @Inject
    private Here here;

    @Inject
    private Say say;

    @Inject
    private ExternalContext outside;

    private Notices.@Nullable Page page;

    /** Leads on to where it happened, if the address names a notice. */
    public void enter() throws IOException {
        if (here.text("open").isPresent()) {
            outside.redirect(outside.getRequestContextPath() + place(notices.see(here.number("open"))));
        }
    }

    private static String place(NoticeCard card) {
        var article = card.article();
        return switch (card.kind()) {
            case ASSIGNED, REOPENED, COMMENT, MENTION ->
                article == null
                        ? "/corpus/articles?project=" + card.project()
                        : "/annotation/annotate?article=" + article + set(card);
            case GUIDELINE -> "/guideline/guideline?project=" + card.project();
        };
    }

    private static String set(NoticeCard card) {
        return card.set() == null || card.own() ? "" : "&set=" + card.set();
    }

    public Notices.Page getPage() {
        if (page == null) {
            page = notices.page(Math.max(0, here.number("before")), AT_ONCE);
        }
        return page;
    }

    /** Whether there are none at all. */
    public boolean isBlank() {
        return getPage().cards().isEmpty() && isLatest();
    }

    public boolean isLatest() {
        return here.text("before").isEmpty();
    }

    public boolean isUnseen() {
        return getPage().cards().stream().anyMatch(NoticeCard::isUnseen);
    }

    public String text(NoticeCard card) {
        var actor = Objects.requireNonNullElse(card.actor(), say.of("notice.notices.nobody"));
        var article = Objects.requireNonNullElse(card.articleName(), "");
        return say.of("script.notice." + card.kind().code(), actor, card.amount(), article, card.projectName());
    }

    /** What has come since the page was made stays unseen. */
    public void seeAll(long upTo) {
        notices.seeAll(upTo);
        page = null;
    }
}
