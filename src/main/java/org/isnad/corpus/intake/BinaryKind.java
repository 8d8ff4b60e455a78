package org.isnad.corpus.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people upload by mistake, told by its first bytes, so that a refusal can say what it is. */
enum BinaryKind {
    PDF("%PDF-"),
    /** Files of office programs are archives that name their content in the first entry. */
    DOCUMENT("PK\\x03\\x04.*(\\[Content_Types]|_rels/|word/|application/(vnd\\.oasis|epub))"
            + "|\\xD0\\xCF\\x11\\xE0|\\{\\\\rtf"),
    ARCHIVE("PK(\\x03\\x04|\\x05\\x06)|\\x1F\\x8B|7z\\xBC\\xAF|Rar!\\x1A|BZh9|\\xFD7zXZ"),
    IMAGE("\\x89PNG\r\n|\\xFF\\xD8\\xFF|GIF8[79]a|II\\*\\x00|MM\\x00\\*|RIFF....WEBP"),
    SOUND("ID3[\\x02-\\x04]|OggS\\x00|fLaC\\x00|RIFF....WAVE"),
    VIDEO("\\x00\\x00\\x00.ftyp|\\x1AE\\xDF\\xA3|RIFF....AVI "),
    PROGRAM("\\x7FELF|MZ\\x90\\x00|\\xCA\\xFE\\xBA\\xBE|\\x00asm"),
    DATABASE("SQLite format 3\\x00|PAR1\\x15"),
    /** Told by its many zero bytes alone. */
    OTHER("(?!)");

    private static final int HEAD = 200;

    private final Pattern beginning;

    BinaryKind(String beginning) {
        this.beginning = Pattern.compile(beginning, Pattern.DOTALL);
    }

    /** Empty where the bytes may be text. */
    static Optional<BinaryKind> of(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1);
        return Stream.of(values())
                .filter(kind -> kind.beginning.matcher(head).lookingAt())
                .findFirst();
    }

    /** As the sentence of {@link IntakeRefusal.NotText} chooses by. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
