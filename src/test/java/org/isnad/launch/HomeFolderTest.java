package org.isnad.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeFolderTest {
    @TempDir
    Path folder;

    @Test
    void is_created_for_the_eyes_of_its_owner_only() throws Exception {
        try (var home = HomeFolder.open(folder.resolve("deep").resolve("home"))) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(home.data().getParent())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void keeps_what_is_in_it_from_others_also_where_it_was_there_before() throws Exception {
        Files.createDirectory(folder.resolve("logs"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        HomeFolder.open(folder).close();

        for (var name : List.of("exports", "logs", "program", "run")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .as(name)
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void keeps_a_secret_wholly_or_not_at_all() throws Exception {
        var file = folder.resolve("secret");
        Files.createFile(folder.resolve("secret.unfinished"));

        assertThat(HomeFolder.secret(file)).isEmpty();
        assertThat(HomeFolder.secret(Files.createFile(file))).isEmpty();
        HomeFolder.keepSecret(file, "whole");

        assertThat(HomeFolder.secret(file)).hasValue("whole");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("secret.unfinished")).doesNotExist();
    }

    @Test
    void serves_one_isnad_at_a_time() throws Exception {
        try (var home = HomeFolder.open(folder)) {
            assertThat(home.run().getParent()).isEqualTo(folder);
            assertRefused(folder, Sentence.HOME_IN_USE);
        }
        HomeFolder.open(folder).close();
    }

    @Test
    void opens_although_the_lock_file_of_a_crashed_isnad_is_still_there() throws Exception {
        Files.createFile(folder.resolve("isnad.lock"));

        HomeFolder.open(folder).close();

        assertThat(folder.resolve("isnad.lock")).exists();
    }

    @Test
    void must_be_a_folder() throws Exception {
        assertRefused(Files.createFile(folder.resolve("file")), Sentence.HOME_NOT_A_FOLDER);
    }

    @Test
    void must_be_writable() throws Exception {
        assertRefused(Files.createFile(folder.resolve("file")).resolve("below"), Sentence.HOME_NOT_WRITABLE);
    }

    private static void assertRefused(Path path, Sentence sentence) {
        assertThatThrownBy(() -> HomeFolder.open(path).close())
                .extracting("sentence")
                .isEqualTo(sentence);
    }
}
