package org.isnad.api.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.isnad.review.CatchingUp;
import org.isnad.review.CatchingUp.CaughtUp;
import org.isnad.review.DisagreementCard;
import org.isnad.review.queue.Filter;
import org.isnad.review.queue.ReviewQueue;
import org.isnad.review.queue.ReviewedArticles;
import org.jspecify.annotations.Nullable;

/** What annotators differ about in a project, as a queue for those who decide. */
@Path("projects/{p}/disagreements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DisagreementsResource {

    /** A part of the queue; {@code left} counts all of it. */
    public record Queue(
            List<DisagreementView> items, @Nullable String next, long left) {}

    /** An article that is ready to be declared done. */
    public record ReadyView(String article, String name) {}

    /** An article in which so many are to be decided. */
    public record WaitingView(String article, String name, long left) {}

    @Inject
    private ReviewQueue queue;

    @Inject
    private ReviewedArticles articles;

    @Inject
    private CatchingUp catching;

    /** {@code between} has two logins with a comma between them. */
    @GET
    public Queue queue(
            @PathParam("p") String project,
            @QueryParam("state") @DefaultValue("open") String state,
            @QueryParam("article") @Nullable String article,
            @QueryParam("layer") @Nullable String layer,
            @QueryParam("label") @Nullable String label,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("between") @Nullable String between,
            @QueryParam("order") @DefaultValue("reading") String order,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("after") @Nullable String after) {
        var filter = new Filter(
                state,
                article == null || article.isEmpty() ? null : Ids.of(article),
                given(layer),
                given(label),
                given(kind),
                between == null || between.isBlank() ? List.of() : List.of(between.split("\\s*,\\s*", -1)),
                order);
        var stretch = queue.of(Ids.of(project), filter, Page.keys(after), Page.limit(limit));
        return new Queue(views(stretch.items()), Page.cursor(stretch.next()), stretch.left());
    }

    /** Articles of which everything is settled and whose gold set is not declared done. */
    @GET
    @Path("ready")
    public Page<ReadyView> ready(
            @PathParam("p") String project,
            @QueryParam("article") @Nullable String article,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("after") @Nullable String after) {
        int most = Page.limit(limit);
        var only = article == null || article.isEmpty() ? null : Ids.of(article);
        var ready = articles.ready(Ids.of(project), only, Page.after(after), most + 1).stream()
                .map(each -> new ReadyView(String.valueOf(each.article()), each.name()))
                .toList();
        return Page.of(ready, most, ReadyView::article);
    }

    /** Articles in which something can be decided, whose names have the words of {@code q} in them. */
    @GET
    @Path("articles")
    public Page<WaitingView> waiting(
            @PathParam("p") String project,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("after") @Nullable String after) {
        int most = Page.limit(limit);
        var waiting = articles.waiting(Ids.of(project), words.strip(), Page.after(after), most + 1).stream()
                .map(each -> new WaitingView(String.valueOf(each.article()), each.name(), each.left()))
                .toList();
        return Page.of(waiting, most, WaitingView::article);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Compares what was submitted and never compared, some of it at a time. */
    @POST
    @Path("catch-up")
    public CaughtUp catchUp(@PathParam("p") String project) {
        return catching.catchUp(Ids.of(project));
    }

    static List<DisagreementView> views(List<DisagreementCard> cards) {
        return cards.stream().map(DisagreementView::of).toList();
    }
}
