package org.isnad.review.page;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.isnad.review.agreement.ComparedUnit;
import org.isnad.review.agreement.Report;
import org.isnad.review.agreement.Report.PairPart;
import org.isnad.review.agreement.Report.Rater;
import org.isnad.web.Say;

/** Annotators against annotators and values against values. */
@RequestScoped
class AgreementSquares {

    @Inject
    private AgreementWords words;

    @Inject
    private Say say;

    /** A row for each annotator with a cell for each other: what the two agree. */
    List<Row> pairs(Report report) {
        var rows = new ArrayList<Row>();
        for (var one : report.raters()) {
            rows.add(new Row(
                    one.name(),
                    report.raters().stream()
                            .map(other -> cell(report, one, other))
                            .toList()));
        }
        return rows;
    }

    private Cell cell(Report report, Rater one, Rater other) {
        return report.pairs().stream()
                .filter(pair -> joins(pair, one, other) || joins(pair, other, one))
                .findFirst()
                .map(pair -> words.line("", "", pair.estimate()))
                .map(line -> line.defined()
                        ? new Cell(String.valueOf(line.value()), line.interval() == null ? "" : line.interval(), "")
                        : new Cell(ComparedUnit.NOTHING, String.valueOf(line.why()), ""))
                .orElse(Cell.EMPTY);
    }

    private static boolean joins(PairPart pair, Rater one, Rater other) {
        return pair.one().equals(one) && pair.other().equals(other);
    }

    /** A row for each value with a cell for each other: how often they were given to the same thing. */
    List<Row> confusion(Report report, String link) {
        var times = new HashMap<List<String>, Long>();
        for (var cell : report.confusion().cells()) {
            times.put(List.of(cell.one(), cell.other()), cell.times());
            times.put(List.of(cell.other(), cell.one()), cell.times());
        }
        var values = report.confusion().values();
        return values.stream()
                .map(one -> new Row(
                        words.name(report.layer(), one),
                        values.stream()
                                .map(other -> cell(times.getOrDefault(List.of(one, other), 0L), link, one, other))
                                .toList()))
                .toList();
    }

    private Cell cell(long times, String link, String one, String other) {
        return times == 0
                ? Cell.EMPTY
                : new Cell(
                        say.figure(times), "", link + "&one=" + encode(one, UTF_8) + "&other=" + encode(other, UTF_8));
    }
}
