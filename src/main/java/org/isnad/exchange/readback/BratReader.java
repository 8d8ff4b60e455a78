package org.isnad.exchange.readback;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.isnad.text.TextHash;
import org.isnad.text.TextRange;

/** Reads a zip for brat again, by the zip's own list of files and the lines of the stand-off marks. */
final class BratReader implements FileReader {

    private static final Pattern PIECE = Pattern.compile("[^\\t-\\r\\x1c-\\x1e\\x85\\u2028\\u2029]+");

    private final ZipFile zip;
    private final Iterator<String> texts;
    private final List<String> configuration;
    private final Map<String, String> types = new HashMap<>();
    private final JsonFacts json = new JsonFacts();

    BratReader(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
        this.texts = zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(".txt"))
                .iterator();
        this.configuration = content("annotation.conf").lines().toList();
    }

    @Override
    public void prove(ExpectedArticle expected) throws IOException {
        var name = texts.next();
        var stem = name.substring(0, name.length() - ".txt".length());
        JsonFacts.describe(json.object(content(stem + ".json")), expected);
        var text = content(name);
        expected.require(expected.sha256(), TextHash.sha256(text));
        var marks = new FoundMarks(expected, text);
        var lines = new BratLines(content(stem + ".ann"), json);
        lines.spans().forEach(span -> marks.add(span(span, marks, expected)));
        lines.relations().forEach(relation -> {
            type(relation.type(), relation.note().getString("type"), expected);
            marks.add(new RelationFact(
                    JsonFacts.id(relation.note()),
                    relation.note().getString("type"),
                    JsonFacts.id(lines.span(relation.from()).note()),
                    JsonFacts.id(lines.span(relation.to()).note())));
        });
        marks.prove();
    }

    private FoundSpan span(BratLines.SpanLine line, FoundMarks marks, ExpectedArticle expected) {
        var note = line.note();
        var id = JsonFacts.id(note);
        type(line.type(), note.getString("layer") + " " + note.getString("label"), expected);
        var whole =
                note.containsKey("fragments") ? JsonFacts.fragments(note.getJsonArray("fragments")) : line.fragments();
        var slices = whole.stream().map(marks::slice).toList();
        expected.require(id, pieces(whole, slices).toString(), line.fragments().toString());
        expected.require(id, line.fragments().stream().map(marks::slice).collect(Collectors.joining(" ")), line.text());
        return new FoundSpan(id, note.getString("layer"), note.getString("label"), whole, slices);
    }

    /** The fragments cut where what they cover has line ends or tabs, as a line of marks must have them. */
    private static List<TextRange> pieces(List<TextRange> fragments, List<String> slices) {
        var pieces = new ArrayList<TextRange>();
        for (int each = 0; each < fragments.size(); each++) {
            var slice = slices.get(each);
            int offset = fragments.get(each).begin();
            int unit = 0;
            for (var found = PIECE.matcher(slice); found.find(); ) {
                int begin = offset + slice.codePointCount(unit, found.start());
                offset = begin + slice.codePointCount(found.start(), found.end());
                unit = found.end();
                pieces.add(new TextRange(begin, offset));
            }
        }
        return pieces;
    }

    /** A type is in the configuration, and all through the file it means one thing. */
    private void type(String type, String meaning, ExpectedArticle expected) {
        expected.require(meaning, types.computeIfAbsent(type, unseen -> meaning));
        if (configuration.stream().noneMatch(line -> line.equals(type) || line.startsWith(type + "\t"))) {
            expected.require(type + " in annotation.conf", "");
        }
    }

    private String content(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new FileNotFoundException(name);
        }
        try (var in = zip.getInputStream(entry)) {
            return Utf8.decode(in.readAllBytes());
        }
    }

    @Override
    public void proveEnd() {
        if (texts.hasNext()) {
            throw new ReadBackFailed("after the last", "", "", texts.next());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
