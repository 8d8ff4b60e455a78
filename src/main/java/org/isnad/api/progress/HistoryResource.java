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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.isnad.api.wire.Csv;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.isnad.progress.ArticleAct;
import org.isnad.progress.ArticleAct.Marks;
import org.isnad.progress.ArticleHistory;
import org.isnad.progress.Sheet;
import org.jspecify.annotations.Nullable;

/** What was done with the sets of an article, the latest first: of those sets that the caller may see. */
@Path("articles/{a}/history")
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {

    /** An act on the wire: what somebody did at once with one set, and why, if it was a verdict. */
    public record ActView(
            String id,
            Instant made,
            String what,
            @Nullable String login,
            @Nullable String name,
            String set,
            String kind,
            @Nullable String owner,
            @Nullable String reason,
            @Nullable String note,
            List<MarksView> marks) {

        static ActView of(ArticleAct act) {
            return new ActView(
                    act.key(),
                    act.made(),
                    act.what().code(),
                    act.login(),
                    act.name(),
                    String.valueOf(act.set()),
                    act.kind().code(),
                    act.owner(),
                    act.reason(),
                    act.note(),
                    act.marks().stream().map(MarksView::of).toList());
        }
    }

    /** How many spans of a label, or relations of a type, were added, changed and removed, and words of some that are still there. */
    public record MarksView(String item, String code, long added, long changed, long removed, String words) {

        static MarksView of(Marks marks) {
            var item = marks.relation() ? "relation" : "span";
            return new MarksView(item, marks.code(), marks.added(), marks.changed(), marks.removed(), marks.words());
        }
    }

    @Inject
    private ArticleHistory history;

    @GET
    public Page<ActView> acts(
            @PathParam("a") String article,
            @QueryParam("limit")
                    @DefaultValue("100")
                    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500"))
                    String limit,
            @QueryParam("after") @Nullable String after) {
        var size = Page.limit(limit);
        var acts = history.before(Ids.of(article), after, size + 1);
        return Page.of(acts.stream().map(ActView::of).toList(), size, ActView::id);
    }

    /** The last 10,000 acts as CSV, a line for each label, with a byte order mark if that is asked for. */
    @GET
    @Path("acts.csv")
    @Produces(Csv.TYPE)
    public Response table(@PathParam("a") String article, @QueryParam("bom") @DefaultValue("false") boolean bom) {
        var sheet = Sheet.ofActs(history.before(Ids.of(article), null, ArticleHistory.MOST));
        return Csv.file("acts.csv", sheet.columns(), sheet.rows(), bom);
    }
}
