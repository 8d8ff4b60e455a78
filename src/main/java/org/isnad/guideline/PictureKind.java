package org.isnad.guideline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The kinds of pictures that are taken, told by how their bytes begin: none of them can hold a program. */
enum PictureKind {
    PNG("\\x89PNG\\r\\n\\x1A\\n"),
    JPEG("\\xFF\\xD8\\xFF"),
    GIF("GIF8[79]a"),
    WEBP("RIFF....WEBP");

    private static final int ENOUGH = 16;

    private final Pattern beginning;

    PictureKind(String beginning) {
        this.beginning = Pattern.compile(beginning, Pattern.DOTALL);
    }

    static Optional<PictureKind> of(byte[] content) {
        var head = new String(content, 0, Math.min(ENOUGH, content.length), ISO_8859_1);
        return Stream.of(values())
                .filter(kind -> kind.beginning.matcher(head).lookingAt())
                .findFirst();
    }

    String mediaType() {
        return "image/" + ending();
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
