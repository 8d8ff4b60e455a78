package org.isnad.text;

import java.util.regex.Pattern;

/**
 * Particles that Arabic writes together with the word after them: a conjunction, then a preposition or the sign of the future,
 * then the article, each with its vowel signs; «لل» is «ل» with the article, whose alef is gone.
 */
public final class Clitics {

    private static final Pattern RUN = Pattern.compile("(?:[وف]\\p{M}*)?(?:[بكلس]\\p{M}*)?(?:[اٱ]?ل\\p{M}*)?");

    private Clitics() {}

    /** Whether what the longer has before the shorter, with which it ends, is nothing but such particles. */
    public static boolean differOnlyBy(String longer, String shorter) {
        if (longer.length() <= shorter.length() || !longer.endsWith(shorter) || !isArabic(shorter.codePointAt(0))) {
            return false;
        }
        return RUN.matcher(longer.substring(0, longer.length() - shorter.length()))
                .matches();
    }

    private static boolean isArabic(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.ARABIC;
    }
}
