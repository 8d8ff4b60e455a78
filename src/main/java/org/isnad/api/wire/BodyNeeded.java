package org.isnad.api.wire;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** A call that reads a body gets one, or the caller is told: {@code null} is JSON, but nothing to work on. */
@Provider
public class BodyNeeded implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) {
        try {
            var read = body.proceed();
            if (read == null) {
                throw new BadRequestException();
            }
            return read;
        } catch (IOException unreadable) { // the body was cut off, or is no form: nothing that we could mend
            throw new BadRequestException(unreadable);
        }
    }
}
