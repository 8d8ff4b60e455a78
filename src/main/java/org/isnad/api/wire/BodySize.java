package org.isnad.api.wire;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses a body that is too large: before any of it is read where its length was told, else once it is. */
@Provider
@Priority(Priorities.USER + 1) // after the question who asks
public class BodySize implements ContainerRequestFilter {

    /** Bytes; a batch of the most edits takes a tenth of it. */
    private static final long LARGEST_JSON = 16L << 20;

    /** Bytes. */
    private static final long LARGEST_UPLOAD = 200L << 20;

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext call) {
        var type = call.getMediaType();
        boolean upload = type != null && MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type);
        long most = upload ? LARGEST_UPLOAD : LARGEST_JSON;
        if (request.getContentLengthLong() > most) {
            call.abortWith(Problem.response(413, "RequestTooLarge", request));
        } else if (request.getContentLengthLong() < 0) {
            call.setEntityStream(new Counted(call.getEntityStream(), most));
        }
    }

    private static final class Counted extends FilterInputStream {

        private long left;

        private Counted(InputStream body, long most) {
            super(body);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int count = super.read(into, from, most);
            count(count);
            return count;
        }

        private void count(int octets) {
            left -= Math.max(0, octets);
            if (left < 0) {
                throw new ClientErrorException(413);
            }
        }
    }
}
