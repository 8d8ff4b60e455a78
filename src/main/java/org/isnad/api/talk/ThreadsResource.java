package org.isnad.api.talk;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.isnad.annotation.talk.Talking;
import org.isnad.api.ArticlePath;
import org.isnad.api.wire.Ids;
import org.isnad.corpus.Shelf;
import org.isnad.text.TextHash;
import org.jspecify.annotations.Nullable;

/** The threads of one article: about itself, and about spans of the sets that the caller may see. */
@Path("articles/{a}/threads")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init") // the path has an article
public class ThreadsResource {

    /** All threads that were asked for: {@code next} is always null. */
    public record Threads(List<ThreadView> items, @Nullable String next) {}

    /** A comment to write; {@code id} is a UUID made by the client, by which it is known when it comes again. */
    public record NewComment(@Nullable String id, @Nullable String text) {}

    /** A thread to open, about the article where it names no {@code span}, with its first comment. */
    public record NewThread(
            @Nullable String id,
            @Nullable String span,
            @Nullable NewComment comment) {}

    /** What a comment is to say from now on. */
    public record Wording(@Nullable String text) {}

    /** {@code open} or {@code resolved}. */
    public record ThreadState(@Nullable String state) {}

    @PathParam("p")
    private @Nullable String project;

    @PathParam("a")
    private String article;

    @Inject
    private Talking talking;

    @Inject
    private Shelf shelf;

    /** With the {@code ETag} of an answer in {@code If-None-Match} nothing comes as long as nothing has changed. */
    @GET
    @APIResponse(
            responseCode = "200",
            description = "the threads in the order of their beginning",
            content = @Content(schema = @Schema(implementation = Threads.class)))
    @APIResponse(responseCode = "304", description = "nothing has changed")
    public Response threads(@QueryParam("set") @Nullable String set, @Context Request request) {
        var id = article();
        // Before they are read: what is said meanwhile is then there, and comes once more at worst.
        var tag = new EntityTag(TextHash.sha256(id + " " + talking.stamp(id, set)));
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(threads(id, set)) : unchanged)
                .tag(tag)
                .build();
    }

    private Threads threads(long article, @Nullable String set) {
        return new Threads(
                talking.about(article, set).stream().map(ThreadView::of).toList(), null);
    }

    @POST
    public ThreadView open(@QueryParam("set") @DefaultValue("mine") String set, NewThread wanted) {
        var thread = Ids.uuid(wanted.id(), "id");
        var first = Ids.needed(wanted.comment(), "comment");
        var comment = Ids.uuid(first.id(), "comment.id");
        var text = Ids.needed(first.text(), "comment.text");
        var id = article();
        return ThreadView.of(
                wanted.span() == null
                        ? talking.open(id, thread, comment, text)
                        : talking.open(id, set, Ids.uuid(wanted.span(), "span"), thread, comment, text));
    }

    @POST
    @Path("{t}/comments")
    public ThreadView answer(@PathParam("t") String thread, NewComment wanted) {
        var comment = Ids.uuid(wanted.id(), "id");
        var text = Ids.needed(wanted.text(), "text");
        return ThreadView.of(talking.answer(article(), Ids.uuid(thread, "t"), comment, text));
    }

    @PUT
    @Path("{t}/comments/{c}")
    public ThreadView reword(@PathParam("t") String thread, @PathParam("c") String comment, Wording wanted) {
        var text = Ids.needed(wanted.text(), "text");
        return ThreadView.of(talking.reword(article(), Ids.uuid(thread, "t"), Ids.uuid(comment, "c"), text));
    }

    @DELETE
    @Path("{t}/comments/{c}")
    @Consumes(MediaType.WILDCARD)
    public ThreadView takeBack(@PathParam("t") String thread, @PathParam("c") String comment) {
        return ThreadView.of(talking.takeBack(article(), Ids.uuid(thread, "t"), Ids.uuid(comment, "c")));
    }

    @PUT
    @Path("{t}/state")
    public ThreadView settle(@PathParam("t") String thread, ThreadState wanted) {
        var state = Ids.needed(wanted.state(), "state");
        return ThreadView.of(talking.bring(article(), Ids.uuid(thread, "t"), state));
    }

    private long article() {
        return ArticlePath.in(project, article, shelf);
    }
}
