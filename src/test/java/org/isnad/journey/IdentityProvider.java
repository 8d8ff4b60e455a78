package org.isnad.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import okhttp3.mockwebserver.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** A provider as the standard wants it, which knows people without asking them anything. */
public final class IdentityProvider implements AutoCloseable {

    /** What an installation says that it is called there. */
    public static final String CLIENT = "isnad";

    /** What its button says. */
    public static final String NAME = "Newsroom ID";

    private static final String ISSUER = "newsroom";
    private static final int FRESH = 300;

    private final MockOAuth2Server server = new MockOAuth2Server();

    private IdentityProvider(int port) {
        server.start(InetAddress.getLoopbackAddress(), port);
    }

    /** On the port that {@link #settings(int)} has told an installation. */
    public static IdentityProvider at(int port) {
        return new IdentityProvider(port);
    }

    /** The environment of an installation that lets people in by this provider. */
    public static Map<String, String> settings(int port) {
        return Map.of(
                "ISNAD_OPENID_ISSUER",
                "http://localhost:" + port + "/" + ISSUER,
                "ISNAD_OPENID_CLIENT",
                CLIENT,
                "ISNAD_OPENID_SECRET",
                "a secret for tests",
                "ISNAD_OPENID_NAME",
                NAME);
    }

    /** Whom it is to know next, with an e-mail address that it has verified. */
    public void knows(String subject, String email) {
        says(subject, Map.of("email", email, "email_verified", true, "name", "Layla Haddad"));
    }

    /** What it is to say of the next one who comes. */
    public void says(String subject, Map<String, Object> claims) {
        server.enqueueCallback(new Saying(subject, claims));
    }

    /** Whether somebody has proved to be this client with this secret. */
    public boolean wasShown(String client, String secret) {
        var proof = "Basic "
                + Base64.getEncoder().encodeToString((encoded(client) + ":" + encoded(secret)).getBytes(UTF_8));
        for (var asked = next(); asked != null; asked = next()) {
            if (proof.equals(asked.getHeaders().get("Authorization"))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable RecordedRequest next() {
        return server.takeRequest(1, TimeUnit.SECONDS);
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, UTF_8);
    }

    /** What is said of one person to whoever asks, even what should not be said to them. */
    private static final class Saying extends DefaultOAuth2TokenCallback {

        private final Map<String, Object> claims;

        Saying(String subject, Map<String, Object> claims) {
            super(ISSUER, subject, "JWT", List.of(CLIENT), claims, FRESH);
            this.claims = new HashMap<>(claims);
        }

        @Override
        public Map<String, Object> addClaims(TokenRequest request) {
            return claims;
        }
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
