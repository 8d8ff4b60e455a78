package org.isnad.progress;

import jakarta.inject.Inject;
import java.util.List;
import org.isnad.Boundary;
import org.isnad.progress.MemberWork.Task;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;
import org.jspecify.annotations.Nullable;

/** Shows members what they have to do and have done, and managers what others have. */
@Boundary
public class OwnWork {

    private static final int AT_ONCE = 50;
    private static final int LATEST = 10;

    /** More than anybody has to do; so many are in a file. */
    private static final int ALL = 20_000;

    @Inject
    private Tasks tasks;

    @Inject
    private Seeing seeing;

    @Inject
    private Workmates workmates;

    @Inject
    private CurrentMember current;

    /**
     * @param login whose; the caller's own if there is none
     * @param days how many the figures look back, as for {@link Seeing#dashboard}
     */
    public MemberWork of(long project, @Nullable String login, int days) {
        var caller = current.require(project, Permission.SEE_PROJECT);
        var member = workmates.seen(project, login);
        return new MemberWork(
                member.login(),
                member.name(),
                member.id() == caller.id(),
                tasks.open(project, member.id(), AT_ONCE),
                tasks.latest(project, member.id(), LATEST),
                seeing.dashboard(project, member.login(), days));
    }

    /** All that a member has to do, for files. */
    public List<Task> tasks(long project, @Nullable String login) {
        current.require(project, Permission.SEE_PROJECT);
        return tasks.open(project, workmates.seen(project, login).id(), ALL);
    }
}
