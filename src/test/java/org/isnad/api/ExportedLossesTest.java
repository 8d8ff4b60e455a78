package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.isnad.api.Client.Upload;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The page of exports tells in which articles something was lost, by their names and a page at a time. */
class ExportedLossesTest {

    private final Newsroom room = Newsroom.open();

    @Test
    void are_told_with_the_names_of_the_articles_page_by_page() {
        var names = new ArrayList<String>();
        for (int article = 0; article < 25; article++) {
            names.add("lost-%02d.txt".formatted(article));
            lose(names.get(article), "قال زيد إن الجسر مغلق. " + article);
        }
        var export = exported();
        var browser = BrowserSession.of("lead", Client.PASSWORD).client();

        var first = page(browser, "/exchange/export?project=%s&losses=%s".formatted(room.id(), export));
        var second = page(browser, first.expectFirst("a[rel=next]").attr("href"));

        assertThat(articles(first)).isEqualTo(names.subList(0, 20));
        assertThat(first.select("a[rel=prev]")).isEmpty();
        assertThat(articles(second)).isEqualTo(names.subList(20, 25));
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(articles(page(browser, second.expectFirst("a[rel=prev]").attr("href"))))
                .isEqualTo(names.subList(0, 20));
    }

    /** Imports an article with a claim, which a format of one layer cannot hold beside entities. */
    private void lose(String name, String text) {
        var article = Newsroom.imported(room.lead().upload(room.id(), Upload.of(name, text)));
        room.lead()
                .post(marks(article), batch(createSpan(UUID.randomUUID(), "claim", "QUOTE", 0, 7)))
                .expect(200);
    }

    private String exported() {
        var order = Map.of("format", "conll2003", "sets", "all", "options", Map.of("layer", "entity"));
        var id = room.lead()
                .post("projects/%s/exports".formatted(room.id()), order)
                .expect(202)
                .get("/id");
        Exports.awaitEnd(room.lead(), id);
        return id;
    }

    private static Document page(Client browser, String address) {
        return Jsoup.parse(browser.get(address).expect(200).text());
    }

    private static List<String> articles(Document page) {
        return page.select("details.losses ol a").eachText();
    }
}
