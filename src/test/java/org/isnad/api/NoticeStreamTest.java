package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.marks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.isnad.journey.ShippedIsnad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Open pages hear at once that there is something new, as long as their member is signed in. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class NoticeStreamTest {

    private final String login = "stream-" + UUID.randomUUID().toString().substring(0, 8);
    private final Newsroom room = Newsroom.open();
    private final Client member = room.with(login, "annotator");
    private final BrowserSession browser = BrowserSession.of(login, Client.PASSWORD);

    @Test
    void says_that_there_is_a_notice_and_not_what_it_tells() throws Exception {
        var article = room.article("سارة قالت.");
        try (var stream = open(browser)) {
            assertThat(stream.readLine()).isEqualTo(": open");

            assign(article);

            assertThat(next(stream)).isEqualTo("event: notice");
            assertThat(stream.readLine()).isEqualTo("data: {}");
        }
    }

    @Test
    void says_that_a_set_of_the_member_has_moved() throws Exception {
        var article = room.article("سارة قالت.");
        assign(article);
        try (var stream = open(browser)) {
            stream.readLine();

            member.put("articles/%s/state".formatted(article), Map.of("state", "submitted"))
                    .expect(200);

            assertThat(next(stream)).isEqualTo("event: moved");
            assertThat(stream.readLine()).contains("\"article\":\"" + article, "\"state\":\"submitted\"");
        }
    }

    @Test
    void says_nothing_to_anybody_else() throws Exception {
        var other = "other-" + login;
        room.with(other, "annotator");
        var article = room.article("سارة قالت.");
        var own = room.article("سارة قالت ثانيةً.");
        try (var stream = open(BrowserSession.of(other, Client.PASSWORD))) {
            stream.readLine();

            assign(article);
            member.put("articles/%s/state".formatted(article), Map.of("state", "submitted"))
                    .expect(200);
            room.lead()
                    .put("articles/%s/assignees".formatted(own), Map.of("logins", List.of(other)))
                    .expect(200);

            assertThat(next(stream)).isEqualTo("event: notice");
            assertThat(stream.readLine()).isEqualTo("data: {}");
            assertThat(Client.of(other).get(marks(own)).status()).isEqualTo(200);
        }
    }

    @Test
    void ends_when_the_member_signs_out() throws Exception {
        try (var stream = open(browser)) {
            stream.readLine();

            signOut();

            assertThat(stream.lines().toList()).allMatch(String::isEmpty);
        }
        assertThat(answer(browser).statusCode()).isEqualTo(204);
    }

    @Test
    void is_for_nobody_who_is_not_signed_in_by_a_session() throws Exception {
        var request = HttpRequest.newBuilder(ShippedIsnad.get().address().resolve("/api/v1/notices/stream"));
        var stranger = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());

        assertThat(stranger.statusCode()).isEqualTo(204);
        assertThat(member.get("notices/stream").status()).isEqualTo(204);
    }

    private void signOut() {
        var page = browser.client().get("/team/projects").expect(200);
        var form = org.jsoup.Jsoup.parse(page.text()).expectFirst("form#leave");
        var fields = form.select("input").stream()
                .map(input -> java.net.URLEncoder.encode(input.attr("name"), StandardCharsets.UTF_8) + "="
                        + java.net.URLEncoder.encode(input.attr("value"), StandardCharsets.UTF_8))
                .toList();
        browser.client()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", form.attr("action"), HttpRequest.BodyPublishers.ofString(String.join("&", fields)))
                .expect(302);
    }

    private void assign(String article) {
        room.lead()
                .put("articles/%s/assignees".formatted(article), Map.of("logins", List.of(login)))
                .expect(200);
    }

    /** The next line that is no comment and not empty. */
    private static String next(BufferedReader stream) throws IOException {
        var line = stream.readLine();
        while (line.isEmpty() || line.startsWith(":")) {
            line = stream.readLine();
        }
        return line;
    }

    private static BufferedReader open(BrowserSession browser) throws IOException, InterruptedException {
        return new BufferedReader(new InputStreamReader(answer(browser).body(), StandardCharsets.UTF_8));
    }

    private static HttpResponse<java.io.InputStream> answer(BrowserSession browser)
            throws IOException, InterruptedException {
        var address = ShippedIsnad.get().address().resolve("/api/v1/notices/stream");
        var request = HttpRequest.newBuilder(address)
                .header("Cookie", browser.cookie().split(";", 2)[0]);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
    }
}
