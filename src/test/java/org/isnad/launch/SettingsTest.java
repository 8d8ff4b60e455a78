package org.isnad.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final String ISSUER = "https://login.example.org/desk";
    private static final String URL = "jdbc:mariadb://db.example:3306/isnad?useCompression=true";

    @Test
    void need_nothing_to_be_set() throws CannotStart {
        var settings = Settings.from(Map.of());

        assertThat(settings.home()).isAbsolute().endsWithRaw(Path.of(".isnad"));
        assertThat(settings.address()).hasToString("http://localhost:8080/");
        assertThat(settings.database()).isNull();
        assertThat(settings.adminPassword()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://localhost:9/, http://127.0.0.1:9/",
        "0.0.0.0, http://localhost:9/, http://127.0.0.1:9/",
        "::, http://localhost:9/, http://127.0.0.1:9/",
        "192.0.2.7, http://192.0.2.7:9/, http://192.0.2.7:9/",
        "2001:db8::7, http://[2001:db8:0:0:0:0:0:7]:9/, http://[2001:db8:0:0:0:0:0:7]:9/",
    })
    void know_the_address_for_a_browser_and_for_themselves(String bind, String address, String contact)
            throws CannotStart {
        var settings = Settings.from(Map.of("ISNAD_BIND", bind, "ISNAD_PORT", "9"));

        assertThat(settings.address()).hasToString(address);
        assertThat(settings.contact()).hasToString(contact);
    }

    @Test
    void take_an_external_database() throws CannotStart {
        var settings = Settings.from(Map.of("MARIADB_URL", URL, "MARIADB_USER", "me", "MARIADB_PASSWORD", "secret"));

        assertThat(settings.database()).isEqualTo(new Database(URL, "me", "secret"));
    }

    @Test
    void never_print_a_password() throws CannotStart {
        var settings = Settings.from(Map.of(
                "MARIADB_URL",
                URL,
                "MARIADB_USER",
                "me",
                "MARIADB_PASSWORD",
                "secret",
                "ISNAD_ADMIN_PASSWORD",
                "hidden from logs"));

        assertThat(settings.toString()).doesNotContain("secret", "hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "80 80", "99999999999"})
    void refuse_a_port_that_is_none(String port) {
        assertRefused(Map.of("ISNAD_PORT", port), Sentence.PORT_NOT_A_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"64", "1g", "-512"})
    void refuse_a_memory_that_is_none(String memory) {
        assertRefused(Map.of("ISNAD_MEMORY", memory), Sentence.MEMORY_NOT_A_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 201})
    void refuse_a_password_that_no_account_may_have(int length) {
        assertRefused(Map.of("ISNAD_ADMIN_PASSWORD", "p".repeat(length)), Sentence.ADMIN_PASSWORD_LENGTH);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 200})
    void take_a_password_of_any_length_that_accounts_may_have(int length) throws CannotStart {
        var password = "p".repeat(length);

        var settings = Settings.from(Map.of("ISNAD_ADMIN_PASSWORD", password));

        assertThat(settings.adminPassword()).isEqualTo(password);
    }

    @Test
    void believe_a_proxy_only_where_told_to() throws CannotStart {
        assertThat(Settings.from(Map.of()).proxied()).isFalse();
        assertThat(Settings.from(Map.of("ISNAD_PROXY", "true")).proxied()).isTrue();
        assertRefused(Map.of("ISNAD_PROXY", "yes"), Sentence.PROXY_NOT_TRUE_OR_FALSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db.example:3306/isnad",
                "jdbc:mysql://db.example/isnad",
                "jdbc:mariadb://db.example",
                "jdbc:mariadb:///isnad"
            })
    void refuse_an_address_that_is_not_of_a_mariadb(String url) {
        assertRefused(Map.of("MARIADB_URL", url, "MARIADB_USER", "me"), Sentence.DATABASE_URL_MALFORMED);
    }

    @Test
    void refuse_half_an_external_database() {
        assertRefused(Map.of("MARIADB_URL", URL), Sentence.DATABASE_USER_MISSING);
        assertRefused(Map.of("MARIADB_USER", "me"), Sentence.DATABASE_URL_MISSING);
    }

    @Test
    void know_no_provider_unless_told() throws CannotStart {
        assertThat(Settings.from(Map.of()).openId()).isNull();
        assertThat(Settings.from(Map.of("ISNAD_OPENID_ISSUER", ISSUER, "ISNAD_OPENID_CLIENT", "us"))
                        .openId())
                .isEqualTo(new OpenId(ISSUER, "us", null, "login.example.org", false));
    }

    @Test
    void read_the_providers_secret_from_a_file_and_never_print_it() throws CannotStart, IOException {
        var file =
                Files.writeString(Files.createDirectories(Path.of("target")).resolve("openid.secret"), "hush hush\n");
        var settings = Settings.from(Map.of(
                "ISNAD_OPENID_ISSUER",
                ISSUER,
                "ISNAD_OPENID_CLIENT",
                "us",
                "ISNAD_OPENID_SECRET_FILE",
                file.toString()));

        assertThat(settings.openId()).isNotNull().satisfies(openId -> assertThat(openId.environment())
                .containsEntry("ISNAD_OPENID_SECRET", "hush hush"));
        assertThat(settings.toString()).contains(ISSUER).doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login.example.org",
                "http://login.example.org",
                "ftp://login.example.org",
                "https://a b",
                "https://x?y"
            })
    void refuse_a_provider_that_others_could_listen_to(String issuer) {
        assertRefused(
                Map.of("ISNAD_OPENID_ISSUER", issuer, "ISNAD_OPENID_CLIENT", "us"), Sentence.OPENID_ISSUER_MALFORMED);
    }

    @Test
    void refuse_half_a_provider() {
        assertRefused(Map.of("ISNAD_OPENID_ISSUER", ISSUER), Sentence.OPENID_CLIENT_MISSING);
        assertRefused(Map.of("ISNAD_OPENID_CLIENT", "us"), Sentence.OPENID_ISSUER_MISSING);
        assertRefused(
                Map.of("ISNAD_OPENID_ISSUER", ISSUER, "ISNAD_OPENID_CLIENT", "us", "ISNAD_OPENID_JOIN", "maybe"),
                Sentence.OPENID_JOIN_NOT_TRUE_OR_FALSE);
        assertRefused(
                Map.of(
                        "ISNAD_OPENID_ISSUER",
                        ISSUER,
                        "ISNAD_OPENID_CLIENT",
                        "us",
                        "ISNAD_OPENID_SECRET_FILE",
                        "target/nowhere"),
                Sentence.OPENID_SECRET_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3651", "a month"})
    void refuse_a_grace_that_is_none(String days) {
        assertRefused(Map.of("ISNAD_GRACE_DAYS", days), Sentence.GRACE_NOT_A_NUMBER);
    }

    private static void assertRefused(Map<String, String> environment, Sentence sentence) {
        assertThatThrownBy(() -> Settings.from(environment))
                .extracting("sentence")
                .isEqualTo(sentence);
    }
}
