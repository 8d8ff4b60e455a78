package org.isnad.api.wire;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.isnad.Refusal;
import org.isnad.Refused;

/** Tells a program what a rule said no to. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

    @Context
    private HttpServletRequest request;

    @Inject
    private Event<Refused> refused;

    @Override
    public Response toResponse(Refusal refusal) {
        refused.fire(new Refused(refusal, request.getMethod() + " " + request.getRequestURI()));
        return Problem.of(refusal, request);
    }
}
