package org.isnad.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Some of an article's text: code points, half-open, with what stands there. Counted here apart from the product. */
record Stretch(int begin, int end, String text) {

    /** Where a text first has this. */
    static Stretch of(String text, String wanted) {
        return of(text, wanted, 0);
    }

    /** Where a text has this, at this UTF-16 offset or after it. */
    static Stretch of(String text, String wanted, int from) {
        int at = text.indexOf(wanted, from);
        assertThat(at).as(wanted).isNotNegative();
        int begin = text.codePointCount(0, at);
        return new Stretch(begin, begin + wanted.codePointCount(0, wanted.length()), wanted);
    }

    /** What stands at these offsets of a text. */
    static Stretch at(String text, int begin, int end) {
        var from = text.offsetByCodePoints(0, begin);
        return new Stretch(begin, end, text.substring(from, text.offsetByCodePoints(from, end - begin)));
    }

    /** The first thing in it that readers take for one letter. */
    Stretch first() {
        return at(text, 0, text.codePointCount(0, letters().next())).after(begin);
    }

    /** The last thing in it that readers take for one letter. */
    Stretch last() {
        int units = letters().preceding(text.length());
        int from = text.codePointCount(0, units);
        return at(text, from, end - begin).after(begin);
    }

    private Stretch after(int offset) {
        return new Stretch(begin + offset, end + offset, text);
    }

    private BreakIterator letters() {
        var letters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        letters.setText(text);
        return letters;
    }
}
