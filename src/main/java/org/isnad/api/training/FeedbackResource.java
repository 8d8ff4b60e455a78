package org.isnad.api.training;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.isnad.annotation.accord.PlacedMark;
import org.isnad.annotation.training.Checking;
import org.isnad.annotation.training.Finding;
import org.isnad.api.training.ScoresResource.TallyView;
import org.isnad.api.wire.Ids;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;

/** How near the caller's marks on an article for training are to its gold set. */
@Path("articles/{a}/feedback")
@Produces(MediaType.APPLICATION_JSON)
public class FeedbackResource {

    /** A mark that was compared; only the caller's own have ids. */
    public record MarkView(
            @Nullable UUID id, String layer, String label, List<TextRange> fragments, List<String> exact) {

        static @Nullable MarkView of(@Nullable PlacedMark mark, boolean own) {
            return mark == null
                    ? null
                    : new MarkView(own ? mark.id() : null, mark.layer(), mark.label(), mark.fragments(), mark.exact());
        }
    }

    /**
     * What became of one mark.
     *
     * @param verdict {@code right}, {@code wrong_label}, {@code wrong_boundary}, {@code missed} or {@code too_many}
     */
    public record FindingView(
            String verdict,
            @Nullable MarkView mark,
            @Nullable MarkView gold) {

        static FindingView of(Finding finding) {
            return new FindingView(
                    finding.verdict().code(), MarkView.of(finding.mark(), true), MarkView.of(finding.gold(), false));
        }
    }

    /** All findings in the order of the text, and how much is exactly right. */
    public record FeedbackView(TallyView score, List<FindingView> findings) {}

    @Inject
    private Checking checking;

    @GET
    public FeedbackView check(@PathParam("a") String article) {
        var feedback = checking.check(Ids.of(article));
        return new FeedbackView(
                TallyView.of(feedback.tally()),
                feedback.findings().stream().map(FindingView::of).toList());
    }
}
