package org.isnad.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a project.
 *
 * @param key by which what happened before it is asked for
 * @param login of who did it; none if it came with time, or nobody wrote down who
 * @param ofLogin of whose set it happened to, if it is one member's
 * @param heading of the article, or of the last of them
 * @param articles how many, if somebody did the same with several within a minute
 */
public record Event(
        String key,
        Instant made,
        Happening what,
        @Nullable String login,
        @Nullable String name,
        @Nullable String ofLogin,
        @Nullable String ofName,
        long article,
        String heading,
        String language,
        long articles) {}
