package org.isnad.notice.live;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.isnad.team.door.MemberSession;

/**
 * The stream of events to one browser whose member is signed in: {@code notice} when there is something new to read, and
 * {@code moved} when a set came into another state. It tells that there is something and not what, so that what is read
 * is asked for, and allowed, anew. Nothing of the database is held meanwhile. Where nobody is signed in there is no content.
 */
@WebServlet(urlPatterns = "/api/v1/notices/stream", asyncSupported = true)
public class StreamServlet extends HttpServlet {

    @Inject
    private Streams streams;

    @Inject
    private Watch watch;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var held = MemberSession.of(request);
        var standing = held.map(who -> watch.of(List.of(who.member())).get(who.member()));
        if (held.isEmpty()
                || standing.filter(now -> now.epoch() == held.get().epoch()).isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT); // and nothing to come back for
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("X-Accel-Buffering", "no"); // a proxy is to hand on each event as it comes
        var async = request.startAsync(new Detached(request), response);
        async.setTimeout(0);
        var stream = new Stream(
                async, request.getSession(), held.get(), standing.get().latest());
        async.addListener(new Leaving(stream));
        if (streams.join(stream)) {
            stream.send(": open\n\n");
        } else {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            async.complete();
        }
    }

    /** However it ends, it is forgotten. */
    private final class Leaving implements AsyncListener {

        private final Stream stream;

        private Leaving(Stream stream) {
            this.stream = stream;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            streams.end(stream);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            streams.end(stream);
        }

        @Override
        public void onError(AsyncEvent event) {
            streams.end(stream);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // it is begun once
        }
    }
}
