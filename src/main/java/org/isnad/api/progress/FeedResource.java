package org.isnad.api.progress;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.isnad.api.wire.Csv;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.isnad.progress.Event;
import org.isnad.progress.Feed;
import org.isnad.progress.Happening;
import org.isnad.progress.Sheet;
import org.jspecify.annotations.Nullable;

/** What happened in a project, the latest first; as far as the caller may know of it. */
@Path("projects/{p}/feed")
@Produces(MediaType.APPLICATION_JSON)
public class FeedResource {

    /** An event on the wire; of several articles within a minute the last is named. */
    public record EventView(
            String id,
            Instant made,
            String what,
            @Nullable String login,
            @Nullable String name,
            @Nullable String ofLogin,
            @Nullable String ofName,
            String article,
            String heading,
            long articles) {

        static EventView of(Event event) {
            return new EventView(
                    event.key(),
                    event.made(),
                    event.what().code(),
                    event.login(),
                    event.name(),
                    event.ofLogin(),
                    event.ofName(),
                    String.valueOf(event.article()),
                    event.heading(),
                    event.articles());
        }
    }

    @Inject
    private Feed feed;

    @GET
    public Page<EventView> events(
            @PathParam("p") String project,
            @Parameter(description = "Only what this member did, or what happened to their sets")
                    @QueryParam("member")
                    @Nullable
                    String member,
            @Parameter(description = "Only of one kind, as submitted") @QueryParam("what") @Nullable String what,
            @QueryParam("limit")
                    @DefaultValue("100")
                    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500"))
                    String limit,
            @QueryParam("after") @Nullable String after) {
        var size = Page.limit(limit);
        var wanted = new Feed.Wanted(member, Happening.inFeed(what));
        var events = feed.before(Ids.of(project), wanted, after, size + 1);
        return Page.of(events.stream().map(EventView::of).toList(), size, EventView::id);
    }

    /** The last 10,000 events as CSV, with a byte order mark if that is asked for. */
    @GET
    @Path("events.csv")
    @Produces(Csv.TYPE)
    public Response table(
            @PathParam("p") String project,
            @QueryParam("member") @Nullable String member,
            @QueryParam("what") @Nullable String what,
            @QueryParam("bom") @DefaultValue("false") boolean bom) {
        var wanted = new Feed.Wanted(member, Happening.inFeed(what));
        var sheet = Sheet.ofEvents(feed.before(Ids.of(project), wanted, null, Feed.MOST));
        return Csv.file("events.csv", sheet.columns(), sheet.rows(), bom);
    }
}
