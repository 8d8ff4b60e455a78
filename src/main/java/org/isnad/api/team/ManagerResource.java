package org.isnad.api.team;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.isnad.api.wire.Ids;
import org.isnad.team.Staffing;
import org.jspecify.annotations.Nullable;

/** Lets admins give a project a manager whose managers have all left. */
@Path("projects/{p}/manager")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ManagerResource {

    /** Who is to manage it. */
    public record Appointed(@Nullable String login) {}

    @Inject
    private Staffing staffing;

    @PUT
    public Appointed appoint(@PathParam("p") String project, Appointed wanted) {
        var member = staffing.appoint(Ids.of(project), Ids.needed(wanted.login(), "login"));
        return new Appointed(member.login());
    }
}
