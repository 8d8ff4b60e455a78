package org.isnad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a form of a page does is in a table by which it is tried as everybody who may not. */
class FormsTest {

    private static final Path TABLES = Path.of("src/test/resources/rights");
    private static final Set<String> BUTTONS =
            Set.of("p:commandButton", "h:commandButton", "p:commandLink", "h:commandLink");
    private static final Pattern CALL = Pattern.compile("(\\w+\\.\\w+).*");

    @Test
    void every_act_of_a_page_is_in_the_tables_of_forms() {
        var acts = new TreeSet<String>();
        for (var markup : Markup.all()) {
            for (var element : markup.elements()) {
                var act = BUTTONS.contains(element.name()) ? "action" : "listener";
                Expressions.in(element.attribute(act)).expressions().stream()
                        .map(CALL::matcher)
                        .filter(call -> call.matches())
                        .forEach(call -> acts.add(call.group(1)));
            }
        }

        assertThat(listed()).containsExactlyElementsOf(acts);
    }

    /** The first column of all tables; what is read through a form is no act. */
    private static Set<String> listed() {
        var listed = new TreeSet<String>();
        Stream.of("forms.txt", "forms-of-admins.txt", "forms-of-everybody.txt")
                .flatMap(table -> Sources.read(TABLES.resolve(table)).lines().skip(1))
                .map(line -> line.substring(0, line.indexOf('|')).strip())
                .map(names -> List.of(names.split(" +", -1)))
                .forEach(names ->
                        names.stream().filter(name -> name.contains(".")).forEach(listed::add));
        return listed;
    }
}
