package org.isnad.web;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.isnad.text.Direction;

/**
 * Writes a text as HTML of which a browser makes the very same text again: one {@code div} a line (cut at LF alone), whose
 * {@code data-begin} is the line's first code point. What an HTML parser would swallow or change is written as a reference.
 *
 * <p>A browser's time for a line grows with the square of its length, to minutes for a megabyte: a line of more than
 * {@value #LONGEST} characters goes on in further {@code div}s of class {@code continued}, each begun where a line may break.
 */
class Paragraphs {

    /** In UTF-16 units, as are all offsets here but {@code begin}. */
    private static final int LONGEST = 10_000;

    private static final int USUAL_BLOCK = 4_000;

    private final ResponseWriter writer;
    private final Direction direction;

    private String text = "";
    private int begin;

    /** Lines that hold letters of the other direction only are marked with it; all others run as the article does. */
    Paragraphs(ResponseWriter writer, Direction direction) {
        this.writer = writer;
        this.direction = direction;
    }

    void write(String text) throws IOException {
        this.text = text;
        this.begin = 0;
        int from = 0;
        while (from <= text.length()) {
            int lineFeed = text.indexOf('\n', from);
            int to = lineFeed < 0 ? text.length() : lineFeed;
            line(from, to);
            begin++;
            from = to + 1;
        }
    }

    private void line(int from, int to) throws IOException {
        boolean against = runsAgainst(from, to);
        if (to - from <= LONGEST) {
            block(from, to, false, against);
            return;
        }
        for (int at = from; at < to; ) {
            int end = to - at <= LONGEST ? to : breakNear(at);
            block(at, end, at > from, against);
            at = end;
        }
    }

    /** Where no line may break, a grapheme ends. Looks at this block alone: from afar the iterator walks back to the start. */
    private int breakNear(int from) {
        var near = text.substring(from, from + USUAL_BLOCK + 1);
        int end = from + of(BreakIterator.getLineInstance(ULocale.ROOT), near).preceding(near.length());
        var graphemes = of(BreakIterator.getCharacterInstance(ULocale.ROOT), text);
        return end > from + USUAL_BLOCK / 2 && graphemes.isBoundary(end)
                ? end
                : graphemes.following(from + USUAL_BLOCK - 1);
    }

    private static BreakIterator of(BreakIterator breaks, String text) {
        breaks.setText(text);
        return breaks;
    }

    private void block(int from, int to, boolean continued, boolean against) throws IOException {
        writer.startElement("div", null);
        writer.writeAttribute("class", continued ? "paragraph continued" : "paragraph", null);
        writer.writeAttribute("data-begin", begin, null);
        if (against) {
            writer.writeAttribute("dir", other(direction).code(), null);
        }
        letters(from, to);
        writer.endElement("div");
        begin += text.codePointCount(from, to);
    }

    private void letters(int from, int to) throws IOException {
        int written = from;
        for (int at = from; at < to; at++) {
            if (isLostOnTheWay(text.charAt(at))) {
                writer.writeText(text.substring(written, at), null);
                writer.write(text.charAt(at) == '\r' ? "&#13;" : text.substring(at, at + 1));
                written = at + 1;
            }
        }
        writer.writeText(text.substring(written, to), null);
    }

    /** A parser reads a carriage return as a line feed; the response writer leaves out other control characters. */
    private static boolean isLostOnTheWay(char letter) {
        return letter < ' ' && letter != '\t' && letter != '\f';
    }

    private boolean runsAgainst(int from, int to) {
        return text.substring(from, to).codePoints().noneMatch(letter -> runs(letter, direction))
                && text.substring(from, to).codePoints().anyMatch(letter -> runs(letter, other(direction)));
    }

    private static boolean runs(int letter, Direction direction) {
        return switch (Character.getDirectionality(letter)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> direction == Direction.LTR;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                direction == Direction.RTL;
            default -> false;
        };
    }

    private static Direction other(Direction direction) {
        return direction == Direction.RTL ? Direction.LTR : Direction.RTL;
    }
}
