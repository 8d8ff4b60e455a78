package org.isnad.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An export as one sees it.
 *
 * @param progress between 0 and 1
 * @param file the file, once it was read back
 * @param lossy whether the format could not hold everything; {@link CorpusExport#loss} tells what
 * @param problem why there is no file
 */
public record ExportCard(
        long id,
        long project,
        ExportOrder order,
        Instant requested,
        ExportState state,
        double progress,
        @Nullable ExportFile file,
        boolean lossy,
        @Nullable String problem) {

    /** The file's name, its length, and the hexadecimal SHA-256 of its bytes. */
    public record ExportFile(String name, long bytes, String sha256) {}
}
