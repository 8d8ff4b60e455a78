package org.isnad.exchange.readback;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isnad.text.TextHash;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code conll2003} again. The file has neither offsets nor white space: a mention is proved by its text and by its
 * place in the article's text without white space.
 */
final class ConllReader implements FileReader {

    private static final String DOCUMENT = "-DOCSTART- -X- O O";

    private final BufferedReader file;
    private final boolean bioes;
    private @Nullable String line;

    ConllReader(Path path, boolean bioes) throws IOException {
        this.file = new BufferedReader(
                new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder()));
        this.bioes = bioes;
        this.line = file.readLine();
    }

    @Override
    public void prove(ExpectedArticle expected) throws IOException {
        expected.require(DOCUMENT, line == null ? "" : line);
        var mentions = new Mentions(bioes);
        for (line = file.readLine(); line != null && !line.equals(DOCUMENT); line = file.readLine()) {
            if (line.isEmpty()) {
                mentions.endOfRow();
            } else {
                row(line, mentions);
            }
        }
        mentions.endOfRow();
        expected.require(expected.inkSha256(), TextHash.sha256(mentions.ink()));
        compare(expected, mentions);
    }

    private static void row(String line, Mentions mentions) {
        var columns = line.split(" ", -1);
        if (columns.length != 4 || columns[0].isEmpty() || !columns[1].equals("_") || !columns[2].equals("O")) {
            throw new IllegalStateException("not a token in four columns: " + line);
        }
        mentions.token(columns[0], columns[3]);
    }

    private static void compare(ExpectedArticle expected, Mentions mentions) {
        var found = mentions.all();
        int next = 0;
        for (var span : expected.spans()) {
            if (next == found.size()) {
                throw new ReadBackFailed(
                        expected.id(), span.id().toString(), span.exact().get(0), "");
            }
            var mention = found.get(next++);
            expected.require(span.id(), Ink.of(span.exact().get(0)), mention.text());
            expected.require(span.id(), Ink.joined(span.label()), mention.label());
            expected.require(span.id(), "at " + span.ink(), "at " + mention.ink());
        }
        if (next < found.size()) {
            expected.require("", found.get(next).toString());
        }
    }

    @Override
    public void proveEnd() {
        if (line != null) {
            throw new ReadBackFailed("after the last", "", "", line);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
