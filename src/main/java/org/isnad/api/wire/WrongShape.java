package org.isnad.api.wire;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells a program which field of its JSON holds what does not belong there, and what does. */
final class WrongShape {

    private WrongShape() {}

    /** Nothing where no single field is to blame. */
    static @Nullable Response of(JsonMappingException unreadable, HttpServletRequest request) {
        var field = field(unreadable);
        var told = unreadable instanceof MismatchedInputException && !isBrokenText(unreadable);
        return field.isEmpty() || !(told || isTooLarge(unreadable))
                ? null
                : Problem.response(400, "WrongShape", request, field, due(unreadable));
    }

    /** What a text holds has no shape that could be asked for instead. */
    private static boolean isBrokenText(JsonMappingException unreadable) {
        return unreadable instanceof InvalidFormatException format && format.getTargetType() == String.class;
    }

    private static boolean isTooLarge(JsonMappingException unreadable) {
        return unreadable.getCause() instanceof InputCoercionException;
    }

    /** {@code edits[0].begin}. */
    private static String field(JsonMappingException unreadable) {
        return unreadable.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String due(JsonMappingException unreadable) {
        if (isTooLarge(unreadable)) {
            return "number";
        }
        var type = unreadable instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (type == null) {
            return "other";
        }
        if (type == String.class) {
            return "text";
        }
        if (type == Instant.class) {
            return "time";
        }
        return Number.class.isAssignableFrom(type)
                ? "number"
                : Collection.class.isAssignableFrom(type) ? "list" : "object";
    }
}
