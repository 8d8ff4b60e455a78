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

    private ProjectDesk.@Nullable Rules rules;
    private @Nullable String name;
    private @Nullable Integer overlap;
    private @Nullable String handout;
    private @Nullable Integer holdHours;
    private @Nullable String workOrder;

    /** Shut to all who do not say how the work goes. */
    public void enter() {
        here.enterTo(Permission.CHANGE_SETTINGS);
    }

    private ProjectDesk.Rules rules() {
        if (rules == null) {
            rules = projects.rules(here.id());
        }
        return rules;
    }

    public void keep() {
        var wanted = new ProjectDesk.Rules(getName(), getOverlap(), getHandout(), getHoldHours(), getWorkOrder());
        rules = projects.change(here.id(), wanted);
        say.tell("team.settings.kept");
    }

    public List<String> getHandouts() {
        return ProjectDesk.Rules.HANDOUTS;
    }

    public List<String> getWorkOrders() {
        return ProjectDesk.Rules.WORK_ORDERS;
    }

    public String getName() {
        return name == null ? rules().name() : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getOverlap() {
        return overlap == null ? rules().overlap() : overlap;
    }

    public void setOverlap(int overlap) {
        this.overlap = overlap;
    }

    public String getHandout() {
        return handout == null ? rules().handout() : handout;
    }

    public void setHandout(String handout) {
        this.handout = handout;
    }

    public int getHoldHours() {
        return holdHours == null ? rules().holdHours() : holdHours;
    }

    public void setHoldHours(int holdHours) {
        this.holdHours = holdHours;
    }

    public String getWorkOrder() {
        return workOrder == null ? rules().workOrder() : workOrder;
    }

    public void setWorkOrder(String workOrder) {
        this.workOrder = workOrder;
    }
}
