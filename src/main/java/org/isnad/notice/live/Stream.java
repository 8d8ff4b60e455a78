package org.isnad.notice.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.isnad.team.door.MemberSession;
import org.isnad.team.door.MemberSession.Held;

/** Events on their way to one browser; from one that takes nothing any more the stream is taken away. */
final class Stream {

    private final AsyncContext request;
    private final ServletOutputStream out;
    private final HttpSession session;
    private final Held held;
    private long latest;
    private boolean over;

    /** @param latest the last notice that the member was told before */
    Stream(AsyncContext request, HttpSession session, Held held, long latest) throws IOException {
        this.request = request;
        this.out = request.getResponse().getOutputStream();
        this.session = session;
        this.held = held;
        this.latest = latest;
    }

    long member() {
        return held.member();
    }

    /** Whether whoever began it is still signed in by the same session, and the session not forgotten in an open browser. */
    boolean mayGoOn(int epoch) {
        return epoch == held.epoch() && MemberSession.isHeld(session, held);
    }

    boolean isOf(String otherSession) {
        return session.getId().equals(otherSession);
    }

    /** Whether there is a notice that was not told of here. */
    synchronized boolean isNews(long notice) {
        boolean news = notice > latest;
        latest = Math.max(latest, notice);
        return news;
    }

    /**
     * Writes an event, which fits into what the network keeps of each connection unless its browser takes nothing any more. By a
     * listener the server could say when there is room, but goes through the request's contexts on two threads at once then.
     */
    synchronized void send(String event) {
        try {
            if (!over) {
                out.write(event.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException | IllegalStateException gone) {
            end();
        }
    }

    synchronized void end() {
        if (!over) {
            over = true;
            try {
                request.complete();
            } catch (IllegalStateException endedAlready) {
                // the server was quicker
            }
        }
    }

    synchronized boolean isOver() {
        return over;
    }
}
