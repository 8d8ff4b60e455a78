package org.isnad.exchange.readback;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.isnad.text.TextHash;

/** Reads {@code jsonl} again. */
final class JsonlReader implements FileReader {

    private final Lines file;
    private final JsonFacts json = new JsonFacts();

    JsonlReader(Path file) throws IOException {
        this.file = new Lines(file);
    }

    @Override
    public void prove(ExpectedArticle expected) throws IOException {
        var line = json.object(file.next());
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

    @Override
    public void proveEnd() throws IOException {
        var more = file.next();
        if (!more.isEmpty()) {
            throw new ReadBackFailed("after the last", "", "", more);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
