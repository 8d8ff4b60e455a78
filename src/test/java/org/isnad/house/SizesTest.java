package org.isnad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tail tells good code from bad, not the median: what grows past its ceiling is to be divided. */
class SizesTest {

    private static final int CLASS = 250;
    private static final int METHOD = 30;
    private static final int PAGE_BEAN = 120;
    private static final int TEST_CLASS = 300;
    private static final int PAGE = 150;
    private static final int TAG = 60;
    private static final int SCRIPT = 250;

    @Test
    void classes_and_page_beans_stay_small() {
        var tooLong = new ArrayList<String>();

        for (var file : JavaFile.under(Sources.CODE)) {
            check(tooLong, file.path(), file.lines(), file.room().endsWith(".page") ? PAGE_BEAN : CLASS);
        }

        assertThat(tooLong).isEmpty();
    }

    @Test
    void test_classes_stay_small() {
        var tooLong = new ArrayList<String>();

        for (var file : JavaFile.under(Sources.TESTS)) {
            check(tooLong, file.path(), file.lines(), TEST_CLASS);
        }

        assertThat(tooLong).isEmpty();
    }

    @Test
    void methods_stay_small() {
        var tooLong = new ArrayList<String>();

        for (var folder : List.of(Sources.CODE, Sources.TESTS)) {
            for (var file : JavaFile.under(folder)) {
                file.methods().stream()
                        .filter(method -> method.lines() > METHOD)
                        .forEach(
                                method -> tooLong.add(told(file.path() + " " + method.name(), method.lines(), METHOD)));
            }
        }

        assertThat(tooLong).isEmpty();
    }

    @Test
    void pages_and_tags_stay_small() {
        var tooLong = new ArrayList<String>();

        for (var page : Sources.under(Sources.PAGES, ".xhtml")) {
            var tag = page.startsWith("webapp/WEB-INF/tags") || page.startsWith("webapp/resources");
            check(tooLong, page, lines(page), tag ? TAG : PAGE);
        }

        assertThat(tooLong).isEmpty();
    }

    @Test
    void scripts_stay_small() {
        var tooLong = new ArrayList<String>();

        Sources.under(Sources.SCRIPTS, ".js").forEach(script -> check(tooLong, script, lines(script), SCRIPT));
        Sources.under(Sources.SCRIPT_TESTS, ".js").forEach(test -> check(tooLong, test, lines(test), SCRIPT));

        assertThat(tooLong).isEmpty();
    }

    private static void check(List<String> tooLong, Path file, long lines, int most) {
        if (lines > most) {
            tooLong.add(told(file.toString(), lines, most));
        }
    }

    private static String told(String what, long lines, int most) {
        return "%s has %d lines, %d at most".formatted(what, lines, most);
    }

    private static long lines(Path file) {
        return Sources.read(file).lines().count();
    }
}
