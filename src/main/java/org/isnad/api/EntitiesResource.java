package org.isnad.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.isnad.story.EntityCard;
import org.isnad.story.Registry;

/** The things in the world that a project speaks of. */
@Path("projects/{p}/entities")
@Produces(MediaType.APPLICATION_JSON)
public class EntitiesResource {

    @Inject
    private Registry registry;

    /** Those whose names hold the words {@code q}, the nearest first; twenty at most. */
    @GET
    public Page<EntityCard> find(@PathParam("p") String project, @QueryParam("q") @DefaultValue("") String words) {
        return new Page<>(registry.find(Ids.of(project), words), null);
    }
}
