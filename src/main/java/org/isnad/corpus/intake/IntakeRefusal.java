package org.isnad.corpus.intake;

import org.isnad.Refusal;

/** All that a file is refused for. The first argument of each is the file's name, made fit to be shown. */
public abstract sealed class IntakeRefusal extends Refusal {

    private IntakeRefusal(Kind kind, Object... arguments) {
        super(kind, arguments);
    }

    /** The file is empty, or nothing but white space is in it. */
    public static final class NothingToRead extends IntakeRefusal {
        NothingToRead(String name) {
            super(Kind.RULE, name);
        }
    }

    /** The file is of a kind that holds no plain text. */
    public static final class NotText extends IntakeRefusal {
        NotText(String name, BinaryKind kind) {
            super(Kind.RULE, name, kind.code());
        }
    }

    /** No known encoding makes readable text of the file, or its letters were lost when it was saved. */
    public static final class GarbledText extends IntakeRefusal {
        GarbledText(String name) {
            super(Kind.RULE, name);
        }
    }

    /** The encoding does not allow what stands in this place, such as half of a surrogate pair. Both count from 1. */
    public static final class BrokenCharacter extends IntakeRefusal {
        BrokenCharacter(String name, String encoding, int line, int column) {
            super(Kind.RULE, name, encoding, line, column);
        }
    }

    /** The text is longer than the pages can carry, in code points. */
    public static final class ArticleTooLong extends IntakeRefusal {
        ArticleTooLong(String name, int length, int limit) {
            super(Kind.TOO_LARGE, name, length, limit);
        }
    }

    /** The page has more markup than any article needs; of few bytes of it the reader would make a large tree. */
    public static final class PageTooLarge extends IntakeRefusal {
        PageTooLarge(String name, int characters, int tags) {
            super(Kind.TOO_LARGE, name, characters / 1_000_000, tags);
        }
    }

    /** The file is larger than any article. */
    public static final class FileTooLarge extends IntakeRefusal {
        private static final int MEGABYTE = 1024 * 1024;

        FileTooLarge(String name, long bytes, int limit) {
            super(Kind.TOO_LARGE, name, (bytes + MEGABYTE - 1) / MEGABYTE, limit / MEGABYTE);
        }
    }
}
