package org.isnad.api.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.isnad.api.wire.Ids;
import org.isnad.review.rules.Merger;
import org.isnad.review.rules.Reason;
import org.isnad.review.rules.ReviewRules;
import org.isnad.review.rules.Settling;
import org.jspecify.annotations.Nullable;

/** How a project goes about its review. */
@Path("projects/{p}/review-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReviewRulesResource {

    /**
     * What holds, or is to be another way: what is not named stays.
     *
     * @param merging {@code none}, {@code unanimous}, {@code majority} or {@code skill}
     * @param share percent of the votes that make a majority
     * @param hidden whether names are hidden from the caller; nobody changes that here
     */
    public record RulesView(
            @Nullable String merging,
            @Nullable Integer share,
            @Nullable Boolean hideNames,
            @Nullable Boolean hidden,
            @Nullable Boolean feedback,
            @Nullable List<ReasonView> reasons) {

        static RulesView of(ReviewRules rules, boolean hidden) {
            return new RulesView(
                    rules.merging().code(),
                    rules.share(),
                    rules.hideNames(),
                    hidden,
                    rules.feedback(),
                    rules.reasons().stream().map(ReasonView::of).toList());
        }

        ReviewRules upon(ReviewRules now) {
            return new ReviewRules(
                    merging == null ? now.merging() : Merger.of(merging),
                    Objects.requireNonNullElse(share, now.share()),
                    Objects.requireNonNullElse(hideNames, now.hideNames()),
                    Objects.requireNonNullElse(feedback, now.feedback()),
                    reasons == null
                            ? now.reasons()
                            : Ids.each(reasons, "reasons").stream()
                                    .map(ReasonView::reason)
                                    .toList());
        }
    }

    /** Why somebody decides as they do; {@code retired} if it is not to be given any more, which is known as long as it was given. */
    public record ReasonView(
            @Nullable String code,
            @Nullable NameView name,
            @Nullable Boolean retired) {

        static ReasonView of(Reason reason) {
            return new ReasonView(reason.code(), new NameView(reason.nameAr(), reason.nameEn()), reason.retired());
        }

        Reason reason() {
            var names = Ids.needed(name, "name");
            return new Reason(
                    Ids.needed(code, "code"),
                    Ids.needed(names.ar(), "name.ar"),
                    Ids.needed(names.en(), "name.en"),
                    Boolean.TRUE.equals(retired));
        }
    }

    /** What it is called. */
    public record NameView(@Nullable String ar, @Nullable String en) {}

    @Inject
    private Settling settling;

    @GET
    public RulesView rules(@PathParam("p") String project) {
        long id = Ids.of(project);
        return RulesView.of(settling.of(id), settling.hides(id));
    }

    @PATCH
    public RulesView change(@PathParam("p") String project, RulesView wanted) {
        long id = Ids.of(project);
        return RulesView.of(settling.change(id, wanted::upon), settling.hides(id));
    }
}
