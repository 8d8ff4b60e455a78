package org.isnad.api.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Tells a program that its body is not the JSON that was expected. */
@Provider
public class NotJsonMapper implements ExceptionMapper<JsonProcessingException> {

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(JsonProcessingException unreadable) {
        var wrong = unreadable instanceof JsonMappingException mapping ? WrongShape.of(mapping, request) : null;
        return wrong != null ? wrong : Problem.response(400, "NotJson", request);
    }
}
