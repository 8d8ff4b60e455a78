package org.isnad.corpus;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where an article was published; what the importing person says wins over what the file says. */
public record Provenance(
        @Nullable String outlet,
        @Nullable String url,
        @Nullable Instant published) {

    public static final Provenance UNKNOWN = new Provenance(null, null, null);

    Provenance orElse(Provenance other) {
        return new Provenance(
                outlet != null ? outlet : other.outlet,
                url != null ? url : other.url,
                published != null ? published : other.published);
    }
}
