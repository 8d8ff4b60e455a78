package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files come in through the page, many at once, each with a fate of its own. */
class ImportingTest {

    private static final String FERRY = "غرقت العبّارة «سلوى 2» في مضيق لازوار، بحسب خفر السواحل.";
    private static final String BRIDGE = "The bridge will cost 500 million dollars, says the ministry.";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void files_come_in_by_choosing_and_by_dragging(@TempDir Path desktop) throws IOException {
        var lead = browser.lead("ar");
        var files = ImportScreen.open(lead, browser.backstage().project(Backstage.unique("استيراد")));

        files.choose(ImportScreen.file("ferry.txt", FERRY), ImportScreen.file("bridge.txt", BRIDGE));
        files.drop(Files.writeString(desktop.resolve("page.html"), page("عنوان الخبر", FERRY + " وهذا خبر آخر.")));

        assertThat(files.summary()).hasText(lead.say("script.import.imported-count", 3));
        var articles = files.goToArticles();
        assertThat(articles.rows()).hasCount(3);
        assertThat(articles.row("ferry.txt")).containsText(String.valueOf(FERRY.length()));
        assertThat(articles.row("عنوان الخبر")).containsText("العربية");
    }

    @Test
    void a_text_that_is_there_already_is_named_with_a_link_to_it() {
        var lead = browser.lead("en");
        var files = ImportScreen.open(lead, browser.backstage().project(Backstage.unique("Import")));
        files.choose(ImportScreen.file("first.txt", FERRY));

        files.choose(ImportScreen.file("second.txt", FERRY));

        assertThat(files.resultOf("second.txt")).containsText(lead.say("script.import.duplicate"));
        assertThat(files.summary()).containsText(lead.say("script.import.duplicate-count", 1));
        assertThat(files.followTo("second.txt", "first.txt").text()).isEqualTo(FERRY);
    }

