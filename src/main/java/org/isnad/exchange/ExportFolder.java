package org.isnad.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isnad.team.ending.ProjectLeaving;

/** Where finished exports lie: beside the other data of this installation. */
@ApplicationScoped
class ExportFolder {

    private final Path folder = Path.of(
            System.getenv().getOrDefault("ISNAD_HOME", System.getProperty("jboss.server.data.dir", "")), "exports");

    @Inject
    private ExportJobs jobs;

    @Inject
    private Event<CorpusExport.Removed> removed;

    Path file(long export) {
        return folder.resolve(String.valueOf(export));
    }

    boolean has(long export) {
        return Files.isReadable(file(export));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CorpusExport.Removed gone) throws IOException {
        Files.deleteIfExists(file(gone.export()));
    }

    /** The files of a project go with it. */
    void leave(@Observes ProjectLeaving project) {
        jobs.idsOf(project.project()).forEach(export -> removed.fire(new CorpusExport.Removed(export)));
    }

    /** The same, in a folder that is there. */
    Path fileToWrite(long export) throws IOException {
        Files.createDirectories(folder);
        return file(export);
    }
}
