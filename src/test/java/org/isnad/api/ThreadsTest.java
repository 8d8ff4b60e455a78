package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members talk about articles and spans, and what one says stays what one has said. */
class ThreadsTest {

    private static final Newsroom ROOM = Newsroom.open();
    private static final Client LAYLA = ROOM.with("layla", "annotator");
    private static final Client OMAR = ROOM.with("omar", "annotator");
    private static final Client MONA = ROOM.with("mona", "reviewer");

    private final UUID thread = UUID.randomUUID();
    private final UUID comment = UUID.randomUUID();
    private final UUID sara = UUID.randomUUID();
    private String article = "";

    @BeforeEach
    void have_a_span() {
        article = ROOM.article("سارة وعمر قالا. " + UUID.randomUUID());
        LAYLA.post(marks(article), batch(person(sara, 0, 4))).expect(200);
    }

    @Test
    void open_on_an_article_are_answered_resolved_and_reopened() {
        open(LAYLA, null, "من كتب هذا؟\nلا أدري.").expect(200);
        answer(OMAR, UUID.randomUUID(), "وكالة 📰").expect(200);
        bring(MONA, "resolved").expect(200);

        var resolved = only(LAYLA);
        assertThat(said(resolved)).containsExactly("layla: من كتب هذا؟\nلا أدري.", "omar: وكالة 📰");
        assertThat(resolved.get("state").asText()).isEqualTo("resolved");
        assertThat(resolved.at("/by/login").asText()).isEqualTo("mona");
        assertThat(resolved.get("at").asText()).endsWith("Z");
        assertThat(resolved.get("span").isNull()).isTrue();
        assertThat(bring(OMAR, "open").expect(200).get("/state")).isEqualTo("open");
        assertThat(only(MONA).at("/by/login").asText()).isEqualTo("omar");
    }

    @Test
    void stay_on_a_span_that_is_deleted_and_comes_back() {
        open(LAYLA, sara, "شخص أم مؤسسة؟").expect(200);
        assertThat(only(LAYLA).get("gone").asBoolean()).isFalse();

        LAYLA.post(marks(article), batch(edit("deleteSpan", sara))).expect(200);
        var gone = only(LAYLA);
        assertThat(gone.get("gone").asBoolean()).isTrue();
        assertThat(gone.get("quote").asText()).isEqualTo("سارة");
        answer(LAYLA, UUID.randomUUID(), "حذفته").expect(200);
        LAYLA.post("articles/%s/undo".formatted(article)).expect(200);

        assertThat(only(LAYLA).get("gone").asBoolean()).isFalse();
        assertThat(said(only(LAYLA))).hasSize(2);
    }

    @Test
    void on_a_span_are_heard_by_those_who_see_its_set_and_by_nobody_else() {
        open(LAYLA, sara, "أهذا شخص؟").expect(200);
        var set = LAYLA.get(marks(article)).get("/set");

        assertThat(items(OMAR)).isEmpty();
        assertThat(OMAR.get(threads() + "?set=" + set).refusal()).isEqualTo("404 NoSuchSet");
        assertThat(OMAR.post(threads() + "?set=" + set, opening(sara, "؟")).refusal())
                .isEqualTo("404 NoSuchSet");
        assertThat(answer(OMAR, UUID.randomUUID(), "نعم").refusal()).isEqualTo("404 NoSuchThread");
        assertThat(bring(OMAR, "resolved").refusal()).isEqualTo("404 NoSuchThread");
        assertThat(OMAR.delete(path(comment)).refusal()).isEqualTo("404 NoSuchThread");
        answer(MONA, UUID.randomUUID(), "نعم").expect(200);
        answer(ROOM.lead(), UUID.randomUUID(), "أكيد").expect(200);
        assertThat(said(only(LAYLA))).hasSize(3);
        assertThat(MONA.get(threads() + "?set=" + set).json().get("items")).hasSize(1);
        assertThat(MONA.get(threads() + "?set=gold").json().get("items")).isEmpty();

        OMAR.put("articles/%s/state".formatted(article), Map.of("state", "submitted"))
                .expect(200);
        assertThat(items(OMAR)).hasSize(1);
    }

