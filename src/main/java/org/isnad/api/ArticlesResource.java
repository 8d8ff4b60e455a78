package org.isnad.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.isnad.annotation.SetReading;
import org.isnad.annotation.sets.Assigning;
import org.isnad.annotation.sets.SetCard;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.isnad.corpus.Shelf;
import org.jspecify.annotations.Nullable;

/** One article, under its own path and under its project's alike. */
@Path("articles/{a}")
@Produces(MediaType.APPLICATION_JSON)
public class ArticlesResource {

    /** Who is to mark an article. */
    public record Assignees(@Nullable List<@Nullable String> logins) {}

    /** A set on the wire. */
    public record SetView(String id, String kind, @Nullable String owner, String state, long revision) {

        static SetView of(SetCard card) {
            return new SetView(
                    String.valueOf(card.id()),
                    card.kind().code(),
                    card.owner(),
                    card.state().code(),
                    card.revision());
        }
    }

    @Inject
    private Shelf shelf;

    @Inject
    private Assigning assigning;

    @Inject
    private SetReading reading;

    @GET
    public ArticleView get(@PathParam("p") @Nullable String project, @PathParam("a") String article) {
        var card = shelf.get(in(project, article));
        return ArticleView.of(card, assigning.setsOf(card.project(), List.of(card.id())));
    }

    @GET
    @Path("text")
    @Produces("text/plain; charset=utf-8")
    @APIResponse(
            responseCode = "200",
            description = "exactly the stored text",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput text(@PathParam("p") @Nullable String project, @PathParam("a") String article) {
        var pieces = shelf.text(in(project, article));
        return out -> {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            for (var piece : pieces) {
                writer.write(piece);
            }
            writer.flush();
        };
    }

    @PUT
    @Path("assignees")
    @Consumes(MediaType.APPLICATION_JSON)
    public Page<SetView> assign(
            @PathParam("p") @Nullable String project, @PathParam("a") String article, Assignees wanted) {
        var id = in(project, article);
        assigning.assign(id, Ids.each(wanted.logins(), "logins"));
        return new Page<>(reading.of(id).stream().map(SetView::of).toList(), null);
    }

    @GET
    @Path("sets")
    public Page<SetView> sets(@PathParam("p") @Nullable String project, @PathParam("a") String article) {
        return new Page<>(
                reading.of(in(project, article)).stream().map(SetView::of).toList(), null);
    }

    private long in(@Nullable String project, String article) {
        return ArticlePath.in(project, article, shelf);
    }
}
