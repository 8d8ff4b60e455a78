package org.isnad.exchange.readback;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipException;
import org.isnad.exchange.format.Format;

/** Reads a file again and compares it with what it must say. */
public final class ReadBack {

    private ReadBack() {}

    /**
     * Proves a file that was written with {@code expectation} listening; holds one article at a time.
     *
     * @param wishes the options that it was written with
     * @param proved runs after each article; whatever it throws ends the reading
     * @throws ReadBackFailed where the file says something else
     */
    public static void prove(
            Format format, Map<String, String> wishes, Path file, Expectation expectation, Runnable proved)
            throws IOException {
        try (var reader = open(format, format.choices(wishes), file)) {
            expectation.forEach(article -> {
                prove(article, reader);
                proved.run();
            });
            reader.proveEnd();
        }
    }

    /** What a reader cannot even parse is a difference too. */
    private static void prove(ExpectedArticle article, FileReader reader) throws IOException {
        try {
            reader.prove(article);
        } catch (ReadBackFailed different) {
            throw different;
        } catch (RuntimeException | CharacterCodingException | ZipException | FileNotFoundException unreadable) {
            var failed = new ReadBackFailed(article.id(), "", "a file that can be read", unreadable.toString());
            failed.initCause(unreadable);
            throw failed;
        }
    }

    private static FileReader open(Format format, Map<String, String> choices, Path file) throws IOException {
        return switch (format.name()) {
            case "jsonl" -> new JsonlReader(file);
            case "conll2003" -> new ConllReader(file, "BIOES".equals(choices.get("scheme")));
            case "brat" -> new BratReader(file);
            default -> throw new IllegalArgumentException("nothing reads back " + format.name());
        };
    }
}
