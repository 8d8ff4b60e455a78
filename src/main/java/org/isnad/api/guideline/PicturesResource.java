package org.isnad.api.guideline;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.isnad.guideline.Guidelines;
import org.isnad.guideline.Illustrating;
import org.isnad.guideline.PictureCard;

/** The pictures that a project's guidelines show. */
@Path("projects/{p}/guideline/pictures")
@Produces(MediaType.APPLICATION_JSON)
public class PicturesResource {

    /** The parts of an upload: PNG, JPEG, WebP or GIF, and what it shows, for those who do not see it. */
    public record Form(
            @Schema(required = true) InputStream file,
            @Schema(required = true) String words) {}

    /** A picture on the wire; {@code markdown} is what shows it. */
    public record PictureView(String id, String mediaType, int bytes, Instant added, String markdown) {

        static PictureView of(PictureCard card) {
            return new PictureView(
                    String.valueOf(card.id()), card.mediaType(), card.bytes(), card.added(), card.markdown());
        }
    }

    @Inject
    private Illustrating illustrating;

    @Inject
    private Guidelines guidelines;

    @GET
    public Page<PictureView> pictures(@PathParam("p") String project) {
        return new Page<>(
                illustrating.pictures(Ids.of(project)).stream()
                        .map(PictureView::of)
                        .toList(),
                null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RequestBody(content = @Content(schema = @Schema(implementation = Form.class)))
    @APIResponse(responseCode = "201", description = "It is kept")
    public Response add(@PathParam("p") String project, List<EntityPart> parts) throws IOException {
        var content = read(parts, "file");
        var words = new String(read(parts, "words"), UTF_8);
        return Response.status(Response.Status.CREATED)
                .entity(PictureView.of(illustrating.add(Ids.of(project), content, words)))
                .build();
    }

    /** A picture is looked at on the page that shows it, and can do nothing by itself. */
    @GET
    @Path("{i}")
    @Produces(MediaType.WILDCARD)
    public Response picture(@PathParam("p") String project, @PathParam("i") String picture) {
        var file = guidelines.picture(Ids.of(project), Ids.of(picture));
        return Response.ok(file.content(), file.mediaType())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Content-Disposition", "inline; filename=\"%s\"".formatted(file.name()))
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }

    private static byte[] read(List<EntityPart> parts, String name) throws IOException {
        for (var part : parts) {
            if (part.getName().equals(name)) {
                return part.getContent().readNBytes(Illustrating.LARGEST + 1);
            }
        }
        throw new Ids.FieldMissing(name);
    }
}
