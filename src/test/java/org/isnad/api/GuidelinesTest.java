package org.isnad.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A project says how it marks; annotators confirm that they have read it, and each mark knows by which version it was made. */
class GuidelinesTest {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final Newsroom room = Newsroom.open();
    private final Client layla = room.with("layla", "annotator");
    private final String path = "projects/%s/guideline".formatted(room.id());

    @Test
    void what_is_written_is_seen_by_managers_alone_until_it_is_published() {
        assertThat(layla.get(path).refusal()).isEqualTo("404 NoGuideline");
        save("# الأشخاص\n\nمن له اسم علم.", 0);

        assertThat(layla.get(path).refusal()).isEqualTo("404 NoGuideline");
        assertThat(layla.get(path + "/draft").refusal()).isEqualTo("403 NotYourRole");
        assertThat(publish(1, "الأول").get("/version")).isEqualTo("1");
        var seen = layla.get(path).expect(200);
        assertThat(seen.get("/text")).isEqualTo("# الأشخاص\n\nمن له اسم علم.");
        assertThat(seen.get("/html")).contains("<h2", "dir=\"rtl\"");
        assertThat(Behind.number("select count(*) from audit_line where act = 'GUIDELINE_PUBLISHED' and project_id = "
                        + room.id()))
                .isOne();
    }

    @Test
    void versions_stay_as_they_are_and_tell_what_became_of_them() {
        room.guideline("By name.");
        room.guideline("By full name.");

        assertThat(layla.get(path + "/versions/1").get("/text")).isEqualTo("By name.");
        assertThat(layla.get(path + "/versions").json().get("items").findValuesAsText("version"))
                .containsExactly("2", "1");
        var changes =
                layla.get(path + "/versions/2/changes?before=1").expect(200).text();
        assertThat(changes).contains("full").contains("ADDED");
        assertThat(layla.get(path + "/versions/3").refusal()).isEqualTo("404 NoSuchVersion");
        assertThat(publish(2, "again").refusal()).isEqualTo("422 NothingNew");
        save("By given name.", 2);
        assertThat(publish(3, "  ").refusal()).isEqualTo("422 NoteLength");
    }

    @Test
    void of_two_managers_who_write_at_once_the_second_is_told_and_overwrites_nothing() {
        var mona = room.with("mona", "manager");
        save("one", 0);

        var late = mona.put(path + "/draft", Map.of("text", "two", "revision", 0));

        assertThat(late.refusal()).isEqualTo("409 DraftChanged");
        assertThat(late.number("/current/revision")).isOne();
        assertThat(mona.get(path + "/draft").get("/text")).isEqualTo("one");
        var answers =
                AtOnce.run(8, turn -> mona.put(path + "/draft", Map.of("text", "at once " + turn, "revision", 1)));
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    }

    @Test
    void marking_goes_on_but_nothing_is_submitted_before_the_version_in_force_is_confirmed() {
        var article = room.article("سارة قالت إن الجسر مغلق.");
        room.guideline("By name.");
        layla.post(marks(article), batch(person(UUID.randomUUID(), 0, 4))).expect(200);

        assertThat(submit(article).refusal()).isEqualTo("422 GuidelineNotConfirmed");
        confirm(1).expect(204);
        confirm(1).expect(204);
        room.guideline("By full name.");
        assertThat(confirm(1).refusal()).isEqualTo("409 NewerVersion");
        assertThat(submit(article).refusal()).isEqualTo("422 GuidelineNotConfirmed");
        confirm(2).expect(204);
        submit(article).expect(200);
        assertThat(room.lead().get(path + "/confirmations").expect(200).text())
                .contains("\"login\":\"layla\",\"name\":\"layla\",\"version\":2")
                .contains("\"login\":\"lead\",\"name\":\"lead\",\"version\":0");
    }

    @Test
    void each_mark_knows_by_which_version_it_was_made() {
        var article = room.article("سارة قالت إن الجسر مغلق.");
        var before = UUID.randomUUID();
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        layla.post(marks(article), batch(person(before, 0, 4))).expect(200);
        room.guideline("By name.");
        layla.post(marks(article), batch(person(UUID.randomUUID(), 5, 9))).expect(200);
        confirm(1).expect(204);
        layla.post(marks(article), batch(person(first, 10, 12))).expect(200);
        room.guideline("By full name.");
        confirm(2).expect(204);
        layla.post(marks(article), batch(person(second, 13, 18))).expect(200);
        layla.post(marks(article), batch(edit("updateSpan", first, "label", "ORG")))
                .expect(200);

        assertThat(made(article)).containsExactly("null", "null", "1", "2");
        layla.post(marks(article), batch(edit("deleteSpan", first))).expect(200);
        layla.post("articles/%s/undo".formatted(article)).expect(200);
        assertThat(made(article)).containsExactly("null", "null", "1", "2");
        var export = room.lead()
                .post("projects/%s/exports".formatted(room.id()), Map.of("format", "jsonl", "sets", "all"))
                .get("/id");
        Exports.awaitEnd(room.lead(), export);
        assertThat(room.lead().get("exports/" + export + "/file").text()).contains("\"guideline\":1");
    }

    @Test
    void pictures_are_told_by_their_bytes_and_shown_to_members_alone() {
        var added = upload(PNG, "جسر [لازوار]").expect(201);
        var picture = path + "/pictures/" + added.get("/id");

        assertThat(added.get("/markdown")).isEqualTo("![جسر \\[لازوار\\]](picture:%s)".formatted(added.get("/id")));
        var shown = layla.get(picture).expect(200);
        assertThat(shown.bytes()).isEqualTo(PNG);
        assertThat(shown.header("Content-Type")).isEqualTo("image/png");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(shown.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(shown.header("Content-Disposition")).startsWith("inline");
        assertThat(Client.of("outsider").get(picture).refusal()).isEqualTo("404 NoSuchProject");
        var elsewhere = Newsroom.open();
        assertThat(elsewhere
                        .lead()
                        .get("projects/%s/guideline/pictures/%s".formatted(elsewhere.id(), added.get("/id")))
                        .refusal())
                .isEqualTo("404 NoSuchPicture");
        assertThat(upload("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8), "x")
                        .refusal())
                .isEqualTo("422 NotAPicture");
        assertThat(upload(PNG, " ").refusal()).isEqualTo("422 PictureWithoutWords");
        save("![ ](picture:1)", 0);
        assertThat(publish(1, "x").refusal()).isEqualTo("422 PictureWithoutWords");
    }

    private List<String> made(String article) {
        return layla.get(marks(article)).expect(200).json().get("spans").findValuesAsText("guideline");
    }

    private Answer submit(String article) {
        return layla.put("articles/%s/state?set=mine".formatted(article), Map.of("state", "submitted"));
    }

    private Answer confirm(int version) {
        return layla.post(path + "/confirmations", Map.of("version", version));
    }

    private void save(String text, int revision) {
        room.lead()
                .put(path + "/draft", Map.of("text", text, "revision", revision))
                .expect(200);
    }

    private Answer publish(long revision, String note) {
        return room.lead().post(path + "/versions", Map.of("revision", revision, "note", note));
    }

    private Answer upload(byte[] content, String words) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n".getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--x\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\n%s\r\n--x--\r\n"
                .formatted(words)
                .getBytes(UTF_8));
        return room.lead()
                .with("Content-Type", "multipart/form-data; boundary=x")
                .send("POST", path + "/pictures", BodyPublishers.ofByteArray(body.toByteArray()));
    }
}
