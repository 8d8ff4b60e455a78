package org.isnad.team.openid;

import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The provider that whoever runs this installation has chosen.
 *
 * @param join whether somebody whom it knows and we do not gets an account
 */
record ProviderSettings(
        Issuer issuer, ClientID client, @Nullable Secret secret, String name, boolean join) {

    /** None as long as nobody has chosen one. */
    static Optional<ProviderSettings> in(Map<String, String> environment) {
        var issuer = environment.get("ISNAD_OPENID_ISSUER");
        var client = environment.get("ISNAD_OPENID_CLIENT");
        if (issuer == null || client == null) {
            return Optional.empty();
        }
        var secret = environment.get("ISNAD_OPENID_SECRET");
        return Optional.of(new ProviderSettings(
                new Issuer(issuer),
                new ClientID(client),
                secret == null ? null : new Secret(secret),
                environment.getOrDefault("ISNAD_OPENID_NAME", issuer),
                Boolean.parseBoolean(environment.get("ISNAD_OPENID_JOIN"))));
    }
}
