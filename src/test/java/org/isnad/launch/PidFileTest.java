package org.isnad.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir
    Path folder;

    @Test
    void finds_the_process_again() throws IOException {
        var file = new PidFile(folder.resolve("pid"));

        file.write(ProcessHandle.current());

        assertThat(file.running()).contains(ProcessHandle.current());
    }

    @Test
    void does_not_take_another_process_with_the_same_number_for_it() throws IOException {
        var file = new PidFile(folder.resolve("pid"));

        Files.writeString(file.file(), ProcessHandle.current().pid() + " 1000");

        assertThat(file.running()).isEmpty();
    }

    @Test
    void finds_nothing_in_a_file_that_a_crash_left_empty_or_that_is_not_there() throws IOException {
        var file = new PidFile(folder.resolve("pid"));

        assertThat(file.running()).isEmpty();
        Files.createFile(file.file());

        assertThat(file.running()).isEmpty();
    }
}
