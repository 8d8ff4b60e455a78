package org.isnad.team;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one sees of a project from outside.
 *
 * @param mode {@code independent} or {@code shared}
 * @param overlap how many annotators each article is meant for
 * @param language BCP 47 tag of the language most of its articles are in
 * @param archived since when nothing in it is changed any more
 * @param doomed when it is removed for good, if it was deleted
 */
public record ProjectCard(
        long id,
        String name,
        String mode,
        int overlap,
        String language,
        Instant created,
        @Nullable Instant archived,
        @Nullable Instant doomed) {

    /** Whether a project goes on. */
    public enum Standing {
        OPEN,
        ARCHIVED,
        DELETED;

        public static Standing of(@Nullable Instant archived, @Nullable Instant doomed) {
            if (doomed != null) {
                return DELETED;
            }
            return archived == null ? OPEN : ARCHIVED;
        }

        /** The name on the wire and in message keys: {@code open}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code open}, {@code archived} or {@code deleted}. */
    public String standing() {
        return Standing.of(archived, doomed).code();
    }

    /** Whether what it holds may be changed. */
    public boolean open() {
        return archived == null && doomed == null;
    }

    public boolean shared() {
        return mode.equals(Project.Mode.SHARED.code());
    }
}
