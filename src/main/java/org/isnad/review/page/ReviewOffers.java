package org.isnad.review.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.isnad.review.Feedback;
import org.isnad.team.web.Here;

/** Which pages of the review there are for the reader, for the pages that lead to them. */
@Named
@RequestScoped
public class ReviewOffers {

    @Inject
    private Feedback feedback;

    @Inject
    private Here here;

    /** Whether the project shows annotators how the gold set differs. */
    public boolean isFeedback() {
        return feedback.offered(here.id());
    }
}
