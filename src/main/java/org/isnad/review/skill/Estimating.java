package org.isnad.review.skill;

import jakarta.inject.Inject;
import java.util.List;
import org.isnad.Boundary;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;

/** Lets managers estimate how often annotators are right. */
@Boundary
public class Estimating {

    @Inject
    private Skills skills;

    @Inject
    private CurrentMember current;

    /** What was estimated last, by login. */
    public List<SkillCard> of(long project) {
        current.requireToRead(project, Permission.CHANGE_SETTINGS);
        return skills.cards(project);
    }

    /** Estimates anew from all that has been compared; what is merged from then on goes by it. */
    public List<SkillCard> estimate(long project) {
        current.require(project, Permission.CHANGE_SETTINGS);
        skills.estimate(project);
        return skills.cards(project);
    }
}
