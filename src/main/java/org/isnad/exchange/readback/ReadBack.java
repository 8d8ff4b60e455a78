package org.isnad.exchange.readback;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipException;
import org.isnad.exchange.format.Format;

/** Reads a file again and compares it with what it must say. */
final class ReadBack {

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
        var choices = format.choices(wishes);
        try (var reader = reading("at the beginning", () -> open(format, choices, file))) {
            expectation.forEach(article -> {
                reading(article.id(), () -> {
                    reader.prove(article);
                    return reader;
                });
                proved.run();
            });
            reading("after the last", () -> {
                reader.proveEnd();
                return reader;
            });
        }
    }

    /** Something that is read from the file. */
    private interface Reading {
        FileReader read() throws IOException;
    }

    /** What a reader cannot even parse is a difference too. */
    private static FileReader reading(String article, Reading reading) throws IOException {
        try {
            return reading.read();
        } catch (ReadBackFailed different) {
            throw different;
        } catch (RuntimeException | CharacterCodingException | ZipException | FileNotFoundException unreadable) {
            var failed = new ReadBackFailed(article, "", "what can be read", unreadable.toString());
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
