package org.isnad.review.page;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.isnad.review.agreement.Report;
import org.isnad.review.agreement.Report.ArticlePart;
import org.isnad.review.agreement.Report.Part;
import org.isnad.review.agreement.coefficient.Estimate;
import org.isnad.review.agreement.coefficient.Interval;
import org.isnad.web.Drawing;
import org.isnad.web.Say;

/** Estimates in the reader’s words, and drawn. */
@RequestScoped
class AgreementLines {

    /** More articles are not listed. */
    static final int MOST_ARTICLES = 50;

    @Inject
    private Say say;

    /** Of months that have a figure. */
    String chart(List<Part> months) {
        var told = months.stream()
                .filter(month -> month.estimate().value() != null)
                .toList();
        if (told.size() < 2) {
            return "";
        }
        var lines = told.stream().map(month -> line("", "", month.estimate())).toList();
        return Drawing.line(told.stream().map(Part::code).toList())
                .with("unit", "figure")
                .add(
                        say.of("review.agreement.figure"),
                        told.stream()
                                .map(month ->
                                        Objects.requireNonNull(month.estimate().value()))
                                .toList(),
                        lines.stream()
                                .map(line -> line.value() + (line.sure() ? " (" + line.interval() + ")" : ""))
                                .toList())
                .config();
    }

    List<Line> guidelines(List<Part> versions) {
        return versions.stream()
                .map(part -> line(
                        part.code().equals(Report.NO_VERSION) ? say.of("review.agreement.no-version") : part.code(),
                        "",
                        part.estimate()))
                .toList();
    }

    List<Line> articles(List<ArticlePart> articles) {
        return articles.stream()
                .map(part -> line(part.name(), "/annotation/annotate?article=" + part.article(), part.estimate()))
                .toList();
    }

    Line line(String title, String link, Estimate estimate) {
        var value = estimate.value();
        var why = estimate.why();
        var interval = estimate.bootstrap();
        return new Line(
                title,
                link,
                value == null ? null : say.of("review.agreement.value", plain(value)),
                why == null ? null : say.of("review.agreement.why." + why.code()),
                interval == null ? null : interval(interval),
                value == null || interval != null ? "" : unsure(estimate),
                jackknife(estimate),
                say.of("review.agreement.count", estimate.units(), estimate.articles()),
                estimate.units(),
                estimate.articles(),
                place(value == null ? 0 : value),
                place(interval == null ? 0 : interval.low()),
                place(interval == null ? 0 : interval.high()));
    }

    private static long place(double value) {
        return Math.round(Math.max(0, Math.min(1, value)) * 100);
    }

    private String interval(Interval interval) {
        return say.of("review.agreement.interval", plain(interval.low()), plain(interval.high()));
    }

    /** In two decimal places nothing is less than nothing by so little. */
    private static double plain(double value) {
        return Math.abs(value) < 0.005 ? 0 : value;
    }

    private String unsure(Estimate estimate) {
        return say.of(estimate.articles() < 2 ? "review.agreement.unsure.one" : "review.agreement.unsure.seldom");
    }

    private String jackknife(Estimate estimate) {
        var interval = estimate.jackknife();
        return interval == null
                ? ""
                : say.of("review.agreement.jackknife", plain(interval.low()), plain(interval.high()), estimate.draws());
    }

    /** What an attribute says that is no single choice: several at once, each by its name, or yes or no. */
    String told(String code, UnaryOperator<String> name) {
        if (code.equals("true") || code.equals("false")) {
            return say.of(code.equals("true") ? "canvas.yes" : "canvas.no");
        }
        boolean several = code.startsWith("[") && code.endsWith("]");
        var each = several ? code.substring(1, code.length() - 1).split(", ", -1) : new String[0];
        return several ? Stream.of(each).map(name).collect(joining(" · ")) : code;
    }
}
