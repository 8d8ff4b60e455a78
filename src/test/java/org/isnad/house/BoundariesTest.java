package org.isnad.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.isnad.Boundary;
import org.junit.jupiter.api.Test;

/** Of each act that a front door offers it is written down who may do it, and tried, or why nobody is asked. */
class BoundariesTest {

    private static final Path RIGHTS = Path.of("src/test/resources/rights");

    @Test
    void every_method_of_every_boundary_is_in_the_tables_of_rights() {
        var offered = new TreeSet<String>();
        for (var type : new ClassFileImporter().importPath("target/classes")) {
            if (type.isAnnotatedWith(Boundary.class)) {
                type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .forEach(method -> offered.add(type.getSimpleName() + "." + method.getName()));
            }
        }

        assertThat(listed()).containsExactlyElementsOf(offered);
    }

    /** The first column of all tables. */
    private static Set<String> listed() {
        var listed = new TreeSet<String>();
        Stream.of("project.txt", "installation.txt", "everybody.txt")
                .flatMap(table -> Sources.read(RIGHTS.resolve(table)).lines().skip(1))
                .map(line -> line.substring(0, line.indexOf('|')).strip())
                .forEach(names -> listed.addAll(Arrays.asList(names.split(" +", -1))));
        return listed;
    }
}
