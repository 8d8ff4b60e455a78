package org.isnad.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.isnad.team.CurrentMember;

/** Tells callers who they are. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    /** A person on the wire. */
    public record Me(String login, String name, boolean admin, String locale) {}

    @Inject
    private CurrentMember current;

    @GET
    public Me me() {
        var member = current.get();
        return new Me(member.login(), member.name(), member.admin(), member.language());
    }
}
