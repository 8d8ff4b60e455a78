package org.isnad.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstAdminTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    private final Console console = new Console(Locale.ENGLISH, stream, stream);

    @Test
    void is_told_the_password_by_a_later_start_where_the_first_one_ended_too_early() throws Exception {
        try (var home = HomeFolder.open(folder)) {
            var drawn = FirstAdmin.of(home, null, true).password().orElseThrow();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.adminPassword())))
                    .isEqualTo("rw-------");

            FirstAdmin.of(home, null, false).tell(console, false);

            assertThat(drawn).hasSize(20);
            assertThat(said()).isEqualTo("Sign in as: admin\nwith the password: " + drawn + "\n");
            assertThat(home.adminPassword()).doesNotExist();
            assertThat(FirstAdmin.of(home, null, false).password()).isEmpty();
        }
    }

    @Test
    void keeps_one_password_through_starts_that_end_before_there_is_an_account() throws Exception {
        try (var home = HomeFolder.open(folder)) {
            var drawn = FirstAdmin.of(home, null, true).password();

            assertThat(FirstAdmin.of(home, null, true).password()).isEqualTo(drawn);

            Files.writeString(home.adminPassword(), "");
            assertThat(FirstAdmin.of(home, null, true).password()).isPresent().isNotEqualTo(drawn);
        }
    }

    @Test
    void signs_in_with_what_was_chosen_and_that_is_not_told() throws Exception {
        try (var home = HomeFolder.open(folder)) {
            var unused = FirstAdmin.of(home, null, true);

            var admin = FirstAdmin.of(home, "chosen", true);
            admin.tell(console, true);
            FirstAdmin.of(home, "chosen anew", false).tell(console, false);

            assertThat(admin.password()).hasValue("chosen");
            assertThat(said()).isEqualTo("Sign in as: admin\n");
            assertThat(home.adminPassword()).doesNotExist();
        }
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
