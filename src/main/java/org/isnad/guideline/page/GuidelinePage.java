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
import org.omnifaces.util.Faces;

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
    private @Nullable List<VersionCard> versions;
    private @Nullable Rendered rendered;
    private @Nullable Difference difference;

    /** Opened to members alone, and with versions that there are. */
    public void enter() {
        here.enter();
        getDifference();
    }

    /** None as long as nothing was published. */
    public @Nullable PublishedGuideline getShown() {
        if (shown == null) {
            int asked = number("version");
            shown = asked > 0
                    ? guidelines.version(here.id(), asked)
                    : guidelines.latest(here.id()).orElse(null);
        }
        return shown;
    }

    public Rendered getRendered() {
        if (rendered == null) {
            rendered = Objects.requireNonNull(getShown()).rendered(here.id());
        }
        return rendered;
    }

    /** The version that the shown one is held against, if the address names one; else 0. */
    public int getBefore() {
        return number("before");
    }

    /** What became of that one in the shown one; none where none was asked for. */
    public @Nullable Difference getDifference() {
        var after = getShown();
        if (difference == null && after != null && getBefore() > 0) {
            difference = guidelines.difference(here.id(), getBefore(), after.number());
        }
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
        var now = getShown();
        return now != null && now.number() < getVersions().get(0).number();
    }

    /** Whether the reader has still to confirm what is shown. */
    public boolean isToConfirm() {
        var now = getShown();
        return now != null && Objects.equals(owed.getVersion(), now.number());
    }

    /** @param read the version that the reader had before them, which may be in force no more */
    public void confirm(int read) {
        confirming.confirm(here.id(), read);
        Faces.refreshWithQueryString(); // so that nobody who comes back is asked to send it again
    }

    public List<ConfirmationCard> getConfirmations() {
        return confirming.of(here.id());
    }

    private int number(String parameter) {
        long number = here.number(parameter);
        return number > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) number;
    }
}
