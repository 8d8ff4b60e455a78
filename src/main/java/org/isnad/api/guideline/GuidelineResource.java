package org.isnad.api.guideline;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.isnad.api.wire.WholeNumber;
import org.isnad.guideline.Difference;
import org.isnad.guideline.DraftCard;
import org.isnad.guideline.GuidelineRefusal;
import org.isnad.guideline.GuidelineWriting;
import org.isnad.guideline.Guidelines;
import org.isnad.guideline.PublishedGuideline;
import org.isnad.guideline.VersionCard;
import org.jspecify.annotations.Nullable;

/** A project's guidelines in Markdown: what is in force, what was, and what is being written. */
@Path("projects/{p}/guideline")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GuidelineResource {

    /** One version, whole; {@code html} holds nothing but what Markdown can say. */
    public record GuidelineView(int version, String note, Instant published, String by, String text, String html) {

        static GuidelineView of(long project, PublishedGuideline guideline) {
            var card = guideline.card();
            return new GuidelineView(
                    card.number(),
                    card.note(),
                    card.published(),
                    card.by(),
                    guideline.text(),
                    guideline.rendered(project).html());
        }
    }

    /** One version without its text. */
    public record VersionView(int version, String note, Instant published, String by) {

        static VersionView of(VersionCard card) {
            return new VersionView(card.number(), card.note(), card.published(), card.by());
        }
    }

    /** What is to be kept as the draft, by whoever went on from this revision of it. */
    public record WantedDraft(
            @Nullable String text, @Nullable Long revision) {}

    /** What is to be published: the draft at this revision. */
    public record WantedVersion(
            @Nullable Long revision, @Nullable String note) {}

    @Inject
    private Guidelines guidelines;

    @Inject
    private GuidelineWriting writing;

    @GET
    public GuidelineView latest(@PathParam("p") String project) {
        var id = Ids.of(project);
        return GuidelineView.of(id, guidelines.latest(id).orElseThrow(GuidelineRefusal.NoGuideline::new));
    }

    @GET
    @Path("versions")
    public Page<VersionView> versions(@PathParam("p") String project) {
        return new Page<>(
                guidelines.versions(Ids.of(project)).stream()
                        .map(VersionView::of)
                        .toList(),
                null);
    }

    @GET
    @Path("versions/{n}")
    public GuidelineView version(@PathParam("p") String project, @PathParam("n") String number) {
        var id = Ids.of(project);
        return GuidelineView.of(id, guidelines.version(id, number(number, "version")));
    }

    /** What became of the version {@code before} in this one. */
    @GET
    @Path("versions/{n}/changes")
    public List<Difference.Block> changes(
            @PathParam("p") String project,
            @PathParam("n") String number,
            @QueryParam("before") @Nullable String before) {
        return guidelines
                .difference(Ids.of(project), number(Ids.needed(before, "before"), "before"), number(number, "version"))
                .blocks();
    }

    @POST
    @Path("versions")
    @APIResponse(responseCode = "201", description = "It is in force, and annotators are to confirm it")
    public Response publish(@PathParam("p") String project, WantedVersion wanted) {
        var card = writing.publish(
                Ids.of(project), Ids.needed(wanted.revision(), "revision"), Ids.needed(wanted.note(), "note"));
        return Response.status(Response.Status.CREATED)
                .entity(VersionView.of(card))
                .build();
    }

    @GET
    @Path("draft")
    public DraftCard draft(@PathParam("p") String project) {
        return writing.draft(Ids.of(project));
    }

    @PUT
    @Path("draft")
    public DraftCard save(@PathParam("p") String project, WantedDraft wanted) {
        return writing.save(
                Ids.of(project), Ids.needed(wanted.text(), "text"), Ids.needed(wanted.revision(), "revision"));
    }

    private static int number(String asked, String field) {
        return (int) Math.min(Integer.MAX_VALUE, WholeNumber.of(asked, field));
    }
}
