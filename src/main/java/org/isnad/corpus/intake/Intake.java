package org.isnad.corpus.intake;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.List;
import org.isnad.text.CodePoints;
import org.isnad.text.LanguageGuess;
import org.jspecify.annotations.Nullable;

/** Reads an uploaded file, or says why not. */
public final class Intake {

    /** Bytes of a file; a larger one need not even be received. */
    public static final int LARGEST_FILE = 20 * 1024 * 1024;

    /** Code points of a text. */
    public static final int LONGEST_TEXT = 5_000_000;

    private static final List<ArticleReader> READERS = List.of(new HtmlReader(), new PlainTextReader());

    private Intake() {}

    public static ReadArticle read(String fileName, byte[] bytes) {
        return read(fileName, bytes, null, LanguageGuess.UNKNOWN);
    }

    /**
     * {@code declaredType} is the upload's content type with its parameters, and a hint only.
     *
     * @param home the language that most articles are in where this one comes to, as a BCP 47 tag
     * @throws org.isnad.Refusal a file that holds no text that could be annotated
     */
    public static ReadArticle read(String fileName, byte[] bytes, @Nullable String declaredType, String home) {
        var file = new ArticleFile(ArticleName.of(fileName), bytes, declaredType, home);
        if (bytes.length > LARGEST_FILE) {
            throw new IntakeRefusal.FileTooLarge(file.name(), bytes.length, LARGEST_FILE);
        }
        BinaryKind.of(bytes).ifPresent(kind -> {
            throw new IntakeRefusal.NotText(file.name(), kind);
        });
        var reader = READERS.stream()
                .filter(each -> each.reads(file))
                .findFirst()
                .orElseThrow(() -> new IntakeRefusal.NotText(file.name(), BinaryKind.OTHER));
        return accepted(file.name(), reader.read(file));
    }

    private static ReadArticle accepted(String name, ReadArticle article) {
        if (article.text().codePoints().allMatch(Intake::isBlank)) {
            throw new IntakeRefusal.NothingToRead(name);
        }
        int length = CodePoints.length(article.text());
        if (length > LONGEST_TEXT) {
            throw new IntakeRefusal.ArticleTooLong(name, length, LONGEST_TEXT);
        }
        return article;
    }

    private static boolean isBlank(int codePoint) {
        return UCharacter.isUWhiteSpace(codePoint)
                || UCharacter.isISOControl(codePoint)
                || UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }
}
