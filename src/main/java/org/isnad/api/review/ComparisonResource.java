package org.isnad.api.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.isnad.review.Arranging;
import org.isnad.review.queue.ReviewQueue;
import org.jspecify.annotations.Nullable;

/** What there is to settle of one article, and what was settled, in reading order. */
@Path("articles/{a}/disagreements")
@Produces(MediaType.APPLICATION_JSON)
public class ComparisonResource {

    @Inject
    private ReviewQueue queue;

    @Inject
    private Arranging arranging;

    @GET
    public Page<DisagreementView> all(
            @PathParam("a") String article,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("after") @Nullable String after) {
        var part = queue.article(Ids.of(article), Page.keys(after), Page.limit(limit));
        return new Page<>(DisagreementsResource.views(part.items()), Page.cursor(part.next()));
    }

    /** Compares what was submitted until now, although not all have; answers the first of what there is to settle then. */
    @POST
    public Page<DisagreementView> compare(
            @PathParam("a") String article, @QueryParam("limit") @DefaultValue("50") String limit) {
        Page.limit(limit); // refused before anything is compared
        arranging.compare(Ids.of(article));
        return all(article, limit, null);
    }
}
