package org.isnad.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Words and sentences after UAX #29, as a tokenised export needs them. Every code point that is no white space is in exactly
 * one token and one sentence, neither has white space at its ends, and no token lies in two sentences.
 */
public final class Segments {

    private Segments() {}

    /** Words, numbers and single signs of punctuation, in order. Proclitics stay with their word. */
    public static List<TextRange> tokens(String text) {
        return ranges(text, tokenUnits(text));
    }

    /** In order; a line end always ends a sentence. {@code language} is a BCP 47 tag and tells which abbreviations end none. */
    public static List<TextRange> sentences(String text, String language) {
        var insideTokens = new BitSet(text.length() + 1);
        for (var token : tokenUnits(text)) {
            insideTokens.set(token.begin() + 1, token.end());
        }
        var locale = ULocale.forLanguageTag(language).setKeywordValue("ss", "standard");
        var breaks = BreakIterator.getSentenceInstance(locale);
        var units = new ArrayList<TextRange>();
        for (int line = 0; line < text.length(); ) {
            int feed = text.indexOf('\n', line);
            int lineEnd = feed < 0 ? text.length() : feed + 1;
            breaks.setText(text.substring(line, lineEnd));
            int begin = line;
            for (int found = breaks.next(); found != BreakIterator.DONE; found = breaks.next()) {
                if (!insideTokens.get(line + found)) {
                    addTrimmed(text, begin, line + found, units);
                    begin = line + found;
                }
            }
            line = lineEnd;
        }
        return ranges(text, units);
    }

    /** In UTF-16 units. */
    private static List<TextRange> tokenUnits(String text) {
        var breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        breaks.setText(text);
        var units = new ArrayList<TextRange>();
        int begin = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            addPieces(text, begin, end, units);
            begin = end;
        }
        return withoutInvisible(text, units);
    }

    /** UAX #29 keeps the narrow no-break space of «10 000» inside its word, and a mark with the space before it; a column cannot. */
    private static void addPieces(String text, int begin, int end, List<TextRange> units) {
        int from = begin;
        for (int at = begin; at <= end; at++) {
            if (at == end || isSpace(text.charAt(at))) {
                if (from < at) {
                    units.add(new TextRange(from, at));
                }
                from = at + 1;
            }
        }
    }

    /** A direction mark after a space is a word of its own to UAX #29: here it goes with the word that it touches. */
    private static List<TextRange> withoutInvisible(String text, List<TextRange> units) {
        var visible = new ArrayList<TextRange>(units.size());
        for (var unit : units) {
            var before = visible.isEmpty() ? null : visible.get(visible.size() - 1);
            if (before != null && before.end() == unit.begin() && isInvisible(text, before)) {
                visible.set(visible.size() - 1, new TextRange(before.begin(), unit.end()));
            } else {
                visible.add(unit);
            }
        }
        return visible;
    }

    private static boolean isInvisible(String text, TextRange unit) {
        return text.substring(unit.begin(), unit.end())
                .codePoints()
                .allMatch(each -> UCharacter.hasBinaryProperty(each, UProperty.DEFAULT_IGNORABLE_CODE_POINT));
    }

    private static void addTrimmed(String text, int begin, int end, List<TextRange> units) {
        int from = begin;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            units.add(new TextRange(from, to));
        }
    }

    /** All of Unicode's white space is in the first plane: one UTF-16 unit each. */
    private static boolean isSpace(char unit) {
        return UCharacter.hasBinaryProperty(unit, UProperty.WHITE_SPACE);
    }

    private static List<TextRange> ranges(String text, List<TextRange> units) {
        var offsets = CodePoints.of(text);
        return units.stream()
                .map(unit -> new TextRange(offsets.fromUtf16(unit.begin()), offsets.fromUtf16(unit.end())))
                .toList();
    }
}
