package org.isnad.installation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.isnad.exchange.RunningExports;
import org.isnad.installation.Overseeing;
import org.isnad.installation.Overview;
import org.isnad.web.Say;
import org.jspecify.annotations.Nullable;

/** How the installation fares, and what it is busy with. */
@Named
@RequestScoped
public class OverviewPage {

    private static final long KILO = 1024;
    private static final List<String> UNITS = List.of("kb", "mb", "gb", "tb");

    /** Of the disk: less than a tenth is soon full. */
    private static final int LITTLE = 10;

    @Inject
    private Overseeing overseeing;

    @Inject
    private RunningExports exports;

    @Inject
    private Say say;

    private @Nullable Overview overview;
    private @Nullable List<RunningExports.Running> running;

    /** Shut to everybody but admins, before anything is shown. */
    public void enter() {
        getOverview();
    }

    public Overview getOverview() {
        if (overview == null) {
            overview = overseeing.look();
        }
        return overview;
    }

    public List<Map.Entry<String, String>> getSettings() {
        return List.copyOf(getOverview().settings().entrySet());
    }

    public List<Map.Entry<String, Long>> getCounts() {
        return List.copyOf(getOverview().counts().entrySet());
    }

    public List<RunningExports.Running> getRunning() {
        if (running == null) {
            running = exports.all();
        }
        return running;
    }

    public void stop(long export) {
        exports.stop(export);
        running = null;
        say.tell("installation.overview.stopped");
    }

    /** Whether the disk is soon full. */
    public boolean isNarrow() {
        var disk = getOverview().disk();
        return disk.free() * 100 / Math.max(1, disk.total()) < LITTLE;
    }

    public int percent(double progress) {
        return (int) Math.floor(progress * 100);
    }

    /** How much room something takes, in the largest unit of which there is at least one. */
    public String size(long bytes) {
        long rest = bytes;
        int unit = 0;
        while (rest >= KILO * KILO && unit < UNITS.size() - 1) {
            rest /= KILO;
            unit++;
        }
        return say.of("installation.overview.size." + UNITS.get(unit), rest / (double) KILO);
    }
}
