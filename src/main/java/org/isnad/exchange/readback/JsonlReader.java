package org.isnad.exchange.readback;

import jakarta.json.JsonObject;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isnad.text.TextHash;

/** Reads {@code jsonl} again. */
final class JsonlReader implements FileReader {

    private final InputStream file;
    private final JsonFacts json = new JsonFacts();

    JsonlReader(Path file) throws IOException {
        this.file = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    @Override
    public void prove(ExpectedArticle expected) throws IOException {
        var line = json.object(line());
        JsonFacts.describe(line, expected);
        var text = line.getString("text");
        expected.require(expected.sha256(), TextHash.sha256(text));
        var marks = new FoundMarks(expected, text);
        for (var span : line.getJsonArray("spans").getValuesAs(JsonObject.class)) {
            marks.add(JsonFacts.span(span));
        }
        for (var relation : line.getJsonArray("relations").getValuesAs(JsonObject.class)) {
            marks.add(JsonFacts.relation(relation));
        }
        marks.prove();
    }

    /** Up to the next line feed; empty after the last one. */
    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int octet = file.read(); octet >= 0; octet = file.read()) {
            if (octet == '\n') {
                return Utf8.decode(line.toByteArray());
            }
            line.write(octet);
        }
        if (line.size() > 0) {
            throw new ReadBackFailed("at the end of the file", "", "a line end", Utf8.decode(line.toByteArray()));
        }
        return "";
    }

    @Override
    public void proveEnd() throws IOException {
        var more = line();
        if (!more.isEmpty()) {
            throw new ReadBackFailed("after the last", "", "", more);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
