package org.isnad.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where finished exports lie: beside the other data of this installation. */
@ApplicationScoped
class ExportFolder {

    private final Path folder = Path.of(
            System.getenv().getOrDefault("ISNAD_HOME", System.getProperty("jboss.server.data.dir", "")), "exports");

    Path file(long export) {
        return folder.resolve(String.valueOf(export));
    }

    boolean has(long export) {
        return Files.isReadable(file(export));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CorpusExport.Removed gone) throws IOException {
        Files.deleteIfExists(file(gone.export()));
    }

    /** The same, in a folder that is there. */
    Path fileToWrite(long export) throws IOException {
        Files.createDirectories(folder);
        return file(export);
    }
}
