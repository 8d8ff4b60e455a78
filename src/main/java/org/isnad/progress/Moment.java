package org.isnad.progress;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a list that begins with the latest: microseconds since 1970, then two numbers for what has the same instant. */
record Moment(long micros, long first, long second) {

    private static final Pattern KEY = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})-([0-9]{1,18})");

    /** Before which everything is. */
    private static final Moment END = new Moment(Long.MAX_VALUE / 2, 0, 0);

    /** @throws ProgressRefusal.NoSuchMoment if no list has told such a place */
    static Moment of(@Nullable String key) {
        if (key == null) {
            return END;
        }
        var parts = KEY.matcher(key);
        if (!parts.matches()) {
            throw new ProgressRefusal.NoSuchMoment(key);
        }
        return new Moment(
                Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3)));
    }

    static Moment of(Object micros, Object first, Object second) {
        return new Moment(number(micros), number(first), number(second));
    }

    Instant instant() {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** By which one asks for what is before it. */
    String key() {
        return micros + "-" + first + "-" + second;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
