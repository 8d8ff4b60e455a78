package org.isnad.api.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.isnad.api.review.DisagreementView.RelationView;
import org.isnad.api.review.DisagreementView.SpanView;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.isnad.review.Feedback;
import org.isnad.review.comparison.Said;
import org.jspecify.annotations.Nullable;

/** Where the gold set is not as the caller marked it, and why. */
@Path("projects/{p}/differences")
@Produces(MediaType.APPLICATION_JSON)
public class DifferencesResource {

    /** One place: what the caller had there and what the gold set has, both nothing where there is nothing. */
    public record DifferenceView(
            String article,
            String name,
            int begin,
            String kind,
            SaidView own,
            SaidView gold,
            @Nullable String reason,
            String note) {

        static DifferenceView of(Feedback.Difference difference) {
            return new DifferenceView(
                    String.valueOf(difference.article()),
                    difference.name(),
                    difference.begin(),
                    difference.kind().code(),
                    SaidView.of(difference.own()),
                    SaidView.of(difference.gold()),
                    difference.reason(),
                    difference.note());
        }
    }

    /** What stands at one place. */
    public record SaidView(List<SpanView> spans, List<RelationView> relations) {

        static SaidView of(List<Said> said) {
            return new SaidView(DisagreementView.spans(said), DisagreementView.relations(said));
        }
    }

    @Inject
    private Feedback feedback;

    @GET
    public Page<DifferenceView> mine(@PathParam("p") String project) {
        return new Page<>(
                feedback.mine(Ids.of(project)).stream().map(DifferenceView::of).toList(), null);
    }
}
