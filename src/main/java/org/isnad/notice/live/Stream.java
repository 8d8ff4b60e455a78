package org.isnad.notice.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import org.isnad.team.door.MemberSession;
import org.isnad.team.door.MemberSession.Held;

/**
 * Events on their way to one browser. Whoever sends waits for nobody: what the browser does not take at once is kept, and
 * from one that takes nothing any more the stream is taken away.
 */
final class Stream implements WriteListener {

    private static final int MOST_WAITING = 64;

    private final AsyncContext request;
    private final ServletOutputStream out;
    private final HttpSession session;
    private final Held held;
    private final Queue<String> waiting = new ArrayDeque<>();
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

    boolean isOf(HttpSession other) {
        return session.getId().equals(other.getId());
    }

    /** Whether there is a notice that was not told of here. */
    synchronized boolean isNews(long notice) {
        boolean news = notice > latest;
        latest = Math.max(latest, notice);
        return news;
    }

    synchronized void send(String event) {
        waiting.add(event);
        if (waiting.size() > MOST_WAITING) {
            end();
        } else {
            drain();
        }
    }

    @Override
    public synchronized void onWritePossible() {
        drain();
    }

    @Override
    public void onError(Throwable gone) {
        end();
    }

    private void drain() {
        try {
            while (!over && out.isReady()) {
                var next = waiting.poll();
                if (next == null) {
                    return;
                }
                out.write(next.getBytes(StandardCharsets.UTF_8));
                if (out.isReady()) {
                    out.flush();
                }
            }
        } catch (IOException | IllegalStateException gone) {
            end();
        }
    }

    synchronized void end() {
        if (!over) {
            over = true;
            waiting.clear();
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
