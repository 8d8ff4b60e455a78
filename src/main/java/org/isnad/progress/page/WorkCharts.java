package org.isnad.progress.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.progress.Dashboard;
import org.isnad.progress.Dashboard.AgreementDay;
import org.isnad.progress.Dashboard.LabelCount;
import org.isnad.progress.Figure;
import org.isnad.web.Drawing;
import org.isnad.web.Reader;
import org.isnad.web.Say;

/** Charts of what members did, and how alike. */
@RequestScoped
class WorkCharts {

    private static final double HOUR = 3600;
    private static final int MINUTE = 60;

    @Inject
    private Say say;

    @Inject
    private Reader reader;

    Chart submitted(Dashboard board) {
        return work(Figure.THROUGHPUT, new Workers(board, board.submitted(), say.of("progress.dashboard.others")));
    }

    Chart active(Dashboard board) {
        return work(Figure.ACTIVE_TIME, new Workers(board, board.active(), say.of("progress.dashboard.others")));
    }

    private Chart work(Figure figure, Workers workers) {
        var hours = figure == Figure.ACTIVE_TIME;
        var drawing = Drawing.bars(workers.days().stream().map(say::dayAndMonth).toList())
                .with("stacked", true)
                .with("unit", hours ? "hours" : "count")
                .with("axis", hours ? say.of("progress.dashboard.hours") : "");
        for (var name : workers.names()) {
            var amounts = workers.of(name);
            drawing.add(
                    name,
                    hours ? amounts.stream().map(seconds -> seconds / HOUR).toList() : amounts,
                    amounts.stream().map(amount -> told(figure, amount)).toList());
        }
        var rows = workers.days().stream()
                .filter(workers::worked)
                .map(day -> Chart.line(say.date(day), told(figure, workers, day)))
                .toList();
        return Chart.of(figure, drawing, Chart.line(say.of("progress.dashboard.day"), workers.names()), rows);
    }

    private List<String> told(Figure figure, Workers workers, LocalDate day) {
        return workers.names().stream()
                .map(name -> told(figure, workers.of(name, day)))
                .toList();
    }

    private String told(Figure figure, long amount) {
        return figure == Figure.ACTIVE_TIME ? time(amount) : say.figure(amount);
    }

    /** Seconds in hours and minutes. */
    String time(long seconds) {
        var minutes = Math.round((double) seconds / MINUTE);
        return say.of("progress.dashboard.time", minutes / MINUTE, minutes % MINUTE);
    }

    Chart labels(Dashboard board) {
        var language = reader.getLanguage();
        var labels = board.labels().stream().filter(label -> label.spans() > 0).toList();
        var drawing = Drawing.bars(labels.stream()
                        .map(each -> each.labelName().in(language))
                        .toList())
                .with("across", true)
                .with("colors", labels.stream().map(LabelCount::color).toList())
                .add(
                        say.of("progress.dashboard.spans"),
                        labels.stream().map(LabelCount::spans).toList(),
                        labels.stream().map(each -> say.figure(each.spans())).toList());
        var rows = labels.stream()
                .map(each ->
                        List.of(each.layerName().in(language), each.labelName().in(language), say.figure(each.spans())))
                .toList();
        return Chart.of(Figure.LABELS, drawing, heads("layer", "label", "spans"), rows);
    }

    Chart agreement(Dashboard board) {
        var days = board.agreement();
        var shares = days.stream().map(AgreementDay::agreement).toList();
        var drawing = Drawing.line(days.stream()
                        .map(AgreementDay::day)
                        .map(say::dayAndMonth)
                        .toList())
                .with("unit", "share")
                .add(
                        say.of("progress.dashboard.agreement"),
                        shares,
                        shares.stream().map(say::share).toList());
        var rows = days.stream()
                .map(day -> List.of(say.date(day.day()), say.figure(day.articles()), say.share(day.agreement())))
                .toList();
        return Chart.of(Figure.AGREEMENT, drawing, heads("day", "done", "agreement"), rows);
    }

    private List<String> heads(String... codes) {
        return Stream.of(codes)
                .map(code -> say.of("progress.dashboard." + code))
                .toList();
    }
}
