package org.isnad.api.work;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.isnad.annotation.sets.Queue;
import org.isnad.api.wire.Ids;
import org.jspecify.annotations.Nullable;

/** The queue of a project: whoever asks is given the next article. */
@Path("projects/{p}/next")
@Produces(MediaType.APPLICATION_JSON)
public class QueueResource {

    /** The id of the article that is the caller's to work on now; none if there is nothing left for them. */
    public record Next(@Nullable String article) {}

    @Inject
    private Queue queue;

    @POST
    public Next next(@PathParam("p") String project) {
        return new Next(queue.next(Ids.of(project)).map(String::valueOf).orElse(null));
    }
}
