package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
