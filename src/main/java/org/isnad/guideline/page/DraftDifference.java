package org.isnad.guideline.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.isnad.guideline.Difference;
import org.isnad.guideline.GuidelineWriting;
import org.isnad.team.web.Here;
import org.jspecify.annotations.Nullable;

/** What keeping the text that was typed would change in what somebody else has saved. */
@Named
@RequestScoped
public class DraftDifference {

    @Inject
    private GuidelineWriting writing;

    @Inject
    private Here here;

    @Inject
    private EditPage page;

    private @Nullable Difference kept;

    public Difference get() {
        var found = kept;
        if (found == null) {
            found = writing.difference(here.id(), page.getText());
            kept = EditPage.isBeingShown() ? found : null; // before, what was typed is not yet heard
        }
        return found;
    }
}
