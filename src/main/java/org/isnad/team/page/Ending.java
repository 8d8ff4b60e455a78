package org.isnad.team.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.isnad.team.ending.ProjectEnd;
import org.isnad.team.ending.ProjectEnding;
import org.isnad.team.web.Here;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** How the project of the page ends, for its managers. */
@Named
@RequestScoped
public class Ending {

    @Inject
    private ProjectEnding ending;

    @Inject
    private Here here;

    private @Nullable ProjectEnd end;
    private String name = "";

    public ProjectEnd getEnd() {
        if (end == null) {
            end = ending.of(here.id());
        }
        return end;
    }

    /** For how many days it can be had back. */
    public long getGraceDays() {
        return ending.graceDays();
    }

    /** The page is shown afresh: much of it is otherwise then. */
    public void bring(String standing) {
        end = ending.bring(here.id(), standing, name);
        Faces.redirect("team/settings?project=%s", here.id());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
