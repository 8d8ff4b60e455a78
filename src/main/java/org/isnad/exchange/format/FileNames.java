package org.isnad.exchange.format;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names that any system takes for a file or folder, each given once: no path, no control or direction mark, no device, not
 * too long, and told apart by more than case. One of these serves one folder.
 */
final class FileNames {

    private static final int LONGEST_IN_UTF8 = 180;
    private static final String FORBIDDEN = "/\\:*?\"<>|";
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private final Set<String> taken = new HashSet<>();

    FileNames(String... taken) {
        for (var name : taken) {
            this.taken.add(sameness(name));
        }
    }

    /** The wished name made safe, with a number after it if it was given before. */
    String free(String wish) {
        var safe = safe(wish);
        var name = safe;
        for (int again = 2; !taken.add(sameness(name)); again++) {
            name = safe + "-" + again;
        }
        return name;
    }

    static String safe(String wish) {
        var visible = new StringBuilder();
        wish.codePoints().filter(FileNames::shows).map(FileNames::spelled).forEach(visible::appendCodePoint);
        var name = trimmed(shortened(visible.toString()));
        return isReserved(name) ? "_" + name : name;
    }

    private static boolean shows(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> Blanks.isBlank(codePoint);
            default -> true;
        };
    }

    private static int spelled(int codePoint) {
        if (Blanks.isBlank(codePoint)) {
            return ' ';
        }
        return FORBIDDEN.indexOf(codePoint) >= 0 ? '_' : codePoint;
    }

    private static String shortened(String name) {
        var kept = new StringBuilder();
        int octets = 0;
        for (int codePoint : name.codePoints().toArray()) {
            octets += Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
            if (octets > LONGEST_IN_UTF8) {
                break;
            }
            kept.appendCodePoint(codePoint);
        }
        return kept.toString();
    }

    /** Dots and spaces at the ends hide a file, climb out of a folder, or are dropped by some systems. */
    private static String trimmed(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && ". ".indexOf(name.charAt(from)) >= 0) {
            from++;
        }
        while (from < to && ". ".indexOf(name.charAt(to - 1)) >= 0) {
            to--;
        }
        return from == to ? "_" : name.substring(from, to);
    }

    private static boolean isReserved(String name) {
        var stem = name.toLowerCase(Locale.ROOT);
        stem = stem.contains(".") ? stem.substring(0, stem.indexOf('.')) : stem;
        return DEVICES.contains(stem.stripTrailing())
                || stem.stripTrailing().matches("(com|lpt)[0-9\u00b9\u00b2\u00b3]");
    }

    /** Equal for names that some file system takes for one. */
    private static String sameness(String name) {
        return Normalizer2.getNFKCCasefoldInstance().normalize(UCharacter.foldCase(name, true));
    }
}
