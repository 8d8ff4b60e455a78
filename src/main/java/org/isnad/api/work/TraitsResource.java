package org.isnad.api.work;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.isnad.team.groups.Groups;
import org.isnad.team.groups.Trait;
import org.jspecify.annotations.Nullable;

/** The groups that members of a project work in, and the languages that they read. */
@Path("projects/{p}/traits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TraitsResource {

    /** What a member is to be like; what is not named is none. */
    public record Wanted(@Nullable String group, @Nullable List<@Nullable String> languages) {}

    @Inject
    private Groups groups;

    @GET
    public Page<Trait> all(@PathParam("p") String project) {
        return new Page<>(
                groups.of(Ids.of(project)).values().stream()
                        .sorted(Comparator.comparing(Trait::login))
                        .toList(),
                null);
    }

    @PUT
    @Path("{login}")
    public Trait put(@PathParam("p") String project, @PathParam("login") String login, Wanted wanted) {
        var languages = wanted.languages() == null ? List.<String>of() : Ids.each(wanted.languages(), "languages");
        return groups.put(Ids.of(project), new Trait(login, Objects.requireNonNullElse(wanted.group(), ""), languages));
    }
}
