package org.isnad.corpus;

import java.util.List;
import java.util.stream.Collectors;
import org.isnad.text.CodePoints;
import org.isnad.text.Graphemes;
import org.isnad.text.TextRange;

/** A piece of an article's text that begins at the code point {@code begin} of the whole, on a grapheme boundary. */
public record Excerpt(int begin, String text) {

    /** One that reaches over all of these, which follow each other. */
    static Excerpt of(List<Excerpt> parts) {
        return new Excerpt(
                parts.isEmpty() ? 0 : parts.get(0).begin(),
                parts.stream().map(Excerpt::text).collect(Collectors.joining()));
    }

    /** The covered text; the range is one of the whole article. */
    public String slice(TextRange range) {
        return CodePoints.slice(text, here(range));
    }

    /** Whether a span may begin and end there; the range is one of the whole article. */
    public boolean isAligned(TextRange range) {
        return Graphemes.of(text).isAligned(here(range));
    }

    private TextRange here(TextRange range) {
        return new TextRange(range.begin() - begin, range.end() - begin);
    }
}
