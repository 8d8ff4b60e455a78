package org.isnad.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.api.Client.Upload;
import org.junit.jupiter.api.Test;

/** Many files go in at once, each for itself. */
class ImportTest {

    private final Newsroom room = Newsroom.open();

    @Test
    void tells_of_each_file_what_became_of_it_and_lets_a_bad_one_stop_no_other() {
        var answer = room.lead()
                .upload(
                        room.id(),
                        Upload.of("first.txt", "The mayor closed the bridge."),
                        new Upload("photo.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0}),
                        Upload.of("خبر عاجل.txt", "أغلق رئيس البلدية الجسر."),
                        Upload.of("again.txt", "The mayor closed the bridge."),
                        Upload.of("empty.txt", ""));

        assertThat(outcomes(answer))
                .containsExactly(
                        "first.txt imported",
                        "photo.txt refused NotText",
                        "خبر عاجل.txt imported",
                        "again.txt duplicate",
                        "empty.txt refused NothingToRead");
        assertThat(answer.get("/items/3/article")).isEqualTo(answer.get("/items/0/article"));
        assertThat(answer.get("/items/1/detail")).contains("photo.txt").contains("image");
        assertThat(answer.json().at("/items/1/article").isNull()).isTrue();
        assertThat(Client.ids(room.lead().get("projects/%s/articles".formatted(room.id()))))
                .containsExactly(answer.get("/items/0/article"), answer.get("/items/2/article"));
    }

    @Test
    void says_that_zero_bytes_are_left_out_of_the_text() {
        var answer = room.lead()
                .upload(
                        room.id(),
                        Upload.of("zeros.txt", "The mayor\0 closed the\0 old bridge."),
                        Upload.of("a.txt", "A"));

        assertThat(outcomes(answer)).containsExactly("zeros.txt imported", "a.txt imported");
        assertThat(answer.get("/items/0/detail")).startsWith("2 zero bytes were left out");
        assertThat(answer.json().at("/items/1/detail").isNull()).isTrue();
    }

    @Test
    void points_to_the_first_article_at_a_second_upload() {
        var first = room.lead().upload(room.id(), Upload.of("a.txt", "واحد"), Upload.of("b.txt", "اثنان"));

        var second = room.lead().upload(room.id(), Upload.of("c.txt", "اثنان"), Upload.of("a.txt", "واحد"));

        assertThat(outcomes(second)).containsExactly("c.txt duplicate", "a.txt duplicate");
        assertThat(second.get("/items/0/article")).isEqualTo(first.get("/items/1/article"));
        assertThat(second.get("/items/1/article")).isEqualTo(first.get("/items/0/article"));
    }

    @Test
    void makes_one_article_of_equal_files_that_come_at_the_same_moment() {
        var text = "سبق صحفي ".repeat(500);

        var answers = AtOnce.run(8, client -> room.lead().upload(room.id(), Upload.of("copy-" + client, text)));

        assertThat(answers)
                .extracting(answer -> answer.get("/items/0/article"))
                .containsOnly(answers.get(0).get("/items/0/article"));
        assertThat(answers.stream().map(answer -> answer.get("/items/0/status")).sorted())
                .startsWith("duplicate", "duplicate")
                .endsWith("duplicate", "imported")
                .filteredOn("imported"::equals)
                .hasSize(1);
    }

    @Test
    void keeps_the_same_text_apart_in_another_project() {
        var here = room.article("نص واحد في مشروعين");
        var other = Newsroom.open();

        assertThat(other.article("نص واحد في مشروعين")).isNotEqualTo(here);
    }

    @Test
    void asks_for_files() {
        assertThat(room.lead().upload(room.id(), "{}").refusal()).isEqualTo("422 FieldMissing");
    }

    @Test
    void reads_the_origin_out_of_a_web_page() {
        var page = """
                <!doctype html><html lang="ar"><head><title>الجسر</title>
                <meta property="og:site_name" content="صحيفة المرفأ"></head>
                <body><h1>إغلاق الجسر</h1><p>أغلق رئيس البلدية <b>الج</b>سر.</p></body></html>
                """;

        var article = room.lead()
                .get("articles/" + Newsroom.imported(room.lead().upload(room.id(), Upload.of("page.html", page))));

        assertThat(article.get("/outlet")).isEqualTo("صحيفة المرفأ");
        assertThat(article.get("/title")).isEqualTo("الجسر");
        assertThat(room.lead()
                        .get("articles/%s/text".formatted(article.get("/id")))
                        .text())
                .isEqualTo("إغلاق الجسر\nأغلق رئيس البلدية الجسر.");
    }

    @Test
    void refuses_a_file_that_is_too_large_and_goes_on_working() {
        var large = new byte[120 * 1024 * 1024];
        java.util.Arrays.fill(large, (byte) 'a');

        var answer = room.lead().upload(room.id(), new Upload("large.txt", large), Upload.of("small.txt", "small"));

        assertThat(outcomes(answer)).containsExactly("large.txt refused FileTooLarge", "small.txt imported");
        assertThat(answer.get("/items/0/detail")).contains("120", "20");
    }

    @Test
    void keeps_the_bytes_of_the_file() {
        var bytes = "\ufeffسطر\r\nآخر".getBytes(UTF_8);

        var article = Newsroom.imported(room.lead().upload(room.id(), new Upload("bytes.txt", bytes)));

        assertThat(Behind.number("select length(content) from article_source where article_id = " + article))
                .isEqualTo(bytes.length);
    }

    private static List<String> outcomes(Answer answer) {
        var outcomes = new ArrayList<List<String>>();
        for (var item : answer.expect(200).json().get("items")) {
            outcomes.add(List.of(
                    item.get("name").asText(),
                    item.get("status").asText(),
                    item.get("code").asText("")));
        }
        return outcomes.stream()
                .map(parts -> parts.stream()
                        .filter(part -> !part.equals("null") && !part.isEmpty())
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
