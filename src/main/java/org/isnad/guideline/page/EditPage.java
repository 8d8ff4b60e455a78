package org.isnad.guideline.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.isnad.guideline.DraftCard;
import org.isnad.guideline.GuidelineRefusal;
import org.isnad.guideline.GuidelineWriting;
import org.isnad.guideline.Rendered;
import org.isnad.team.Permission;
import org.isnad.team.web.Here;
import org.isnad.web.Say;
import org.jspecify.annotations.Nullable;

/** Where managers write the guidelines: the draft, how it will look, and what is published of it. */
@Named
@RequestScoped
public class EditPage {

    @Inject
    private GuidelineWriting writing;

    @Inject
    private Here here;

    @Inject
    private Say say;

    private @Nullable DraftCard draft;
    private @Nullable String text;
    private @Nullable Long revision;
    private String note = "";

    /** Shut to all who do not say how the work goes. */
    public void enter() {
        here.enterTo(Permission.CHANGE_SETTINGS);
    }

    /** The draft as it is kept. */
    public DraftCard getDraft() {
        if (draft == null) {
            draft = writing.draft(here.id());
        }
        return draft;
    }

    public String getText() {
        return Objects.requireNonNullElseGet(text, () -> getDraft().text());
    }

    public void setText(@Nullable String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }

    /** Of the draft that was before the writer when the page was sent. */
    public Long getRevision() {
        return Objects.requireNonNullElseGet(revision, () -> getDraft().revision());
    }

    public void setRevision(@Nullable Long revision) {
        this.revision = revision;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = Objects.requireNonNullElse(note, "");
    }

    public Rendered getPreview() {
        try {
            return writing.preview(here.id(), getText());
        } catch (GuidelineRefusal.TooDeep cannotBeShown) {
            return Rendered.plain(say.of(cannotBeShown));
        }
    }

    /**
     * Whether somebody else has saved the draft since; what was typed here is still here. As long as what the page sent is
     * being read, nobody knows yet, and whatever button was pressed is heard.
     */
    public boolean isOvertaken() {
        var faces = FacesContext.getCurrentInstance();
        return (faces.isPostback() && !isBeingShown()) || getDraft().revision() != getRevision();
    }

    static boolean isBeingShown() {
        return PhaseId.RENDER_RESPONSE.equals(FacesContext.getCurrentInstance().getCurrentPhaseId());
    }

    public void save() {
        keep(getRevision());
        say.tell("guideline.edit.saved");
    }

    /** Whoever has seen what they would change in the draft of this revision goes on from it. */
    public void saveOver(long seen) {
        revision = seen; // if that is not the draft any more, either, it is told what would be changed now
        keep(seen);
        say.tell("guideline.edit.saved");
    }

    public void publish() {
        keep(getRevision());
        var version = writing.publish(here.id(), getRevision(), note);
        note = "";
        say.tell("guideline.edit.published", version.number());
    }

    private void keep(long from) {
        draft = writing.save(here.id(), getText(), from);
        text = draft.text();
        revision = draft.revision();
    }
}
