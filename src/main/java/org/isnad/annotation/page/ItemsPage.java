package org.isnad.annotation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.isnad.annotation.training.AnnotatorScore;
import org.isnad.annotation.training.Candidate;
import org.isnad.annotation.training.ItemCard;
import org.isnad.annotation.training.ItemKind;
import org.isnad.annotation.training.Naming;
import org.isnad.annotation.training.Scoring;
import org.isnad.team.Permission;
import org.isnad.team.web.Here;
import org.isnad.web.Say;
import org.jspecify.annotations.Nullable;

/** The articles by which annotators learn and are measured, and how they fare. */
@Named
@RequestScoped
public class ItemsPage {

    @Inject
    private Naming naming;

    @Inject
    private Scoring scoring;

    @Inject
    private Here here;

    @Inject
    private Say say;

    private @Nullable List<AnnotatorScore> scores;
    private @Nullable Integer rate;
    private String kind = ItemKind.TRAINING.code();
    private List<Long> articles = new ArrayList<>();

    /** Shut to all who are not to know which articles these are. */
    public void enter() {
        here.enterTo(Permission.TRAIN);
    }

    public List<ItemCard> getItems() {
        return naming.items(here.id());
    }

    public List<Candidate> getCandidates() {
        return naming.candidates(here.id());
    }

    public List<ItemKind> getKinds() {
        return List.of(ItemKind.values());
    }

    public List<AnnotatorScore> getScores() {
        if (scores == null) {
            scores = scoring.scores(here.id());
        }
        return scores;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public List<Long> getArticles() {
        return articles;
    }

    public void setArticles(@Nullable List<Long> articles) {
        this.articles = articles == null ? new ArrayList<>() : articles;
    }

    public Integer getRate() {
        return Objects.requireNonNullElseGet(rate, () -> naming.rate(here.id()));
    }

    public void setRate(@Nullable Integer rate) {
        this.rate = rate;
    }

    public void name() {
        articles.forEach(article -> naming.name(article, ItemKind.of(kind)));
        articles = new ArrayList<>();
    }

    public void unname(long article) {
        naming.unname(article);
    }

    public void keepRate() {
        naming.rate(here.id(), getRate());
        say.tell("team.settings.kept");
    }
}
