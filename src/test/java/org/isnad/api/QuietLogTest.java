package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.edit;
import static org.isnad.api.Newsroom.marks;
import static org.isnad.api.Newsroom.person;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.isnad.api.Client.Upload;
import org.junit.jupiter.api.Test;

/** A day on which people work, err, and want the same at the same time gives the log nothing to warn of. */
class QuietLogTest {

    private static final Path LOG = Path.of("target", "shipped", "logs", "server.log");
    private static final Pattern COMPLAINT = Pattern.compile("^\\S+ +(WARN|WARNING|ERROR|SEVERE|FATAL) ");

    @Test
    void stays_quiet_on_a_normal_day() throws IOException {
        var room = Newsroom.open();
        var layla = room.with("layla", "annotator");
        var before = lines().size();

        var article = comeIn(room);
        workAtTheSameMoment(room, layla, article);
        err(layla, article);
        exportEverything(room);
        Behind.forgetWrongPasswords();

        var complaints = lines().stream()
                .skip(before)
                .filter(line -> COMPLAINT.matcher(line).find());
        assertThat(complaints).isEmpty();
    }

    private static String comeIn(Newsroom room) {
        var browser = BrowserSession.of("lead", Client.PASSWORD).client();
        var answer = room.lead()
                .upload(
                        room.id(),
                        Upload.of("a.txt", "سارة قالت."),
                        Upload.of("empty.txt", ""),
                        new Upload("picture.txt", new byte[] {-1, -40, -1}));
        var article = answer.get("/items/0/article");
        browser.get("/team/projects").expect(200);
        browser.get("/corpus/articles?project=" + room.id()).expect(200);
        browser.get("/annotation/annotate?article=" + article).expect(200);
        return article;
    }

    private static void workAtTheSameMoment(Newsroom room, Client layla, String article) {
        var member = "projects/%s/members/layla".formatted(room.id());
        var account = Map.of("login", "quiet", "password", Client.PASSWORD);
        AtOnce.run(6, any -> layla.post(marks(article), batch(createSpan(UUID.randomUUID(), "cue", "CUE", 0, 4))));
        AtOnce.run(6, any -> layla.post(marks(article), batch(person(UUID.randomUUID(), 0, 4))));
        AtOnce.run(4, any -> room.lead().upload(room.id(), Upload.of("same.txt", "نص واحد.")));
        AtOnce.run(4, any -> room.lead().put(member, Map.of("roles", List.of("annotator"))));
        AtOnce.run(4, any -> Client.admin().post("accounts", account));
        AtOnce.run(4, any -> Client.stranger().post("tokens", Map.of("login", "quiet", "password", "a wrong one")));
    }

    private static void err(Client layla, String article) {
        layla.post(marks(article), batch(createSpan(UUID.randomUUID(), "cue", "CUE", 2, 6)));
        layla.post(marks(article), batch(createSpan(UUID.randomUUID(), "cue", "CUE", 2, 600)));
        layla.post(marks(article), batch(edit("deleteSpan", UUID.randomUUID())));
        layla.post(marks(article), "{");
        layla.post(marks(article), "null");
        layla.post("articles/%s/undo".formatted(article));
        layla.put("articles/%s/state".formatted(article), Map.of("state", "submitted"));
        layla.get("projects/999999999");
        layla.get("nowhere");
        layla.delete("projects");
        layla.upload("1");
        Client.stranger().get("me");
    }

    private static void exportEverything(Newsroom room) {
        for (var format : List.of("jsonl", "conll2003", "brat")) {
            Exports.file(room.lead(), room.id(), Map.of("format", format, "sets", "all"));
        }
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(LOG);
    }
}
