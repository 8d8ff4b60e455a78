package org.isnad.team.openid;

import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's way to the provider and back, remembered in their browser's session and good for one coming back.
 *
 * @param state by which they are known again
 * @param nonce by which the provider's answer is known to belong to it
 * @param verifier that proves to the provider that the question was ours
 * @param back where the provider sends them
 * @param next where they wanted to go in this house
 * @param member who wants to be known by the provider from now on; nobody where somebody wants to be let in
 */
public record Visit(
        String state,
        String nonce,
        String verifier,
        URI back,
        String next,
        @Nullable Long member,
        Instant begun) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** For how long the provider may take to know somebody. */
    public static final Duration LONGEST = Duration.ofMinutes(15);

    /** Whether this is what they come back from. */
    boolean isOf(@Nullable String said, Instant now) {
        return said != null
                && now.isBefore(begun.plus(LONGEST))
                && MessageDigest.isEqual(said.getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
    }

    /** Never what it proves itself with: records end up in logs. */
    @Override
    public String toString() {
        return "Visit[next=%s, member=%s, begun=%s]".formatted(next, member, begun);
    }
}
