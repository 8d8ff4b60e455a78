package org.isnad.corpus.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.isnad.text.CodePoints;
import org.isnad.text.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Articles that are not ours to ship; they lie beside the project where it is developed. */
@EnabledIf("areThere")
class RealArticlesTest {

    private static final Path FOLDER = Path.of("..", "shared", "articles");

    @Test
    void are_stored_as_they_are() throws IOException {
        var lengths = new ArrayList<Integer>();
        for (var file : files()) {
            var bytes = Files.readAllBytes(file);

            var read = Intake.read(file.getFileName().toString(), bytes);

            assertThat(read.text().getBytes(UTF_8)).isEqualTo(bytes);
            assertThat(read.language()).isEqualTo("ar");
            assertThat(read.direction()).isEqualTo(Direction.RTL);
            lengths.add(CodePoints.length(read.text()));
        }
        assertThat(lengths).containsExactly(2077, 2316, 5443, 5981, 3257);
    }

    @Test
    void are_the_same_in_the_encodings_of_old() throws IOException {
        for (var file : files()) {
            for (var encoding : new String[] {"windows-1256", "ISO-8859-6", "UTF-16LE"}) {
                var bytes = Files.readString(file).getBytes(Charset.forName(encoding));

                var read = Intake.read("old.txt", bytes);

                assertThat(read.encoding()).isEqualTo(encoding);
                assertThat(read.text()).isEqualTo(new String(bytes, Charset.forName(encoding)));
            }
        }
    }

    static boolean areThere() {
        return Files.isDirectory(FOLDER);
    }

    private static Iterable<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
