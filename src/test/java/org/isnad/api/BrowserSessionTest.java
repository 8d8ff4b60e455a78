package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A page uses the API with its session, and sends along what another site's page cannot know. */
class BrowserSessionTest {

    private static final Newsroom ROOM = Newsroom.open();
    private static final String ARTICLE = ROOM.article("نص.");

    @BeforeAll
    static void have_a_member() {
        ROOM.with("layla", "annotator");
    }

    @Test
    void knows_who_signed_in_through_the_page() {
        var browser = BrowserSession.of("layla", Client.PASSWORD);

        assertThat(browser.client().get("me").expect(200).get("/login")).isEqualTo("layla");
        assertThat(browser.cookie()).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax");
        assertThat(browser.secret(ARTICLE)).hasSizeGreaterThan(30).isEqualTo(browser.secret(ARTICLE));
    }

    @Test
    void takes_no_change_without_the_secret_of_its_pages() {
        var browser = BrowserSession.of("layla", Client.PASSWORD);
        var other = BrowserSession.of("layla", Client.PASSWORD);
        var wanted = Map.of("name", "Made by a page");

        assertThat(browser.client().post("projects", wanted).refusal()).isEqualTo("403 ForgedRequest");
        assertThat(browser.client()
                        .with("X-CSRF-Token", "guess")
                        .post("projects", wanted)
                        .refusal())
                .isEqualTo("403 ForgedRequest");
        assertThat(browser.client()
                        .with("X-CSRF-Token", other.secret(ARTICLE))
                        .post("projects", wanted)
                        .refusal())
                .isEqualTo("403 ForgedRequest");
        assertThat(browser.client()
                        .with("X-CSRF-Token", browser.secret(ARTICLE))
                        .post("projects", wanted)
                        .status())
                .isEqualTo(201);
        assertThat(browser.client().get("projects").status()).isEqualTo(200);
    }

    @Test
    void shows_a_page_only_what_its_own_member_sees() {
        var browser = BrowserSession.of("layla", Client.PASSWORD);
        var page = browser.client().with("X-CSRF-Token", browser.secret(ARTICLE));
        var staleSecret = BrowserSession.of("layla", Client.PASSWORD).secret(ARTICLE);

        assertThat(page.get("projects").status()).isEqualTo(200);
        assertThat(browser.client()
                        .with("X-CSRF-Token", staleSecret)
                        .get("projects")
                        .refusal())
                .isEqualTo("403 ForgedRequest");
    }

    @Test
    void tells_a_page_whose_session_it_is_and_its_secret() {
        var browser = BrowserSession.of("layla", Client.PASSWORD);

        var session = browser.client().get("session").expect(200);

        assertThat(session.get("/login")).isEqualTo("layla");
        assertThat(session.get("/token")).isEqualTo(browser.secret(ARTICLE));
        assertThat(Client.of("layla").get("session").refusal()).isEqualTo("401 NotSignedIn");
    }

    @Test
    void lets_in_who_knows_the_password_and_begins_anew() {
        var stale = BrowserSession.of("layla", Client.PASSWORD);

        var answer = stale.client()
                .post("session", Map.of("login", "layla", "password", Client.PASSWORD))
                .expect(200);

        assertThat(answer.get("/login")).isEqualTo("layla");
        assertThat(answer.header("Set-Cookie")).startsWith("ISNAD_").contains("HttpOnly");
        assertThat(stale.client().get("me").refusal()).isEqualTo("401 NotSignedIn");
    }

    @Test
    void lets_nobody_in_with_a_wrong_password_and_slows_guessing_down() {
        ROOM.with("guessed", "annotator");
        var wrong = Map.of("login", "guessed", "password", "not the password");

        var answers = IntStream.range(0, 8)
                .mapToObj(nth -> Client.stranger().post("session", wrong))
                .toList();

        assertThat(answers.get(0).refusal()).isEqualTo("401 WrongLogin");
        assertThat(answers.get(0).header("Set-Cookie")).isEmpty();
        assertThat(answers.get(7).refusal()).isEqualTo("429 TooManyTries");
        assertThat(answers.get(7).header("Retry-After")).isNotEmpty();
    }

    @Test
    void lets_nobody_in_by_a_form_of_another_site() {
        var form = BodyPublishers.ofString("{\"login\":\"layla\",\"password\":\"" + Client.PASSWORD + "\"}");

        var answer = Client.stranger().with("Content-Type", "text/plain").send("POST", "/api/v1/session", form);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void believes_a_bad_token_less_than_a_good_session() {
        var browser = BrowserSession.of("layla", Client.PASSWORD);

        var answer = browser.client().with("Authorization", "Bearer made-up").get("me");

        assertThat(answer.refusal()).isEqualTo("401 NotSignedIn");
    }

    @Test
    void makes_no_session_for_programs() {
        var answer = Client.of("layla").get("me").expect(200);

        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void keeps_the_answers_out_of_caches_and_frames() {
        var answer = Client.of("layla").get("me").expect(200);

        assertThat(answer.header("Cache-Control")).containsAnyOf("no-store", "no-cache");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void sends_no_form_to_the_page_that_tells_of_an_error() {
        var lost = BrowserSession.of("layla", Client.PASSWORD)
                .client()
                .get("/nothing-here")
                .expect(404);

        var page = Jsoup.parse(lost.text());

        assertThat(page.select("main h1").text()).isNotEmpty();
        assertThat(page.select("form")).isEmpty();
    }
}
