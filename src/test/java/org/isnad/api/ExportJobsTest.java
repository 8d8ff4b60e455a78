package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.isnad.journey.ShippedIsnad;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An export is ordered, made in the background, watched and downloaded, whole or in parts. */
class ExportJobsTest {

    private static final Newsroom ROOM = Newsroom.open();
    private static final Client LAYLA = ROOM.with("layla", "annotator");

    @BeforeAll
    static void mark_articles() {
        for (int article = 0; article < 4; article++) {
            var id = ROOM.article("سارة قالت إن الجسر مغلق. " + article);
            ROOM.lead().post(marks(id), batch(person(UUID.randomUUID(), 0, 4))).expect(200);
            LAYLA.post(marks(id), batch(person(UUID.randomUUID(), 0, 4))).expect(200);
            if (article == 0) {
                ROOM.lead()
                        .post(marks(id) + "?set=gold", batch(person(UUID.randomUUID(), 0, 4)))
                        .expect(200);
            }
        }
    }

    @Test
    void tells_how_far_it_is_and_what_came_of_it() throws Exception {
        var id = ROOM.lead()
                .post(path(), Map.of("format", "jsonl", "sets", "all"))
                .expect(202)
                .get("/id");
        var early = ROOM.lead().get("exports/" + id).expect(200);

        var done = Exports.awaitEnd(ROOM.lead(), id);

        assertThat(early.get("/state")).isIn("queued", "running", "done");
        assertThat(early.json().get("progress").asDouble()).isBetween(0.0, 1.0);
        assertThat(done.get("/state")).isEqualTo("done");
        assertThat(done.json().get("progress").asDouble()).isEqualTo(1.0);
        assertThat(done.json().get("id").isTextual()).isTrue();
        var file = ROOM.lead().get("exports/%s/file".formatted(id)).expect(200);
        assertThat(file.bytes()).hasSize((int) done.number("/file/bytes"));
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.bytes())))
                .isEqualTo(done.get("/file/sha256"));
        var disposition = URLDecoder.decode(file.header("Content-Disposition"), StandardCharsets.UTF_8);
        assertThat(disposition).startsWith("attachment").contains(done.get("/file/name"));
        assertThat(done.get("/file/name")).endsWith(".jsonl");
    }

    @ParameterizedTest
    @CsvSource({"all, 9", "gold, 1", "lead, 4", "layla, 4"})
    void holds_the_sets_that_were_asked_for(String sets, int lines) {
        var file = Exports.file(ROOM.lead(), ROOM.id(), Map.of("format", "jsonl", "sets", sets));

        assertThat(file.text().lines()).hasSize(lines);
    }

    @Test
    void takes_the_gold_sets_where_nothing_is_told() {
        assertThat(Exports.file(ROOM.lead(), ROOM.id(), Map.of("format", "jsonl"))
                        .text()
                        .lines())
                .hasSize(1);
    }

    @Test
    void makes_a_file_without_marks_where_there_are_none() {
        var empty = Newsroom.open();
        for (var format : new String[] {"jsonl", "conll2003", "brat"}) {
            var done = Exports.make(empty.lead(), empty.id(), Map.of("format", format));

            assertThat(done.get("/state")).isEqualTo("done");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                           | 422 FieldMissing
            {"format": "xml"}                                            | 422 ChoiceUnknown
            {"format": "jsonl", "sets": "nobody-at-all"}                 | 422 NoSuchMember
            {"format": "conll2003", "options": {"scheme": "IO"}}         | 422 ChoiceUnknown
            {"format": "conll2003", "options": {"colour": "red"}}        | 422 ChoiceUnknown
            {"format": "conll2003", "options": {"layer": "nosuch"}}      | 422 ChoiceUnknown
            {"format": "jsonl", "splits": {"train": 0.8, "test": 0.2}}   | 422 NotThereYet
            {"format": "conll2003", "options": "BIO"}                    | 400 WrongShape
            """)
    void refuses_what_no_format_can_do(String order, String refusal) {
        assertThat(ROOM.lead().post(path(), order).refusal()).isEqualTo(refusal);
    }

    @Test
    void is_given_up_while_it_is_not_over() {
        var done = Exports.make(ROOM.lead(), ROOM.id(), Map.of("format", "jsonl"));

        Behind.change("update export_job set state = 'QUEUED', file_name = null where id = " + done.get("/id"));
        assertThat(ROOM.lead().get("exports/%s/file".formatted(done.get("/id"))).refusal())
                .isEqualTo("409 NoFile");
        assertThat(ROOM.lead().delete("exports/" + done.get("/id")).get("/state"))
                .isEqualTo("cancelled");
    }

    @Test
    void goes_with_its_file_once_it_is_over() {
        var done = Exports.make(ROOM.lead(), ROOM.id(), Map.of("format", "jsonl"));
        var file = ShippedIsnad.home().resolve("exports").resolve(done.get("/id"));
        assertThat(file).exists();

        ROOM.lead().delete("exports/" + done.get("/id")).expect(204);

        assertThat(file).doesNotExist();
        assertThat(ROOM.lead().get("exports/" + done.get("/id")).refusal()).isEqualTo("404 NoSuchExport");
        assertThat(ROOM.lead().delete("exports/" + done.get("/id")).refusal()).isEqualTo("404 NoSuchExport");
    }

    @Test
    void goes_only_for_those_who_may_export() {
        var done = Exports.make(ROOM.lead(), ROOM.id(), Map.of("format", "jsonl"));

        assertThat(LAYLA.delete("exports/" + done.get("/id")).status()).isEqualTo(403);

        ROOM.lead().get("exports/" + done.get("/id")).expect(200);
    }

    @Test
    void shows_on_the_page_what_was_lost_when_that_is_asked_for() {
        var room = Newsroom.open();
        var article = room.article("قالت سارة.");
        room.lead()
                .post(marks(article), batch(createSpan(UUID.randomUUID(), "claim", "QUOTE", 0, 4)))
                .expect(200);
        var lossy = Exports.make(room.lead(), room.id(), Map.of("format", "conll2003", "sets", "all"));
        var browser = BrowserSession.of("lead", Client.PASSWORD).client();
        var address = "/exchange/export?project=" + room.id();

        var closed = Jsoup.parse(browser.get(address).expect(200).text());
        var open = Jsoup.parse(
                browser.get(address + "&losses=" + lossy.get("/id")).expect(200).text());

        assertThat(lossy.number("/loss/counts/OTHER_LAYER")).isEqualTo(1);
        assertThat(closed.select("#export-%s a.losses".formatted(lossy.get("/id"))))
                .hasSize(1);
        assertThat(closed.select("details.losses")).isEmpty();
        assertThat(open.select("#export-%s details.losses li a".formatted(lossy.get("/id")))
                        .eachText())
                .containsExactly(room.lead().get("articles/" + article).get("/name"));
    }

    @Test
    void is_nobodys_who_does_not_know_of_it() {
        assertThat(ROOM.lead().get("exports/999999999").refusal()).isEqualTo("404 NoSuchExport");
        assertThat(ROOM.lead().get("exports/latest").refusal()).isEqualTo("404 NotAnId");
    }

    @Test
    void gives_any_part_of_the_file() {
        var id = Exports.make(ROOM.lead(), ROOM.id(), Map.of("format", "jsonl", "sets", "all"))
                .get("/id");
        var whole = part(id, "").bytes();
        int length = whole.length;

        assertPart(part(id, "bytes=0-9"), whole, 0, 10);
        assertPart(part(id, "bytes=10-"), whole, 10, length);
        assertPart(part(id, "bytes=-7"), whole, length - 7, length);
        assertPart(part(id, "bytes=5-5"), whole, 5, 6);
        assertPart(part(id, "bytes=3-" + 10L * length), whole, 3, length);
        assertPart(part(id, "bytes=-" + 10L * length), whole, 0, length);
        for (var ignored : new String[] {"bytes=0-1,4-5", "lines=1-2", "bytes=x-y", "bytes=-", "bytes 1-2"}) {
            assertThat(part(id, ignored).expect(200).bytes()).as(ignored).isEqualTo(whole);
        }
        for (var outside : new String[] {"bytes=%d-".formatted(length), "bytes=99999999-", "bytes=-0"}) {
            var answer = part(id, outside);
            assertThat(answer.refusal()).as(outside).isEqualTo("416 NoSuchRange");
            assertThat(answer.header("Content-Range")).isEqualTo("bytes */" + length);
        }
        assertThat(part(id, "").header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(part(id, "").header("ETag")).matches("\"[0-9a-f]{64}\"");
    }

    private static void assertPart(Answer answer, byte[] whole, int from, int to) {
        assertThat(answer.expect(206).bytes()).isEqualTo(Arrays.copyOfRange(whole, from, to));
        assertThat(answer.header("Content-Range")).isEqualTo("bytes %d-%d/%d".formatted(from, to - 1, whole.length));
        assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(to - from));
    }

    private static Answer part(String export, String range) {
        var path = "exports/%s/file".formatted(export);
        return range.isEmpty()
                ? ROOM.lead().get(path)
                : ROOM.lead().with("Range", range).get(path);
    }

    private static String path() {
        return "projects/%s/exports".formatted(ROOM.id());
    }
}
