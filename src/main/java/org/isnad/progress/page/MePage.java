package org.isnad.progress.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.isnad.annotation.sets.SetState;
import org.isnad.progress.MemberWork;
import org.isnad.progress.OwnWork;
import org.isnad.progress.Sheet;
import org.isnad.team.Member;
import org.isnad.team.Role;
import org.isnad.team.Staffing;
import org.isnad.team.web.Here;
import org.jspecify.annotations.Nullable;

/** What a member has to do and has done: one's own, with which the day begins, or another's for those who give articles out. */
@Named
@RequestScoped
public class MePage {

    private static final int DAYS = 30;

    @Inject
    private OwnWork works;

    @Inject
    private Staffing staffing;

    @Inject
    private Here here;

    @Inject
    private WorkCharts charts;

    private @Nullable MemberWork work;
    private @Nullable String next;
    private @Nullable List<Member> annotators;

    public void enter() {
        here.enter();
        var found = works.of(here.id(), here.text("member").orElse(null), DAYS);
        work = found;
        if (here.isQueued()) {
            next = "/annotation/next?project=" + here.id();
        } else if (!found.tasks().isEmpty()) {
            next = "/annotation/annotate?article=" + found.tasks().get(0).article();
        }
    }

    /** Where the next article of one's own is, below the application; nowhere if there is none. */
    public @Nullable String getNext() {
        return getWork().own() ? next : null;
    }

    public MemberWork getWork() {
        return Objects.requireNonNull(work);
    }

    public List<Chart> getCharts() {
        var board = getWork().board();
        return List.of(charts.submitted(board), charts.active(board), charts.labels(board));
    }

    public int getDays() {
        return DAYS;
    }

    /** The states that the page counts sets in. */
    public List<SetState> getStates() {
        return Sheet.STATES;
    }

    /** Whose work one may look at beside one's own. */
    public List<Member> getAnnotators() {
        if (annotators == null) {
            annotators = staffing.of(here.id()).stream()
                    .filter(staff -> staff.roles().contains(Role.ANNOTATOR))
                    .map(Staffing.Staff::member)
                    .toList();
        }
        return annotators;
    }
}
