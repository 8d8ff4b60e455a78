package org.isnad.annotation.sets;

import java.util.Set;
import org.isnad.team.Permission;
import org.isnad.team.Role;
import org.isnad.team.TeamRefusal;

/**
 * One member before one article: who they are there and what that lets them do.
 *
 * @param open whether whoever likes may begin on it
 * @param shut whether nothing in its project is changed any more
 */
public record Desk(
        long member,
        long article,
        long project,
        int length,
        boolean shared,
        boolean open,
        boolean shut,
        Set<Role> roles) {

    /** @throws TeamRefusal.ProjectArchived if nothing is to be changed here */
    public void refuseIfShut() {
        if (shut) {
            throw new TeamRefusal.ProjectArchived();
        }
    }

    public boolean may(Permission permission) {
        return permission.grantedTo(roles);
    }

    /** The kind of set that this member marks in. */
    public SetKind ownKind() {
        return shared ? SetKind.SHARED : SetKind.ANNOTATOR;
    }

    /**
     * Whether this member may begin on the article by themselves: where articles are given out, nobody takes one that they
     * were not given.
     */
    boolean mayBegin(SetKind kind) {
        return mayChange(kind, true) && (open || kind != SetKind.ANNOTATOR);
    }

    public boolean mayChange(SetKind kind, boolean own) {
        return switch (kind) {
            case ANNOTATOR -> own && may(Permission.ANNOTATE);
            case SHARED -> may(Permission.ANNOTATE);
            case GOLD -> may(Permission.REVIEW);
        };
    }

    /**
     * Whether a set may be seen: nobody sees another's marks before they have handed in their own, but those who review.
     *
     * @param submitted whether the member has submitted their own set of this article
     */
    public boolean maySee(SetKind kind, boolean own, boolean submitted) {
        return own || kind == SetKind.SHARED || may(Permission.SEE_ALL_SETS) || (submitted && may(Permission.ANNOTATE));
    }
}
