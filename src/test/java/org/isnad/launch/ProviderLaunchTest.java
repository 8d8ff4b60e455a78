package org.isnad.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.isnad.journey.IdentityProvider;
import org.isnad.journey.ShippedIsnad;
import org.isnad.journey.Stroller;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An installation whose owner lets everybody in whom the provider knows. */
class ProviderLaunchTest {

    private static final Path HOME = Path.of("target", "launched", "provider").toAbsolutePath();
    private static final String SECRET = "a secret from a file";

    @BeforeAll
    static void begin_with_nothing() throws IOException {
        Product.delete(HOME);
    }

    @Test
    void gives_accounts_to_strangers_where_told_to_and_to_each_one_only() throws IOException {
        int port = ShippedIsnad.freePort();
        int elsewhere = ShippedIsnad.freePort();
        var environment = LaunchedJar.at(HOME, port);
        environment.putAll(IdentityProvider.settings(elsewhere));
        environment.remove("ISNAD_OPENID_SECRET");
        environment.put("ISNAD_OPENID_SECRET_FILE", secretFile());
        environment.put("ISNAD_OPENID_JOIN", "true");
        try (var isnad = LaunchedJar.with(environment).awaitReady();
                var provider = IdentityProvider.at(elsewhere)) {
            var home = URI.create("http://localhost:" + port + "/");
            provider.knows("1", "layla@example.org");
            assertThat(whoIs(new Stroller(home))).contains("\"layla@example.org\"", "Layla Haddad");

            provider.says("1", Map.of());
            assertThat(whoIs(new Stroller(home))).contains("\"layla@example.org\"");
            provider.says(
                    "2", Map.of("email", "second@example.org", "email_verified", true, "preferred_username", "admin"));
            assertThat(whoIs(new Stroller(home)))
                    .contains("\"second@example.org\"")
                    .doesNotContain("\"admin\":true");
            provider.says("3", Map.of("email", "second@example.org", "email_verified", true));
            assertThat(new Stroller(home).visit("/team/openid")).endsWith("refused=LinkedAlready");
            assertThat(isnad.output()).doesNotContain(SECRET);
            assertThat(provider.wasShown("isnad", SECRET)).isTrue();
        }
    }

    private static String whoIs(Stroller browser) {
        assertThat(browser.visit("/team/openid")).isEqualTo("/team/projects");
        return browser.get("/api/v1/me").body();
    }

    private static String secretFile() throws IOException {
        return Files.writeString(Files.createDirectories(HOME).resolve("provider.secret"), SECRET + "\n")
                .toString();
    }
}
