package org.isnad.team;

import org.jspecify.annotations.Nullable;

/**
 * A person as the rest of the house sees them.
 *
 * @param language BCP 47 tag of the language they chose to read the pages in; none as long as they have not
 */
public record Member(
        long id,
        String login,
        String name,
        boolean admin,
        @Nullable String language) {}
