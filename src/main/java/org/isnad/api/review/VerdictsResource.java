package org.isnad.api.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.isnad.api.wire.Ids;
import org.isnad.review.Retracting;
import org.jspecify.annotations.Nullable;

/** What the caller has decided in a project. */
@Path("projects/{p}/verdicts")
@Produces(MediaType.APPLICATION_JSON)
public class VerdictsResource {

    /**
     * What was taken back.
     *
     * @param items what it was about, as that is now
     * @param gone the ids of what there is no more
     */
    public record UndoneView(
            List<DisagreementView> items, @Nullable String next, List<String> gone, TakenBackView takenBack) {}

    /** What had been done by the request of this key, and why. */
    public record TakenBackView(UUID gesture, @Nullable String reason, String note) {}

    @Inject
    private Retracting retracting;

    /**
     * Takes back what the caller did last, and tells what it was about as it is now.
     *
     * @param gesture the key of the request that is meant, which is refused if anything came after it
     */
    @POST
    @Path("undo")
    public UndoneView undo(
            @PathParam("p") String project,
            @QueryParam("gesture") @Nullable String gesture,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var wanted = gesture == null ? null : Ids.uuid(gesture, "gesture");
        var known = key == null ? null : Ids.uuid(key, "Idempotency-Key");
        var undone = retracting.undo(Ids.of(project), wanted, known);
        return new UndoneView(
                DisagreementsResource.views(undone.items()),
                null,
                undone.gone().stream().map(String::valueOf).toList(),
                new TakenBackView(undone.gesture(), undone.reason(), undone.note()));
    }
}
