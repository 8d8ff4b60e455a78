package org.isnad.exchange.format;

import org.jspecify.annotations.Nullable;

/**
 * Whose marks they are, and how far the work was.
 *
 * @param kind {@code annotator}, {@code gold} or {@code shared}
 * @param owner the login of the member whose set it is; gold and shared sets have none
 * @param state as in the API, lower case
 */
public record SetHeader(String kind, @Nullable String owner, String state, long revision) {

    /** What people call the set: its owner's login, else its kind. */
    String caption() {
        return owner == null ? kind : owner;
    }
}
