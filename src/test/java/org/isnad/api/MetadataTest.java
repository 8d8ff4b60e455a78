package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.isnad.api.Client.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an upload says of its files, by their names. */
class MetadataTest {

    private final Newsroom room = Newsroom.open();

    @Test
    void believes_what_the_importing_person_says_of_the_origin() {
        var metadata = """
                {"خبر.txt": {"outlet": "وكالة المرفأ", "url": "https://marfa.example/1", "published": "2026-02-12T08:30:00Z"},
                 "other.txt": {"outlet": "nobody uploads this"}, "empty.txt": null}
                """;

        var answer = room.lead()
                .upload(room.id(), metadata, Upload.of("خبر.txt", "نص الخبر."), Upload.of("empty.txt", "No origin."));

        var article =
                room.lead().get("articles/" + answer.get("/items/0/article")).expect(200);
        assertThat(article.get("/name")).isEqualTo("خبر.txt");
        assertThat(article.get("/outlet")).isEqualTo("وكالة المرفأ");
        assertThat(article.get("/url")).isEqualTo("https://marfa.example/1");
        assertThat(article.get("/published")).isEqualTo("2026-02-12T08:30:00Z");
        var bare = room.lead().get("articles/" + answer.get("/items/1/article")).expect(200);
        assertThat(bare.json().get("outlet").isNull()).isTrue();
    }

    @Test
    void refuses_metadata_that_it_cannot_read_before_any_article_is_made() {
        for (var metadata : List.of("{", "[]", "{\"a.txt\": {\"published\": {}}}")) {
            var answer = room.lead().upload(room.id(), metadata, Upload.of("a.txt", "never imported"));

            assertThat(answer.refusal()).as(metadata).isIn("400 NotJson", "400 WrongShape");
        }
        assertThat(Client.ids(room.lead().get("projects/%s/articles".formatted(room.id()))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-01, 2024-05-01T00:00:00Z",
        "2024-05-01T10:30:00+02:00, 2024-05-01T08:30:00Z",
        "2024-05-01T08:30, 2024-05-01T08:30:00Z"
    })
    void takes_a_day_or_a_time_of_publication(String told, String published) {
        var answer = room.lead().upload(room.id(), about("published", told), Upload.of("a.txt", "On " + told));

        assertThat(room.lead()
                        .get("articles/" + Newsroom.imported(answer))
                        .expect(200)
                        .get("/published"))
                .isEqualTo(published);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2024-13-01", "0000-00-00", "20240501", "9999-01-01", "01/05/2024"})
    void names_the_field_that_holds_no_time(String told) {
        var answer = room.lead().upload(room.id(), about("published", told), Upload.of("a.txt", "never imported"));

        assertThat(answer.refusal()).isEqualTo("422 NotATime");
        assertThat(answer.get("/detail")).contains("published", told);
        assertIsBare();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript://marfa.example/%0aalert(1)",
                "data:text/html,<script>alert(1)</script>",
                "file:///etc/passwd",
                "ftp://marfa.example/1",
                "//marfa.example/1",
                "https:marfa.example",
                "marfa.example/1",
                "https://marfa.example/a b"
            })
    void refuses_an_address_that_is_not_of_the_web(String url) {
        var answer = room.lead().upload(room.id(), about("url", url), Upload.of("a.txt", "never imported"));

        assertThat(answer.refusal()).isEqualTo("422 NotAWebAddress");
        assertThat(answer.get("/detail")).contains("url", url);
        assertIsBare();
    }

    @Test
    void refuses_before_the_files_that_come_first_are_taken_in() {
        var metadata = "{\"a.txt\": {\"url\": \"https://marfa.example\"}, \"b.txt\": {\"url\": \"javascript:0\"}}";

        var answer = room.lead().upload(room.id(), metadata, Upload.of("a.txt", "A"), Upload.of("b.txt", "B"));

        assertThat(answer.refusal()).isEqualTo("422 NotAWebAddress");
        assertIsBare();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://marfa.example", "HTTPS://المرفأ.example/خبر?رقم=1", "https://my_site.example:8443/#1"})
    void takes_addresses_of_the_web_in_any_script(String url) {
        var answer = room.lead().upload(room.id(), about("url", url), Upload.of("a.txt", "At " + url));

        assertThat(room.lead().get("articles/" + Newsroom.imported(answer)).get("/url"))
                .isEqualTo(url);
    }

    @Test
    void keeps_no_address_of_a_page_that_could_run() {
        var page = "<html><head><link rel=canonical href='javascript:alert(1)'></head><body>A text.</body></html>";

        var article = Newsroom.imported(room.lead().upload(room.id(), Upload.of("page.html", page)));

        assertThat(room.lead().get("articles/" + article).json().get("url").isNull())
                .isTrue();
    }

    @Test
    void takes_blank_fields_for_none() {
        var metadata = "{\"a.txt\": {\"outlet\": \" \", \"url\": \"\", \"published\": \"\"}}";

        var article = Newsroom.imported(room.lead().upload(room.id(), metadata, Upload.of("a.txt", "Blank.")));

        var view = room.lead().get("articles/" + article).json();
        assertThat(List.of("outlet", "url", "published"))
                .allMatch(field -> view.get(field).isNull());
    }

    private void assertIsBare() {
        assertThat(Client.ids(room.lead().get("projects/%s/articles".formatted(room.id()))))
                .isEmpty();
    }

    private static String about(String field, String value) {
        return Client.JSON.valueToTree(Map.of("a.txt", Map.of(field, value))).toString();
    }
}
