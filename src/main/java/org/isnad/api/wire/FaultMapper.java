package org.isnad.api.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.isnad.Refusal;
import org.jspecify.annotations.Nullable;

/** Tells a program that it asked wrongly, or that we failed; only the log learns why, under an incident's id. */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {

    /** What a client needs beside the sentence to ask better. */
    private static final List<String> KEPT = List.of(HttpHeaders.ALLOW, "Content-Range");

    private static final Logger LOG = Logger.getLogger(FaultMapper.class.getName());

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable fault) {
        var refusal = cause(fault, Refusal.class);
        if (refusal != null) {
            return Problem.of(refusal, request);
        }
        if (fault instanceof NotFoundException && fault.getCause() != null) {
            return Problem.response(400, "NotJson", request); // a path that is there, and a parameter that is no number
        }
        var unreadable = cause(fault, JsonMappingException.class);
        var wrong = unreadable == null ? null : WrongShape.of(unreadable, request);
        if (wrong != null) {
            return wrong;
        }
        var http = cause(fault, WebApplicationException.class);
        if (http != null && http.getResponse().getStatus() < 500) {
            var answer = Response.fromResponse(asked(http.getResponse().getStatus()));
            KEPT.forEach(name -> answer.header(name, http.getResponse().getHeaderString(name)));
            return answer.build();
        }
        if (cause(fault, JsonProcessingException.class) != null) {
            return Problem.response(400, "NotJson", request);
        }
        var incident = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, fault, () -> "incident " + incident + " at " + request.getRequestURI());
        return Problem.response(500, "Fault", request, incident);
    }

    private Response asked(int status) {
        return switch (status) {
            case 401 -> Problem.response(401, "NotSignedIn", request);
            case 403 -> Problem.response(403, "NotYourRole", request);
            case 404 -> Problem.response(404, "NoSuchPath", request);
            case 405 -> Problem.response(405, "NoSuchMethod", request);
            case 406 -> Problem.response(406, "NoSuchMediaType", request);
            case 413 -> Problem.response(413, "RequestTooLarge", request);
            case 415 -> Problem.response(415, "NoSuchMediaType", request);
            case 416 -> Problem.response(416, "NoSuchRange", request);
            default -> Problem.response(status, "NotJson", request);
        };
    }

    /** The innermost of these: what wraps it only says where it was met. */
    private static <T extends Throwable> @Nullable T cause(Throwable fault, Class<T> wanted) {
        T found = null;
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (wanted.isInstance(at)) {
                found = wanted.cast(at);
            }
        }
        return found;
    }
}
