package org.isnad.api.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.review.agreement.Report;
import org.isnad.review.agreement.coefficient.Estimate;
import org.isnad.review.agreement.coefficient.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Agreement as a table for programs: what the columns are called does not depend on a language, and numbers are not rounded.
 *
 * @param columns as on the wire, {@code camelCase}
 * @param rows texts and numbers
 */
record AgreementSheet(List<String> columns, List<List<@Nullable Object>> rows) {

    private static final List<String> FIGURES = List.of(
            "of",
            "layer",
            "measure",
            "part",
            "code",
            "other",
            "value",
            "why",
            "low",
            "high",
            "jackknifeLow",
            "jackknifeHigh",
            "units",
            "articles",
            "draws");

    /** A line for each figure; {@code part} says what the code is one of. */
    static AgreementSheet figures(Report report) {
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(row(report, "overall", "", "", report.overall()));
        report.labels().forEach(part -> rows.add(row(report, "label", part.code(), "", part.estimate())));
        report.pairs()
                .forEach(part -> rows.add(
                        row(report, "pair", part.one().login(), part.other().login(), part.estimate())));
        report.months().forEach(part -> rows.add(row(report, "month", part.code(), "", part.estimate())));
        report.guidelines().forEach(part -> rows.add(row(report, "guideline", part.code(), "", part.estimate())));
        report.articles()
                .forEach(part ->
                        rows.add(row(report, "article", String.valueOf(part.article()), part.name(), part.estimate())));
        return new AgreementSheet(FIGURES, rows);
    }

    /** A line for each two values that were given to one thing. */
    static AgreementSheet confusion(Report report) {
        var rows = new ArrayList<List<@Nullable Object>>();
        report.confusion().cells().forEach(cell -> rows.add(Arrays.asList(cell.one(), cell.other(), cell.times())));
        return new AgreementSheet(List.of("one", "other", "times"), rows);
    }

    private static List<@Nullable Object> row(
            Report report, String part, String code, String other, Estimate estimate) {
        var why = estimate.why();
        return Arrays.asList(
                report.of(),
                report.layer(),
                report.measure().code(),
                part,
                code,
                other,
                estimate.value(),
                why == null ? null : why.code(),
                low(estimate.bootstrap()),
                high(estimate.bootstrap()),
                low(estimate.jackknife()),
                high(estimate.jackknife()),
                estimate.units(),
                estimate.articles(),
                estimate.draws());
    }

    private static @Nullable Double low(@Nullable Interval interval) {
        return interval == null ? null : interval.low();
    }

    private static @Nullable Double high(@Nullable Interval interval) {
        return interval == null ? null : interval.high();
    }
}
