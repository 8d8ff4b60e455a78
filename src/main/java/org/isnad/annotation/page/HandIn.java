package org.isnad.annotation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.isnad.annotation.reopening.Reopening;
import org.isnad.annotation.sets.HandingIn;
import org.isnad.annotation.sets.SetKind;
import org.isnad.annotation.sets.SetState;
import org.isnad.team.web.Here;
import org.jspecify.annotations.Nullable;

/** Hands the open set in, or gives it back; the page then shows how things are. */
@Named
@RequestScoped
public class HandIn {

    @Inject
    private HandingIn handingIn;

    @Inject
    private ShownSet shown;

    @Inject
    private Here here;

    @Inject
    private ExternalContext outside;

    private @Nullable String note;
    private @Nullable Reopening reopening;
    private boolean looked;

    public void submit() throws IOException {
        bring(getEnd());
    }

    /** Where the work on the open set ends: the gold set is not handed to anybody, but decided. */
    public String getEnd() {
        return isOfGold() ? SetState.ADJUDICATED.code() : SetState.SUBMITTED.code();
    }

    public boolean isOfGold() {
        return shown.kind() == SetKind.GOLD;
    }

    /** Whether nobody has begun to decide what is right yet. */
    public boolean isUndecided() {
        return !isOfGold() && shown.sets().stream().noneMatch(set -> set.kind() == SetKind.GOLD);
    }

    /** Gives it back to whoever handed it in, with a note. */
    public void reopen() throws IOException {
        bring("reopened");
    }

    /** Goes on with what went back into the queue. */
    public void takeUp() throws IOException {
        bring("in_progress");
    }

    /** Who gave the open set back and why, as long as it was not handed in again. */
    public @Nullable Reopening getReopening() {
        if (!looked && shown.getState() == SetState.REOPENED) {
            reopening = handingIn
                    .standing(here.number("article"), shown.getChoice())
                    .reopening();
        }
        looked = true;
        return reopening;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    private void bring(String state) throws IOException {
        handingIn.bring(here.number("article"), shown.getChoice(), state, note);
        var request = (HttpServletRequest) outside.getRequest();
        outside.setResponseHeader("Isnad-Done", "true"); // what was typed has arrived, though the page is opened anew
        outside.redirect(request.getRequestURI() + "?" + request.getQueryString());
    }
}
