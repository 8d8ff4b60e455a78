package org.isnad.api.notice;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.isnad.notice.reading.Notices;
import org.jspecify.annotations.Nullable;

/** What the caller was told. */
@Path("notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NoticesResource {

    /** How many notices the caller has not seen, of which no more than {@code most} are counted, and the id of the latest. */
    public record Unseen(int unseen, int most, @Nullable String latest) {}

    /** Up to which notice all have been seen. */
    public record UpTo(@Nullable String id) {}

    @Inject
    private Notices notices;

    /** The latest first; {@code next} leads to those before. */
    @GET
    public Page<NoticeView> notices(
            @QueryParam("limit")
                    @DefaultValue("100")
                    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500"))
                    String limit,
            @QueryParam("after") @Nullable String after) {
        var page = notices.page(Page.after(after), Page.limit(limit));
        List<NoticeView> items = page.cards().stream().map(NoticeView::of).toList();
        return new Page<>(items, page.next() == null ? null : String.valueOf(page.next()));
    }

    @GET
    @Path("unseen")
    public Unseen unseen() {
        var unseen = notices.unseen();
        return new Unseen(
                unseen.count(), Notices.MANY, unseen.latest() == null ? null : String.valueOf(unseen.latest()));
    }

    @PUT
    @Path("{n}/seen")
    @Consumes(MediaType.WILDCARD)
    public NoticeView see(@PathParam("n") String notice) {
        return NoticeView.of(notices.see(Ids.of(notice)));
    }

    /** All up to the one that is named are seen: what came after it was not on the caller's screen. */
    @PUT
    @Path("seen")
    public void seeAll(UpTo wanted) {
        notices.seeAll(Ids.of(Ids.needed(wanted.id(), "id")));
    }
}
