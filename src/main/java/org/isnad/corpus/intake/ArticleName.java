package org.isnad.corpus.intake;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import java.util.regex.Pattern;
import org.isnad.text.CodePoints;
import org.isnad.text.TextRange;

/** A file's name made fit to be shown: never a path, on one line, and it cannot turn the text around it. */
final class ArticleName {

    /** Code points. */
    private static final int LONGEST = 200;

    /** Elsewhere a backslash is a letter like others. */
    private static final Pattern WINDOWS_PATH = Pattern.compile("([A-Za-z]:|\\.{1,2})?\\\\.*", Pattern.DOTALL);

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    private ArticleName() {}

    /** The path's last part without control characters and direction marks; {@code article} where nothing is left. */
    static String of(String fileName) {
        var shown = new StringBuilder();
        var last = fileName.substring(1 + fileName.lastIndexOf('/'));
        (WINDOWS_PATH.matcher(last).matches() ? last.substring(1 + last.lastIndexOf('\\')) : last)
                .codePoints()
                .map(each -> UCharacter.isUWhiteSpace(each) ? ' ' : each)
                .filter(ArticleName::isShown)
                .forEach(shown::appendCodePoint);
        var name = shorter(shown.toString().strip().replaceAll(" {2,}", " "));
        return name.isEmpty() || name.chars().allMatch(each -> each == '.') ? "article" : name;
    }

    /** Persian names need the joiners, the emoji in a name too. */
    private static boolean isShown(int codePoint) {
        return switch (UCharacter.getType(codePoint)) {
            case ECharacterCategory.CONTROL, ECharacterCategory.SURROGATE, ECharacterCategory.UNASSIGNED -> false;
            case ECharacterCategory.FORMAT -> codePoint == NON_JOINER || codePoint == JOINER;
            default -> true;
        };
    }

    /** Keeps the end, where the extension is. */
    private static String shorter(String name) {
        int length = CodePoints.length(name);
        if (length <= LONGEST) {
            return name;
        }
        var begin = CodePoints.slice(name, new TextRange(0, LONGEST - 21));
        return begin + "…" + CodePoints.slice(name, new TextRange(length - 20, length));
    }
}
