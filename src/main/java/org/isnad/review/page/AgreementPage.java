package org.isnad.review.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.review.agreement.AgreementReport;
import org.isnad.review.agreement.ComparedUnit;
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

    /** Articles that are shown, those first on which least is agreed. */
    private static final int MOST = 50;

    @Inject
    private AgreementReport agreement;

    @Inject
    private Here here;

    @Inject
    private AgreementWords words;

    private @Nullable Report report;

    public void enter() {
        here.enterTo(Permission.SEE_ALL_SETS);
        words.enter(here.id());
        report = agreement.report(here.id(), question());
    }

    private Question question() {
        var layer = here.text("layer").orElse(null);
        var measure = here.text("measure").orElse(null);
        return new Question(layer, here.text("of").orElse(Question.SPANS), measure, false);
    }

    public Report getReport() {
        return Objects.requireNonNull(report);
    }

    public List<Choice> getLayers() {
        return words.layers();
    }

    /** What of the layer can be compared beside its labels. */
    public List<Choice> getAttributes() {
        return words.attributes(getReport().layer());
    }

    public boolean isRelating() {
        return words.relates();
    }

    public List<Measure> getMeasures() {
        boolean spans = getReport().of().equals(Question.SPANS);
        return Stream.of(Measure.values())
                .filter(measure -> spans || measure.fitsValues())
                .toList();
    }

    public Line getOverall() {
        return words.line("", "", getReport().overall());
    }

    public String getJackknife() {
        return words.jackknife(getReport().overall());
    }

    public List<Line> getLabels() {
        return getReport().labels().stream()
                .map(part -> words.line(words.name(getReport().layer(), part.code()), "", part.estimate()))
                .toList();
    }

    public List<Line> getMonths() {
        return lines(getReport().months());
    }

    public List<Line> getGuidelines() {
        return lines(getReport().guidelines());
    }

    private List<Line> lines(List<Part> parts) {
        return parts.stream()
                .map(part -> words.line(part.code(), "", part.estimate()))
                .toList();
    }

    public List<Line> getArticles() {
        return getReport().hardest(MOST).stream()
                .map(part -> words.line(part.name(), article(part.article()), part.estimate()))
                .toList();
    }

    /** Where an article is looked at. */
    public String article(long article) {
        return "/annotation/annotate?article=" + article;
    }

    public List<Row> getPairs() {
        return words.pairs(getReport());
    }

    public List<Row> getConfusion() {
        return words.confusion(
                getReport(), getAddress() + "&measure=" + getReport().measure().code());
    }

    /** This page with what is compared, and without the measure. */
    public String getAddress() {
        var layer = getReport().layer();
        return "/review/agreement?project=" + here.id() + (layer == null ? "" : "&layer=" + layer) + "&of="
                + getReport().of();
    }

    /** The two values whose units are shown; none where none are asked for. */
    public List<String> getShown() {
        var one = here.text("one");
        var other = here.text("other");
        return one.isPresent() && other.isPresent() ? List.of(one.get(), other.get()) : List.of();
    }

    public List<ComparedUnit> getUnits() {
        var shown = getShown();
        return shown.isEmpty()
                ? List.of()
                : agreement.units(here.id(), question(), shown.get(0), shown.get(1), 0, MOST);
    }

    public String name(String value) {
        return words.name(getReport().layer(), value);
    }
}
