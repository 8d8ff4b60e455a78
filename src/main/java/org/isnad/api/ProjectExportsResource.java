package org.isnad.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.api.ExportsResource.ExportView;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.isnad.exchange.CorpusExport;
import org.isnad.exchange.ExportOrder;
import org.jspecify.annotations.Nullable;

/** Orders exports of a project, and lists the latest. */
@Path("projects/{p}/exports")
@Produces(MediaType.APPLICATION_JSON)
public class ProjectExportsResource {

    /** What is wanted; {@code options} are the format's own. */
    public record Wanted(
            @Nullable String format,
            @Nullable String sets,
            @Nullable Map<String, Object> splits,
            @Nullable Map<String, Object> options) {}

    /** The id by which to ask for an export. */
    public record Accepted(String id) {}

    @Inject
    private CorpusExport exports;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response order(@PathParam("p") String project, Wanted wanted) {
        Ids.notYet(wanted.splits(), "splits");
        var options = new TreeMap<String, String>();
        if (wanted.options() != null) {
            wanted.options().forEach((name, value) -> options.put(name, String.valueOf(value)));
        }
        var order = new ExportOrder(
                Ids.needed(wanted.format(), "format"),
                wanted.sets() == null ? ExportOrder.GOLD : wanted.sets(),
                options);
        var card = exports.order(Ids.of(project), order);
        return Response.status(Response.Status.ACCEPTED)
                .entity(new Accepted(String.valueOf(card.id())))
                .build();
    }

    @GET
    public Page<ExportView> latest(@PathParam("p") String project) {
        return new Page<>(
                exports.latest(Ids.of(project)).stream()
                        .map(card -> ExportView.of(card, null))
                        .toList(),
                null);
    }
}
