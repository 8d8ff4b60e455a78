package org.isnad.house;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.team.Permission;
import org.isnad.team.Role;
import org.isnad.web.Messages;
import org.junit.jupiter.api.Test;

/** Documents that lead somewhere, and say what is so. */
class DocumentsTest {

    private static final Path README = Path.of("README.md");
    private static final Path DOCUMENTS = Path.of("src/docs");
    private static final int LONGEST_README = 80;
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)#:]+)\\)");
    private static final Pattern ROOM = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|");
    private static final Pattern NUMBER = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");

    @Test
    void the_readme_is_short() {
        assertThat(Sources.read(README).lines().count()).isLessThanOrEqualTo(LONGEST_README);
    }

    @Test
    void the_build_server_runs_the_command_that_the_readme_gives() {
        var command = Sources.read(Path.of(".ci/run"))
                .lines()
                .filter(line -> line.startsWith("exec "))
                .map(line -> line.substring("exec ".length()))
                .findFirst();

        assertThat(command)
                .hasValueSatisfying(
                        line -> assertThat(Sources.read(README).lines()).contains(line));
    }

    @Test
    void links_lead_to_files() {
        var broken = new ArrayList<String>();

        for (var document : documents()) {
            var folder = Objects.requireNonNullElse(document.getParent(), Path.of(""));
            LINK.matcher(Sources.read(document))
                    .results()
                    .filter(link -> !Files.exists(folder.resolve(link.group(1))))
                    .forEach(link -> broken.add(document + " links to " + link.group(1)));
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void the_architecture_lists_the_rooms_that_the_arrows_join() {
        var listed = new TreeSet<String>();
        ROOM.matcher(Sources.read(DOCUMENTS.resolve("ARCHITECTURE.md")))
                .results()
                .map(row -> row.group(1))
                .forEach(room -> listed.add(room.startsWith("org.") ? room : "org.isnad." + room));

        assertThat(listed).containsExactlyInAnyOrderElementsOf(Arrows.rooms());
    }

    @Test
    void the_rights_are_told_as_the_code_has_them() {
        var head = Stream.of(Role.values()).map(Role::code).collect(joining(" | ", "| | ", " |"));
        var rows = Stream.of(Permission.values()).map(DocumentsTest::row);

        var table = Stream.concat(Stream.of(head, "| --- " + "| --- ".repeat(Role.values().length) + "|"), rows)
                .collect(joining("\n"));

        assertThat(Sources.read(DOCUMENTS.resolve("RIGHTS.md"))).contains(table);
    }

    private static String row(Permission right) {
        return Stream.of(Role.values())
                .map(role -> right.grantedTo(role) ? "✓" : " ")
                .collect(joining(" | ", "| " + Messages.say("en", "team.right." + right.code()) + " | ", " |"));
    }

    @Test
    void decisions_have_numbers_of_their_own() {
        var names = Sources.under(DOCUMENTS.resolve("decisions"), "").stream()
                .map(file -> file.getFileName().toString())
                .toList();

        assertThat(names).allMatch(name -> NUMBER.matcher(name).matches());
        assertThat(names.stream().map(name -> name.substring(0, 4))).doesNotHaveDuplicates();
    }

    private static List<Path> documents() {
        return Stream.concat(Stream.of(README), Sources.under(DOCUMENTS, ".md").stream())
                .toList();
    }
}
