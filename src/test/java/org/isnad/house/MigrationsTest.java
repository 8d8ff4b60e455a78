package org.isnad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.isnad.text.TextHash;
import org.junit.jupiter.api.Test;

/** A migration says why, does one thing, names what it makes, and stays as it landed. */
class MigrationsTest {

    /** Timestamp, room, verb and thing. */
    private static final Pattern NAME =
            Pattern.compile("V(\\d{12})__([a-z]+)_(create|add|change|rename|remove|move|fill)_[a-z0-9_]+\\.sql");

    private static final Path LANDED = Path.of("src/test/resources/house/landed-migrations.sha256");

    private static final Pattern REASON = Pattern.compile("-- \\S.{10,}\n");
    private static final Pattern ONE_STATEMENT = Pattern.compile("[^;]+;\\s*");
    private static final Pattern COMMENT_OR_QUOTED =
            Pattern.compile("--[^\n]*|/\\*.*?\\*/|'(?:[^'\\\\]|\\\\.|'')*'", Pattern.DOTALL);
    private static final Pattern NAMED_CONSTRAINT =
            Pattern.compile("constraint\\s+[a-z0-9_]+\\s+(primary\\s+key|foreign\\s+key|unique|check)\\b");
    private static final Pattern NAMED_INDEX = Pattern.compile(
            "\\b(unique\\s+)?(index|key)\\s+(if\\s+not\\s+exists\\s+)?[a-z0-9_]+\\s*(on\\s+[a-z0-9_]+\\s*)?(\\(|using)");
    private static final Pattern UNNAMED =
            Pattern.compile("\\b(primary\\s+key|foreign\\s+key|unique|check|index|key)\\b");
    private static final Pattern DROP_OR_RENAME = Pattern.compile(
            "\\b(drop|rename)\\s+(constraint|index|foreign\\s+key|primary\\s+key|key)\\b|\\bon\\s+duplicate\\s+key\\b");

    @Test
    void names_tell_when_where_and_what() {
        var names = migrations().stream().map(MigrationsTest::name).toList();

        assertThat(names).isNotEmpty().allSatisfy(name -> {
            var parts = NAME.matcher(name);
            assertThat(parts.matches()).as(name).isTrue();
            LocalDateTime.parse(parts.group(1), DateTimeFormatter.ofPattern("yyyyMMddHHmm"));
            assertThat(Sources.CODE.resolve("org/isnad").resolve(parts.group(2)))
                    .as("the room of %s", name)
                    .isDirectory();
        });
    }

    @Test
    void no_two_have_the_same_version() {
        var versions = migrations().stream()
                .map(file -> name(file).substring(0, name(file).indexOf("__")))
                .toList();

        assertThat(versions).doesNotHaveDuplicates();
    }

    @Test
    void nothing_else_lies_beside_them() throws IOException {
        try (var all = Files.list(Sources.MIGRATIONS)) {
            assertThat(all.toList()).containsExactlyInAnyOrderElementsOf(migrations());
        }
    }

    @Test
    void the_first_line_gives_the_reason() {
        var mute = migrations().stream()
                .filter(file -> !REASON.matcher(Sources.read(file)).lookingAt())
                .map(MigrationsTest::name);

        assertThat(mute).isEmpty();
    }

    @Test
    void each_is_one_statement_since_the_database_commits_them_one_by_one() {
        var wrong = migrations().stream()
                .filter(file -> !ONE_STATEMENT.matcher(bare(file)).matches())
                .map(MigrationsTest::name);

        assertThat(wrong).isEmpty();
    }

    @Test
    void constraints_and_indexes_have_names() {
        var unnamed = new ArrayList<String>();

        for (var file : migrations()) {
            var rest = bare(file);
            for (var fine : List.of(NAMED_CONSTRAINT, DROP_OR_RENAME, NAMED_INDEX)) {
                rest = fine.matcher(rest).replaceAll(" ");
            }
            UNNAMED.matcher(rest).results().forEach(found -> unnamed.add(name(file) + ": " + found.group()));
        }

        assertThat(unnamed).isEmpty();
    }

    @Test
    void a_landed_one_is_never_edited() throws IOException {
        var landed = Files.readAllLines(LANDED);

        var now = migrations().stream()
                .map(file -> sha256(file) + "  " + name(file))
                .toList();

        assertThat(now.stream().filter(line -> !landed.contains(line)))
                .as(
                        "A new migration lands when its line is added at the end of %s. One that is there was run on"
                                + " databases that people use, so it stays as it is: write another one.",
                        LANDED)
                .isEmpty();
        assertThat(landed.stream().filter(line -> !now.contains(line)))
                .as("landed migrations that were removed or changed")
                .isEmpty();
        assertThat(landed).isSortedAccordingTo(Comparator.comparing(line -> line.split("  ", -1)[1]));
    }

    private static List<Path> migrations() {
        return Sources.under(Sources.MIGRATIONS, ".sql");
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String sha256(Path file) {
        return TextHash.sha256(Sources.read(file).replace("\r\n", "\n"));
    }

    /** In lower case, without comments and quoted text. */
    private static String bare(Path file) {
        return COMMENT_OR_QUOTED.matcher(Sources.read(file)).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
