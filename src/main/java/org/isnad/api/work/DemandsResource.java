package org.isnad.api.work;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.api.wire.Ids;
import org.isnad.schema.Demands;
import org.jspecify.annotations.Nullable;

/** What a project wants to be there before one of its articles is submitted. */
@Path("projects/{p}/demands")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DemandsResource {

    /** What is wanted from now on; what is not named is not. Attributes are named {@code layer.attribute}. */
    public record Wanted(
            @Nullable List<@Nullable String> attributes,
            @Nullable List<@Nullable String> relations,
            @Nullable Map<String, @Nullable Integer> least) {

        Demands.Wanted checked() {
            var marks = new TreeMap<String, Integer>();
            if (least != null) {
                least.forEach((layer, number) -> marks.put(layer, Ids.needed(number, "least." + layer)));
            }
            return new Demands.Wanted(
                    attributes == null ? Set.of() : Set.copyOf(Ids.each(attributes, "attributes")),
                    relations == null ? Set.of() : Set.copyOf(Ids.each(relations, "relations")),
                    marks);
        }
    }

    @Inject
    private Demands demands;

    @GET
    public Demands.Wanted demands(@PathParam("p") String project) {
        return demands.of(Ids.of(project));
    }

    @PUT
    public Demands.Wanted change(@PathParam("p") String project, Wanted wanted) {
        var checked = wanted.checked();
        return demands.change(Ids.of(project), now -> checked);
    }
}
