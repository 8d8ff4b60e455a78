package org.isnad.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.isnad.Refusal;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.isnad.schema.ProjectStart;
import org.isnad.schema.SchemaDocument;
import org.isnad.team.ProjectCard;
import org.isnad.team.ProjectDesk;
import org.isnad.team.Role;
import org.isnad.team.Staffing;
import org.jspecify.annotations.Nullable;

/** Projects, their members and their schemas. */
@Path("projects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProjectsResource {

    /** A new project; what is not told is as for Arabic news marked by two. */
    public record Wanted(
            @Nullable String name,
            @Nullable String preset,
            @Nullable String mode,
            @Nullable Integer overlap,
            @Nullable String language) {}

    /** A project on the wire. */
    public record ProjectView(
            String id, String name, String mode, int overlap, String language, Instant created, String standing) {

        static ProjectView of(ProjectCard card) {
            return new ProjectView(
                    String.valueOf(card.id()),
                    card.name(),
                    card.mode(),
                    card.overlap(),
                    card.language(),
                    card.created(),
                    card.standing());
        }
    }

    /** What a member is to be. */
    public record Roles(@Nullable List<@Nullable String> roles) {}

    /** A member is somebody with a role; who is to have none is taken out by another call. */
    static final class NoRoles extends Refusal {
        NoRoles() {}
    }

    /** A member on the wire. */
    public record MemberView(String login, String name, List<String> roles) {}

    @Inject
    private ProjectStart start;

    @Inject
    private ProjectDesk projects;

    @Inject
    private Staffing staffing;

    @POST
    public Response begin(Wanted wanted) {
        var card = start.begin(
                Ids.needed(wanted.name(), "name"),
                wanted.preset() == null ? start.presets().get(0) : wanted.preset(),
                wanted.mode() == null ? "independent" : wanted.mode(),
                wanted.overlap() == null ? 2 : wanted.overlap(),
                wanted.language() == null ? "ar" : wanted.language());
        return Response.status(Response.Status.CREATED)
                .entity(ProjectView.of(card))
                .build();
    }

    @GET
    public Page<ProjectView> mine(
            @QueryParam("limit")
                    @DefaultValue("100")
                    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500"))
                    String limit,
            @QueryParam("after") @Nullable String after) {
        var size = Page.limit(limit);
        var cards = projects.mine(Page.after(after), size + 1);
        return Page.of(cards.stream().map(ProjectView::of).toList(), size, ProjectView::id);
    }

    @GET
    @Path("{p}")
    public ProjectView get(@PathParam("p") String project) {
        return ProjectView.of(projects.get(Ids.of(project)));
    }

    @GET
    @Path("{p}/schema")
    public SchemaDocument schema(@PathParam("p") String project) {
        return start.schemaOf(Ids.of(project));
    }

    @GET
    @Path("{p}/members")
    public Page<MemberView> members(@PathParam("p") String project) {
        return new Page<>(
                staffing.of(Ids.of(project)).stream()
                        .map(ProjectsResource::view)
                        .toList(),
                null);
    }

    @PUT
    @Path("{p}/members/{login}")
    public MemberView member(@PathParam("p") String project, @PathParam("login") String login, Roles wanted) {
        var roles = Ids.each(wanted.roles(), "roles").stream().map(Role::of).toList();
        if (roles.isEmpty()) {
            throw new NoRoles();
        }
        var member = staffing.assign(Ids.of(project), login, roles);
        return new MemberView(
                member.login(), member.name(), roles.stream().map(Role::code).toList());
    }

    @DELETE
    @Path("{p}/members/{login}")
    public void removeMember(@PathParam("p") String project, @PathParam("login") String login) {
        staffing.assign(Ids.of(project), login, List.of());
    }

    private static MemberView view(Staffing.Staff staff) {
        return new MemberView(
                staff.member().login(),
                staff.member().name(),
                staff.roles().stream().map(Role::code).toList());
    }
}
