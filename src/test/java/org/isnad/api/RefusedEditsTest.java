package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a batch in which something is refused nothing is made, and its sender learns what it was. */
class RefusedEditsTest {

    private static final Newsroom ROOM = Newsroom.open();

    private final Client lead = ROOM.lead();
    private final UUID sara = UUID.randomUUID();
    private final UUID said = UUID.randomUUID();
    private String article = "";

    @BeforeEach
    void import_an_article() {
        article = ROOM.article(Newsroom.sentence());
    }

    @Test
    void keeps_nothing_of_a_batch_with_one_edit_that_a_rule_refuses() {
        lead.post(marks(article), batch(person(sara, 0, 4))).expect(200);
        var before = lead.get(marks(article)).json();

        var answer = lead.post(
                marks(article),
                batch(
                        edit("deleteSpan", sara),
                        createSpan(said, "claim", "QUOTE", 5, 23),
                        createSpan(UUID.randomUUID(), "entity", "NOBODY", 5, 9)));

        assertThat(answer.refusal()).isEqualTo("422 UnknownLabel");
        assertThat(lead.get(marks(article)).json()).isEqualTo(before);
        assertThat(lead.get(marks(article) + "?since=1").json().get("removed")).isEmpty();
    }

    @Test
    void names_all_edits_that_stand_in_the_way_so_that_the_others_can_be_made_without_them() {
        var gone = UUID.randomUUID();
        lead.post(marks(article), batch(person(sara, 0, 4), createSpan(said, "claim", "QUOTE", 5, 23)))
                .expect(200);
        lead.post(marks(article), batch(edit("updateSpan", sara, "label", "ORG")))
                .expect(200);
        var changed = edit("updateSpan", sara, "revision", 1, "label", "GPE");
        var fine = edit("updateSpan", said, "revision", 2, "label", "EVENT");
        var unknown = createSpan(UUID.randomUUID(), "entity", "NOBODY", 5, 9);

        var answer = lead.post(marks(article), batch(fine, changed, edit("deleteSpan", gone), unknown));

        assertThat(answer.refusal()).isEqualTo("409 ChangedMeanwhile");
        assertThat(answer.get("/current/label")).isEqualTo("ORG");
        assertThat(answer.json().get("refused"))
                .extracting(part -> "%s %s %s"
                        .formatted(
                                part.get("index"),
                                part.get("status"),
                                part.get("code").asText()))
                .containsExactly("1 409 ChangedMeanwhile", "2 409 NoSuchMark", "3 422 UnknownLabel");
        assertThat(answer.get("/refused/0/current/label")).isEqualTo("ORG");
        assertThat(answer.get("/refused/1/detail")).isNotBlank();
        lead.post(marks(article), batch(fine)).expect(200);
        assertThat(lead.post(marks(article), batch(changed)).json().has("refused"))
                .isFalse();
    }
}
