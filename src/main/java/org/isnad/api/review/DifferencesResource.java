package org.isnad.api.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.isnad.api.review.DisagreementView.EndView;
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

    /**
     * One place: what the caller had there and what the gold set has, both nothing where there is nothing; {@code exact} is its
     * text between some that lies around it.
     */
    public record DifferenceView(
            String article,
            String name,
            int begin,
            int end,
            String before,
            String exact,
            String after,
            String kind,
            SaidView own,
            SaidView gold,
            List<EndView> ends,
            @Nullable String reason,
            String note) {

        static DifferenceView of(Feedback.Difference difference) {
            return new DifferenceView(
                    String.valueOf(difference.article()),
                    difference.name(),
                    difference.begin(),
                    difference.end(),
                    difference.before(),
                    difference.exact(),
                    difference.after(),
                    difference.kind().code(),
                    SaidView.of(difference.own()),
                    SaidView.of(difference.gold()),
                    difference.ends().stream().map(EndView::of).toList(),
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
    public Page<DifferenceView> mine(
            @PathParam("p") String project,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("after") @Nullable String after) {
        var part = feedback.mine(Ids.of(project), Page.keys(after), Page.limit(limit));
        return new Page<>(part.items().stream().map(DifferenceView::of).toList(), Page.cursor(part.next()));
    }
}
