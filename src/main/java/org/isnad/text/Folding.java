package org.isnad.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Map;

/** Texts as people look for them: whoever types without vowel signs finds what is written with them. */
public final class Folding {

    /** Marks above and below Arabic letters, the stretched line between them, and what cannot be seen. */
    private static final String DROPPED =
            "[\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06ed\\u0640\\u200c-\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069]";

    private static final Map<Character, Character> LETTERS =
            Map.of('أ', 'ا', 'إ', 'ا', 'آ', 'ا', 'ٱ', 'ا', 'ى', 'ي', 'ی', 'ي', 'ک', 'ك', 'ة', 'ه');

    private Folding() {}

    /** Without vowel signs, with one form of each letter, one kind of digits, small letters; white space is one blank. */
    public static String fold(String text) {
        var plain = Normalizer2.getNFKCInstance().normalize(text).replaceAll(DROPPED, "");
        var folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(each -> folded.appendCodePoint(fold(each)));
        return UCharacter.toLowerCase(folded.toString()).strip().replaceAll("\\s+", " ");
    }

    private static int fold(int codePoint) {
        if (UCharacter.isDigit(codePoint)) {
            return '0' + UCharacter.digit(codePoint);
        }
        return Character.isBmpCodePoint(codePoint)
                ? LETTERS.getOrDefault((char) codePoint, (char) codePoint)
                : codePoint;
    }
}
