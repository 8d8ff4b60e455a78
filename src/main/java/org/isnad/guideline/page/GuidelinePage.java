package org.isnad.guideline.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.isnad.guideline.ConfirmationCard;
import org.isnad.guideline.Confirming;
import org.isnad.guideline.Difference;
import org.isnad.guideline.Guidelines;
import org.isnad.guideline.PublishedGuideline;
import org.isnad.guideline.Rendered;
import org.isnad.guideline.VersionCard;
import org.isnad.team.web.Here;
import org.jspecify.annotations.Nullable;

/** The project's guidelines: the version in force, or the one that the address names, or what became of one in another. */
@Named
@RequestScoped
public class GuidelinePage {

    @Inject
    private Guidelines guidelines;

    @Inject
    private Confirming confirming;

    @Inject
    private Owed owed;

    @Inject
    private Here here;

    private @Nullable PublishedGuideline shown;
    private @Nullable Rendered rendered;
    private @Nullable List<VersionCard> versions;
    private @Nullable Difference difference;

    public void enter() {
        here.enter();
        int asked = number("version");
        shown = asked > 0
                ? guidelines.version(here.id(), asked)
                : guidelines.latest(here.id()).orElse(null);
        rendered = shown == null ? null : shown.rendered(here.id());
        if (shown != null && getBefore() > 0) {
            difference = guidelines.difference(here.id(), getBefore(), shown.number());
        }
    }

    /** None as long as nothing was published. */
    public @Nullable PublishedGuideline getShown() {
        return shown;
    }

    public @Nullable Rendered getRendered() {
        return rendered;
    }

    /** The version that the shown one is held against, if the address names one; else 0. */
    public int getBefore() {
        return number("before");
    }

    public @Nullable Difference getDifference() {
        return difference;
    }

    public List<VersionCard> getVersions() {
        if (versions == null) {
            versions = guidelines.versions(here.id());
        }
        return versions;
    }

    /** Whether what is shown is in force no more. */
    public boolean isOld() {
        return shown != null && shown.number() < getVersions().get(0).number();
    }

    /** Whether the reader has still to confirm what is shown. */
    public boolean isToConfirm() {
        return shown != null && Objects.equals(owed.getVersion(), shown.number());
    }

    public void confirm() {
        confirming.confirm(here.id(), Objects.requireNonNull(shown).number());
        owed.lookAgain();
    }

    public List<ConfirmationCard> getConfirmations() {
        return confirming.of(here.id());
    }

    private int number(String parameter) {
        long number = here.number(parameter);
        return number > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) number;
    }
}
