package org.isnad.api.work;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.time.Instant;
import java.util.List;
import org.isnad.annotation.gaps.Gap;
import org.isnad.annotation.reopening.Reopening;
import org.isnad.annotation.sets.HandingIn;
import org.isnad.api.ArticlePath;
import org.isnad.api.wire.Ids;
import org.isnad.corpus.Shelf;
import org.jspecify.annotations.Nullable;

/** How far the work on a set of an article is. */
@Path("articles/{a}/state")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init") // the path has an article
public class StateResource {

    /** The state that a set is to be brought into; {@code note} says why it is opened again. */
    public record Wanted(@Nullable String state, @Nullable String note) {}

    /** The state that a set is in now. */
    public record State(String state) {}

    /** {@code missing} counts all that is missing, of which {@code gaps} are the first. */
    public record Standing(String state, @Nullable Reopened reopened, List<GapView> gaps, int missing) {}

    /** Who opened the set again, when and why. */
    public record Reopened(String note, String by, Instant at) {

        static @Nullable Reopened of(@Nullable Reopening reopening) {
            return reopening == null ? null : new Reopened(reopening.note(), reopening.login(), reopening.made());
        }
    }

    /** One thing that is missing: {@code attribute} or {@code relation} of a span, or marks of a {@code layer}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GapView(
            String kind,
            @Nullable String span,
            String layer,
            @Nullable String code,
            @Nullable Integer least) {

        static GapView of(Gap gap) {
            return new GapView(gap.kind(), gap.span(), gap.layer(), gap.code(), gap.least());
        }
    }

    @PathParam("p")
    private @Nullable String project;

    @PathParam("a")
    private String article;

    @Inject
    private HandingIn handingIn;

    @Inject
    private Shelf shelf;

    @GET
    public Standing standing(@QueryParam("set") @DefaultValue("mine") String set) {
        var standing = handingIn.standing(id(), set);
        return new Standing(
                standing.state().code(),
                Reopened.of(standing.reopening()),
                standing.found().gaps().stream().map(GapView::of).toList(),
                standing.found().all());
    }

    @PUT
    public State bring(@QueryParam("set") @DefaultValue("mine") String set, Wanted wanted) {
        var state = Ids.needed(wanted.state(), "state");
        return new State(handingIn.bring(id(), set, state, wanted.note()).code());
    }

    private long id() {
        return ArticlePath.in(project, article, shelf);
    }
}
