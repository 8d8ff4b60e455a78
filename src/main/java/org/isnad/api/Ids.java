package org.isnad.api;

import java.util.UUID;
import org.isnad.Refusal;
import org.jspecify.annotations.Nullable;

/** Ids as clients see them: opaque strings. */
final class Ids {

    /** A string that is no id of ours. */
    static final class NotAnId extends Refusal {
        NotAnId(String id) {
            super(Kind.NOT_THERE, id);
        }
    }

    /** An edit, or another body, that lacks a field it needs. */
    static final class FieldMissing extends Refusal {
        FieldMissing(String field) {
            super(field);
        }
    }

    /** A mark's id that is no UUID. */
    static final class NotAUuid extends Refusal {
        NotAUuid(String id) {
            super(id);
        }
    }

    private Ids() {}

    static long of(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException notOurs) {
            throw new NotAnId(id);
        }
    }

    /** Written in full, so that it comes back as it was sent. */
    static UUID uuid(@Nullable String id, String field) {
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

    static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw new FieldMissing(field);
        }
        return value;
    }
}
