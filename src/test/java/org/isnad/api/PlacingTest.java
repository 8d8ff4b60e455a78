package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;
import static org.isnad.api.Newsroom.spans;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A span lies inside the text, covers whole characters as readers see them, and may be as small as a letter of a word. */
class PlacingTest {

    /** 0 وَ 2 ترامب 7 space 8 family 13 space 14 é 16 crlf-free end. */
    private static final String TEXT = "وَترامب 👨‍👩‍👧 e\u0301🇱🇧🇯🇴.";

    private static final Newsroom ROOM = Newsroom.open();

    private final Client lead = ROOM.lead();
    private final UUID span = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(textBlock = """
             2,  7, ترامب
             0,  2, وَ
             3,  4, ر
             8, 13, 👨‍👩‍👧
            14, 16, é
            16, 18, 🇱🇧
            18, 20, 🇯🇴
             0, 21, all of it
            """)
    void marks_any_stretch_of_whole_characters(int begin, int end, String exact) {
        var article = ROOM.article(TEXT + "\n" + UUID.randomUUID());

        lead.post(marks(article), batch(createSpan(span, "claim", "QUOTE", begin, end)))
                .expect(200);

        var wanted = exact.equals("all of it") ? TEXT : exact.replace("é", "e\u0301");
        assertThat(lead.get(marks(article)).get("/spans/0/exact/0")).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
             0,  1, 422 InsideGrapheme
             1,  7, 422 InsideGrapheme
             8,  9, 422 InsideGrapheme
             8, 10, 422 InsideGrapheme
            14, 15, 422 InsideGrapheme
            16, 17, 422 InsideGrapheme
            17, 19, 422 InsideGrapheme
            18, 19, 422 InsideGrapheme
             0, 22, 422 OutsideText
            21, 22, 422 OutsideText
            5000, 5001, 422 OutsideText
             0, 2147483647, 422 OutsideText
             7,  2, 422 NotARange
             2,  2, 422 NotARange
             0,  0, 422 NotARange
            -1,  2, 422 NotARange
            """)
    void refuses_ends_inside_a_character_or_outside_the_text_or_before_the_begin(int begin, int end, String refusal) {
        var article = Newsroom.open().article(TEXT);

        var answer = lead.post(marks(article), batch(createSpan(span, "claim", "QUOTE", begin, end)));

        assertThat(answer.refusal()).isEqualTo(refusal);
        assertThat(lead.get(marks(article)).number("/revision")).isZero();
    }

    @Test
    void tells_in_both_languages_what_text_cannot_be_marked() {
        var article = ROOM.article(TEXT + UUID.randomUUID());
        var wrong = batch(person(span, 14, 15));

        var english = lead.post(marks(article), wrong);
        var arabic = lead.speaking("ar").post(marks(article), wrong);

        assertThat(english.get("/detail")).contains("“e”").doesNotContainPattern("\\p{IsArabic}");
        assertThat(arabic.get("/detail")).contains("«e»").containsPattern("\\p{IsArabic}{3}");
    }

    @Test
    void keeps_the_fragments_of_a_span_in_reading_order_with_the_text_of_each() {
        var article = ROOM.article("قال زيد، أمس، إن الجسر مغلق " + UUID.randomUUID());

        lead.post(marks(article), batch(fragmented(17, 27, 0, 8))).expect(200);

        assertThat(spans(lead.get(marks(article)))).containsExactly("claim QUOTE 0-8 قال زيد،, 17-27 الجسر مغلق");
    }

    @Test
    void refuses_fragments_that_touch_or_overlap_or_are_none_or_too_many() {
        var article = ROOM.article("a".repeat(500) + UUID.randomUUID());
        var many = new int[202];
        for (int end = 0; end < many.length; end++) {
            many[end] = 2 * end - end % 2;
        }

        for (var wrong : List.of(fragmented(0, 4, 4, 8), fragmented(0, 5, 4, 8), fragmented(), fragmented(many))) {
            assertThat(lead.post(marks(article), batch(wrong)).refusal()).isEqualTo("422 FragmentsTouch");
        }
        assertThat(lead.post(marks(article), batch(fragmented(java.util.Arrays.copyOf(many, 200))))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refuses_to_mark_half_a_book_as_one_claim() {
        var article = ROOM.article("ا".repeat(20_100) + UUID.randomUUID());

        var longest = lead.post(marks(article), batch(createSpan(UUID.randomUUID(), "claim", "QUOTE", 0, 20_000)));
        var longer = lead.post(marks(article), batch(createSpan(UUID.randomUUID(), "claim", "QUOTE", 0, 20_001)));

        assertThat(longest.status()).isEqualTo(200);
        assertThat(longer.refusal()).isEqualTo("422 SpanTooLong");
    }

    @Test
    void moves_and_relabels_a_span() {
        var article = ROOM.article("سارة وعمر في بيروت " + UUID.randomUUID());
        lead.post(marks(article), batch(person(span, 0, 4))).expect(200);

        lead.post(marks(article), batch(edit("updateSpan", span, "begin", 13, "end", 18, "label", "GPE")))
                .expect(200);
        assertThat(spans(lead.get(marks(article)))).containsExactly("entity GPE 13-18 بيروت");

        lead.post(marks(article), batch(edit("updateSpan", span, "layer", "claim", "label", "QUOTE")))
                .expect(200);
        assertThat(spans(lead.get(marks(article)))).containsExactly("claim QUOTE 13-18 بيروت");
    }

    @ParameterizedTest
    @CsvSource({"entity, QUOTE", "claim, PER", "entity, per", "Entity, PER", "'', PER", "nothing, CUE"})
    void knows_only_the_labels_of_the_schema(String layer, String label) {
        var article = ROOM.article("نص " + UUID.randomUUID());

        assertThat(lead.post(marks(article), batch(createSpan(span, layer, label, 0, 2)))
                        .refusal())
                .isEqualTo("422 UnknownLabel");
    }

    @Test
    void tells_whose_mark_it_is_and_at_which_revision() {
        var article = ROOM.article("سارة " + UUID.randomUUID());

        var set = lead.post(marks(article), batch(person(span, 0, 4))).get("/set");

        var content = lead.get(marks(article)).expect(200);
        assertThat(content.get("/set")).isEqualTo(set);
        assertThat(content.get("/state")).isEqualTo("in_progress");
        assertThat(content.json().at("/spans/0").toString())
                .isEqualTo(
                        ("{'id':'%s','layer':'entity','label':'PER','fragments':[{'begin':0,'end':4}],'exact':['سارة'],"
                                        + "'attributes':{},'entity':null,'guideline':null,'author':'lead','revision':1}")
                                .formatted(span)
                                .replace('\'', '"'));
    }

    private JsonNode fragmented(int... ends) {
        var fragments = new ArrayList<Map<String, Integer>>();
        for (int at = 0; at < ends.length; at += 2) {
            fragments.add(Map.of("begin", ends[at], "end", ends[at + 1]));
        }
        return edit("createSpan", UUID.randomUUID(), "layer", "claim", "label", "QUOTE", "fragments", fragments);
    }
}
