package org.isnad.corpus;

import java.time.Instant;
import org.isnad.corpus.intake.PublishedAt;
import org.isnad.corpus.intake.WebAddress;
import org.jspecify.annotations.Nullable;

/** Where an article was published; what the importing person says wins over what the file says. */
public record Provenance(
        @Nullable String outlet,
        @Nullable String url,
        @Nullable Instant published) {

    public static final Provenance UNKNOWN = new Provenance(null, null, null);

    /** @throws CorpusRefusal.NotAWebAddress a {@code url} that is not of the web */
    public Provenance {
        if (url != null && !WebAddress.is(url)) {
            throw new CorpusRefusal.NotAWebAddress(url);
        }
    }

    /**
     * As a program tells it; what is blank says nothing.
     *
     * @param published ISO 8601: a time, or a day
     * @throws CorpusRefusal what the fields cannot hold
     */
    public static Provenance told(@Nullable String outlet, @Nullable String url, @Nullable String published) {
        return new Provenance(said(outlet), said(url), time(said(published)));
    }

    private static @Nullable String said(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    private static @Nullable Instant time(@Nullable String published) {
        return published == null
                ? null
                : PublishedAt.parse(published).orElseThrow(() -> new CorpusRefusal.NotATime("published", published));
    }

    Provenance orElse(Provenance other) {
        return new Provenance(
                outlet != null ? outlet : other.outlet,
                url != null ? url : other.url,
                published != null ? published : other.published);
    }
}
