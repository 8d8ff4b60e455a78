package org.isnad.corpus.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in, not yet in memory.
 *
 * @param name as the person's computer named it, with its path perhaps
 * @param type the upload's content type with its parameters, and a hint only
 */
public record IncomingFile(String name, @Nullable String type, InputStream content) {

    /** What its article is called, and the file wherever it is spoken of. */
    public String shownName() {
        return ArticleName.of(name);
    }

    /** @throws IntakeRefusal.FileTooLarge a file that is larger than any article, without having held all of it */
    public byte[] bytes() {
        try {
            var bytes = content.readNBytes(Intake.LARGEST_FILE + 1);
            if (bytes.length > Intake.LARGEST_FILE) {
                long rest = content.transferTo(OutputStream.nullOutputStream());
                throw new IntakeRefusal.FileTooLarge(shownName(), bytes.length + rest, Intake.LARGEST_FILE);
            }
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
