package org.isnad.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.isnad.api.wire.FilePart;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Json;
import org.isnad.exchange.CorpusExport;
import org.isnad.exchange.ExportCard;
import org.isnad.exchange.format.Format;
import org.jspecify.annotations.Nullable;

/** Tells how far exports are, and serves the files. */
@Path("exports")
@Produces(MediaType.APPLICATION_JSON)
public class ExportsResource {

    /** An export on the wire; in a list without its {@code loss}, which may be long. */
    public record ExportView(
            String id,
            String format,
            String sets,
            String state,
            double progress,
            ExportCard.@Nullable ExportFile file,
            @Nullable JsonNode loss,
            @Nullable String problem) {

        static ExportView of(ExportCard card, @Nullable String loss) {
            return new ExportView(
                    String.valueOf(card.id()),
                    card.order().format(),
                    card.order().sets(),
                    card.state().code(),
                    card.progress(),
                    card.file(),
                    tree(loss),
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

    @GET
    @Path("{id}")
    public ExportView get(@PathParam("id") String export) {
        return view(exports.get(Ids.of(export)));
    }

    /** Gives up an export that is being made; one that is over goes with its file. */
    @DELETE
    @Path("{id}")
    @APIResponse(responseCode = "200", description = "It was given up")
    @APIResponse(responseCode = "204", description = "It was over, and is no more")
    public Response delete(@PathParam("id") String export) {
        var id = Ids.of(export);
        if (exports.get(id).state().over()) {
            exports.remove(id);
            return Response.noContent().build();
        }
        return Response.ok(view(exports.cancel(id))).build();
    }

    /** The bytes, or the part of them that a {@code Range} header asks for. */
    @GET
    @Path("{id}/file")
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

    private ExportView view(ExportCard card) {
        return ExportView.of(card, exports.loss(card.id()).orElse(null));
    }
}
