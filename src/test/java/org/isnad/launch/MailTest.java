package org.isnad.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which server e-mail is sent: what is wrong is named, and keeps nothing from starting. */
class MailTest {

    private static final Map<String, String> RIGHT =
            Map.of("ISNAD_SMTP_HOST", "mail.example.org", "ISNAD_SMTP_FROM", "isnad@example.org");

    @TempDir
    private Path folder;

    @Test
    void is_none_unless_a_host_is_named() {
        assertThat(mail(Map.of("ISNAD_SMTP_PORT", "nonsense"))).isNull();
        assertThat(right(Map.of())).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ISNAD_SMTP_HOST, two words",
        "ISNAD_SMTP_PORT, 0",
        "ISNAD_SMTP_PORT, many",
        "ISNAD_SMTP_FROM, nobody",
        "ISNAD_SMTP_FROM, 'a@b.org, c@d.org'",
        "ISNAD_SMTP_TLS, maybe",
        "ISNAD_DIGEST_HOUR, 24",
        "ISNAD_ADDRESS, isnad.example.org",
        "ISNAD_ADDRESS, ftp://isnad.example.org",
        "ISNAD_SMTP_PASSWORD_FILE, /nowhere/at/all",
    })
    void names_what_cannot_be(String name, String value) {
        assertThat(right(Map.of(name, value))).isEqualTo(name);
    }

    @Test
    void reads_the_password_from_a_file_and_tells_it_to_no_log() throws IOException {
        var file = Files.writeString(folder.resolve("password"), "sesame\n");
        var environment = new HashMap<>(RIGHT);
        environment.put("ISNAD_SMTP_PASSWORD_FILE", file.toString());

        var mail = Objects.requireNonNull(mail(environment));

        assertThat(mail.environment()).containsEntry("ISNAD_SMTP_PASSWORD", "sesame");
        assertThat(mail.toString()).doesNotContain("sesame");
    }

    private static @Nullable String right(Map<String, String> more) {
        var environment = new HashMap<>(RIGHT);
        environment.putAll(more);
        return Objects.requireNonNull(mail(environment)).wrong();
    }

    private static @Nullable Mail mail(Map<String, String> environment) {
        return Mail.from(new Settings.Given(environment));
    }
}
