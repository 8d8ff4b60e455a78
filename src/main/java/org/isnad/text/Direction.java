package org.isnad.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.util.ULocale;
import java.util.Locale;

/** The way in which a text's lines run. */
public enum Direction {
    LTR,
    RTL;

    /** Most strong characters decide, the first of them where they are equally many; a text without any runs left to right. */
    public static Direction of(String text) {
        int rightToLeft = 0;
        int strong = 0;
        Direction first = LTR;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            int kind = UCharacter.getDirection(codePoint);
            boolean isRightToLeft =
                    kind == UCharacterDirection.RIGHT_TO_LEFT || kind == UCharacterDirection.RIGHT_TO_LEFT_ARABIC;
            if (isRightToLeft || kind == UCharacterDirection.LEFT_TO_RIGHT) {
                first = strong == 0 && isRightToLeft ? RTL : first;
                rightToLeft += isRightToLeft ? 1 : 0;
                strong++;
            }
            at += Character.charCount(codePoint);
        }
        int leftToRight = strong - rightToLeft;
        return rightToLeft == leftToRight ? first : rightToLeft > leftToRight ? RTL : LTR;
    }

    /** The language's script decides where the language (a BCP 47 tag) is known, for an Arabic text may quote much English. */
    public static Direction of(String text, String language) {
        if (language.isEmpty() || language.equals(LanguageGuess.UNKNOWN)) {
            return of(text);
        }
        return ULocale.forLanguageTag(language).isRightToLeft() ? RTL : LTR;
    }

    /** As in the {@code dir} attribute and the API: {@code ltr} or {@code rtl}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
