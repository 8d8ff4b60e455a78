package org.isnad.corpus.intake;

import java.time.Instant;
import org.isnad.text.LanguageGuess;
import org.jspecify.annotations.Nullable;

/** What a file says about its article. {@code language} is believed with caution: see {@link LanguageGuess}. */
record Origin(
        String language,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String url,
        @Nullable Instant published) {

    static final Origin UNKNOWN = new Origin(LanguageGuess.UNKNOWN, null, null, null, null);
}
