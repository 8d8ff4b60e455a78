package org.isnad.progress;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What happens in a project, each time at an instant. */
public enum Happening {
    IMPORTED,

    /** Somebody was given an article. */
    GIVEN,

    /** Somebody took an article by themselves. */
    TAKEN,
    BEGAN,
    SUBMITTED,
    REOPENED,
    ADJUDICATED,

    /** A set went back into the queue. */
    RETURNED,
    COMMENTED,

    /** Marks of a set were changed. */
    EDITED,
    UNDONE,
    REDONE,

    /** A reviewer decided. */
    SETTLED,

    /** The project's rule for merging took what annotators said. */
    MERGED;

    /** Those that the feed of a project tells of; changes of marks are told article by article. */
    public static final List<Happening> IN_FEED =
            List.of(IMPORTED, GIVEN, TAKEN, BEGAN, SUBMITTED, REOPENED, ADJUDICATED, RETURNED, COMMENTED);

    /** The name on the wire and in message keys: {@code given}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws ProgressRefusal.NoSuchHappening unless the feed tells of such */
    public static @Nullable Happening inFeed(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return IN_FEED.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ProgressRefusal.NoSuchHappening(code));
    }
}
