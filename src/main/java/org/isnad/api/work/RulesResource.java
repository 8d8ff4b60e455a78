package org.isnad.api.work;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.isnad.api.wire.Ids;
import org.isnad.team.ProjectDesk;
import org.jspecify.annotations.Nullable;

/** How a project goes about its work. */
@Path("projects/{p}/rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RulesResource {

    /** What is to be another way; what is not named stays. */
    public record Wanted(
            @Nullable String name,
            @Nullable String mode,
            @Nullable Integer overlap,
            @Nullable String handout,
            @Nullable Integer holdHours,
            @Nullable String workOrder,
            @Nullable String sight,
            @Nullable String reviewers) {

        ProjectDesk.Rules upon(ProjectDesk.Rules now) {
            return new ProjectDesk.Rules(
                    Objects.requireNonNullElse(name, now.name()),
                    Objects.requireNonNullElse(mode, now.mode()),
                    Objects.requireNonNullElse(overlap, now.overlap()),
                    Objects.requireNonNullElse(handout, now.handout()),
                    Objects.requireNonNullElse(holdHours, now.holdHours()),
                    Objects.requireNonNullElse(workOrder, now.workOrder()),
                    Objects.requireNonNullElse(sight, now.sight()),
                    Objects.requireNonNullElse(reviewers, now.reviewers()));
        }
    }

    @Inject
    private ProjectDesk projects;

    @GET
    public ProjectDesk.Rules rules(@PathParam("p") String project) {
        return projects.rules(Ids.of(project));
    }

    @PATCH
    public ProjectDesk.Rules change(@PathParam("p") String project, Wanted wanted) {
        return projects.change(Ids.of(project), wanted::upon);
    }
}
