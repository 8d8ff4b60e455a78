package org.isnad.api.agreement;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.isnad.api.agreement.AgreementView.UnitView;
import org.isnad.api.wire.Csv;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.isnad.review.agreement.AgreementReport;
import org.isnad.review.agreement.Question;
import org.jspecify.annotations.Nullable;

/** How far annotators agree on the articles that at least two of them have handed in, and on what they do not. */
@Path("projects/{p}/agreement")
@Produces(MediaType.APPLICATION_JSON)
public class AgreementResource {

    /** Of what agreement is asked for. */
    public static class Asked {

        @QueryParam("layer")
        @Parameter(description = "The code of a layer; the first of the schema unless another is given")
        private @Nullable String layer;

        @QueryParam("of")
        @DefaultValue(Question.SPANS)
        @Parameter(description = "spans, relations, or the code of an attribute of the layer")
        private String of = Question.SPANS;

        @QueryParam("measure")
        @Parameter(
                description = "alpha, alpha_set, alpha_u, kappa, fleiss, f1_exact, f1_overlap or f1_token; "
                        + "the usual one of the layer unless another is given")
        private @Nullable String measure;

        @QueryParam("items")
        @DefaultValue("false")
        @Parameter(description = "Whether training and test items count too")
        private boolean items;

        Question question() {
            return new Question(layer, of, measure, items);
        }
    }

    @Inject
    private AgreementReport agreement;

    /** All figures; with {@code format=csv} as {@code figures.csv}. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @APIResponseSchema(AgreementView.class)
    public Response all(
            @PathParam("p") String project,
            @BeanParam Asked asked,
            @QueryParam("format")
                    @DefaultValue("json")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"json", "csv"}))
                    String format,
            @QueryParam("bom") @DefaultValue("false") boolean bom) {
        if (format.equals("csv")) {
            return figures(project, asked, bom);
        }
        var report = agreement.report(Ids.of(project), asked.question());
        return Response.ok(AgreementView.of(report), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** All figures as CSV, a line each, with a byte order mark if that is asked for. */
    @GET
    @Path("figures.csv")
    @Produces(Csv.TYPE)
    public Response figures(
            @PathParam("p") String project,
            @BeanParam Asked asked,
            @QueryParam("bom") @DefaultValue("false") boolean bom) {
        var sheet = AgreementSheet.figures(agreement.report(Ids.of(project), asked.question()));
        return Csv.file("agreement.csv", sheet.columns(), sheet.rows(), bom);
    }

    /** Which values were given to the same thing as CSV, a line for each two, with a byte order mark if that is asked for. */
    @GET
    @Path("confusion.csv")
    @Produces(Csv.TYPE)
    public Response confusion(
            @PathParam("p") String project,
            @BeanParam Asked asked,
            @QueryParam("bom") @DefaultValue("false") boolean bom) {
        var sheet = AgreementSheet.confusion(agreement.report(Ids.of(project), asked.question()));
        return Csv.file("confusion.csv", sheet.columns(), sheet.rows(), bom);
    }

    /** Everything to which one annotator gave the one value and another the other, article by article. */
    @GET
    @Path("units")
    public Page<UnitView> units(
            @PathParam("p") String project,
            @BeanParam Asked asked,
            @QueryParam("one") @Nullable String one,
            @QueryParam("other") @Nullable String other,
            @QueryParam("limit")
                    @DefaultValue("100")
                    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500"))
                    String limit,
            @QueryParam("after") @Nullable String after) {
        int size = Page.limit(limit);
        var units = agreement.units(
                Ids.of(project),
                asked.question(),
                Ids.needed(one, "one"),
                Ids.needed(other, "other"),
                Page.after(after),
                size);
        var views = units.stream().map(UnitView::of).toList();
        return new Page<>(
                views, views.size() < size ? null : views.get(views.size() - 1).article());
    }
}
