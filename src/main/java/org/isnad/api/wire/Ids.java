package org.isnad.api.wire;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.isnad.Refusal;
import org.jspecify.annotations.Nullable;

/** Ids as clients see them: opaque strings. */
public final class Ids {

    /** A string that is no id of ours. */
    public static final class NotAnId extends Refusal {
        NotAnId(String id) {
            super(Kind.NOT_THERE, id);
        }
    }

    /** An edit, or another body, that lacks a field it needs. */
    public static final class FieldMissing extends Refusal {
        public FieldMissing(String field) {
            super(field);
        }
    }

    /** A field of the contract with something in it that cannot be served yet; without it the request can. */
    public static final class NotThereYet extends Refusal {
        NotThereYet(String field) {
            super(field);
        }
    }

    /** A mark's id that is no UUID. */
    public static final class NotAUuid extends Refusal {
        NotAUuid(String id) {
            super(id);
        }
    }

    private Ids() {}

    public static long of(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException notOurs) {
            throw new NotAnId(id);
        }
    }

    /** Written in full, so that it comes back as it was sent. */
    public static UUID uuid(@Nullable String id, String field) {
        var given = needed(id, field);
        try {
            var uuid = UUID.fromString(given);
            if (!uuid.toString().equalsIgnoreCase(given)) {
                throw new NotAUuid(given);
            }
            return uuid;
        } catch (IllegalArgumentException notOne) {
            throw new NotAUuid(given);
        }
    }

    public static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw new FieldMissing(field);
        }
        return value;
    }

    /** Better refused than dropped without a word; what is empty asks for nothing. */
    public static void notYet(@Nullable Object value, String field) {
        if (value != null && !(value instanceof Map<?, ?> map && map.isEmpty())) {
            throw new NotThereYet(field);
        }
    }

    /** A list that is there, and none of its elements missing. */
    public static <T> List<T> each(@Nullable List<@Nullable T> values, String field) {
        return needed(values, field).stream().map(value -> needed(value, field)).toList();
    }
}
