package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code /corpus/import}: where files come in. */
final class ImportScreen {

    private final Visitor visitor;
    private final List<Route> held = new ArrayList<>();

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

    /** As {@link #choose}, for who looks at them while they are on their way. */
    void begin(FilePayload... files) {
        visitor.page().locator("input[type=file]").setInputFiles(files);
    }

    /** From now on nothing that is sent arrives. */
    void holdBack() {
        visitor.page().route("**/corpus/import**", held::add);
    }

    void letGo() {
        visitor.page().unroute("**/corpus/import**");
        held.forEach(Route::resume);
    }

    /** The line of a file that is being sent. */
    Locator underway(String name) {
        return visitor.page().locator(".ui-fileupload-row").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Drags files from the desktop and drops them where the page says that they may be dropped. */
    void drop(Path... files) {
        var before = results().count();
        var place = visitor.page().locator(".ui-fileupload").boundingBox();
        var paths = new JsonArray();
        Arrays.stream(files).map(Path::toAbsolutePath).map(Path::toString).forEach(paths::add);
        var dragged = new JsonObject();
        dragged.add("items", new JsonArray());
        dragged.add("files", paths);
        dragged.addProperty("dragOperationsMask", 1);
        var chromium = visitor.context().newCDPSession(visitor.page());
        for (var type : List.of("dragEnter", "dragOver", "drop")) {
            var event = new JsonObject();
            event.addProperty("type", type);
            event.addProperty("x", place.x + place.width / 2);
            event.addProperty("y", place.y + 20);
            event.add("data", dragged);
            chromium.send("Input.dispatchDragEvent", event);
        }
        expectResults(before + files.length);
    }

    /** A line for each file, in the order in which they were taken in. */
    Locator results() {
        return visitor.page().locator("import-list").getByRole(AriaRole.LISTITEM);
    }

    Locator resultOf(String name) {
        return results().filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Tries once more with a file that could not be sent. */
    void sendAgain(String name) {
        resultOf(name)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(visitor.say("script.import.again")))
                .click();
    }

    /** Follows the link that stands in the line of a file. */
    AnnotateScreen followTo(String name, String linked) {
        resultOf(name)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(linked).setExact(true))
                .click();
        visitor.page().waitForURL(url -> url.contains("/annotation/annotate"));
        return new AnnotateScreen(visitor).ready();
    }

    /** How many files were imported, known already, and refused. */
    Locator summary() {
        return visitor.page().locator("import-list").getByRole(AriaRole.STATUS);
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
