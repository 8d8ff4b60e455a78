package org.isnad.progress;

import jakarta.inject.Inject;
import java.util.List;
import org.isnad.Boundary;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;
import org.jspecify.annotations.Nullable;

/** Tells what happened in a project, the latest first. */
@Boundary
public class Feed {

    /** Events of one answer. */
    public static final int MOST = 10_000;

    /** What is looked for: what somebody did or what happened to their sets, and of one kind; anything where there is none. */
    public record Wanted(@Nullable String login, @Nullable Happening what) {}

    @Inject
    private Events events;

    @Inject
    private Workmates workmates;

    @Inject
    private CurrentMember current;

    /**
     * Who does not see all sets is told of what was imported, of comments that they hear, and of their own sets and shared ones:
     * nothing of what others do with theirs, nor of gold sets.
     *
     * @param before the key of the event before which all are; the latest if there is none
     */
    public List<Event> before(long project, Wanted wanted, @Nullable String before, int limit) {
        var caller = current.require(project, Permission.SEE_PROJECT);
        var all = current.may(project, Permission.SEE_ALL_SETS);
        var moment = Moment.of(before);
        var who = wanted.login() == null
                ? null
                : workmates.named(project, wanted.login()).id();
        return events.before(moment, project, all ? null : caller.id(), who, wanted.what(), Math.min(limit, MOST + 1));
    }
}
