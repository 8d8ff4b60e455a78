package org.isnad.review.page;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.review.agreement.ComparedUnit;
import org.isnad.review.agreement.Rater;
import org.isnad.review.agreement.Report;
import org.isnad.review.agreement.Report.PairPart;
import org.isnad.review.agreement.coefficient.Estimate;
import org.isnad.review.agreement.coefficient.Interval;
import org.isnad.schema.Named;
import org.isnad.schema.ProjectStart;
import org.isnad.schema.SchemaDocument;
import org.isnad.web.Reader;
import org.isnad.web.Say;
import org.jspecify.annotations.Nullable;

/** Figures of agreement in the reader’s words. */
@RequestScoped
class AgreementWords {

    @Inject
    private ProjectStart schemas;

    @Inject
    private Reader reader;

    @Inject
    private Say say;

    private @Nullable SchemaDocument schema;
    private final Map<String, Named> names = new HashMap<>();

    /** Learns what the schema calls things. */
    void enter(long project) {
        var document = schemas.schemaOf(project);
        document.layers().forEach(layer -> {
            names.put("layer " + layer.code(), layer.name());
            layer.labels().forEach(label -> names.put(layer.code() + " " + label.code(), label.name()));
            layer.attributes().forEach(attribute -> names.put(layer.code() + " " + attribute.code(), attribute.name()));
        });
        document.relations().forEach(type -> names.put("null " + type.code(), type.name()));
        schema = document;
    }

    /** Things that can be chosen, by code and name. */
    List<Choice> layers() {
        return schema == null
                ? List.of()
                : schema.layers().stream()
                        .map(layer -> new Choice(layer.code(), name("layer", layer.code())))
                        .toList();
    }

    /** Attributes of a layer. */
    List<Choice> attributes(@Nullable String layer) {
        return schema == null
                ? List.of()
                : schema.layers().stream()
                        .filter(each -> each.code().equals(layer))
                        .flatMap(each -> each.attributes().stream())
                        .map(attribute -> new Choice(attribute.code(), name(layer, attribute.code())))
                        .toList();
    }

    boolean relates() {
        return schema != null && !schema.relations().isEmpty();
    }

    /** A value as its schema calls it, or as it is. */
    String name(@Nullable String layer, String code) {
        if (code.equals(ComparedUnit.NOTHING)) {
            return say.of("review.agreement.nothing");
        }
        var name = names.get(layer + " " + code);
        return name == null ? code : name.in(reader.getLanguage());
    }

    Line line(String title, String link, Estimate estimate) {
        var value = estimate.value();
        var why = estimate.why();
        var interval = estimate.bootstrap();
        return new Line(
                title,
                link,
                value == null ? null : say.of("review.agreement.value", value),
                why == null ? null : say.of("review.agreement.why." + why.code()),
                interval == null ? null : interval(interval),
                say.of("review.agreement.count", estimate.units(), estimate.articles()),
                place(value == null ? 0 : value),
                place(interval == null ? 0 : interval.low()),
                place(interval == null ? 0 : interval.high()));
    }

    private static long place(double value) {
        return Math.round(Math.max(0, Math.min(1, value)) * 100);
    }

    String interval(Interval interval) {
        return say.of("review.agreement.interval", interval.low(), interval.high());
    }

    /** What the other way to find an interval says. */
    String jackknife(Estimate estimate) {
        var interval = estimate.jackknife();
        return interval == null
                ? ""
                : say.of("review.agreement.jackknife", interval.low(), interval.high(), estimate.draws());
    }

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
                .map(pair -> line("", "", pair.estimate()))
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
        var values = report.confusion().values();
        return values.stream()
                .map(one -> new Row(
                        name(report.layer(), one),
                        values.stream()
                                .map(other -> {
                                    long times = report.confusion().times(one, other);
                                    return times == 0
                                            ? Cell.EMPTY
                                            : new Cell(
                                                    say.figure(times),
                                                    "",
                                                    link + "&one=" + encode(one, UTF_8) + "&other="
                                                            + encode(other, UTF_8));
                                })
                                .toList()))
                .toList();
    }
}
