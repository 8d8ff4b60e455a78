package org.isnad.team.page;

import java.util.Objects;
import org.isnad.team.ProjectDesk.Rules;
import org.isnad.team.TeamRefusal;
import org.jspecify.annotations.Nullable;

/** What is typed and chosen of a project's rules; at first as they are. */
public class RulesForm {

    private String shown;
    private String name;
    private String mode;
    private int overlap;
    private String handout;
    private int holdHours;
    private String workOrder;
    private String sight;
    private String reviewers;

    RulesForm(Rules now) {
        this.shown = mark(now);
        this.name = now.name();
        this.mode = now.mode();
        this.overlap = now.overlap();
        this.handout = now.handout();
        this.holdHours = now.holdHours();
        this.workOrder = now.workOrder();
        this.sight = now.sight();
        this.reviewers = now.reviewers();
    }

    /** @throws TeamRefusal.SettingsMoved if somebody else has changed them since they were shown */
    Rules wanted(Rules now) {
        if (!shown.equals(mark(now))) {
            throw new TeamRefusal.SettingsMoved();
        }
        return new Rules(name, mode, overlap, handout, holdHours, workOrder, sight, reviewers);
    }

    private static String mark(Rules rules) {
        return Integer.toHexString(rules.hashCode());
    }

    /** Stands for the rules that the page showed when it was opened. */
    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }

    public String getName() {
        return name;
    }

    /** An empty field arrives as nothing. */
    public void setName(@Nullable String name) {
        this.name = Objects.requireNonNullElse(name, "");
    }

    public String getMode() {
        return mode;
    }

    public void setMode(String mode) {
        this.mode = mode;
    }

    public int getOverlap() {
        return overlap;
    }

    public void setOverlap(int overlap) {
        this.overlap = overlap;
    }

    public String getHandout() {
        return handout;
    }

    public void setHandout(String handout) {
        this.handout = handout;
    }

    public int getHoldHours() {
        return holdHours;
    }

    public void setHoldHours(int holdHours) {
        this.holdHours = holdHours;
    }

    public String getWorkOrder() {
        return workOrder;
    }

    public void setWorkOrder(String workOrder) {
        this.workOrder = workOrder;
    }

    public String getSight() {
        return sight;
    }

    public void setSight(String sight) {
        this.sight = sight;
    }

    public String getReviewers() {
        return reviewers;
    }

    public void setReviewers(String reviewers) {
        this.reviewers = reviewers;
    }
}
