package org.isnad.api.installation;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Locale;
import org.isnad.api.wire.Ids;
import org.isnad.api.wire.Page;
import org.isnad.exchange.RunningExports;
import org.isnad.installation.Overseeing;
import org.isnad.installation.Overview;

/** How the installation fares and what it is busy with, for admins. */
@Path("installation")
@Produces(MediaType.APPLICATION_JSON)
public class InstallationResource {

    /** An export on its way, on the wire. */
    public record RunningView(
            String id, String project, String login, String format, Instant requested, String state, double progress) {

        static RunningView of(RunningExports.Running running) {
            return new RunningView(
                    String.valueOf(running.id()),
                    running.project(),
                    running.login(),
                    running.format(),
                    running.requested(),
                    running.state().name().toLowerCase(Locale.ROOT),
                    running.progress());
        }
    }

    @Inject
    private Overseeing overseeing;

    @Inject
    private RunningExports exports;

    @GET
    public Overview look() {
        return overseeing.look();
    }

    @GET
    @Path("exports")
    public Page<RunningView> running() {
        return new Page<>(exports.all().stream().map(RunningView::of).toList(), null);
    }

    @DELETE
    @Path("exports/{e}")
    public void stop(@PathParam("e") String export) {
        exports.stop(Ids.of(export));
    }
}
