package org.isnad.corpus.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** Times of publication as people and pages write them: ISO 8601 with what is often left out. Without an offset they are UTC. */
public final class PublishedAt {

    private static final DateTimeFormatter LENIENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("[['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[' '][XXX][XX][X]]")
            .toFormatter();

    private PublishedAt() {}

    /** Empty for what is no time at which an article can have been published; a day alone is its first moment. */
    public static Optional<Instant> parse(String written) {
        try {
            var parsed = LENIENT.parseBest(written.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(instant(parsed)).filter(PublishedAt::isLikely);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Instant instant(TemporalAccessor parsed) {
        if (parsed instanceof OffsetDateTime complete) {
            return complete.toInstant();
        }
        var local = parsed instanceof LocalDate day ? day.atStartOfDay() : LocalDateTime.from(parsed);
        return local.toInstant(ZoneOffset.UTC);
    }

    /** Zero dates and typing errors are no dates. */
    private static boolean isLikely(Instant time) {
        int year = time.atOffset(ZoneOffset.UTC).getYear();
        return year >= 1600 && year <= 2200;
    }
}
