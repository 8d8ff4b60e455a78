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
import java.time.LocalDate;
import java.util.List;
import org.isnad.api.wire.Csv;
import org.isnad.api.wire.Ids;
import org.isnad.progress.MemberWork.Task;
import org.isnad.progress.OwnWork;
import org.isnad.progress.Sheet;
import org.jspecify.annotations.Nullable;

/** What a member of a project has to hand in still, the first to be worked on first: the caller, or anybody for managers. */
@Path("projects/{p}/tasks")
@Produces(MediaType.APPLICATION_JSON)
public class TasksResource {

    /** A set that is not handed in, on the wire. */
    public record TaskView(
            String article,
            String heading,
            String state,
            int priority,
            @Nullable LocalDate due,
            LocalDate since,
            @Nullable String note) {

        static TaskView of(Task task) {
            return new TaskView(
                    String.valueOf(task.article()),
                    task.heading(),
                    task.state().code(),
                    task.priority(),
                    task.due(),
                    task.since(),
                    task.note());
        }
    }

    /** All of them. */
    public record Tasks(List<TaskView> items) {}

    @Inject
    private OwnWork work;

    @GET
    public Tasks all(@PathParam("p") String project, @QueryParam("member") @Nullable String member) {
        return new Tasks(
                work.tasks(Ids.of(project), member).stream().map(TaskView::of).toList());
    }

    /** The same as CSV, with a byte order mark if that is asked for. */
    @GET
    @Path("tasks.csv")
    @Produces(Csv.TYPE)
    public Response table(
            @PathParam("p") String project,
            @QueryParam("member") @Nullable String member,
            @QueryParam("bom") @DefaultValue("false") boolean bom) {
        var sheet = Sheet.ofTasks(work.tasks(Ids.of(project), member));
        return Csv.file("tasks.csv", sheet.columns(), sheet.rows(), bom);
    }
}
