package org.isnad.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.isnad.Boundary;
import org.isnad.progress.Counts.Scope;
import org.isnad.progress.Dashboard.WorkDay;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;
import org.isnad.team.ProjectDesk;
import org.jspecify.annotations.Nullable;

/** Shows how the work of a project goes. */
@Boundary
public class Seeing {

    /** Days. */
    public static final int MOST = 366;

    /** Days that an estimate looks back for days of work. */
    private static final int MEMORY = 90;

    @Inject
    private Counts counts;

    @Inject
    private Workmates workmates;

    @Inject
    private ProjectDesk projects;

    @Inject
    private CurrentMember current;

    /**
     * The figures of the last days. Who does not see all sets is told of the articles of the project what they are in sum, and
     * of sets, time and labels only their own; nothing of agreement.
     *
     * @param login of the one member whose figures are wanted, oneself or, by who gives articles out, another; of all that the
     *     caller sees if there is none
     * @param days how many days back, today included: 1 to {@value #MOST}
     */
    public Dashboard dashboard(long project, @Nullable String login, int days) {
        var caller = current.require(project, Permission.SEE_PROJECT);
        if (days < 1 || days > MOST) {
            throw new ProgressRefusal.DaysOutOfRange(MOST);
        }
        var all = current.may(project, Permission.SEE_ALL_SETS);
        var viewer = all ? null : caller.id();
        if (login != null) {
            return seen(new Scope(project, workmates.seen(project, login).id(), first(days)), viewer, false);
        }
        return seen(new Scope(project, viewer, first(days)), viewer, all);
    }

    private Dashboard seen(Scope scope, @Nullable Long viewer, boolean all) {
        var today = today();
        var card = projects.get(scope.project());
        var totals = counts.totals(scope.project(), card.shared() ? 1 : card.overlap(), today, viewer);
        return new Dashboard(
                all,
                today,
                (int) (today.toEpochDay() - scope.from().toEpochDay() + 1),
                totals,
                Course.of(counts.steps(scope), scope.from(), today),
                counts.submitted(scope),
                counts.active(scope),
                counts.labels(scope),
                all ? counts.agreement(scope) : List.of(),
                counts.waiting(scope),
                finish(totals.needed() - totals.submitted(), all ? pace(scope, today) : List.of(), today));
    }

    /** What was submitted of late, even before the days that are shown. */
    private List<WorkDay> pace(Scope scope, LocalDate today) {
        return counts.needed(
                new Scope(scope.project(), scope.member(), earlier(scope.from(), today.minusDays(MEMORY))));
    }

    private static Finish finish(long left, List<WorkDay> submitted, LocalDate today) {
        return Finish.of(
                left, submitted.stream().collect(groupingBy(WorkDay::day, summingLong(WorkDay::amount))), today);
    }

    private static LocalDate first(int days) {
        return today().minusDays(days - 1L);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
