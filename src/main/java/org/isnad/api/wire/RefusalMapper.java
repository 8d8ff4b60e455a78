package org.isnad.api.wire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.isnad.Refusal;

/** Tells a program what a rule said no to. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Refusal refusal) {
        return Problem.of(refusal, request);
    }
}
