package org.isnad.api.team;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.isnad.Languages;
import org.isnad.team.CurrentMember;
import org.isnad.team.Member;
import org.isnad.team.Profile;
import org.isnad.team.reading.Reading;

/** Tells callers who they are. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    /**
     * A person on the wire.
     *
     * @param locale the language that they chose, or else the one of ours that the request asks for
     * @param reading how they like to read
     */
    public record Me(String login, String name, boolean admin, String locale, Reading reading) {

        static Me of(Member member, HttpServletRequest request) {
            return of(member, member.reading(), request);
        }

        private static Me of(Member member, Reading reading, HttpServletRequest request) {
            var chosen = member.language();
            return new Me(
                    member.login(),
                    member.name(),
                    member.admin(),
                    chosen == null ? Languages.best(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)) : chosen,
                    reading);
        }
    }

    @Inject
    private CurrentMember current;

    @Inject
    private Profile profile;

    @GET
    public Me me(@Context HttpServletRequest request) {
        // What a program has just wished for it finds, though who it is may have been looked up a moment ago.
        return Me.of(current.get(), profile.reading(), request);
    }

    /** What is not named stays. */
    @PATCH
    @Path("reading")
    @Consumes(MediaType.APPLICATION_JSON)
    public Reading read(Reading.Wish wish) {
        return profile.read(wish);
    }
}
