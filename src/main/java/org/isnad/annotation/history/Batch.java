package org.isnad.annotation.history;

import org.jspecify.annotations.Nullable;

/**
 * What changes that came together share.
 *
 * @param number the revision of the first of them
 * @param digest hexadecimal SHA-256 of what was sent, by which the same batch is known when it comes again; none for undo and redo
 * @param reverts the batch that this one takes back
 * @param author account id
 */
public record Batch(
        long number,
        Kind kind,
        @Nullable String digest,
        @Nullable Long reverts,
        long author) {

    /** What a member does to a set that is at {@code revision}. */
    public static Batch edit(long revision, String digest, long author) {
        return new Batch(revision + 1, Kind.EDIT, digest, null, author);
    }

    /** What takes the batch {@code reverts} back. */
    public static Batch revert(long revision, Kind kind, @Nullable String digest, long reverts, long author) {
        return new Batch(revision + 1, kind, digest, reverts, author);
    }

    /** Why it was made. */
    public enum Kind {
        EDIT,
        UNDO,
        REDO
    }
}
