package org.isnad.api.wire;

import static java.util.stream.Collectors.joining;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tables as CSV (RFC 4180) in UTF-8. A text that a spreadsheet would take for a formula is told apart by an apostrophe before
 * it, which the spreadsheet hides: names are written by people, and some would have others run something.
 */
public final class Csv {

    public static final String TYPE = "text/csv;charset=UTF-8";

    /** Also behind what parts cells where commas do not. */
    private static final Pattern FORMULA = Pattern.compile("(^|[;\t]\\s*)([=+\\-@\t\r\n])");

    private static final String MARK = "\uFEFF";

    private Csv() {}

    /** @param marked whether it begins with a byte order mark, by which some spreadsheets know UTF-8 */
    public static Response file(
            String name, List<String> columns, List<? extends List<? extends @Nullable Object>> rows, boolean marked) {
        return Response.ok((marked ? MARK : "") + written(columns, rows), TYPE)
                .header("Content-Disposition", FilePart.attachment(name))
                .header("Cache-Control", "no-store")
                .build();
    }

    static String written(List<String> columns, List<? extends List<? extends @Nullable Object>> rows) {
        return Stream.concat(Stream.of(columns), rows.stream()).map(Csv::line).collect(joining());
    }

    private static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        var text = value.toString();
        var plain = value instanceof CharSequence ? FORMULA.matcher(text).replaceAll("$1'$2") : text;
        return plain.chars().anyMatch(letter -> ",\"\r\n".indexOf(letter) >= 0)
                ? '"' + plain.replace("\"", "\"\"") + '"'
                : plain;
    }
}