    @Test
    void what_cannot_be_read_is_refused_with_a_sentence_and_stops_nothing_else() {
        var lead = browser.lead("ar");
        var files = ImportScreen.open(lead, browser.backstage().project(Backstage.unique("استيراد")));

        files.choose(
                ImportScreen.file("empty.txt", ""),
                ImportScreen.file("blank.txt", " \n\t\r\n"),
                ImportScreen.file("picture.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}),
                ImportScreen.file("large.txt", new byte[21 * 1024 * 1024]),
                ImportScreen.file("surrogate.txt", bytes(0xFF, 0xFE, 'a', 0, 0x3D, 0xD8, 'b', 0, 'c', 0)),
                ImportScreen.file("ferry.txt", FERRY));

        assertThat(files.summary())
                .hasText(lead.say("script.import.imported-count", 1) + " · "
                        + lead.say("script.import.refused-count", 5));
        assertThat(files.resultOf("empty.txt")).containsText(refusal(lead, "NothingToRead", "empty.txt"));
        assertThat(files.resultOf("blank.txt")).containsText(refusal(lead, "NothingToRead", "blank.txt"));
        assertThat(files.resultOf("picture.txt")).containsText(refusal(lead, "NotText", "picture.txt", "image"));
        assertThat(files.resultOf("large.txt")).containsText(lead.say("script.import.too-large", "21", "20"));
        assertThat(files.resultOf("ferry.txt")).containsText(lead.say("script.import.imported"));
    }

    @Test
    void whatever_a_file_is_called_it_comes_in_under_that_name() {
        var lead = browser.lead("ar");
        var files = ImportScreen.open(lead, browser.backstage().project(Backstage.unique("استيراد")));
        var names = List.of(
                "متى؟ 12:30.txt",
                "who? what*.txt",
                "<b>bold.txt",
                "say \"no\".txt",
                "a|b.txt",
                "either\\or.txt",
                "50%25 + 1;.txt");

        files.choose(names.stream()
                .map(name -> ImportScreen.file(name, FERRY + name))
                .toArray(FilePayload[]::new));

        assertThat(files.summary()).hasText(lead.say("script.import.imported-count", names.size()));
        for (var name : names) {
            assertThat(files.resultOf(name)).containsText(lead.say("script.import.imported"));
        }
        var articles = files.goToArticles();
        for (var name : names) {
            assertThat(articles.row(name)).hasCount(1);
        }
    }

    @Test
    void a_file_is_called_in_the_list_as_the_article_will_be() {
        var lead = browser.lead("en");
        var files = ImportScreen.open(lead, browser.backstage().project(Backstage.unique("Names")));

        files.choose(
                ImportScreen.file("../../etc/passwd.txt", FERRY),
                ImportScreen.file("..\\..\\etc\\shadow.txt", FERRY),
                ImportScreen.file("C:\\temp\\empty.txt", ""));

        assertThat(files.results().locator("> bdi")).hasText(new String[] {"passwd.txt", "shadow.txt", "empty.txt"});
        assertThat(files.goToArticles().rows().locator(".lead")).hasText("passwd.txt");
    }

    @Test
    void a_file_on_its_way_is_spoken_of_in_the_language_of_the_page() {
        var lead = browser.lead("ar");
        var files = ImportScreen.open(lead, browser.backstage().project(Backstage.unique("استيراد")));

        files.holdBack();
        files.begin(ImportScreen.file("empty.txt", ""));

        assertThat(files.underway("empty.txt")).containsText("0 بايت");
        assertThat(files.underway("empty.txt")).not().containsText("N/A");
        assertThat(files.underway("empty.txt").getByRole(AriaRole.PROGRESSBAR))
                .hasAccessibleName(lead.say("script.import.sending", "empty.txt"));
        assertThat(files.underway("empty.txt").getByRole(AriaRole.BUTTON))
                .hasAccessibleName(lead.say("script.import.stop-sending", "empty.txt"));
        files.letGo();
        assertThat(files.resultOf("empty.txt")).containsText(refusal(lead, "NothingToRead", "empty.txt"));
    }

    @Test
    void files_that_are_much_together_come_in_one_by_one(@TempDir Path desktop) throws IOException {
        var lead = browser.lead("en");
        var files = ImportScreen.open(lead, browser.backstage().project(Backstage.unique("Much")));
        var paths = new Path[5];
        for (int at = 0; at < paths.length; at++) {
            paths[at] = desktop.resolve("part-%d.txt".formatted(at));
            Files.writeString(paths[at], String.valueOf(at).repeat(at == 4 ? 70 << 20 : 17 << 20));
        }

        files.choose(paths);

        assertThat(files.summary()).hasText(lead.say("script.import.refused-count", paths.length));
        assertThat(files.resultOf("part-0.txt")).containsText("17,825,792");
        assertThat(files.resultOf("part-4.txt")).containsText(lead.say("script.import.too-large", "70", "20"));
    }

    @Test
    void whatever_the_encoding_the_text_is_the_same() {
        var lead = browser.lead("en");
        var files = ImportScreen.open(lead, browser.backstage().project(Backstage.unique("Encodings")));
        files.choose(ImportScreen.file("utf-8.txt", FERRY));
        var encodings = List.of("windows-1256", "ISO-8859-6", "UTF-16", "UTF-16LE");

        for (var name : encodings) {
            var text = name.equals("ISO-8859-6") ? FERRY.replace('«', '"').replace('»', '"') : FERRY;
            files.choose(ImportScreen.file(name + ".txt", text.getBytes(Charset.forName(name))));
        }
        files.choose(ImportScreen.file("bom.txt", ("\uFEFF" + FERRY).getBytes(StandardCharsets.UTF_8)));

        assertThat(files.resultOf("ISO-8859-6.txt")).containsText(lead.say("script.import.imported"));
        for (var same : List.of("windows-1256.txt", "UTF-16.txt", "UTF-16LE.txt", "bom.txt")) {
            assertThat(files.resultOf(same)).containsText(lead.say("script.import.duplicate"));
        }
        assertThat(files.results().count()).isEqualTo(encodings.size() + 2);
    }

    @Test
    void what_a_cut_connection_kept_from_being_sent_is_named_and_sent_again() {
        var lead = browser.lead("en");
        var files = ImportScreen.open(lead, browser.backstage().project(Backstage.unique("Cut")));

        lead.context().setOffline(true);
        files.choose(ImportScreen.file("ferry.txt", FERRY), ImportScreen.file("bridge.txt", BRIDGE));
        assertThat(files.summary()).hasText(lead.say("script.import.unsent-count", 2));
        assertThat(files.resultOf("ferry.txt")).containsText(lead.say("script.import.unsent"));
        lead.context().setOffline(false);
        files.sendAgain("ferry.txt");

        assertThat(files.resultOf("ferry.txt")).containsText(lead.say("script.import.imported"));
        assertThat(files.resultOf("bridge.txt")).containsText(lead.say("script.import.unsent"));
        assertThat(files.summary())
                .hasText(lead.say("script.import.imported-count", 1) + " · "
                        + lead.say("script.import.unsent-count", 1));
        lead.forgive(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
    }

    private static String page(String title, String text) {
        return "<!DOCTYPE html><html lang=ar><head><meta charset=utf-8><title>%s</title></head><body><p>%s</p></body></html>"
                .formatted(title, text);
    }

    private static String refusal(Visitor visitor, String name, Object... arguments) {
        return visitor.say("refusal." + name, arguments);
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
