package org.isnad.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.isnad.Languages;
import org.isnad.team.CurrentMember;
import org.isnad.team.Member;

/** Tells callers who they are. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    /**
     * A person on the wire.
     *
     * @param locale the language that they chose, or else the one of ours that the request asks for
     */
    public record Me(String login, String name, boolean admin, String locale) {

        static Me of(Member member, HttpServletRequest request) {
            var chosen = member.language();
            return new Me(
                    member.login(),
                    member.name(),
                    member.admin(),
                    chosen == null ? Languages.best(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)) : chosen);
        }
    }

    @Inject
    private CurrentMember current;

    @GET
    public Me me(@Context HttpServletRequest request) {
        return Me.of(current.get(), request);
    }
}
