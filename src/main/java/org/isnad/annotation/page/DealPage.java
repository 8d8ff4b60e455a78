package org.isnad.annotation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.isnad.annotation.dealing.Deal;
import org.isnad.annotation.dealing.Dealing;
import org.isnad.corpus.Shelf;
import org.isnad.team.Permission;
import org.isnad.team.web.Here;
import org.isnad.web.Say;
import org.jspecify.annotations.Nullable;

/** Deals the articles that lack annotators out by a rule, and shows before what would come of it. */
@Named
@RequestScoped
public class DealPage {

    @Inject
    private Dealing dealing;

    @Inject
    private Shelf shelf;

    @Inject
    private Here here;

    @Inject
    private Say say;

    private final DealForm form = new DealForm();
    private @Nullable Deal deal;
    private boolean done;

    /** Shut to all who do not hand out articles. */
    public void enter() {
        here.enterTo(Permission.ASSIGN);
    }

    public void preview() {
        deal = dealing.preview(here.id(), form.rule(getPlaces()));
    }

    public void deal() {
        var dealt = dealing.deal(here.id(), form.rule(getPlaces()));
        deal = dealt;
        done = true;
        say.tell("annotation.deal.done", dealt.articles());
    }

    public DealForm getForm() {
        return form;
    }

    public @Nullable Deal getDeal() {
        return deal;
    }

    /** Whether what is shown has been done, and not only tried. */
    public boolean isDone() {
        return done;
    }

    public List<String> getWays() {
        return Deal.Rule.WAYS;
    }

    public List<String> getLanguages() {
        return shelf.languages(here.id());
    }

    /** As many for each article as the project says, unless the form says otherwise. */
    public Integer getPlaces() {
        var typed = form.getPlaces();
        return typed == null ? here.getProject().overlap() : typed;
    }

    public void setPlaces(@Nullable Integer places) {
        form.setPlaces(places);
    }
}
