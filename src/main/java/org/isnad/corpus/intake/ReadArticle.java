package org.isnad.corpus.intake;

import java.time.Instant;
import org.isnad.text.Direction;
import org.isnad.text.LanguageGuess;
import org.isnad.text.TextHash;
import org.isnad.text.encoding.Decoding;
import org.jspecify.annotations.Nullable;

/**
 * An article as its file tells it.
 *
 * @param name the file's, fit to be shown
 * @param text stored as it is; it never changes
 * @param sha256 the text's fingerprint in 64 hexadecimal digits
 * @param language a BCP 47 language without script and region, {@code und} if unknown
 * @param encoding the file's, by IANA's name
 * @param zeros how many zero bytes of the file are left out of the text, which no database and no page can hold
 */
public record ReadArticle(
        String name,
        String text,
        String sha256,
        String language,
        Direction direction,
        String encoding,
        int zeros,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String url,
        @Nullable Instant published) {

    /** With as many more zero bytes that are left out. */
    ReadArticle withZeros(int more) {
        return more == 0
                ? this
                : new ReadArticle(
                        name, text, sha256, language, direction, encoding, zeros + more, title, outlet, url, published);
    }

    /** Of a file that holds nothing but the text. */
    static ReadArticle of(ArticleFile file, String text, Decoding.Text decoded) {
        return of(file, text, decoded, Origin.UNKNOWN);
    }

    static ReadArticle of(ArticleFile file, String text, Decoding.Text decoded, Origin origin) {
        var language = LanguageGuess.of(text, origin.language(), file.home());
        return new ReadArticle(
                file.name(),
                text,
                TextHash.sha256(text),
                language,
                Direction.of(text, language),
                decoded.encoding(),
                (int) decoded.text().chars().filter(each -> each == 0).count(),
                origin.title(),
                origin.outlet(),
                origin.url(),
                origin.published());
    }
}
