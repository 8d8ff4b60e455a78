package org.isnad.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom people may sign in by instead of with a password: an OpenID provider.
 *
 * @param issuer its address, as its ID tokens name it
 * @param client what Isnad is called there
 * @param secret what Isnad proves that with, if the provider gave one out
 * @param name what its button says
 * @param join whether somebody whom the provider knows and Isnad does not gets an account
 */
record OpenId(String issuer, String client, @Nullable String secret, String name, boolean join) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** None where no issuer is named: then nobody is ever sent anywhere, and nothing asked. */
    static @Nullable OpenId from(Settings.Given given) throws CannotStart {
        var issuer = given.get("ISNAD_OPENID_ISSUER");
        var client = given.get("ISNAD_OPENID_CLIENT");
        if (issuer == null) {
            if (client != null) {
                throw new CannotStart(Sentence.OPENID_ISSUER_MISSING);
            }
            return null;
        }
        if (client == null) {
            throw new CannotStart(Sentence.OPENID_CLIENT_MISSING);
        }
        return new OpenId(
                issuer.strip(),
                client.strip(),
                secret(given),
                given.or("ISNAD_OPENID_NAME", host(issuer.strip())).strip(),
                given.yes("ISNAD_OPENID_JOIN", Sentence.OPENID_JOIN_NOT_TRUE_OR_FALSE));
    }

    /** What the server is told, under the same names. */
    Map<String, String> environment() {
        var told = new HashMap<>(Map.of(
                "ISNAD_OPENID_ISSUER", issuer,
                "ISNAD_OPENID_CLIENT", client,
                "ISNAD_OPENID_NAME", name,
                "ISNAD_OPENID_JOIN", String.valueOf(join)));
        if (secret != null) {
            told.put("ISNAD_OPENID_SECRET", secret);
        }
        return told;
    }

    /** Never the secret: records end up in logs. */
    @Override
    public String toString() {
        return "OpenId[issuer=%s, client=%s, name=%s, join=%s]".formatted(issuer, client, name, join);
    }

    /** Whoever listens between us and a provider without TLS could sign in as anybody. */
    private static String host(String issuer) throws CannotStart {
        try {
            var address = URI.create(issuer);
            var host = address.getHost();
            var scheme = address.getScheme();
            if (host != null
                    && address.getQuery() == null
                    && address.getFragment() == null
                    && ("https".equals(scheme) || ("http".equals(scheme) && THIS_MACHINE.contains(host)))) {
                return host;
            }
        } catch (IllegalArgumentException noAddress) {
            // refused with the same sentence as an address that leads elsewhere
        }
        throw new CannotStart(Sentence.OPENID_ISSUER_MALFORMED, issuer);
    }

    private static @Nullable String secret(Settings.Given given) throws CannotStart {
        var file = given.get("ISNAD_OPENID_SECRET_FILE");
        if (file == null) {
            return given.get("ISNAD_OPENID_SECRET");
        }
        try {
            var secret = Files.readString(Path.of(file)).strip();
            if (!secret.isEmpty()) {
                return secret;
            }
        } catch (IOException unreadable) {
            throw new CannotStart(unreadable, Sentence.OPENID_SECRET_UNREADABLE, file);
        }
        throw new CannotStart(Sentence.OPENID_SECRET_UNREADABLE, file);
    }
}
