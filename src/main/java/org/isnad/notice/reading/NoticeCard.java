package org.isnad.notice.reading;

import java.time.Instant;
import java.util.UUID;
import org.isnad.notice.NoticeKind;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its reader sees it.
 *
 * @param seen when they have seen it; none as long as they have not
 * @param article what it is about; none where it is about several, or about the project
 * @param set whose marks it is about, if it is about marks, and whether these are the reader's {@code own}
 * @param login who did it; none where nobody did, and {@code actor}, what people call them
 * @param amount of how many articles
 * @param note what the actor said about it, or the comment as it is by now; empty where nothing was said, or it was taken back
 */
public record NoticeCard(
        long id,
        NoticeKind kind,
        Instant told,
        @Nullable Instant seen,
        long project,
        String projectName,
        @Nullable Long article,
        @Nullable String articleName,
        @Nullable Long set,
        boolean own,
        @Nullable UUID thread,
        @Nullable String login,
        @Nullable String actor,
        int amount,
        String note) {

    public boolean isUnseen() {
        return seen == null;
    }
}
