package org.isnad.api.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.annotation.Edit.Ends;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.isnad.review.Adjudication;
import org.isnad.review.Arranging;
import org.isnad.review.ReviewRefusal.DisagreementMoved;
import org.isnad.review.queue.ReviewQueue;
import org.jspecify.annotations.Nullable;

/** One thing that annotators differ about. */
@Path("disagreements/{d}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init") // the path has a disagreement
public class DisagreementResource {

    /**
     * What is decided.
     *
     * @param revision at which the disagreement was seen
     * @param choice the key of a version, or a word: that nothing is right, or that the reviewer says something else
     * @param spans for {@code own}
     * @param reason code of one of the project's reasons
     * @param also others that look alike, for which the same is decided
     */
    public record VerdictWish(
            @Nullable Long revision,
            @Nullable String choice,
            @Nullable List<OwnSpan> spans,
            @Nullable String reason,
            @Nullable String note,
            @Nullable List<String> also) {}

    /** A span that nobody made; {@code fragments}, or {@code begin} and {@code end} for a single one. */
    public record OwnSpan(
            @Nullable String layer,
            @Nullable String label,
            @Nullable Integer begin,
            @Nullable Integer end,
            @Nullable List<Ends> fragments,
            @Nullable Map<String, Object> attributes) {

        Adjudication.Own own() {
            return new Adjudication.Own(
                    Ids.needed(layer, "layer"),
                    Ids.needed(label, "label"),
                    fragments != null
                            ? Ids.each(fragments, "fragments")
                            : List.of(new Ends(Ids.needed(begin, "begin"), Ids.needed(end, "end"))),
                    attributes == null ? Map.of() : attributes);
        }
    }

    /** One that looks like another, with some of the text around it. */
    public record TwinView(
            String id,
            String article,
            String name,
            long revision,
            int begin,
            int end,
            String before,
            String exact,
            String after) {

        static TwinView of(ReviewQueue.Twin twin) {
            return new TwinView(
                    String.valueOf(twin.id()),
                    String.valueOf(twin.article()),
                    twin.name(),
                    twin.revision(),
                    twin.begin(),
                    twin.end(),
                    twin.before(),
                    twin.exact(),
                    twin.after());
        }
    }

    @PathParam("d")
    private String disagreement;

    @Inject
    private Adjudication adjudication;

    @Inject
    private Arranging arranging;

    @Inject
    private ReviewQueue queue;

    @POST
    @Path("verdict")
    public Page<DisagreementView> decide(VerdictWish wish, @HeaderParam("Idempotency-Key") @Nullable String key) {
        var wanted = new Adjudication.Wish(
                Ids.needed(wish.revision(), "revision"),
                Ids.needed(wish.choice(), "choice"),
                each(wish.spans(), "spans").stream().map(OwnSpan::own).toList(),
                wish.reason(),
                Objects.requireNonNullElse(wish.note(), ""),
                each(wish.also(), "also").stream().map(Ids::of).toList(),
                key == null ? null : Ids.uuid(key, "Idempotency-Key"));
        try {
            return new Page<>(DisagreementsResource.views(adjudication.decide(Ids.of(disagreement), wanted)), null);
        } catch (DisagreementMoved moved) {
            throw moved.showing(DisagreementView::of);
        }
    }

    private static <T> List<T> each(@Nullable List<T> given, String field) {
        return given == null ? List.of() : Ids.each(given, field);
    }

    @GET
    public DisagreementView one() {
        return DisagreementView.of(queue.one(Ids.of(disagreement)));
    }

    /** Leaves it for the end of the caller's own queue. */
    @POST
    @Path("later")
    public DisagreementView postpone() {
        return DisagreementView.of(arranging.postpone(Ids.of(disagreement)));
    }

    /** Makes one of each place. */
    @POST
    @Path("split")
    public Page<DisagreementView> split(@HeaderParam("Idempotency-Key") @Nullable String key) {
        var known = key == null ? null : Ids.uuid(key, "Idempotency-Key");
        return new Page<>(DisagreementsResource.views(arranging.split(Ids.of(disagreement), known)), null);
    }

    /** All that look like it, it itself among them. */
    @GET
    @Path("alike")
    public Page<TwinView> alike() {
        return new Page<>(
                queue.alike(Ids.of(disagreement)).stream().map(TwinView::of).toList(), null);
    }
}
