package org.isnad.team;

import org.isnad.team.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A person as the rest of the house sees them.
 *
 * @param language BCP 47 tag of the language they chose to read the pages in; none as long as they have not
 * @param reading how they like to read
 * @param epoch which of their sessions hold: those that began in it
 */
public record Member(
        long id,
        String login,
        String name,
        boolean admin,
        @Nullable String language,
        Reading reading,
        int epoch) {

    /** Queries find no reading with somebody who has not chosen one. */
    public Member {
        reading = reading == null ? Reading.USUAL : reading;
    }
}
