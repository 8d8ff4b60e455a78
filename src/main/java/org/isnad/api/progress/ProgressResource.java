package org.isnad.api.progress;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.isnad.api.wire.Csv;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.WholeNumber;
import org.isnad.progress.Dashboard;
import org.isnad.progress.Dashboard.AgreementDay;
import org.isnad.progress.Dashboard.LabelCount;
import org.isnad.progress.Dashboard.StateDay;
import org.isnad.progress.Dashboard.Totals;
import org.isnad.progress.Dashboard.Waiting;
import org.isnad.progress.Dashboard.WorkDay;
import org.isnad.progress.Figure;
import org.isnad.progress.Finish;
import org.isnad.progress.Seeing;
import org.isnad.progress.Sheet;
import org.jspecify.annotations.Nullable;

/** How the work of a project goes: all figures at once, or one of them as a table. Days are those of UTC. */
@Path("projects/{p}/progress")
@Produces(MediaType.APPLICATION_JSON)
public class ProgressResource {

    /** The dashboard on the wire; {@code active} is in seconds, {@code agreement} from 0 to 1. */
    public record ProgressView(
            boolean all,
            LocalDate today,
            int days,
            Totals totals,
            List<StateView> states,
            List<WorkDay> submitted,
            List<WorkDay> active,
            List<LabelCount> labels,
            List<AgreementDay> agreement,
            List<WaitingView> waiting,
            Finish finish) {

        static ProgressView of(Dashboard board) {
            return new ProgressView(
                    board.all(),
                    board.today(),
                    board.days(),
                    board.totals(),
                    board.states().stream().map(StateView::of).toList(),
                    board.submitted(),
                    board.active(),
                    board.labels(),
                    board.agreement(),
                    board.waiting().stream().map(WaitingView::of).toList(),
                    board.finish());
        }
    }

    /** How many sets were in which state at the end of a day. */
    public record StateView(LocalDate day, Map<String, Long> sets) {

        static StateView of(StateDay day) {
            return new StateView(
                    day.day(),
                    Sheet.STATES.stream()
                            .collect(toMap(state -> state.code(), day::of, (one, other) -> one, TreeMap::new)));
        }
    }

    /** Sets in one state with one member; {@code ages} counts those up to 1, 3, 7 and 30 days old, and older ones. */
    public record WaitingView(
            @Nullable String login, @Nullable String name, String state, List<Long> ages, LocalDate since) {

        static WaitingView of(Waiting each) {
            return new WaitingView(each.login(), each.name(), each.state().code(), each.ages(), each.since());
        }
    }

    private static final String MONTH = "30";
    private static final String MEMBER = "Only what is this member’s: the caller, or anybody for managers";

    @Inject
    private Seeing seeing;

    @GET
    public ProgressView all(
            @PathParam("p") String project,
            @QueryParam("days")
                    @DefaultValue(MONTH)
                    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "366"))
                    String days,
            @Parameter(description = MEMBER) @QueryParam("member") @Nullable String member) {
        return ProgressView.of(board(project, member, days));
    }

    /** One figure as CSV, with a byte order mark if that is asked for. */
    @GET
    @Path("{figure}.csv")
    @Produces(Csv.TYPE)
    public Response table(
            @PathParam("p") String project,
            @Parameter(description = "totals, states, throughput, active-time, labels, agreement or waiting")
                    @PathParam("figure")
                    String figure,
            @QueryParam("days") @DefaultValue(MONTH) String days,
            @Parameter(description = MEMBER) @QueryParam("member") @Nullable String member,
            @QueryParam("bom") @DefaultValue("false") boolean bom) {
        var chosen = Figure.of(figure);
        var sheet = Sheet.of(board(project, member, days), chosen);
        return Csv.file(chosen.code() + ".csv", sheet.columns(), sheet.rows(), bom);
    }

    private Dashboard board(String project, @Nullable String member, String days) {
        var asked = Math.min(WholeNumber.of(days, "days"), Seeing.MOST + 1L);
        return seeing.dashboard(Ids.of(project), member, (int) asked);
    }
}
