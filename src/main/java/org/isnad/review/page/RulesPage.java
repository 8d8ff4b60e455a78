package org.isnad.review.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.isnad.review.rules.Merger;
import org.isnad.review.rules.Reason;
import org.isnad.review.rules.Settling;
import org.isnad.review.skill.Estimating;
import org.isnad.review.skill.SkillCard;
import org.isnad.team.Permission;
import org.isnad.team.web.Here;
import org.isnad.web.Say;
import org.jspecify.annotations.Nullable;

/** How the project goes about its review. */
@Named
@RequestScoped
public class RulesPage {

    @Inject
    private Settling settling;

    @Inject
    private Estimating estimating;

    @Inject
    private Here here;

    @Inject
    private Say say;

    private @Nullable ReviewForm form;

    /** Shut to all who do not say how the work goes. */
    public void enter() {
        here.enterTo(Permission.CHANGE_SETTINGS);
    }

    public ReviewForm getForm() {
        if (form == null) {
            form = new ReviewForm(settling.of(here.id()));
        }
        return form;
    }

    /** Reasons that were given once and are not to be given any more. */
    public List<Reason> getRetired() {
        return settling.of(here.id()).reasons().stream().filter(Reason::retired).toList();
    }

    public List<Merger> getMergers() {
        return List.of(Merger.values());
    }

    public List<SkillCard> getSkills() {
        return estimating.of(here.id());
    }

    public void estimate() {
        estimating.estimate(here.id());
    }

    public void keep() {
        form = new ReviewForm(settling.change(here.id(), getForm()::wanted));
        say.tell("team.settings.kept");
    }
}
