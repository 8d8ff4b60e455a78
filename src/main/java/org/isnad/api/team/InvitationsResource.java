package org.isnad.api.team;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.OpenToAll;
import org.isnad.api.wire.Page;
import org.isnad.team.Role;
import org.isnad.team.invitation.InvitationCard;
import org.isnad.team.invitation.Inviting;
import org.jspecify.annotations.Nullable;

/** Lets admins invite people, and these make accounts of their own. */
@Path("invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InvitationsResource {

    private static final int USUAL_DAYS = 7;

    /** Whom to invite; {@code project} and {@code roles} say where they are to work, if that is known. */
    public record Wanted(
            @Nullable String name,
            @Nullable String email,
            @Nullable String locale,
            @Nullable String project,
            @Nullable List<@Nullable String> roles,
            @Nullable Integer days) {}

    /** Who accepts; without a locale their pages speak as the browser asks. */
    public record Accepted(
            @Nullable String login,
            @Nullable String name,
            @Nullable String password,
            @Nullable String locale) {}

    /** An invitation on the wire. */
    public record InvitationView(
            String id, String name, @Nullable String email, Instant created, Instant expires) {

        static InvitationView of(InvitationCard card) {
            return new InvitationView(
                    String.valueOf(card.id()), card.name(), card.email(), card.created(), card.expires());
        }
    }

    /** The key stands in the link {@code /team/join?key=…}; it is told this once. */
    public record Issued(String key, InvitationView invitation) {}

    @Inject
    private Inviting inviting;

    @POST
    public Response invite(Wanted wanted) {
        var roles = wanted.roles() == null
                ? List.<Role>of()
                : Ids.each(wanted.roles(), "roles").stream().map(Role::of).toList();
        var issued = inviting.invite(
                new Inviting.Wish(
                        Ids.needed(wanted.name(), "name"),
                        wanted.email(),
                        wanted.locale(),
                        wanted.project() == null ? null : Ids.of(wanted.project()),
                        roles),
                wanted.days() == null ? USUAL_DAYS : wanted.days());
        return Response.status(Response.Status.CREATED)
                .entity(new Issued(issued.key(), InvitationView.of(issued.card())))
                .build();
    }

    @GET
    public Page<InvitationView> open() {
        return new Page<>(inviting.open().stream().map(InvitationView::of).toList(), null);
    }

    @DELETE
    @Path("{i}")
    public void takeBack(@PathParam("i") String invitation) {
        inviting.takeBack(Ids.of(invitation));
    }

    @POST
    @Path("{key}/accept")
    @OpenToAll
    public Response accept(@PathParam("key") String key, Accepted accepted, @Context HttpServletRequest request) {
        var login = Ids.needed(accepted.login(), "login");
        var member = inviting.accept(
                key,
                login,
                accepted.name() == null ? login : accepted.name(),
                Ids.needed(accepted.password(), "password"),
                accepted.locale());
        return Response.status(Response.Status.CREATED)
                .entity(MeResource.Me.of(member, request))
                .build();
    }
}
