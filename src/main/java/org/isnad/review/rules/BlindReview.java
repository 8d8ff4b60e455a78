package org.isnad.review.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;

/** Whether who asks is to judge what was marked without knowing by whom. */
@ApplicationScoped
public class BlindReview {

    @Inject
    private ReviewRuleBook rules;

    @Inject
    private CurrentMember current;

    /** So it is for reviewers who do not manage the project as well, while it hides names. */
    public boolean binds(long project) {
        return current.may(project, Permission.REVIEW)
                && !current.may(project, Permission.CHANGE_SETTINGS)
                && rules.of(project).hideNames();
    }
}
