package org.isnad.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import org.isnad.api.wire.FilePart;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Json;
import org.isnad.exchange.CorpusExport;
import org.isnad.exchange.ExportCard;
import org.isnad.exchange.ExportOrder;
import org.isnad.exchange.format.Format;
import org.jspecify.annotations.Nullable;

/** Orders exports, tells how far they are, and serves the files. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class ExportsResource {

    /** What is wanted; {@code options} are the format's own. */
    public record Wanted(
            @Nullable String format,
            @Nullable String sets,
            @Nullable Map<String, Object> options) {}

    /** The id by which to ask for an export. */
    public record Accepted(String id) {}

    /** An export on the wire. */
    public record ExportView(
            String id,
            String format,
            String sets,
            String state,
            double progress,
            ExportCard.@Nullable ExportFile file,
            @Nullable JsonNode loss,
            @Nullable String problem) {

        static ExportView of(ExportCard card) {
            return new ExportView(
                    String.valueOf(card.id()),
                    card.order().format(),
                    card.order().sets(),
                    card.state().code(),
                    card.progress(),
                    card.file(),
                    tree(card.loss()),
                    card.problem());
        }

        private static @Nullable JsonNode tree(@Nullable String json) {
            try {
                return json == null ? null : Json.MAPPER.readTree(json);
            } catch (JsonProcessingException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    @Inject
    private CorpusExport exports;

    @POST
    @Path("projects/{p}/exports")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response order(@PathParam("p") String project, Wanted wanted) {
        var options = new java.util.TreeMap<String, String>();
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
    @Path("exports/{id}")
    public ExportView get(@PathParam("id") String export) {
        return ExportView.of(exports.get(Ids.of(export)));
    }

    @DELETE
    @Path("exports/{id}")
    public ExportView cancel(@PathParam("id") String export) {
        return ExportView.of(exports.cancel(Ids.of(export)));
    }

    /** The bytes, or the part of them that a {@code Range} header asks for. */
    @GET
    @Path("exports/{id}/file")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("id") String export, @HeaderParam("Range") @Nullable String range)
            throws IOException {
        var path = exports.file(Ids.of(export));
        var card = exports.get(Ids.of(export));
        var file = Ids.needed(card.file(), "file");
        var type = Format.named(card.order().format()).mediaType();
        return FilePart.of(path, file.bytes(), range)
                .type(type)
                .header("Content-Disposition", FilePart.attachment(file.name()))
                .header("ETag", '"' + file.sha256() + '"')
                .build();
    }
}