    @Test
    void of_a_project_are_nobody_elses() {
        open(LAYLA, null, "للفريق وحده").expect(200);
        var stranger = Client.of("stranger");

        assertThat(stranger.get(threads()).refusal()).isEqualTo("404 NoSuchArticle");
        assertThat(answer(stranger, UUID.randomUUID(), "؟").refusal()).isEqualTo("404 NoSuchArticle");
        assertThat(stranger.post(threads(), opening(null, "؟")).refusal()).isEqualTo("404 NoSuchArticle");
        assertThat(LAYLA.get("projects/%s/%s".formatted(Newsroom.open().id(), threads()))
                        .refusal())
                .isEqualTo("404 NoSuchArticle");
        assertThat(LAYLA.get("projects/%s/%s".formatted(ROOM.id(), threads()))
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void keep_what_is_sent_twice_once_and_what_is_said_at_once_all() {
        AtOnce.run(4, client -> open(LAYLA, sara, "أهذا شخص؟").expect(200));
        var said = UUID.randomUUID();
        AtOnce.run(8, client -> answer(client % 2 == 0 ? LAYLA : MONA, UUID.randomUUID(), "رأي " + client)
                .expect(200));
        AtOnce.run(3, client -> answer(MONA, said, "أخيرًا").expect(200));
        AtOnce.run(
                4, client -> bring(client % 2 == 0 ? LAYLA : MONA, "resolved").expect(200));
        var by = only(LAYLA).get("by");
        bring(LAYLA, "resolved").expect(200);
        answer(MONA, said, "أخيرًا").expect(200); // it comes once more, and reopens nothing

        assertThat(said(only(LAYLA))).hasSize(10).doesNotHaveDuplicates();
        assertThat(only(LAYLA).get("state").asText()).isEqualTo("resolved");
        assertThat(only(LAYLA).get("by")).isEqualTo(by);
        assertThat(answer(LAYLA, said, "أخيرًا").refusal()).isEqualTo("409 CommentIdTaken");
        assertThat(open(MONA, null, "لي").refusal()).isEqualTo("409 CommentIdTaken");
    }

    @Test
    void that_are_resolved_are_opened_by_an_answer() {
        open(LAYLA, null, "انتهى؟").expect(200);
        bring(LAYLA, "resolved").expect(200);

        answer(OMAR, UUID.randomUUID(), "لا").expect(200);

        assertThat(only(LAYLA).get("state").asText()).isEqualTo("open");
        assertThat(only(LAYLA).at("/by/login").asText()).isEqualTo("omar");
    }

    @Test
    void let_authors_alone_change_and_remove_what_they_said() {
        open(LAYLA, null, "خطأ").expect(200);

        assertThat(reword(OMAR, "غيره").refusal()).isEqualTo("403 NotYourComment");
        assertThat(ROOM.lead().delete(path(comment)).refusal()).isEqualTo("403 NotYourComment");
        reword(LAYLA, "صواب").expect(200);
        assertThat(only(OMAR).at("/comments/0/edited").asText()).isNotEmpty();
        assertThat(said(only(OMAR))).containsExactly("layla: صواب");
        LAYLA.delete(path(comment)).expect(200);
        LAYLA.delete(path(comment)).expect(200);

        assertThat(only(OMAR).at("/comments/0/removed").asBoolean()).isTrue();
        assertThat(only(OMAR).at("/comments/0/text").isNull()).isTrue();
        assertThat(reword(LAYLA, "ثانيةً").refusal()).isEqualTo("409 CommentRemoved");
        assertThat(LAYLA.delete(path(UUID.randomUUID())).refusal()).isEqualTo("404 NoSuchComment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "\u202e\u200b", "a\0b"})
    void refuse_what_says_nothing(String text) {
        assertThat(open(LAYLA, null, text).refusal()).isEqualTo("422 CommentLength");
        assertThat(items(LAYLA)).isEmpty();
    }

    @Test
    void take_any_text_up_to_four_thousand_code_points_as_it_is() {
        var longest = "<script>alert('\u202e')</script>" + "😀".repeat(3_973);
        assertThat(longest.codePointCount(0, longest.length())).isEqualTo(4_000);

        open(LAYLA, null, longest).expect(200);

        assertThat(only(OMAR).at("/comments/0/text").asText()).isEqualTo(longest);
        assertThat(answer(LAYLA, UUID.randomUUID(), longest + "😀").refusal()).isEqualTo("422 CommentLength");
    }

    @Test
    void refuse_what_there_is_not() {
        assertThat(open(LAYLA, UUID.randomUUID(), "؟").refusal()).isEqualTo("404 NoSuchSpan");
        assertThat(open(OMAR, sara, "؟").refusal()).isEqualTo("404 NoSuchSpan");
        assertThat(answer(LAYLA, UUID.randomUUID(), "؟").refusal()).isEqualTo("404 NoSuchThread");
        open(LAYLA, null, "؟").expect(200);
        assertThat(bring(LAYLA, "closed").refusal()).isEqualTo("422 UnknownThreadState");
        assertThat(LAYLA.post(threads(), Map.of("id", "x")).refusal()).isEqualTo("422 NotAUuid");
    }

    @Test
    void come_again_only_when_something_has_changed() {
        open(LAYLA, null, "جديد؟").expect(200);
        var tag = LAYLA.get(threads()).header("ETag");
        var asking = LAYLA.with("If-None-Match", tag);

        assertThat(asking.get(threads()).status()).isEqualTo(304);
        answer(OMAR, UUID.randomUUID(), "نعم").expect(200);

        assertThat(asking.get(threads()).status()).isEqualTo(200);
    }

    @Test
    void come_again_whatever_it_is_that_has_changed() {
        open(LAYLA, sara, "جديد؟").expect(200);
        var tags = new ArrayList<String>();
        for (Runnable change : List.<Runnable>of(
                () -> reword(LAYLA, "قديم؟").expect(200),
                () -> bring(LAYLA, "resolved").expect(200),
                () -> LAYLA.post(marks(article), batch(edit("deleteSpan", sara)))
                        .expect(200),
                () -> LAYLA.delete(path(comment)).expect(200))) {
            tags.add(LAYLA.get(threads()).header("ETag"));
            change.run();
        }
        tags.add(LAYLA.get(threads()).header("ETag"));

        assertThat(tags).doesNotHaveDuplicates();
    }

    @Test
    void are_not_read_when_nothing_has_changed() {
        open(LAYLA, null, "جديد؟").expect(200);
        for (int each = 0; each < 30; each++) {
            answer(OMAR, UUID.randomUUID(), "ن".repeat(4_000)).expect(200);
        }
        var asking = LAYLA.with("If-None-Match", LAYLA.get(threads()).header("ETag"));
        var sent = "select variable_value from information_schema.global_status where variable_name = 'BYTES_SENT'";

        long before = Behind.number(sent);
        assertThat(asking.get(threads()).status()).isEqualTo(304);

        assertThat(Behind.number(sent) - before).isLessThan(60_000);
    }

    private String threads() {
        return "articles/%s/threads".formatted(article);
    }

    private String path(UUID said) {
        return threads() + "/" + thread + "/comments/" + said;
    }

    private Map<String, Object> opening(@Nullable UUID span, String text) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", thread);
        if (span != null) {
            body.put("span", span);
        }
        body.put("comment", Map.of("id", comment, "text", text));
        return body;
    }

    private Answer open(Client client, @Nullable UUID span, String text) {
        return client.post(threads(), opening(span, text));
    }

    private Answer answer(Client client, UUID id, String text) {
        return client.post(threads() + "/" + thread + "/comments", Map.of("id", id, "text", text));
    }

    private Answer reword(Client client, String text) {
        return client.put(path(comment), Map.of("text", text));
    }

    private Answer bring(Client client, String state) {
        return client.put(threads() + "/" + thread + "/state", Map.of("state", state));
    }

    private JsonNode items(Client client) {
        return client.get(threads()).expect(200).json().get("items");
    }

    private JsonNode only(Client client) {
        var items = items(client);
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static List<String> said(JsonNode thread) {
        var said = new ArrayList<String>();
        thread.get("comments")
                .forEach(each -> said.add(each.at("/author/login").asText() + ": "
                        + each.get("text").asText()));
        return said;
    }
}
