package org.isnad.api.team;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.isnad.api.wire.Ids;
import org.isnad.team.Roster;
import org.jspecify.annotations.Nullable;

/** Lets admins make accounts. */
@Path("accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccountsResource {

    /** A new account; without a name it goes by its login, without a locale its pages speak as the browser asks. */
    public record Wanted(
            @Nullable String login,
            @Nullable String name,
            @Nullable String password,
            @Nullable String locale) {}

    /** What is to become of an account; what is not named stays. */
    public record Turned(@Nullable Boolean closed, @Nullable Boolean admin) {}

    /** An account as it is now. */
    public record Kept(String login, boolean closed, boolean admin) {}

    @Inject
    private Roster roster;

    @POST
    public Response add(Wanted wanted, @Context HttpServletRequest request) {
        var login = Ids.needed(wanted.login(), "login");
        var member = roster.add(
                login,
                wanted.name() == null ? login : wanted.name(),
                Ids.needed(wanted.password(), "password"),
                wanted.locale());
        return Response.status(Response.Status.CREATED)
                .entity(MeResource.Me.of(member, request))
                .build();
    }

    /** Shuts an account or opens it, and makes its owner an admin or one no longer; both or nothing. */
    @PATCH
    @Path("{login}")
    public Kept turn(@PathParam("login") String login, Turned wanted) {
        var now = roster.turn(login, wanted.closed(), wanted.admin());
        return new Kept(now.member().login(), now.closed(), now.member().admin());
    }
}
