package org.isnad.api.team;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.OpenToAll;
import org.isnad.team.CurrentMember;
import org.isnad.team.SignIn;
import org.isnad.team.TeamRefusal.NotSignedIn;
import org.isnad.team.door.MemberSession;
import org.jspecify.annotations.Nullable;

/**
 * The session of a browser, for pages that go on after theirs has ended. Another site's page can neither read an answer
 * nor sign anybody in: a form cannot send JSON, and a script would have to ask first.
 */
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SessionResource {

    /** Who wants to be let in. */
    public record Wanted(@Nullable String login, @Nullable String password) {}

    /**
     * A browser's session on the wire.
     *
     * @param token for the header {@code X-CSRF-Token}
     */
    public record Session(String login, String token) {}

    @Inject
    private SignIn signIn;

    @Inject
    private CurrentMember current;

    @GET
    public Session session(@Context HttpServletRequest request) {
        if (MemberSession.of(request).isEmpty()) {
            throw new NotSignedIn(); // a program with a token of its own
        }
        return new Session(current.get().login(), MemberSession.secret(request));
    }

    @POST
    @OpenToAll
    public Session begin(Wanted wanted, @Context HttpServletRequest request) {
        var login = Ids.needed(wanted.login(), "login").strip();
        var member = signIn.check(login, Ids.needed(wanted.password(), "password"), request.getRemoteAddr());
        MemberSession.begin(request, member.id(), member.epoch());
        return new Session(member.login(), MemberSession.secret(request));
    }
}
