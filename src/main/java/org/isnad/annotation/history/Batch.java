package org.isnad.annotation.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What changes that came together share.
 *
 * @param number the revision of the first of them
 * @param digest hexadecimal SHA-256 of what was sent, by which the same batch is known when it comes again; none for an undo
 *     or redo that its client gave no key
 * @param reverts the batch that this one takes back
 * @param gesture what the author's next batch of this kind bears, too, if both are one act that is undone as a whole
 * @param author account id
 */
public record Batch(
        long number,
        Kind kind,
        @Nullable String digest,
        @Nullable Long reverts,
        @Nullable UUID gesture,
        long author) {

    /** What a member does to a set that is at {@code revision}. */
    public static Batch edit(long revision, String digest, @Nullable UUID gesture, long author) {
        return new Batch(revision + 1, Kind.EDIT, digest, null, gesture, author);
    }

    /** What takes an act back, or a part of it; what takes back all parts is one act again. */
    public static Batch revert(long revision, Kind kind, @Nullable String digest, Past past, long author) {
        return new Batch(revision + 1, kind, digest, past.first(), past.gesture(), author);
    }

    /**
     * What review writes into a set that is at {@code revision}.
     *
     * @param author in whose name
     */
    public static Batch review(long revision, UUID gesture, long author) {
        return new Batch(revision + 1, Kind.REVIEW, null, null, gesture, author);
    }

    /** Why it was made. */
    public enum Kind {
        EDIT,
        UNDO,
        REDO,
        /** What was decided in review, or by its rules. It is taken back there, and no undo in the set reaches it. */
        REVIEW
    }
}
