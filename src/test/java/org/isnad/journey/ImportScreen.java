package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** {@code /corpus/import}: where files come in. */
final class ImportScreen {

    private static final String DROP = """
            (area, files) => {
              const dragged = new DataTransfer();
              for (const { name, content } of files) {
                const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
                dragged.items.add(new File([bytes], name, { type: 'text/plain' }));
              }
              for (const type of ['dragenter', 'dragover', 'drop']) {
                area.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: dragged }));
              }
            }
            """;

    private final Visitor visitor;

    ImportScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static ImportScreen open(Visitor visitor, String project) {
        visitor.go("/corpus/import?project=" + project);
        return new ImportScreen(visitor);
    }

    /** A file as somebody might have it. */
    static FilePayload file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "text/plain", content);
    }

    /** Picks files in the dialog of the browser, and waits until each has its line. */
    void choose(FilePayload... files) {
        var before = results().count();
        visitor.page().locator("input[type=file]").setInputFiles(files);
        expectResults(before + files.length);
    }

    void choose(Path... files) {
        var before = results().count();
        visitor.page().locator("input[type=file]").setInputFiles(files);
        expectResults(before + files.length);
    }

    /** Drops files where the page says that they may be dropped. */
    void drop(FilePayload... files) {
        var before = results().count();
        var dragged = Arrays.stream(files)
                .map(file ->
                        Map.of("name", file.name, "content", Base64.getEncoder().encodeToString(file.buffer)))
                .toList();
        visitor.page().getByText(visitor.say("corpus.import.hint")).evaluate(DROP, dragged);
        expectResults(before + files.length);
    }

    /** A line for each file, in the order in which they were taken in. */
    Locator results() {
        return visitor.page().locator("import-list").getByRole(AriaRole.LISTITEM);
    }

    Locator resultOf(String name) {
        return results().filter(new Locator.FilterOptions().setHasText(name));
    }

    /** How many files were imported, known already, and refused. */
    Locator summary() {
        return visitor.page().locator("import-list").getByRole(AriaRole.STATUS);
    }

    List<String> fates() {
        return results().allInnerTexts();
    }

    ArticlesScreen goToArticles() {
        visitor.link("corpus.import.done").click();
        visitor.page().waitForURL(url -> url.contains("/corpus/articles"));
        return new ArticlesScreen(visitor);
    }

    private void expectResults(int count) {
        assertThat(results()).hasCount(count);
    }
}
