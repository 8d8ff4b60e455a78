package org.isnad.corpus.intake;

import java.time.Instant;
import org.isnad.text.Direction;
import org.jspecify.annotations.Nullable;

/** tmp. */
public record ReadArticle(
        String text,
        String sha256,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String url,
        @Nullable Instant published,
        String language,
        Direction direction,
        String encoding) {}
