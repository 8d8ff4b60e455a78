package org.isnad.api.team;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.isnad.audit.reading.AuditReading;
import org.isnad.audit.reading.Noted;
import org.jspecify.annotations.Nullable;

/** The log, for those who keep it elsewhere as well. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    /** A line of the log on the wire. */
    public record LineView(
            String id,
            Instant happened,
            String act,
            @Nullable String login,
            @Nullable String project,
            String detail) {

        static LineView of(Noted line) {
            return new LineView(
                    String.valueOf(line.id()),
                    line.happened(),
                    line.act().code(),
                    line.login(),
                    line.project(),
                    line.detail());
        }
    }

    @Inject
    private AuditReading log;

    /** Lines in the order of their writing, so that whoever asks for those after the last that they have gets what is new. */
    @GET
    public Page<LineView> lines(
            @Parameter(description = "Only what was done in this project; everything, for admins, without it")
                    @QueryParam("project")
                    @Nullable
                    String project,
            @QueryParam("limit")
                    @DefaultValue("100")
                    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500"))
                    String limit,
            @QueryParam("after") @Nullable String after) {
        var size = Page.limit(limit);
        var lines = log.after(project == null ? null : Ids.of(project), Page.after(after), size + 1);
        return Page.of(lines.stream().map(LineView::of).toList(), size, LineView::id);
    }
}
