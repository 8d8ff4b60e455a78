package org.isnad.team.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** What a browser's session remembers: whose it is, and the secret that its own pages send with each change. */
public final class MemberSession {

    private static final String MEMBER = "org.isnad.member";
    private static final String EPOCH = "org.isnad.epoch";
    private static final String SECRET = "org.isnad.csrf";
    private static final String USED = "org.isnad.used";

    /** The header of what a page asks by itself, while nobody may be before it. */
    private static final String UNASKED = "Isnad-Unasked";

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final SecureRandom RANDOM = new SecureRandom();

    private MemberSession() {}

    /** Whose session this is, and in which epoch of theirs it began. */
    public record Held(long member, int epoch) {}

    /** Begins anew under a fresh session id, so that a session planted before the sign-in is worth nothing. */
    public static void begin(HttpServletRequest request, long member, int epoch) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        var session = request.getSession(true);
        session.setAttribute(MEMBER, member);
        session.setAttribute(EPOCH, epoch);
        session.setAttribute(USED, Instant.now());
    }

    public static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Who it is. What a page goes on asking by itself does not keep a session from ending that nobody uses any more. */
    public static Optional<Held> of(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && isForgotten(session)) {
            session.invalidate();
            return Optional.empty();
        }
        if (session != null && request.getHeader(UNASKED) == null && session.getAttribute(MEMBER) != null) {
            session.setAttribute(USED, Instant.now());
        }
        return session == null ? Optional.empty() : held(session);
    }

    /** Whether the session is this member's still, and somebody has used it lately. */
    public static boolean isHeld(HttpSession session, Held held) {
        try {
            return !isForgotten(session) && held(session).filter(held::equals).isPresent();
        } catch (IllegalStateException ended) {
            return false;
        }
    }

    private static boolean isForgotten(HttpSession session) {
        long longest = session.getMaxInactiveInterval();
        return longest > 0
                && session.getAttribute(USED) instanceof Instant used
                && Duration.between(used, Instant.now()).toSeconds() > longest;
    }

    private static Optional<Held> held(HttpSession session) {
        return session.getAttribute(MEMBER) instanceof Long member
                        && session.getAttribute(EPOCH) instanceof Integer epoch
                ? Optional.of(new Held(member, epoch))
                : Optional.empty();
    }

    /** The secret for the header {@code X-CSRF-Token}, the same for the whole session. */
    public static String secret(HttpServletRequest request) {
        var session = request.getSession(true);
        var secret = (String) session.getAttribute(SECRET);
        if (secret == null) {
            var bytes = new byte[24];
            RANDOM.nextBytes(bytes);
            secret = HexFormat.of().formatHex(bytes);
            session.setAttribute(SECRET, secret);
        }
        return secret;
    }

    /**
     * A change over the API by a browser's session needs the secret, which another site's page cannot know. What only
     * reads needs none; where one is sent it must be right, so that no page shows one person's work to another.
     */
    public static boolean mayChangeThings(HttpServletRequest request) {
        var sent = request.getHeader("X-CSRF-Token");
        if (request.getHeader("Authorization") != null || (sent == null && HARMLESS.contains(request.getMethod()))) {
            return true;
        }
        var session = request.getSession(false);
        return session != null
                && sent != null
                && session.getAttribute(SECRET) instanceof String secret
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
