package org.isnad.notice.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.isnad.notice.Push;
import org.isnad.notice.live.Watch.Standing;

/**
 * The streams to all browsers whose pages are open here. What happens on this node is heard at once; what happened on another,
 * or was missed, with the next beat, which also keeps proxies from taking a stream for dead and ends those whose session is
 * over.
 */
@ApplicationScoped
class Streams {

    private static final Logger LOG = Logger.getLogger(Streams.class.getName());
    private static final int BEAT_SECONDS = 15;

    /** Of one member, in as many browsers; the next one takes the place of another. */
    private static final int MOST_OF_ONE = 8;

    private static final int MOST = 4000;
    private static final String NEWS = "event: notice\ndata: {}\n\n";

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Watch watch;

    private final Set<Stream> open = ConcurrentHashMap.newKeySet();

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        var unused = executor.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    /** Whether there is room for one more. */
    boolean join(Stream stream) {
        if (open.size() >= MOST) {
            return false;
        }
        var theirs =
                open.stream().filter(other -> other.member() == stream.member()).toList();
        theirs.stream().limit(Math.max(0, theirs.size() - MOST_OF_ONE + 1)).forEach(this::end);
        open.add(stream);
        return true;
    }

    void end(Stream stream) {
        open.remove(stream);
        stream.end();
    }

    /**
     * Somebody has signed out, or was away for too long. Their streams end a moment later: the server goes once more through
     * the session of a stream that ends, and stumbles over one that is just coming to its own end.
     */
    void end(HttpSession session) {
        var id = session.getId();
        var unused = executor.schedule(() -> endThose(stream -> stream.isOf(id)), 1, TimeUnit.SECONDS);
    }

    void hear(@Observes Push push) {
        var moved = push.moved();
        var event = moved == null
                ? NEWS
                : "event: moved\ndata: {\"article\":\"%d\",\"set\":\"%d\",\"state\":\"%s\"}\n\n"
                        .formatted(moved.article(), moved.set(), moved.state());
        var theirs = open.stream()
                .filter(stream -> push.members().contains(stream.member()))
                .toList();
        if (!theirs.isEmpty()) { // whoever did it does not wait for those who are told
            executor.execute(() -> theirs.forEach(stream -> stream.send(event)));
        }
    }

    private void beat() {
        try {
            endThose(Stream::isOver);
            var members = open.stream().map(Stream::member).distinct().toList();
            var standing = members.isEmpty() ? Map.<Long, Standing>of() : watch.of(members);
            open.forEach(stream -> beat(stream, standing.getOrDefault(stream.member(), new Standing(-1, 0))));
        } catch (RuntimeException fault) { // the next beat is not to be lost with this one
            LOG.log(Level.WARNING, fault, () -> "open pages were not told what is new");
        }
    }

    private void beat(Stream stream, Standing standing) {
        if (stream.mayGoOn(standing.epoch())) {
            stream.send(stream.isNews(standing.latest()) ? NEWS : ":\n\n");
        } else {
            end(stream);
        }
    }

    private void endThose(Predicate<Stream> which) {
        open.stream().filter(which).forEach(this::end);
    }

    @PreDestroy
    void endAll() {
        endThose(stream -> true);
    }
}
