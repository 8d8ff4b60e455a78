package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.isnad.api.Client.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A manager lets a rule give out the articles that lack annotators. */
class DealingTest {

    private final Newsroom room = Newsroom.open();

    @Test
    void gives_each_article_its_annotators_and_each_annotator_as_much() {
        var articles = articles(12);
        room.with("layla", "annotator");
        room.with("omar", "annotator");
        room.with("sami", "annotator");

        var before = deal(Map.of("way", "in_turn", "places", 2, "logins", three(), "preview", true));
        assertThat(held(articles)).isEmpty();
        var done = deal(Map.of("way", "in_turn", "places", 2, "logins", three()));

        assertThat(done).isEqualTo(before);
        assertThat(given(done)).isEqualTo(Map.of("layla", 8, "omar", 8, "sami", 8));
        assertThat(held(articles)).hasSize(24).doesNotHaveDuplicates();
        assertThat(given(deal(Map.of("way", "at_random", "places", 2, "logins", three()))))
                .isEqualTo(Map.of("layla", 0, "omar", 0, "sami", 0));
    }

    @Test
    void counts_those_who_have_an_article_and_tells_of_what_still_lacks_somebody() {
        var articles = articles(2);
        room.with("layla", "annotator");
        room.with("omar", "annotator");
        room.lead().put("articles/%s/assignees".formatted(articles.get(0)), Map.of("logins", List.of("layla")));

        var done = deal(Map.of("way", "by_load", "places", 3, "logins", List.of("layla", "omar")));

        assertThat(given(done)).isEqualTo(Map.of("layla", 1, "omar", 2));
        assertThat(done.get("articles").asInt()).isEqualTo(2);
        assertThat(done.get("lacking").asInt()).isEqualTo(2);
    }

    @Test
    void gives_only_to_a_group_and_to_those_who_read_the_language() {
        articles(3);
        room.with("layla", "annotator");
        room.with("omar", "annotator");
        room.with("sami", "annotator");
        trait("layla", Map.of("group", "Beirut", "languages", List.of("ar")));
        trait("omar", Map.of("group", "Beirut", "languages", List.of("en-GB", "fr")));

        var beirut = deal(Map.of("way", "in_turn", "places", 3, "group", "Beirut", "preview", true));
        var readers = deal(Map.of("way", "in_turn", "places", 9, "logins", three(), "byLanguage", true));

        assertThat(given(beirut)).isEqualTo(Map.of("layla", 3, "omar", 3));
        assertThat(given(readers)).isEqualTo(Map.of("layla", 3, "omar", 0, "sami", 3));
    }

    @Test
    void never_overshoots_when_annotators_take_articles_from_the_queue_meanwhile() {
        var articles = articles(40);
        room.lead()
                .patch("projects/%s/rules".formatted(room.id()), Map.of("handout", "queue", "overlap", 2))
                .expect(200);
        var annotators = IntStream.range(0, 4)
                .mapToObj(number -> room.with("deal-" + number, "annotator"))
                .toList();

        AtOnce.run(5, number -> {
            if (number == 4) {
                return deal(Map.of("way", "at_random", "seed", 3));
            }
            for (int ask = 0; ask < 10; ask++) {
                annotators
                        .get(number)
                        .post("projects/%s/next".formatted(room.id()))
                        .expect(200);
            }
            return null;
        });

        assertThat(held(articles)).hasSize(80).doesNotHaveDuplicates();
        assertThat(Behind.number("""
                        select count(*) from (select s.article_id from annotation_set s join article a on a.id = s.article_id
                        where a.project_id = %s group by s.article_id having count(*) <> 2) wrong
                        """.formatted(room.id()))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "way, lottery, 422 UnknownWay",
        "places, 0, 422 PlacesOutOfRange",
        "places, 51, 422 PlacesOutOfRange",
        "group, nowhere, 422 NobodyToDealTo",
    })
    void refuses_a_rule_that_cannot_be(String what, String value, String refusal) {
        articles(1);
        room.with("layla", "annotator");
        var rule = new HashMap<String, Object>(Map.of("way", "in_turn"));
        rule.put(what, value.matches("[0-9]+") ? Integer.valueOf(value) : value);

        assertThat(room.lead()
                        .post("projects/%s/deals".formatted(room.id()), rule)
                        .refusal())
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, ar, Beirut, 404 NotInProject",
        "layla, klingon!, x, 422 NoLanguage",
        "layla, ar, 101, 422 GroupName"
    })
    void refuses_groups_and_languages_that_cannot_be(String login, String language, String group, String refusal) {
        room.with("layla", "annotator");
        var name = group.equals("101") ? "x".repeat(101) : group;

        var answer = room.lead()
                .put(
                        "projects/%s/traits/%s".formatted(room.id(), login),
                        Map.of("group", name, "languages", List.of(language)));

        assertThat(answer.refusal()).isEqualTo(refusal);
    }

    private static List<String> three() {
        return List.of("layla", "omar", "sami");
    }

    private JsonNode deal(Map<String, Object> rule) {
        return room.lead()
                .post("projects/%s/deals".formatted(room.id()), rule)
                .expect(200)
                .json();
    }

    private void trait(String login, Map<String, Object> trait) {
        room.lead()
                .put("projects/%s/traits/%s".formatted(room.id(), login), trait)
                .expect(200);
    }

    private static Map<String, Integer> given(JsonNode deal) {
        var given = new HashMap<String, Integer>();
        deal.get("shares")
                .forEach(share -> given.put(
                        share.get("login").asText(), share.get("given").asInt()));
        return given;
    }

    /** Who has which article, as {@code article login}. */
    private List<String> held(List<String> articles) {
        var held = new ArrayList<String>();
        for (var article : articles) {
            room.lead()
                    .get("articles/%s/sets".formatted(article))
                    .json()
                    .get("items")
                    .forEach(set -> held.add(article + " " + set.get("owner").asText()));
        }
        return held;
    }

    private List<String> articles(int count) {
        var files = IntStream.range(0, count)
                .mapToObj(number -> Upload.of("dealt-%d.txt".formatted(number), "قالت سارة إن الجسر مغلق. " + number))
                .toArray(Upload[]::new);
        var ids = new ArrayList<String>();
        room.lead()
                .upload(room.id(), files)
                .expect(200)
                .json()
                .get("items")
                .forEach(item -> ids.add(item.get("article").asText()));
        return ids;
    }
}
