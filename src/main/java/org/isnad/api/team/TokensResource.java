package org.isnad.api.team;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.OpenToAll;
import org.isnad.team.AccessTokens;
import org.jspecify.annotations.Nullable;

/** Gives tokens to those who know a password. */
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TokensResource {

    /** Whose token, and what it is for. */
    public record Wanted(
            @Nullable String login,
            @Nullable String password,
            @Nullable String name) {}

    @Inject
    private AccessTokens tokens;

    @POST
    @OpenToAll
    public Response issue(Wanted wanted, @Context HttpServletRequest request) {
        var issued = tokens.issue(
                Ids.needed(wanted.login(), "login"),
                Ids.needed(wanted.password(), "password"),
                wanted.name() == null || wanted.name().isBlank() ? "API" : wanted.name(),
                request.getRemoteAddr());
        return Response.status(Response.Status.CREATED).entity(issued).build();
    }
}
