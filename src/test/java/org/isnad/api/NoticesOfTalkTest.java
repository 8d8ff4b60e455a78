package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of what is said, and of sets that are opened again, those are told whom it concerns and who may know of it. */
class NoticesOfTalkTest {

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final Newsroom room = Newsroom.open();
    private final Client layla = room.with("layla-" + unique, "annotator");
    private final Client omar = room.with("omar-" + unique, "annotator");
    private final Client mona = room.with("mona-" + unique, "reviewer");
    private final UUID sara = UUID.randomUUID();
    private final UUID thread = UUID.randomUUID();
    private String article = "";

    @BeforeEach
    void have_a_span() {
        article = room.article("سارة وعمر قالا. " + unique);
        layla.post(marks(article), batch(person(sara, 0, 4))).expect(200);
    }

    @Test
    void whose_marks_it_is_about_and_who_takes_part_hear_of_a_comment() {
        open(mona, sara, "أهذا شخص؟");
        assertThat(told(layla)).containsExactly("comment mona أهذا شخص؟");

        answer(layla, "نعم");
        answer(room.lead(), "أكيد");

        assertThat(told(layla)).containsExactly("comment lead أكيد", "comment mona أهذا شخص؟");
        assertThat(told(mona)).containsExactly("comment lead أكيد", "comment layla نعم");
        assertThat(told(omar)).isEmpty();
        var notice = items(mona).get(0);
        assertThat(notice.get("thread").asText()).isEqualTo(thread.toString());
        assertThat(notice.at("/article/id").asText()).isEqualTo(article);
    }

    @Test
    void whom_a_comment_calls_by_name_is_told_so_and_once() {
        open(layla, null, "ما رأيك يا @OMAR-%s؟ و@omar-%s ثانيةً".formatted(unique, unique));
        answer(omar, "رأيي @layla-%s.".formatted(unique));

        assertThat(told(omar)).hasSize(1).first().asString().startsWith("mention layla");
        assertThat(told(layla)).hasSize(1).first().asString().startsWith("mention omar");
        assertThat(told(mona)).isEmpty();
    }

    @Test
    void nobody_is_told_of_a_thread_that_they_may_not_hear() {
        open(layla, sara, "سرّ عن @omar-%s و@stranger-%s و@mona-%s".formatted(unique, unique, unique));
        Client.of("stranger-" + unique);

        assertThat(told(omar)).isEmpty();
        assertThat(told(Client.of("stranger-" + unique))).isEmpty();
        assertThat(told(mona)).hasSize(1);
    }

    @Test
    void who_may_hear_it_no_more_reads_nothing_of_it() {
        open(layla, sara, "للمراجعة: @mona-" + unique);
        assertThat(told(mona)).hasSize(1);
        var id = items(mona).get(0).get("id").asText();

        room.with("mona-" + unique, "annotator");

        assertThat(told(mona)).isEmpty();
        assertThat(mona.get("notices/unseen").number("/unseen")).isZero();
        assertThat(mona.put("notices/%s/seen".formatted(id), Map.of()).refusal())
                .isEqualTo("404 NoSuchNotice");
    }

    @Test
    void what_was_taken_back_or_said_otherwise_is_told_so() {
        open(layla, null, "كلام @omar-" + unique);
        var comment = layla.get("articles/%s/threads".formatted(article))
                .json()
                .at("/items/0/comments/0/id")
                .asText();
        var path = "articles/%s/threads/%s/comments/%s".formatted(article, thread, comment);

        layla.put(path, Map.of("text", "بل @omar-%s و@mona-%s".formatted(unique, unique)))
                .expect(200);

        assertThat(told(omar)).hasSize(1).first().asString().contains("بل");
        assertThat(told(mona)).hasSize(1);
        layla.delete(path).expect(200);
        assertThat(told(omar)).containsExactly("mention layla ");
    }

    @Test
    void what_comes_twice_is_told_once() {
        var comment = UUID.randomUUID();
        for (int twice = 0; twice < 2; twice++) {
            send(mona, sara, comment, "أهذا شخص؟").expect(200);
        }

        assertThat(told(layla)).hasSize(1);
    }

    @Test
    void whose_set_is_reopened_is_told() {
        layla.put("articles/%s/state".formatted(article), Map.of("state", "submitted"))
                .expect(200);
        var set = layla.get(marks(article)).get("/set");
        mona.put("articles/%s/state?set=%s".formatted(article, set), Map.of("state", "reopened", "note", "راجعي الاسم"))
                .expect(200);

        assertThat(told(layla)).containsExactly("reopened mona راجعي الاسم");
        assertThat(items(layla).get(0).get("set").asText()).isEqualTo(set);
        assertThat(told(omar)).isEmpty();
        assertThat(told(mona)).isEmpty();
    }

    @Test
    void all_who_share_a_set_are_told_that_it_is_open_again() {
        var shared = Newsroom.open("shared");
        var one = shared.with("layla-" + unique, "annotator");
        shared.with("mona-" + unique, "reviewer");
        var text = shared.article("خبر. " + unique);
        one.post(marks(text), batch(person(UUID.randomUUID(), 0, 3))).expect(200);
        one.put("articles/%s/state".formatted(text), Map.of("state", "submitted"))
                .expect(200);

        mona.put("articles/%s/state?set=shared".formatted(text), Map.of("state", "reopened"))
                .expect(200);

        assertThat(told(layla)).hasSize(1);
        assertThat(told(mona)).isEmpty();
    }

    private void open(Client who, @Nullable UUID span, String text) {
        send(who, span, UUID.randomUUID(), text).expect(200);
    }

    private Answer send(Client who, @Nullable UUID span, UUID comment, String text) {
        var wanted = new HashMap<String, Object>(Map.of("id", thread, "comment", Map.of("id", comment, "text", text)));
        if (span != null) {
            wanted.put("span", span);
        }
        var set = layla.get(marks(article)).get("/set");
        return who.post("articles/%s/threads?set=%s".formatted(article, set), wanted);
    }

    private void answer(Client who, String text) {
        who.post(
                        "articles/%s/threads/%s/comments".formatted(article, thread),
                        Map.of("id", UUID.randomUUID(), "text", text))
                .expect(200);
    }

    /** {@code kind actor note}, the latest first. */
    private static List<String> told(Client client) {
        var told = new ArrayList<String>();
        for (var item : items(client)) {
            var by = item.at("/by/login").asText().replaceFirst("-.*", "");
            told.add("%s %s %s"
                    .formatted(item.get("kind").asText(), by, item.get("note").asText()));
        }
        return told;
    }

    private static JsonNode items(Client client) {
        return client.get("notices").expect(200).json().get("items");
    }
}
