package org.isnad.web;

import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.isnad.text.Direction;

/**
 * Writes a text as HTML of which a browser makes the very same text again: one {@code div} a line (cut at LF alone), whose
 * {@code data-begin} is the line's first code point. What an HTML parser would swallow or change is written as a reference.
 */
class Paragraphs {

    private static final int PIECE = 8192;

    private final ResponseWriter writer;
    private final Direction direction;

    /** Lines that hold letters of the other direction only are marked with it; all others run as the article does. */
    Paragraphs(ResponseWriter writer, Direction direction) {
        this.writer = writer;
        this.direction = direction;
    }

    void write(String text) throws IOException {
        int begin = 0;
        int from = 0;
        while (from <= text.length()) {
            int lineFeed = text.indexOf('\n', from);
            int to = lineFeed < 0 ? text.length() : lineFeed;
            paragraph(text.substring(from, to), begin);
            begin += text.codePointCount(from, to) + 1;
            from = to + 1;
        }
    }

    private void paragraph(String line, int begin) throws IOException {
        writer.startElement("div", null);
        writer.writeAttribute("class", "paragraph", null);
        writer.writeAttribute("data-begin", begin, null);
        if (runsAgainst(line)) {
            writer.writeAttribute("dir", direction == Direction.RTL ? "ltr" : "rtl", null);
        }
        int from = 0;
        for (int at = 0; at < line.length(); at++) {
            if (isLostOnTheWay(line.charAt(at))) {
                pieces(line, from, at);
                writer.write(line.charAt(at) == '\r' ? "&#13;" : line.substring(at, at + 1));
                from = at + 1;
            }
        }
        pieces(line, from, line.length());
        writer.endElement("div");
    }

    /** A parser reads a carriage return as a line feed; the response writer leaves out other control characters. */
    private static boolean isLostOnTheWay(char letter) {
        return letter < ' ' && letter != '\t' && letter != '\f';
    }

    /** A line may be megabytes long, and the writer copies what it is given. */
    private void pieces(String line, int from, int to) throws IOException {
        for (int at = from; at < to; ) {
            int end = Math.min(to, at + PIECE);
            if (end < to && Character.isHighSurrogate(line.charAt(end - 1))) {
                end++;
            }
            writer.writeText(line.substring(at, end), null);
            at = end;
        }
    }

    private boolean runsAgainst(String line) {
        var other = direction == Direction.RTL ? Direction.LTR : Direction.RTL;
        return line.codePoints().noneMatch(letter -> runs(letter, direction))
                && line.codePoints().anyMatch(letter -> runs(letter, other));
    }

    private static boolean runs(int letter, Direction direction) {
        return switch (Character.getDirectionality(letter)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> direction == Direction.LTR;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                direction == Direction.RTL;
            default -> false;
        };
    }
}
