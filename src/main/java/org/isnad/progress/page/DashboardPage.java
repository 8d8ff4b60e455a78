package org.isnad.progress.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.progress.Dashboard;
import org.isnad.progress.Figure;
import org.isnad.progress.Seeing;
import org.isnad.team.web.Here;
import org.jspecify.annotations.Nullable;

/** How the work of a project goes: to those who see all sets all of it, to others what concerns themselves. */
@Named
@RequestScoped
public class DashboardPage {

    private static final List<Integer> SPANS = List.of(30, 90, 365);

    @Inject
    private Seeing seeing;

    @Inject
    private Here here;

    @Inject
    private StateCharts states;

    @Inject
    private WorkCharts work;

    private @Nullable Dashboard board;
    private List<Chart> charts = List.of();

    public void enter() {
        here.enter();
        var seen = seeing.dashboard(here.id(), null, getDays());
        board = seen;
        charts = Stream.of(
                        states.states(seen),
                        states.waiting(seen),
                        work.submitted(seen),
                        work.active(seen),
                        work.labels(seen),
                        work.agreement(seen))
                .filter(chart -> seen.all() || chart.figure() != Figure.AGREEMENT)
                .toList();
    }

    public Dashboard getBoard() {
        return Objects.requireNonNull(board);
    }

    public List<Chart> getCharts() {
        return charts;
    }

    /** How many days one may look back. */
    public List<Integer> getSpans() {
        return SPANS;
    }

    public int getDays() {
        var asked = (int) Math.min(here.number("days"), Integer.MAX_VALUE);
        return SPANS.contains(asked) ? asked : SPANS.get(0);
    }
}
