package org.isnad.review.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.isnad.review.agreement.AgreementReport;
import org.isnad.review.agreement.Measure;
import org.isnad.review.agreement.Question;
import org.isnad.review.agreement.Report;
import org.isnad.review.agreement.Report.Part;
import org.isnad.team.Permission;
import org.isnad.team.web.Here;
import org.jspecify.annotations.Nullable;

/** How far annotators agree, and on what they do not. */
@Named
@RequestScoped
public class AgreementPage {

    @Inject
    private AgreementReport agreement;

    @Inject
    private Here here;

    @Inject
    private AgreementWords words;

    @Inject
    private AgreementSquares squares;

    private @Nullable Report report;
    private List<Row> pairs = List.of();
    private List<Row> confusion = List.of();

    /** All is worked out here, and once. */
    public void enter() {
        here.enterTo(Permission.SEE_ALL_SETS);
        words.enter(here.id());
        var made = agreement.report(here.id(), question());
        report = made;
        pairs = squares.pairs(made);
        confusion = squares.confusion(
                made, getAddress() + "&measure=" + made.measure().code());
    }

    private Question question() {
        return new Question(
                here.text("layer").orElse(null),
                here.text("of").orElse(Question.SPANS),
                here.text("measure").orElse(null),
                false);
    }

    public Report getReport() {
        return Objects.requireNonNull(report);
    }

    public List<Topic> getChoices() {
        return words.choices(getReport());
    }

    public List<Measure> getMeasures() {
        return Measure.of(getReport().subject());
    }

    /** What is compared, as it is called among the choices. */
    public String getSubject() {
        return words.subject(getReport());
    }

    public Line getOverall() {
        return words.line("", "", getReport().overall());
    }

    /** By number, and what has none. */
    public List<Line> getGuidelines() {
        return words.guidelines(getReport());
    }

    /** Labels as the schema names them; months have names of their own. */
    public List<Line> lines(List<Part> parts) {
        return parts.stream()
                .map(part -> words.line(name(part.code()), "", part.estimate()))
                .toList();
    }

    public List<Line> getArticles() {
        return words.hardest(getReport());
    }

    public List<Row> getPairs() {
        return pairs;
    }

    public List<Row> getConfusion() {
        return confusion;
    }

    /** The figure over time for the script that draws charts, as JSON; empty for less than two months. */
    public String getChart() {
        return words.chart(getReport());
    }

    /** This page with what is compared, and without the measure. */
    public String getAddress() {
        var layer = getReport().layer();
        var of = "&of=" + getReport().of();
        return "/review/agreement?project=" + here.id() + (layer == null ? of : "&layer=" + layer + of);
    }

    public String name(String value) {
        return words.name(getReport().layer(), value);
    }
}
