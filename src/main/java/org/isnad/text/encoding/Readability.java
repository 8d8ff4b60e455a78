package org.isnad.text.encoding;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UScript;

/** Whether decoded characters look like something that a person wrote. */
final class Readability {

    private static final int LOST_CHARACTER = 0xFFFD;

    private Readability() {}

    /** A stray control or lost character is no reason to refuse an article, one in fifty is. Zero bytes have a share of their own. */
    static boolean isReadable(String text) {
        int length = text.codePointCount(0, text.length());
        long zeros = text.codePoints().filter(each -> each == 0).count();
        long strange = text.codePoints().filter(Readability::isStrange).count() - zeros;
        return isFew(zeros, length) && isFew(strange, length);
    }

    private static boolean isFew(long count, int length) {
        return count * 50 <= length || (count <= 3 && count * 8 <= length);
    }

    static boolean isStrange(int codePoint) {
        return switch (UCharacter.getType(codePoint)) {
            case ECharacterCategory.CONTROL -> !(codePoint >= 0x09 && codePoint <= 0x0D) && codePoint != 0x85;
            case ECharacterCategory.UNASSIGNED, ECharacterCategory.PRIVATE_USE, ECharacterCategory.SURROGATE -> true;
            default -> codePoint == LOST_CHARACTER;
        };
    }

    /** From 0 to 1: how seldom a letter is of another script than the letter before it. Bytes paired wrongly jump all the time. */
    static double coherence(String text) {
        int before = UScript.COMMON;
        int surprises = 0;
        int length = 0;
        for (int codePoint : (Iterable<Integer>) text.codePoints()::iterator) {
            length++;
            int script = UCharacter.isLetter(codePoint) ? family(UScript.getScript(codePoint)) : UScript.COMMON;
            boolean jumps = script != UScript.COMMON && before != UScript.COMMON && script != before;
            surprises += jumps || isStrange(codePoint) ? 1 : 0;
            before = script == UScript.COMMON ? before : script;
        }
        return length == 0 ? 0 : 1 - (double) surprises / length;
    }

    private static int family(int script) {
        return switch (script) {
            case UScript.HIRAGANA, UScript.KATAKANA, UScript.BOPOMOFO, UScript.HAN -> UScript.HAN;
            case UScript.INHERITED -> UScript.COMMON;
            default -> script;
        };
    }

    static boolean isEastAsian(int codePoint) {
        int script = family(UScript.getScript(codePoint));
        return script == UScript.HAN || script == UScript.HANGUL;
    }

    /** Its UTF-16 offset, -1 where there is none. */
    static int loneSurrogate(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                if (text.codePointAt(at) <= Character.MAX_VALUE) {
                    return at;
                }
                at++;
            }
        }
        return -1;
    }
}
