package org.isnad.guideline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is being written and not published.
 *
 * @param text Markdown
 * @param revision how often it was saved; who saves says from which they went on
 * @param changed when it was saved last; nothing where it never was
 * @param by the name of whoever saved it last
 */
public record DraftCard(
        String text,
        long revision,
        @Nullable Instant changed,
        @Nullable String by) {}
