package org.isnad.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
