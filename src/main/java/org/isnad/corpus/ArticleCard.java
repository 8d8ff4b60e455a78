package org.isnad.corpus;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one knows of an article without its text.
 *
 * @param language BCP 47 tag
 * @param direction {@code rtl} or {@code ltr}
 * @param length code points
 * @param sha256 hexadecimal, of the text in UTF-8
 * @param urgency whether it is to be worked on before others
 */
public record ArticleCard(
        long id,
        long project,
        String name,
        @Nullable String title,
        String language,
        String direction,
        int length,
        String sha256,
        @Nullable String outlet,
        @Nullable String url,
        @Nullable Instant published,
        Instant imported,
        Urgency urgency) {

    /** What to call it: its title where it has one. */
    public String heading() {
        return title == null ? name : title;
    }

    /** For queries: JPQL calls it with an article's columns. */
    public ArticleCard(
            Long id,
            Long project,
            String name,
            @Nullable String title,
            String language,
            org.isnad.text.Direction direction,
            Integer length,
            byte[] sha256,
            @Nullable String outlet,
            @Nullable String url,
            @Nullable Instant published,
            Instant imported,
            Integer priority,
            @Nullable LocalDate due,
            @Nullable Double uncertainty,
            @Nullable Double disagreement) {
        this(
                id.longValue(),
                project.longValue(),
                name,
                title,
                language,
                direction.code(),
                length.intValue(),
                java.util.HexFormat.of().formatHex(sha256),
                outlet,
                url,
                published,
                imported,
                new Urgency(priority, due, uncertainty, disagreement));
    }
}
