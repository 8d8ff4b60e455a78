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
import org.isnad.review.skill.Estimating;
import org.isnad.review.skill.SkillCard;

/** How often the annotators of a project are right, as far as that can be told. */
@Path("projects/{p}/skills")
@Produces(MediaType.APPLICATION_JSON)
public class SkillsResource {

    @Inject
    private Estimating estimating;

    @GET
    public Page<SkillCard> last(@PathParam("p") String project) {
        return new Page<>(estimating.of(Ids.of(project)), null);
    }

    /** Estimates anew. */
    @POST
    public Page<SkillCard> estimate(@PathParam("p") String project) {
        return new Page<>(estimating.estimate(Ids.of(project)), null);
    }
}
