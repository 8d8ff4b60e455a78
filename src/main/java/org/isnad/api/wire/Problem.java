package org.isnad.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.isnad.Languages;
import org.isnad.Refusal;
import org.isnad.team.door.DoorRefusal;
import org.isnad.web.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 wants it told.
 *
 * @param detail a sentence for a person, in the language of {@code Accept-Language}
 * @param code the refusal's name
 * @param current how things are, where they changed under the caller's hands
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object current) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Response of(Refusal refusal, HttpServletRequest request) {
        var response =
                response(status(refusal.kind()), refusal.code(), refusal.current(), request, refusal.arguments());
        return refusal instanceof DoorRefusal.TooManyTries tries
                ? Response.fromResponse(response)
                        .header(HttpHeaders.RETRY_AFTER, tries.seconds())
                        .build()
                : response;
    }

    /** The sentence has the key {@code refusal.<code>}. */
    public static Response response(int status, String code, HttpServletRequest request, Object... arguments) {
        return response(status, code, null, request, arguments);
    }

    private static Response response(
            int status, String code, @Nullable Object current, HttpServletRequest request, Object... arguments) {
        var language = Languages.best(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var problem = new Problem(
                "about:blank",
                title(status),
                status,
                Messages.say(language, "refusal." + code, arguments),
                code,
                current);
        return Response.status(status)
                .header(HttpHeaders.WWW_AUTHENTICATE, status == 401 ? "Bearer" : null)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .entity(problem)
                .build();
    }

    private static String title(int status) {
        var known = Response.Status.fromStatusCode(status);
        return known == null ? "Unprocessable" : known.getReasonPhrase();
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case RULE -> 422;
            case NOT_SIGNED_IN -> 401;
            case NOT_ALLOWED -> 403;
            case NOT_THERE -> 404;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case TOO_OFTEN -> 429;
        };
    }
}
