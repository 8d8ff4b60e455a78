package org.isnad.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.isnad.annotation.Applied;
import org.isnad.annotation.MarkedRelation;
import org.isnad.annotation.MarkedSpan;
import org.isnad.annotation.Marking.Terms;
import org.isnad.annotation.Saving;
import org.isnad.annotation.SetContent;
import org.isnad.annotation.SetReading;
import org.isnad.annotation.Undoing;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Json;
import org.isnad.api.wire.WholeNumber;
import org.isnad.corpus.Shelf;
import org.isnad.team.CurrentMember;
import org.isnad.text.TextHash;
import org.jspecify.annotations.Nullable;

/** The marks of one article: reads them, and makes, undoes and redoes edits. */
@Path("articles/{a}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AnnotationsResource {

    /** Edits to make all together, or not at all. */
    public record EditBatch(@Nullable List<@Nullable WireEdit> edits) {}

    /** The marks of a set on the wire; {@code removed} tells what is no more, where news was asked for. */
    public record Content(
            @Nullable String set,
            long revision,
            String state,
            List<MarkedSpan> spans,
            List<MarkedRelation> relations,
            List<UUID> removed) {

        static Content of(SetContent content) {
            return new Content(
                    content.set() == null ? null : String.valueOf(content.set()),
                    content.revision(),
                    content.state().code(),
                    content.spans(),
                    content.relations(),
                    content.removed());
        }
    }

    private static final ObjectWriter IN_ORDER = Json.MAPPER.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    /** By this header the same undo or redo is known when it comes again, as a batch is by its edits. */
    private static final String KEY = "Idempotency-Key";

    /** By this header a client asks that nothing be said twice in the same way. */
    private static final String TWINS = "Isnad-Twins";

    /** By this header batches that are one act of a person are known, to be undone as a whole. */
    private static final String GESTURE = "Isnad-Gesture";

    /** What became of a batch, on the wire. */
    public record Answer(String set, long revision, List<Applied.Done> applied) {

        static Answer of(Applied applied) {
            return new Answer(String.valueOf(applied.set()), applied.revision(), applied.applied());
        }
    }

    @Inject
    private SetReading reading;

    @Inject
    private Saving saving;

    @Inject
    private Undoing undoing;

    @Inject
    private Shelf shelf;

    @Inject
    private CurrentMember current;

    @GET
    @Path("annotations")
    public Content read(
            @PathParam("p") @Nullable String project,
            @PathParam("a") String article,
            @QueryParam("set") @DefaultValue("mine") String set,
            @QueryParam("since")
                    @Parameter(schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
                    @Nullable
                    String since) {
        var id = in(project, article);
        return Content.of(
                since == null ? reading.content(id, set) : reading.since(id, set, WholeNumber.of(since, "since")));
    }

    @POST
    @Path("annotations")
    public Answer edit(
            @PathParam("p") @Nullable String project,
            @PathParam("a") String article,
            @QueryParam("set") @DefaultValue("mine") String set,
            @HeaderParam(TWINS)
                    @DefaultValue("admit")
                    @Parameter(
                            description = "whether a mark may say what another says already; refused with 409",
                            schema = @Schema(enumeration = {"admit", "refuse"}))
                    String twins,
            @HeaderParam(GESTURE) @Parameter(schema = @Schema(format = "uuid")) @Nullable String gesture,
            EditBatch batch) {
        var sent = Ids.each(batch.edits(), "edits");
        var edits = sent.stream().map(WireEdit::edit).toList();
        var terms = new Terms(WireEdit.twins(twins), gesture == null ? null : Ids.uuid(gesture, GESTURE));
        return Answer.of(saving.save(in(project, article), set, edits, digest(sent), terms));
    }

    @POST
    @Path("undo")
    @Consumes(MediaType.WILDCARD)
    public Answer undo(
            @PathParam("p") @Nullable String project,
            @PathParam("a") String article,
            @QueryParam("set") @DefaultValue("mine") String set,
            @QueryParam("of")
                    @Parameter(schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
                    @Nullable
                    String of,
            @HeaderParam(KEY) @Nullable String key) {
        var revision = of == null ? null : WholeNumber.of(of, "of");
        return Answer.of(undoing.undo(in(project, article), set, key == null ? null : digest("undo " + key), revision));
    }

    @POST
    @Path("redo")
    @Consumes(MediaType.WILDCARD)
    public Answer redo(
            @PathParam("p") @Nullable String project,
            @PathParam("a") String article,
            @QueryParam("set") @DefaultValue("mine") String set,
            @HeaderParam(KEY) @Nullable String key) {
        return Answer.of(undoing.redo(in(project, article), set, key == null ? null : digest("redo " + key)));
    }

    /** The same edits of the same member have the same digest, however the JSON was spaced and ordered. */
    private String digest(List<WireEdit> sent) {
        try {
            return digest(IN_ORDER.writeValueAsString(sent));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String digest(String request) {
        return TextHash.sha256(current.get().id() + " " + request);
    }

    private long in(@Nullable String project, String article) {
        return ArticlePath.in(project, article, shelf);
    }
}
