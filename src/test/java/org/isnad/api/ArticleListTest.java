package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.isnad.api.Client.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project's articles are listed page by page, each with what is known of it. */
class ArticleListTest {

    private final Newsroom room = Newsroom.open();

    @ParameterizedTest
    @CsvSource({"1, 7", "3, 3", "7, 1", "100, 1"})
    void shows_each_article_once_on_pages_of_any_size(int limit, int pages) {
        var uploads = new Upload[7];
        for (int file = 0; file < uploads.length; file++) {
            uploads[file] = Upload.of(file + ".txt", "مقال رقم " + file);
        }
        var imported = new ArrayList<String>();
        room.lead()
                .upload(room.id(), uploads)
                .json()
                .get("items")
                .forEach(each -> imported.add(each.get("article").asText()));

        var seen = new ArrayList<List<String>>();
        for (var after = ""; after != null; ) {
            var page = room.lead()
                    .get(path("?limit=%d&after=%s".formatted(limit, after)))
                    .expect(200);
            seen.add(Client.ids(page));
            after = page.json().get("next").isNull() ? null : page.get("/next");
        }

        assertThat(seen).hasSize(pages).allSatisfy(page -> assertThat(page).hasSizeBetween(1, limit));
        assertThat(seen.stream().flatMap(List::stream)).containsExactlyElementsOf(imported);
    }

    @Test
    void is_empty_where_nothing_was_imported() {
        var page = room.lead().get(path("")).expect(200);

        assertThat(page.text()).isEqualTo("{\"items\":[],\"next\":null}");
    }

    @Test
    void tells_of_an_article_all_that_is_known() {
        var article = room.article("قال زيد إن الجسر مغلق.");

        var listed = room.lead().get(path("")).expect(200).json().at("/items/0");

        assertThat(listed).isEqualTo(room.lead().get("articles/" + article).json());
        assertThat(listed).isEqualTo(room.lead().get(path("/" + article)).json());
        assertThat(listed.get("id").isTextual()).isTrue();
        assertThat(listed.get("name").asText()).endsWith(".txt");
        assertThat(listed.get("language").asText()).isEqualTo("ar");
        assertThat(listed.get("direction").asText()).isEqualTo("rtl");
        assertThat(listed.get("length").asInt()).isEqualTo(22);
        assertThat(listed.get("sha256").asText()).matches("[0-9a-f]{64}");
        assertThat(listed.get("zones").isArray()).isTrue();
        assertThat(listed.get("states")).isEmpty();
        assertThat(listed.has("outlet") && listed.has("url") && listed.has("published"))
                .isTrue();
    }

    @Test
    void counts_the_sets_of_an_article_by_their_states() {
        var article = room.article("سارة وعمر");
        var layla = room.with("layla", "annotator");
        room.with("omar", "annotator");
        room.lead().put("articles/%s/assignees".formatted(article), Map.of("logins", List.of("layla", "omar")));
        layla.post(marks(article), batch(person(UUID.randomUUID(), 0, 4))).expect(200);

        var states = room.lead().get("articles/" + article).json().get("states");

        assertThat(states).hasToString("{\"assigned\":1,\"in_progress\":1}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?limit=0            | “limit” must be a whole number from 1 to 500, but it is “0”.
            ?limit=-5           | “limit” must be a whole number from 1 to 500, but it is “-5”.
            ?limit=501          | “limit” must be a whole number from 1 to 500, but it is “501”.
            ?limit=many         | “limit” must be a whole number from 1 to 500, but it is “many”.
            ?limit=             | “limit” must be a whole number from 1 to 500, but it is “”.
            ?after=nonsense     | “after” must be what the page before gave as “next”, but it is “nonsense”. Leave it out for the first page.
            ?after=-7           | “after” must be what the page before gave as “next”, but it is “-7”. Leave it out for the first page.
            """)
    void says_what_may_be_asked_for_pages(String query, String sentence) {
        var answer = room.lead().get(path(query)).expect(422);

        assertThat(answer.get("/detail")).isEqualTo(sentence);
    }

    @Test
    void ends_after_the_last_article() {
        room.article("مقال");

        assertThat(Client.ids(room.lead().get(path("?limit=500&after=999999999"))))
                .isEmpty();
    }

    private String path(String rest) {
        return "projects/%s/articles%s".formatted(room.id(), rest);
    }
}
