package org.isnad.corpus;

import org.isnad.text.CodePoints;
import org.isnad.text.Graphemes;
import org.isnad.text.TextRange;

/** A piece of an article's text that begins at the code point {@code begin} of the whole, on a grapheme boundary. */
public record Excerpt(int begin, String text) {

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
