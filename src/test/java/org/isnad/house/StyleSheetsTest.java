package org.isnad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A page asks for two style sheets, which the build joins from those that it lists: one that it did not list would be lost. */
class StyleSheetsTest {

    private static final Path SHEETS = Sources.PAGES.resolve("resources/isnad");
    private static final Pattern LIST =
            Pattern.compile("<filelist dir=\"webapp/resources/isnad\" files=\"([^\"]+)\"/>");

    @Test
    void each_is_listed_once() {
        var listed = LIST.matcher(Sources.read(Path.of("pom.xml")))
                .results()
                .flatMap(found -> List.of(found.group(1).split(" ")).stream())
                .toList();

        var sheets = Sources.under(SHEETS, ".css").stream()
                .map(sheet -> SHEETS.relativize(sheet).toString())
                .toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(sheets);
    }
}
