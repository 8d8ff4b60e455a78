package org.isnad.api.review;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.isnad.annotation.GoldMarks.Hand;
import org.isnad.api.review.ReviewRulesResource.NameView;
import org.isnad.api.wire.Ids;
import org.isnad.review.Explaining;
import org.isnad.review.rules.Reason;
import org.jspecify.annotations.Nullable;

/** Where a mark of an article's gold set comes from. */
@Path("articles/{a}/gold/{m}/origin")
@Produces(MediaType.APPLICATION_JSON)
public class OriginResource {

    /**
     * Where a mark comes from.
     *
     * @param hand who made it, where no verdict did
     * @param settled what it came of, with the verdict that stands
     * @param names by login
     * @param reasons by code
     */
    public record OriginView(
            @Nullable HandView hand,
            List<DisagreementView> settled,
            Map<String, String> names,
            Map<String, NameView> reasons) {

        static OriginView of(Explaining.Origin origin) {
            return new OriginView(
                    origin.hand() == null ? null : HandView.of(origin.hand()),
                    origin.settled().stream().map(DisagreementView::of).toList(),
                    origin.names(),
                    origin.reasons().stream()
                            .collect(toMap(Reason::code, each -> new NameView(each.nameAr(), each.nameEn()))));
        }
    }

    /** Who made a mark by hand, or changed it last. */
    public record HandView(String by, Instant made) {

        static HandView of(Hand hand) {
            return new HandView(hand.login(), hand.made());
        }
    }

    @Inject
    private Explaining explaining;

    @GET
    public OriginView of(@PathParam("a") String article, @PathParam("m") String mark) {
        return OriginView.of(explaining.of(Ids.of(article), Ids.uuid(mark, "mark")));
    }
}
