package org.isnad.exchange.readback;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;

/** The lines of one {@code .ann}; a line that is none of those expected is an {@link IllegalStateException}. */
final class BratLines {

    private final JsonFacts json;
    private final Map<String, String[]> spans = new LinkedHashMap<>();
    private final Map<String, String[]> relations = new LinkedHashMap<>();
    private final Map<String, String> notes = new HashMap<>();

    BratLines(String file, JsonFacts json) {
        this.json = json;
        for (var line : file.split("\n", -1)) {
            if (!line.isEmpty()) {
                keep(line.split("\t", -1));
            }
        }
    }

    /** A text-bound mark, with the text that the line says it covers. */
    record SpanLine(String type, List<TextRange> fragments, String text, JsonObject note) {}

    /** A relation between two numbered spans. */
    record RelationLine(String type, String from, String to, JsonObject note) {}

    private void keep(String[] columns) {
        boolean isNew =
                switch (columns[0].charAt(0)) {
                    case 'T' -> columns.length == 3 && spans.put(columns[0], columns) == null;
                    case 'R' -> columns.length == 2 && relations.put(columns[0], columns) == null;
                    case '#' -> columns.length == 3 && notes.put(noted(columns[1]), columns[2]) == null;
                    default -> false;
                };
        if (!isNew) {
            throw new IllegalStateException("not a line of marks: " + Arrays.toString(columns));
        }
    }

    private static String noted(String column) {
        return column.startsWith("AnnotatorNotes ") ? column.substring("AnnotatorNotes ".length()) : "";
    }

    List<SpanLine> spans() {
        return spans.keySet().stream().map(this::span).toList();
    }

    /** A span by its number. */
    SpanLine span(String number) {
        var columns = found(number, spans.get(number));
        var data = columns[1].split(" ", 2);
        var fragments = new ArrayList<TextRange>();
        for (var fragment : data[1].split(";", -1)) {
            var ends = fragment.split(" ", -1);
            fragments.add(new TextRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
        }
        return new SpanLine(data[0], fragments, columns[2], note(number));
    }

    List<RelationLine> relations() {
        return relations.keySet().stream().map(this::relation).toList();
    }

    private RelationLine relation(String number) {
        var data = found(number, relations.get(number))[1].split(" ", -1);
        if (data.length != 3 || !data[1].startsWith("Arg1:") || !data[2].startsWith("Arg2:")) {
            throw new IllegalStateException("not a relation: " + Arrays.toString(data));
        }
        return new RelationLine(data[0], data[1].substring(5), data[2].substring(5), note(number));
    }

    private JsonObject note(String number) {
        return json.object(found(number, notes.get(number)));
    }

    private static <T> T found(String number, @Nullable T line) {
        if (line == null) {
            throw new IllegalStateException("there is no line for " + number);
        }
        return line;
    }
}
