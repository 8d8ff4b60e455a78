package org.isnad.team.ending;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks now and then whether a project's days of grace are over. */
@ApplicationScoped
class Removing {

    private static final Logger LOG = Logger.getLogger(Removing.class.getName());
    private static final int SECONDS = 20;

    @Resource
    private ManagedScheduledExecutorService executor;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        var unused = executor.scheduleWithFixedDelay(Removing::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private static void look() {
        try {
            var removal = CDI.current().select(Removal.class).get();
            for (var project : removal.due(Instant.now())) {
                boolean more = true;
                while (more) {
                    more = removal.takePiece(project, Instant.now());
                }
            }
        } catch (RuntimeException fault) { // the next look is not to be lost with this one
            LOG.log(Level.SEVERE, fault, () -> "projects that are over were not removed");
        }
    }
}
