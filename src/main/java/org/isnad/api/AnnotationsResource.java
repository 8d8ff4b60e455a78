package org.isnad.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.isnad.annotation.MarkedRelation;
import org.isnad.annotation.MarkedSpan;
import org.isnad.annotation.Marking.Applied;
import org.isnad.annotation.Marking.Terms;
import org.isnad.annotation.Saving;
import org.isnad.annotation.SetReading;
import org.isnad.annotation.SetReading.SetContent;
import org.isnad.annotation.Undoing;
import org.isnad.annotation.Undoing.Outcome;
import org.isnad.annotation.Undoing.Wish;
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

    /** By this header a client asks that nothing be said twice in the same way. */
    private static final String TWINS = "Isnad-Twins";

    /** By this header batches that are one act of a person are known, to be undone as a whole. */
    private static final String GESTURE = "Isnad-Gesture";

    /** How far back an undo or redo reaches, as a client says. */
    public static class Reach {

        @QueryParam("of")
        @Parameter(
                description =
                        "the revision that what the caller did last led to; refused with 409 where something else is last",
                schema = @Schema(implementation = Long.class, minimum = "0"))
        @Nullable
        String of;

        @QueryParam("below")
        @Parameter(
                description = "only what the caller did before this revision, as an OutOfReach has told it",
                schema = @Schema(implementation = Long.class, minimum = "0"))
        @Nullable
        String below;

        @HeaderParam("Isnad-Undo")
        @DefaultValue("any")
        @Parameter(
                description =
                        "last: what still stands of the caller's last act, and nothing older; any: the last act that can be"
                                + " taken back as a whole",
                schema = @Schema(enumeration = {"any", "last"}))
        String reach = "any";

        @HeaderParam("Idempotency-Key")
        @Parameter(description = "by this the same request is known when it comes again, and is answered the same")
        @Nullable
        String key;

        Wish wish(UnaryOperator<String> digest) {
            return new Wish(
                    key == null ? null : digest.apply(key),
                    of == null ? null : WholeNumber.of(of, "of"),
                    below == null ? null : WholeNumber.of(below, "below"),
                    WireEdit.onlyLast(reach));
        }
    }

    /** What became of an undo or redo, on the wire. */
    public record Reverted(
            String set,
            long revision,
            List<Applied.Done> applied,

            @Schema(
                    description =
                            "so many marks of it stay as they are, since somebody else changed them or left no room")
            int left,

            @Schema(
                    description =
                            "what led to this revision is left of the same act, to be asked for next; absent or null if nothing is")
            @Nullable
            Long more) {

        static Reverted of(Outcome outcome) {
            var applied = outcome.applied();
            return new Reverted(
                    String.valueOf(applied.set()),
                    applied.revision(),
                    applied.applied(),
                    outcome.left(),
                    outcome.more());
        }
    }

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
            @QueryParam("since") @Parameter(schema = @Schema(implementation = Long.class, minimum = "0")) @Nullable
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
            @HeaderParam(GESTURE)
                    @Parameter(
                            description =
                                    "batches that bear the same name here, one after the other, are undone as one act",
                            schema = @Schema(format = "uuid"))
                    @Nullable
                    String gesture,
            EditBatch batch) {
        var sent = Ids.each(batch.edits(), "edits");
        var edits = sent.stream().map(WireEdit::edit).toList();
        var terms = new Terms(WireEdit.twins(twins), gesture == null ? null : Ids.uuid(gesture, GESTURE));
        return Answer.of(saving.save(in(project, article), set, edits, digest(sent), terms));
    }

    @POST
    @Path("undo")
    @Consumes(MediaType.WILDCARD)
    public Reverted undo(
            @PathParam("p") @Nullable String project,
            @PathParam("a") String article,
            @QueryParam("set") @DefaultValue("mine") String set,
            @BeanParam Reach reach) {
        return Reverted.of(undoing.undo(in(project, article), set, reach.wish(key -> digest("undo " + key))));
    }

    @POST
    @Path("redo")
    @Consumes(MediaType.WILDCARD)
    public Reverted redo(
            @PathParam("p") @Nullable String project,
            @PathParam("a") String article,
            @QueryParam("set") @DefaultValue("mine") String set,
            @BeanParam Reach reach) {
        return Reverted.of(undoing.redo(in(project, article), set, reach.wish(key -> digest("redo " + key))));
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
