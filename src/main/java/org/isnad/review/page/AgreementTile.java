package org.isnad.review.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.isnad.review.agreement.AgreementRefusal;
import org.isnad.review.agreement.AgreementReport;
import org.isnad.review.agreement.Measure;
import org.isnad.review.agreement.Question;
import org.isnad.review.agreement.Report;
import org.isnad.team.web.Here;
import org.isnad.web.Say;
import org.jspecify.annotations.Nullable;

/**
 * How far annotators agree, in one figure for a page about other things: worked out only where the address asks for it. Where that
 * is refused the tile says why, and the page says all else.
 */
@Named
@RequestScoped
public class AgreementTile {

    @Inject
    private AgreementReport agreement;

    @Inject
    private AgreementWords words;

    @Inject
    private Here here;

    @Inject
    private Say say;

    private @Nullable Report report;
    private @Nullable AgreementRefusal refusal;

    /** Works it out if the address says so. */
    public void enter() {
        if (here.text("agreement").isPresent()) {
            try {
                report = agreement.report(here.id(), new Question(null, Question.SPANS, null, false));
            } catch (AgreementRefusal refused) {
                refusal = refused;
            }
        }
    }

    /** None where nobody asked. */
    public @Nullable Line getLine() {
        return report == null ? null : words.line("", "", report.overall());
    }

    /** Why there is no figure although somebody asked; empty if there is one. */
    public String getRefusal() {
        return refusal == null ? "" : say.of(refusal);
    }

    /** By what it is measured; none where nobody asked. */
    public @Nullable Measure getMeasure() {
        return report == null ? null : report.measure();
    }
}
