package org.isnad.review.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.isnad.review.agreement.AgreementReport;
import org.isnad.review.agreement.Measure;
import org.isnad.review.agreement.Question;
import org.isnad.review.agreement.Report;
import org.isnad.team.web.Here;
import org.jspecify.annotations.Nullable;

/** How far annotators agree, in one figure for a page about other things: worked out only where the address asks for it. */
@Named
@RequestScoped
public class AgreementTile {

    @Inject
    private AgreementReport agreement;

    @Inject
    private AgreementWords words;

    @Inject
    private Here here;

    private @Nullable Report report;

    /** Works it out if the address says so. */
    public void enter() {
        if (here.text("agreement").isPresent()) {
            report = agreement.report(here.id(), new Question(null, Question.SPANS, null, false));
        }
    }

    /** None where nobody asked. */
    public @Nullable Line getLine() {
        return report == null ? null : words.line("", "", report.overall());
    }

    /** By what it is measured; none where nobody asked. */
    public @Nullable Measure getMeasure() {
        return report == null ? null : report.measure();
    }
}
