package org.isnad.api.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.api.wire.Csv;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.isnad.review.Argued;
import org.jspecify.annotations.Nullable;

/** What annotators argue about most. */
@Path("projects/{p}/matters")
@Produces(MediaType.APPLICATION_JSON)
public class MattersResource {

    /** What is argued about in the same way; {@code gaps} times a reviewer took it for a gap of the guidelines. */
    public record MatterView(
            String layer,
            String kind,
            List<String> labels,
            long count,
            long gaps,
            Map<String, Long> reasons,
            List<ExampleView> examples) {

        static MatterView of(Argued.Matter matter) {
            return new MatterView(
                    matter.layer(),
                    matter.kind().code(),
                    matter.labels(),
                    matter.count(),
                    matter.gaps(),
                    matter.reasons(),
                    matter.examples().stream().map(ExampleView::of).toList());
        }
    }

    /** One place at which it was argued about. */
    public record ExampleView(String disagreement, String article, String name, int begin, String exact) {

        static ExampleView of(Argued.Example example) {
            return new ExampleView(
                    String.valueOf(example.disagreement()),
                    String.valueOf(example.article()),
                    example.name(),
                    example.begin(),
                    example.exact());
        }
    }

    private static final List<String> COLUMNS =
            List.of("layer", "kind", "labels", "count", "guideline_gap", "article", "begin", "exact");

    @Inject
    private Argued argued;

    @GET
    public Page<MatterView> all(@PathParam("p") String project) {
        return new Page<>(
                argued.of(Ids.of(project)).stream().map(MatterView::of).toList(), null);
    }

    /** A line for each example. */
    @GET
    @Path("csv")
    @Produces(Csv.TYPE)
    public Response table(@PathParam("p") String project, @QueryParam("bom") @DefaultValue("false") boolean marked) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (var matter : argued.of(Ids.of(project))) {
            for (var example : matter.examples()) {
                rows.add(List.of(
                        matter.layer(),
                        matter.kind().code(),
                        String.join(" ", matter.labels()),
                        matter.count(),
                        matter.gaps(),
                        example.name(),
                        example.begin(),
                        example.exact()));
            }
        }
        return Csv.file("matters.csv", COLUMNS, rows, marked);
    }
}
