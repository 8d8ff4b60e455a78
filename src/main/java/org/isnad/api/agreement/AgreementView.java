package org.isnad.api.agreement;

import java.util.List;
import org.isnad.review.agreement.ComparedUnit;
import org.isnad.review.agreement.Confusion;
import org.isnad.review.agreement.Report;
import org.isnad.review.agreement.Report.ArticlePart;
import org.isnad.review.agreement.Report.PairPart;
import org.isnad.review.agreement.Report.Part;
import org.isnad.review.agreement.Report.Rater;
import org.isnad.review.agreement.Report.Split;
import org.isnad.review.agreement.coefficient.Estimate;
import org.isnad.review.agreement.coefficient.Interval;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;

/** How far annotators agree, on the wire; {@code shared} articles were handed in by at least two of the {@code raters}. */
public record AgreementView(
        @Nullable String layer,
        String of,
        String measure,
        int shared,
        boolean hidden,
        List<Rater> raters,
        EstimateView overall,
        List<PartView> labels,
        List<PairView> pairs,
        List<ArticleView> articles,
        List<PartView> months,
        List<PartView> guidelines,
        Confusion confusion,
        @Nullable Split split,
        int unlisted,
        long leftOut,
        long undefinedPairs,
        long joined) {

    /** A figure; where it has no {@code value} it says {@code why}: {@code no-units} and so on. Intervals are of 95 %. */
    public record EstimateView(
            @Nullable Double value,
            @Nullable String why,
            @Nullable Interval bootstrap,
            @Nullable Interval jackknife,
            long units,
            int articles,
            int draws) {

        static EstimateView of(Estimate estimate) {
            var why = estimate.why();
            return new EstimateView(
                    estimate.value(),
                    why == null ? null : why.code(),
                    estimate.bootstrap(),
                    estimate.jackknife(),
                    estimate.units(),
                    estimate.articles(),
                    estimate.draws());
        }
    }

    /** A label, a month or a version of the guidelines. */
    public record PartView(String code, EstimateView estimate) {

        static List<PartView> of(List<Part> parts) {
            return parts.stream()
                    .map(part -> new PartView(part.code(), EstimateView.of(part.estimate())))
                    .toList();
        }
    }

    /** Two annotators. */
    public record PairView(Rater one, Rater other, EstimateView estimate) {

        static PairView of(PairPart part) {
            return new PairView(part.one(), part.other(), EstimateView.of(part.estimate()));
        }
    }

    /** An article. */
    public record ArticleView(String article, String name, EstimateView estimate) {

        static ArticleView of(ArticlePart part) {
            return new ArticleView(String.valueOf(part.article()), part.name(), EstimateView.of(part.estimate()));
        }
    }

    /** Something that annotators gave values to; {@code begin} in code points; the review knows it as the {@code disagreement}. */
    public record UnitView(
            String article,
            String name,
            int begin,
            @Nullable String disagreement,
            List<SaidView> said) {

        static UnitView of(ComparedUnit unit) {
            return new UnitView(
                    String.valueOf(unit.article()),
                    unit.name(),
                    unit.begin(),
                    unit.disagreement() == null ? null : String.valueOf(unit.disagreement()),
                    unit.said().stream()
                            .map(said -> new SaidView(said.rater(), said.value(), said.fragments(), said.exact()))
                            .toList());
        }
    }

    /** What one annotator said; {@code value} is {@code —} where they could have said something and did not. */
    public record SaidView(Rater rater, @Nullable String value, List<TextRange> fragments, List<String> exact) {}

    static AgreementView of(Report report) {
        return new AgreementView(
                report.layer(),
                report.of(),
                report.measure().code(),
                report.shared(),
                report.hidden(),
                report.raters(),
                EstimateView.of(report.overall()),
                PartView.of(report.labels()),
                report.pairs().stream().map(PairView::of).toList(),
                report.articles().stream().map(ArticleView::of).toList(),
                PartView.of(report.months()),
                PartView.of(report.guidelines()),
                report.confusion(),
                report.split(),
                report.unlisted(),
                report.leftOut(),
                report.undefinedPairs(),
                report.joined());
    }
}
