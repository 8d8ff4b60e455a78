package org.isnad.api;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.isnad.Languages;
import org.isnad.Refusal;
import org.isnad.annotation.sets.Assigning;
import org.isnad.annotation.sets.SetCard;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Json;
import org.isnad.api.wire.Page;
import org.isnad.api.wire.UploadedName;
import org.isnad.corpus.ArticleCard;
import org.isnad.corpus.ArticleImport;
import org.isnad.corpus.Provenance;
import org.isnad.corpus.Shelf;
import org.isnad.corpus.intake.IncomingFile;
import org.isnad.web.Messages;
import org.jspecify.annotations.Nullable;

/** The articles of a project: lists them and takes new ones in. */
@Path("projects/{p}/articles")
@Produces(MediaType.APPLICATION_JSON)
public class ProjectArticlesResource {

    /** What the importing client says of one file; {@code published} is a time or a day. */
    public record Told(
            @Nullable String outlet,
            @Nullable String url,
            @Nullable String published) {}

    /** The parts of an upload, for its description: {@code metadata} is by file name, and may be left out. */
    public record Form(
            @Schema(required = true) List<InputStream> files,
            @Nullable Map<String, Told> metadata) {}

    /**
     * What became of one file.
     *
     * @param status {@code imported}, {@code duplicate} or {@code refused}
     * @param article the article it became, or that has its text already
     * @param detail why it was refused, or what of the file is left out of the text, in the reader's language
     */
    public record Outcome(
            String name,
            String status,
            @Nullable String article,
            @Nullable String code,
            @Nullable String detail) {}

    /** What became of all files. */
    public record Outcomes(List<Outcome> items) {}

    /** Bytes. */
    private static final int LARGEST_METADATA = 4 << 20;

    @Inject
    private Shelf shelf;

    @Inject
    private ArticleImport intake;

    @Inject
    private Assigning assigning;

    @GET
    public Page<ArticleView> list(
            @PathParam("p") String project,
            @QueryParam("limit")
                    @DefaultValue("100")
                    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500"))
                    String limit,
            @QueryParam("after") @Nullable String after) {
        var size = Page.limit(limit);
        var cards = shelf.after(Ids.of(project), Page.after(after), size + 1);
        var sets = assigning
                .setsOf(Ids.of(project), cards.stream().map(ArticleCard::id).toList())
                .stream()
                .collect(groupingBy(SetCard::article));
        var views = cards.stream()
                .map(card -> ArticleView.of(card, sets.getOrDefault(card.id(), List.of())))
                .toList();
        return Page.of(views, size, ArticleView::id);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RequestBody(content = @Content(schema = @Schema(implementation = Form.class)))
    public Outcomes take(@PathParam("p") String project, List<EntityPart> parts, @Context HttpServletRequest request)
            throws IOException {
        var told = told(parts);
        var language = Languages.best(request.getHeader("Accept-Language"));
        var outcomes = new ArrayList<Outcome>();
        for (var part : parts) {
            if (part.getName().equals("files")) {
                outcomes.add(take(Ids.of(project), part, told, language));
            }
        }
        if (outcomes.isEmpty()) {
            throw new Ids.FieldMissing("files");
        }
        return new Outcomes(outcomes);
    }

    private Outcome take(long project, EntityPart part, Map<String, Provenance> told, String language)
            throws IOException {
        var name = part.getFileName().map(UploadedName::decoded).orElse("");
        var origin = told.getOrDefault(name, Provenance.UNKNOWN);
        try (var content = part.getContent()) {
            var type = part.getMediaType() == null ? null : part.getMediaType().toString();
            var receipt = intake.take(project, new IncomingFile(name, type, content), origin);
            var id = String.valueOf(receipt.article().id());
            var leftOut = receipt.zeros() == 0 ? null : Messages.say(language, "corpus.import.zeros", receipt.zeros());
            return new Outcome(name, receipt.isNew() ? "imported" : "duplicate", id, null, leftOut);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.RULE && refusal.kind() != Refusal.Kind.TOO_LARGE) {
                throw refusal; // the caller may not import at all
            }
            return new Outcome(name, "refused", null, refusal.code(), Messages.say(language, refusal));
        }
    }

    private static Map<String, Provenance> told(List<EntityPart> parts) throws IOException {
        for (var part : parts) {
            if (part.getName().equals("metadata")) {
                return read(part.getContent().readNBytes(LARGEST_METADATA + 1));
            }
        }
        return Map.of();
    }

    private static Map<String, Provenance> read(byte[] json) throws IOException {
        if (json.length > LARGEST_METADATA) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        Map<String, @Nullable Told> told = Json.MAPPER.readValue(json, new TypeReference<>() {});
        var origins = new HashMap<String, Provenance>();
        if (told != null) {
            told.forEach((name, each) -> origins.put(
                    name,
                    each == null ? Provenance.UNKNOWN : Provenance.told(each.outlet(), each.url(), each.published())));
        }
        return origins;
    }
}
