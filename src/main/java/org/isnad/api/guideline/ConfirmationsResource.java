package org.isnad.api.guideline;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.isnad.guideline.ConfirmationCard;
import org.isnad.guideline.Confirming;
import org.jspecify.annotations.Nullable;

/** Who has said that they have read which version of the guidelines. */
@Path("projects/{p}/guideline/confirmations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConfirmationsResource {

    /** The version that the caller has read, which is the one in force. */
    public record Wanted(@Nullable Integer version) {}

    @Inject
    private Confirming confirming;

    @GET
    public Page<ConfirmationCard> all(@PathParam("p") String project) {
        return new Page<>(confirming.of(Ids.of(project)), null);
    }

    @POST
    public void confirm(@PathParam("p") String project, Wanted wanted) {
        confirming.confirm(Ids.of(project), Ids.needed(wanted.version(), "version"));
    }
}
