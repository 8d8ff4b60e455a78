package org.isnad.team.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.isnad.team.Permission;
import org.isnad.team.ProjectDesk;
import org.isnad.team.web.Here;
import org.isnad.web.Say;
import org.jspecify.annotations.Nullable;

/** How the project goes about its work. */
@Named
@RequestScoped
public class SettingsPage {

    @Inject
    private ProjectDesk projects;

    @Inject
    private Here here;

    @Inject
    private Say say;

    private @Nullable RulesForm form;

    /** Shut to all who do not say how the work goes. */
    public void enter() {
        here.enterTo(Permission.CHANGE_SETTINGS);
    }

    public RulesForm getForm() {
        if (form == null) {
            form = new RulesForm(projects.rules(here.id()));
        }
        return form;
    }

    public void keep() {
        form = new RulesForm(projects.change(here.id(), getForm()::wanted));
        say.tell("team.settings.kept");
    }

    public List<String> getModes() {
        return ProjectDesk.Rules.MODES;
    }

    public List<String> getHandouts() {
        return ProjectDesk.Rules.HANDOUTS;
    }

    public List<String> getWorkOrders() {
        return ProjectDesk.Rules.WORK_ORDERS;
    }

    public List<String> getSights() {
        return ProjectDesk.Rules.SIGHTS;
    }

    public List<String> getReviewerKinds() {
        return ProjectDesk.Rules.REVIEWERS;
    }
}
