package org.isnad.api.team;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.isnad.api.wire.Page;
import org.isnad.team.ending.ProjectEnding;
import org.jspecify.annotations.Nullable;

/** How all projects of the installation stand, for admins. */
@Path("standings")
@Produces(MediaType.APPLICATION_JSON)
public class StandingsResource {

    @Inject
    private ProjectEnding ending;

    /** All projects of the installation, for admins, in the order of their making. */
    @GET
    public Page<StandingResource.StandingView> all(
            @QueryParam("limit")
                    @DefaultValue("100")
                    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500"))
                    String limit,
            @QueryParam("after") @Nullable String after) {
        var size = Page.limit(limit);
        return Page.of(
                ending.after(Page.after(after), size + 1).stream()
                        .map(StandingResource.StandingView::of)
                        .toList(),
                size,
                StandingResource.StandingView::project);
    }
}
