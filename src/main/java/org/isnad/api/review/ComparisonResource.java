package org.isnad.api.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.isnad.review.Arranging;
import org.isnad.review.ReviewQueue;

/** What there is to settle of one article, and what was settled, in reading order. */
@Path("articles/{a}/disagreements")
@Produces(MediaType.APPLICATION_JSON)
public class ComparisonResource {

    @Inject
    private ReviewQueue queue;

    @Inject
    private Arranging arranging;

    @GET
    public Page<DisagreementView> all(@PathParam("a") String article) {
        return new Page<>(DisagreementsResource.views(queue.article(Ids.of(article))), null);
    }

    /** Compares what was submitted until now, although not all have. */
    @POST
    public Page<DisagreementView> compare(@PathParam("a") String article) {
        return new Page<>(DisagreementsResource.views(arranging.compare(Ids.of(article))), null);
    }
}
