package org.isnad.progress.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.isnad.annotation.sets.SetState;
import org.isnad.progress.Dashboard;
import org.isnad.progress.Dashboard.StateDay;
import org.isnad.progress.Dashboard.Waiting;
import org.isnad.progress.Figure;
import org.isnad.progress.Sheet;
import org.isnad.web.Drawing;
import org.isnad.web.Say;

/** Charts of the states that sets are in, and for how long. */
@RequestScoped
class StateCharts {

    /** For how long a set has been in its state; the first is for up to a day. */
    private static final List<String> AGES = List.of("day", "three-days", "week", "month", "longer");

    @Inject
    private Say say;

    Chart states(Dashboard board) {
        var days = board.states();
        var shown = Sheet.STATES.stream()
                .filter(state -> days.stream().anyMatch(day -> day.of(state) > 0))
                .toList();
        if (shown.isEmpty()) {
            return Chart.none(Figure.STATES);
        }
        var drawing = Drawing.bars(
                        days.stream().map(StateDay::day).map(say::dayAndMonth).toList())
                .with("stacked", true)
                .with("dense", true);
        for (var state : shown) {
            var counts = days.stream().map(day -> day.of(state)).toList();
            drawing.add(Sheet.STATES.indexOf(state), name(state), counts, figures(counts));
        }
        var columns = Chart.line(
                say.of("progress.dashboard.day"), shown.stream().map(this::name).toList());
        var rows = days.stream()
                .map(day -> Chart.line(
                        say.date(day.day()),
                        shown.stream().map(state -> say.figure(day.of(state))).toList()))
                .toList();
        return Chart.of(Figure.STATES, drawing, columns, rows);
    }

    Chart waiting(Dashboard board) {
        var ages = AGES.stream()
                .map(age -> say.of("progress.dashboard.age." + age))
                .toList();
        var drawing = Drawing.bars(ages).with("stacked", true);
        var byState = board.waiting().stream().collect(groupingBy(Waiting::state));
        for (var state : Sheet.STATES) {
            var sets = byState.getOrDefault(state, List.of());
            var counts = IntStream.range(0, AGES.size())
                    .mapToObj(age -> sets.stream()
                            .collect(summingLong(each -> each.ages().get(age))))
                    .toList();
            if (!sets.isEmpty()) {
                drawing.add(Sheet.STATES.indexOf(state), name(state), counts, figures(counts));
            }
        }
        var columns = new ArrayList<>(List.of(say.of("team.role.annotator"), say.of("progress.dashboard.state")));
        columns.addAll(ages);
        columns.add(say.of("progress.dashboard.since"));
        return Chart.of(
                Figure.WAITING,
                drawing,
                columns,
                board.waiting().stream().map(this::line).toList());
    }

    private List<String> line(Waiting waiting) {
        var line = new ArrayList<String>();
        line.add(Objects.requireNonNullElseGet(waiting.name(), () -> say.of("progress.dashboard.nobody")));
        line.add(name(waiting.state()));
        line.addAll(figures(waiting.ages()));
        line.add(say.date(waiting.since()));
        return line;
    }

    private String name(SetState state) {
        return say.of("annotation.state." + state.code());
    }

    private List<String> figures(List<Long> counts) {
        return counts.stream().map(say::figure).toList();
    }
}
