package org.isnad.installation;

import java.time.Instant;
import java.util.Map;

/**
 * What is told everybody.
 *
 * @param texts the sentence by language (BCP 47 tag)
 */
public record AnnouncementCard(long id, Map<String, String> texts, Instant made, Instant ends) {

    /** In the reader's language, or in any where there is none in theirs. */
    public String in(String language) {
        return texts.getOrDefault(language, texts.values().iterator().next());
    }
}
