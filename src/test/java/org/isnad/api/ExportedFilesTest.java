package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.relate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.isnad.api.Client.Upload;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** In each format, the text at a span's offsets is what was selected. */
class ExportedFilesTest {

    private static final Newsroom ROOM = Newsroom.open();
    private static final String BRIDGE = "وقال ترامب وترامب إن «500 مليون» لـCNN.\nسطر ثانٍ 👨‍👩‍👧 e\u0301nd";
    private static final String SEA = "Sara said 12.5% of 𝒳𝒴 are in Beirut.";
    private static final List<String> MENTIONS = List.of(
            "PER 5-10 ترامب",
            "PER 12-17 ترامب",
            "MONEY 22-31 500 مليون",
            "QUANTITY 22-25 500",
            "ORG 35-38 CNN",
            "EVENT 49-54 👨‍👩‍👧",
            "LOC 55-57 e\u0301");
    private static final String LINK = "5e0c2f1a-0000-4000-8000-0000000000aa";

    @BeforeAll
    static void mark_two_articles() {
        var answer = ROOM.lead().upload(ROOM.id(), Upload.of("الجسر.txt", BRIDGE), Upload.of("sea.txt", SEA));
        var claim = UUID.randomUUID();
        var trump = UUID.randomUUID();
        mark(
                answer.get("/items/0/article"),
                createSpan(trump, "entity", "PER", 5, 10),
                entity("PER", 12, 17),
                entity("MONEY", 22, 31),
                entity("QUANTITY", 22, 25),
                entity("ORG", 35, 38),
                entity("EVENT", 49, 54),
                entity("LOC", 55, 57),
                createSpan(claim, "claim", "QUOTE", 18, 48),
                createSpan(UUID.randomUUID(), "claim", "NUMERIC", 11, 31),
                fragments("cue", "CUE", 0, 4, 11, 12),
                relate(UUID.fromString(LINK), "source", claim, trump));
        mark(answer.get("/items/1/article"), entity("PER", 0, 4), entity("ORG", 19, 21), entity("GPE", 29, 35));
    }

    @Test
    void holds_everything_as_jsonl() {
        var file = export(Map.of("format", "jsonl", "sets", "lead"));

        var found = ExportedFiles.jsonl(file.bytes());

        assertThat(found.keySet()).containsExactly("الجسر.txt", "sea.txt");
        assertThat(found.get("الجسر.txt"))
                .containsAll(MENTIONS)
                .contains(
                        "QUOTE 18-48 إن «500 مليون» لـCNN.\nسطر ثانٍ",
                        "NUMERIC 11-31 وترامب إن «500 مليون",
                        "CUE 0-4 وقال, 11-12 و")
                .hasSize(MENTIONS.size() + 3);
        assertThat(found.get("sea.txt")).containsExactly("PER 0-4 Sara", "ORG 19-21 𝒳𝒴", "GPE 29-35 Beirut");
    }

    @Test
    void tells_in_jsonl_of_article_set_and_relations() throws IOException {
        var line = export(Map.of("format", "jsonl", "sets", "all"))
                .text()
                .lines()
                .findFirst()
                .orElseThrow();

        var article = Client.JSON.readTree(line);

        assertThat(article.get("text").asText()).isEqualTo(BRIDGE);
        assertThat(article.get("sha256").asText()).matches("[0-9a-f]{64}");
        assertThat(article.get("language").asText()).isEqualTo("ar");
        assertThat(article.get("set"))
                .hasToString("{\"kind\":\"annotator\",\"owner\":\"lead\",\"state\":\"in_progress\",\"revision\":11}");
        assertThat(article.at("/relations/0/id").asText()).isEqualTo(LINK);
        assertThat(article.at("/relations/0/type").asText()).isEqualTo("source");
    }

    @Test
    void cuts_spans_at_line_ends_alone_as_brat() throws IOException {
        var found = ExportedFiles.brat(
                export(Map.of("format", "brat", "sets", "all")).bytes());

        assertThat(found.get("الجسر.txt"))
                .containsAll(MENTIONS)
                .contains(
                        "claim_QUOTE 18-39 إن «500 مليون» لـCNN., 40-48 سطر ثانٍ",
                        "claim_NUMERIC 11-31 وترامب إن «500 مليون",
                        "cue_CUE 0-4 وقال, 11-12 و")
                .hasSize(MENTIONS.size() + 3);
        assertThat(found.get("sea.txt")).containsExactly("PER 0-4 Sara", "ORG 19-21 𝒳𝒴", "GPE 29-35 Beirut");
    }

    @Test
    void holds_the_outermost_mentions_of_one_layer_as_conll() {
        for (var scheme : List.of("BIO", "BIOES")) {
            var file = export(Map.of("format", "conll2003", "sets", "all", "options", Map.of("scheme", scheme)))
                    .bytes();

            assertThat(ExportedFiles.conll(file))
                    .containsExactly(
                            List.of(
                                    "PER ترامب",
                                    "PER ترامب",
                                    "MONEY 500مليون",
                                    "ORG CNN",
                                    "EVENT 👨‍👩‍👧",
                                    "LOC e\u0301"),
                            List.of("PER Sara", "ORG 𝒳𝒴", "GPE Beirut"));
            assertThat(ExportedFiles.conllTexts(file))
                    .containsExactly(ExportedFiles.withoutWhiteSpace(BRIDGE), ExportedFiles.withoutWhiteSpace(SEA));
        }
    }

    @Test
    void holds_the_layer_and_the_nesting_that_was_asked_for_as_conll() {
        var innermost = export(Map.of("format", "conll2003", "sets", "all", "options", Map.of("nesting", "innermost")));
        var claims = export(Map.of("format", "conll2003", "sets", "all", "options", Map.of("layer", "claim")));

        assertThat(ExportedFiles.conll(innermost.bytes()).get(0))
                .contains("QUANTITY 500")
                .doesNotContain("MONEY 500مليون");
        assertThat(ExportedFiles.conll(claims.bytes()).get(0)).containsExactly("QUOTE إن«500مليون»لـCNN.سطرثانٍ");
    }

    @Test
    void says_what_a_format_could_not_hold() {
        var conll = Exports.make(ROOM.lead(), ROOM.id(), Map.of("format", "conll2003", "sets", "all"));
        var jsonl = Exports.make(ROOM.lead(), ROOM.id(), Map.of("format", "jsonl", "sets", "all"));

        assertThat(conll.json().at("/loss/counts")).hasToString("{\"OTHER_LAYER\":3,\"NESTED\":1,\"RELATION\":1}");
        assertThat(conll.json().at("/loss/listed")).hasSize(5);
        assertThat(conll.json().at("/loss/listed").findValuesAsText("mark")).contains(LINK);
        assertThat(jsonl.json().at("/loss/counts")).isEmpty();
    }

    private static Answer export(Map<String, ?> order) {
        return Exports.file(ROOM.lead(), ROOM.id(), order);
    }

    private static void mark(String article, JsonNode... edits) {
        ROOM.lead().post(marks(article), batch(edits)).expect(200);
    }

    private static JsonNode entity(String label, int begin, int end) {
        return createSpan(UUID.randomUUID(), "entity", label, begin, end);
    }

    private static JsonNode fragments(String layer, String label, int... ends) {
        var fragments = List.of(Map.of("begin", ends[0], "end", ends[1]), Map.of("begin", ends[2], "end", ends[3]));
        return edit("createSpan", UUID.randomUUID(), "layer", layer, "label", label, "fragments", fragments);
    }
}
