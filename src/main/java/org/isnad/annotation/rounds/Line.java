package org.isnad.annotation.rounds;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One statement with a question mark for each of its values. */
record Line(String sql, List<@Nullable Object> values) {

    private static final String VALUES = "values ";

    /** SQL that does what all these say, in one trip. */
    static String inOne(List<Line> lines) {
        return lines.size() == 1
                ? lines.get(0).sql()
                : lines.stream().map(Line::sql).collect(joining("; ", "begin not atomic ", "; end"));
    }

    /** Lines of the same SQL as one that inserts several rows; if they insert nothing, as they are. */
    static List<Line> joined(List<Line> alike) {
        var sql = alike.get(0).sql();
        int row = sql.indexOf(VALUES) + VALUES.length();
        if (alike.size() == 1 || !sql.startsWith("insert ") || row < VALUES.length()) {
            return alike;
        }
        var values = new ArrayList<@Nullable Object>();
        alike.forEach(line -> values.addAll(line.values()));
        return List.of(new Line(sql + (", " + sql.substring(row)).repeat(alike.size() - 1), values));
    }
}
