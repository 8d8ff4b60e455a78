package org.isnad.progress.page;

import java.util.ArrayList;
import java.util.List;
import org.isnad.progress.Figure;
import org.isnad.web.Drawing;

/**
 * What a chart shows, and the same as a table for whoever does not see it.
 *
 * @param config for the script that draws it, as JSON; empty if there is nothing to draw
 * @param columns heads of the table
 * @param rows all in words, and in the reader's language
 */
public record Chart(Figure figure, String config, List<String> columns, List<List<String>> rows) {

    static Chart of(Figure figure, Drawing drawing, List<String> columns, List<List<String>> rows) {
        return new Chart(figure, rows.isEmpty() ? "" : drawing.config(), columns, rows);
    }

    static Chart none(Figure figure) {
        return new Chart(figure, "", List.of(), List.of());
    }

    public boolean bare() {
        return config.isEmpty();
    }

    public String code() {
        return figure.code();
    }

    /** One cell before others. */
    static List<String> line(String first, List<String> others) {
        var line = new ArrayList<String>();
        line.add(first);
        line.addAll(others);
        return line;
    }
}
