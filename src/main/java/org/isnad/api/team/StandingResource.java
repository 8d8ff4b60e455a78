package org.isnad.api.team;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.isnad.api.wire.Ids;
import org.isnad.team.ending.ProjectEnd;
import org.isnad.team.ending.ProjectEnding;
import org.jspecify.annotations.Nullable;

/** Whether a project goes on: it is archived, deleted and had back by its managers, and by admins. */
@Path("projects/{p}/standing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StandingResource {

    /**
     * How a project is to stand.
     *
     * @param standing {@code open}, {@code archived} or {@code deleted}
     * @param name of the project, needed where it is to be deleted
     */
    public record Wanted(
            @Nullable String standing, @Nullable String name) {}

    /**
     * How a project stands, on the wire.
     *
     * @param removed when it is removed for good, if it was deleted
     */
    public record StandingView(
            String project,
            String name,
            String standing,
            @Nullable Instant archived,
            @Nullable Instant removed) {

        static StandingView of(ProjectEnd end) {
            return new StandingView(String.valueOf(end.id()), end.name(), end.standing(), end.archived(), end.doomed());
        }
    }

    @Inject
    private ProjectEnding ending;

    @GET
    public StandingView standing(@PathParam("p") String project) {
        return StandingView.of(ending.of(Ids.of(project)));
    }

    @PUT
    public StandingView bring(@PathParam("p") String project, Wanted wanted) {
        var name = wanted.name();
        return StandingView.of(
                ending.bring(Ids.of(project), Ids.needed(wanted.standing(), "standing"), name == null ? "" : name));
    }
}
