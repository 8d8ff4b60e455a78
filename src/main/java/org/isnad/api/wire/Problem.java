package org.isnad.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
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
 * @param refused where several things were asked together and are one by one refused, all that were
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object current,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Part> refused) {

    /**
     * What was refused of several things that were asked together.
     *
     * @param index its place among them
     */
    public record Part(
            int index,
            int status,
            String detail,
            String code,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Object current) {

        static Part of(Refusal.Part part, String language) {
            var refusal = part.refusal();
            return new Part(
                    part.index(),
                    Problem.status(refusal.kind()),
                    Messages.say(language, refusal),
                    refusal.code(),
                    refusal.current());
        }
    }

    static final String MEDIA_TYPE = "application/problem+json";
    private static final String ABOUT = "about:blank";

    static Response of(Refusal refusal, HttpServletRequest request) {
        var language = language(request);
        var status = status(refusal.kind());
        var parts =
                refusal.parts().stream().map(part -> Part.of(part, language)).toList();
        var problem = new Problem(
                ABOUT,
                title(status),
                status,
                Messages.say(language, refusal),
                refusal.code(),
                refusal.current(),
                parts);
        var response = response(problem, language);
        if (refusal instanceof DoorRefusal.TooManyTries tries) {
            response.header(HttpHeaders.RETRY_AFTER, tries.seconds());
        }
        return response.build();
    }

    /** The sentence has the key {@code refusal.<code>}. */
    public static Response response(int status, String code, HttpServletRequest request, Object... arguments) {
        var language = language(request);
        var sentence = Messages.say(language, "refusal." + code, arguments);
        return response(new Problem(ABOUT, title(status), status, sentence, code, null, List.of()), language)
                .build();
    }

    private static ResponseBuilder response(Problem problem, String language) {
        return Response.status(problem.status())
                .header(HttpHeaders.WWW_AUTHENTICATE, problem.status() == 401 ? "Bearer" : null)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .entity(problem);
    }

    private static String language(HttpServletRequest request) {
        return Languages.best(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
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
