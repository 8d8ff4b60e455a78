package org.isnad.corpus.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.isnad.text.encoding.Decoding;
import org.jspecify.annotations.Nullable;

/** An uploaded file: its name as it may be shown, its bytes, and what is known of it from outside. */
final class ArticleFile {

    private static final int HEAD = 4096;

    /** As written by servers, in an upload, or in a meta element. */
    static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private final String name;
    private final byte[] bytes;
    private final @Nullable String declaredType;
    private final String home;

    /**
     * @param declaredType the content type that the upload gave it
     * @param home the language of most files where it comes to
     */
    ArticleFile(String name, byte[] bytes, @Nullable String declaredType, String home) {
        this.name = name;
        this.bytes = bytes;
        this.declaredType = declaredType;
        this.home = home;
    }

    String name() {
        return name;
    }

    String home() {
        return home;
    }

    /** Without the dot, in lower case; empty for a name without one. */
    String extension() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** In lower case with its parameters; empty where none was given. */
    String declaredType() {
        return declaredType == null ? "" : declaredType.toLowerCase(Locale.ROOT);
    }

    /** Which the upload says that it has. */
    Optional<String> declaredCharset() {
        var found = CHARSET.matcher(declaredType());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** The first bytes, each as one character and without zero bytes: enough for marks and tags in most encodings. */
    String head() {
        return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    /** @throws org.isnad.Refusal bytes that are no text, or broken */
    Decoding.Text decoded(@Nullable String declaredCharset) {
        var decoding = Decoding.of(bytes, declaredCharset);
        if (decoding instanceof Decoding.Text text) {
            return text;
        }
        if (decoding instanceof Decoding.Broken broken) {
            throw new IntakeRefusal.BrokenCharacter(name, broken.encoding(), broken.line(), broken.column());
        }
        throw isFullOfZeros() ? new IntakeRefusal.NotText(name, BinaryKind.OTHER) : new IntakeRefusal.GarbledText(name);
    }

    private boolean isFullOfZeros() {
        int zeros = 0;
        for (byte each : bytes) {
            zeros += each == 0 ? 1 : 0;
        }
        return zeros * 50L > bytes.length;
    }
}
