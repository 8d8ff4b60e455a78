package org.isnad.guideline.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.isnad.guideline.Confirming;
import org.isnad.team.web.Here;
import org.jspecify.annotations.Nullable;

/** The version of the guidelines that the reader has to confirm, on the project's pages as long as they owe it. */
@Named
@RequestScoped
public class Owed {

    @Inject
    private Confirming confirming;

    @Inject
    private Here here;

    private boolean looked;
    private @Nullable Integer version;

    /** None where they owe none, or where nothing is changed any more. */
    public @Nullable Integer getVersion() {
        if (!looked) {
            version = here.getProject().open() ? confirming.owed(here.id()).orElse(null) : null;
            looked = true;
        }
        return version;
    }
}
