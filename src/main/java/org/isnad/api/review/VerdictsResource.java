package org.isnad.api.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.isnad.review.Adjudication;
import org.jspecify.annotations.Nullable;

/** What the caller has decided in a project. */
@Path("projects/{p}/verdicts")
@Produces(MediaType.APPLICATION_JSON)
public class VerdictsResource {

    @Inject
    private Adjudication adjudication;

    /** Takes back what the caller decided last, and tells what it was about as it is now. */
    @POST
    @Path("undo")
    public Page<DisagreementView> undo(
            @PathParam("p") String project, @HeaderParam("Idempotency-Key") @Nullable String key) {
        var known = key == null ? null : Ids.uuid(key, "Idempotency-Key");
        return new Page<>(DisagreementsResource.views(adjudication.undo(Ids.of(project), known)), null);
    }
}
