package org.isnad.review.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.isnad.review.agreement.AgreementReport;
import org.isnad.review.agreement.ComparedUnit;
import org.isnad.review.agreement.Question;
import org.isnad.team.web.Here;

/** What stands behind the cell of the confusion matrix that the address names. */
@Named
@RequestScoped
public class AgreementUnits {

    private static final int MOST = 50;

    @Inject
    private AgreementReport agreement;

    @Inject
    private Here here;

    private List<ComparedUnit> units = List.of();

    /** Looks them up, once. */
    public void enter() {
        var shown = getShown();
        if (!shown.isEmpty()) {
            units = agreement.units(here.id(), question(), shown.get(0), shown.get(1), 0, MOST);
        }
    }

    private Question question() {
        var of = here.text("of").orElse(Question.SPANS);
        return new Question(
                here.text("layer").orElse(null), of, here.text("measure").orElse(null), false);
    }

    /** The two values; none where none are asked for. */
    public List<String> getShown() {
        return here.text("one")
                .flatMap(one -> here.text("other").map(other -> List.of(one, other)))
                .orElse(List.of());
    }

    public List<ComparedUnit> getUnits() {
        return units;
    }

    /** Where a unit is looked at: in the review by those who review, where it knows the unit. */
    public String place(ComparedUnit unit, boolean reviews) {
        var disagreement = unit.disagreement();
        return reviews && disagreement != null
                ? "/review/review?project=" + here.id() + "&article=" + unit.article() + "&at=" + disagreement
                : "/annotation/annotate?article=" + unit.article();
    }
}
