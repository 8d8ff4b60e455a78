package org.isnad.house;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A string that stands in a source file.
 *
 * @param value without quotes; a template has one for each piece between its values
 * @param before the file's text in front of it
 */
record Literal(Path file, long line, String value, String before) {

    private static final Pattern ARABIC = Pattern.compile("(?U)[\\p{IsArabic}&&\\p{L}]");
    private static final Pattern WORDS = Pattern.compile("\\p{Lu}\\p{L}* \\p{L}{2,}|\\p{L}+ \\p{L}{2,} \\p{L}{2,}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    boolean hasLetters() {
        return LETTER.matcher(value).find();
    }

    /** Looks like something that is said to people: several words, or Arabic. */
    boolean isSentence() {
        return isSentence(value);
    }

    static boolean isSentence(String text) {
        return ARABIC.matcher(text).find() || WORDS.matcher(text).find();
    }

    static boolean hasLetters(String text) {
        return LETTER.matcher(text).find();
    }

    boolean follows(Pattern ending) {
        return ending.matcher(before.substring(Math.max(0, before.length() - 200)))
                .find();
    }

    @Override
    public String toString() {
        return "%s:%d “%s”".formatted(file, line, value);
    }
}
