package org.isnad.annotation.talk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thread with all that was said in it, in the order of time.
 *
 * @param set whose span it is about; none for a thread about the article
 * @param span what it is about; none for a thread about the article
 * @param quote the span's text as it was when the thread was opened, cut after some hundred code points
 * @param gone whether the span is deleted at present
 * @param settled who resolved it last, or reopened it, and when; none as long as nobody has
 */
public record ThreadCard(
        UUID id,
        @Nullable Long set,
        @Nullable UUID span,
        @Nullable String quote,
        boolean gone,
        boolean resolved,
        @Nullable Deed settled,
        List<Said> comments) {

    /** Who has done something, by login and by name, and when. */
    public record Deed(String login, String name, Instant at) {}

    /**
     * One comment.
     *
     * @param edited when it was last changed, if it was
     * @param text 1 to 4,000 code points of plain text; none once the comment was removed
     */
    public record Said(
            UUID id,
            Deed written,
            @Nullable Instant edited,
            @Nullable String text) {}
}
