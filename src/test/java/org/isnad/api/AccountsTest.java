package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An admin makes accounts, and everybody can ask who they are. */
class AccountsTest {

    private static final String PASSWORD = "long enough";

    @Test
    void tells_people_who_they_are() {
        var me = Client.admin().get("me").expect(200);

        assertThat(me.get("/login")).isEqualTo("admin");
        assertThat(me.get("/name")).isNotBlank();
        assertThat(me.json().get("admin").asBoolean()).isTrue();
        assertThat(me.get("/locale")).isIn("ar", "en");
    }

    @Test
    void makes_an_account_that_can_sign_in() {
        var wanted = Map.of("login", "nadia", "name", "ناديا", "password", PASSWORD, "locale", "ar");

        var made = Client.admin().post("accounts", wanted).expect(201);

        assertThat(made.text()).doesNotContain(PASSWORD);
        var me = Client.signedIn("nadia", PASSWORD).get("me").expect(200).json();
        assertThat(me).isEqualTo(made.json());
        assertThat(me.get("name").asText()).isEqualTo("ناديا");
        assertThat(me.get("admin").asBoolean()).isFalse();
    }

    @Test
    void reads_as_the_browser_asks_until_a_language_is_chosen() {
        Client.admin()
                .post("accounts", Map.of("login", "undecided", "password", PASSWORD))
                .expect(201);
        var account = Client.signedIn("undecided", PASSWORD);
        var browser = BrowserSession.of("undecided", PASSWORD).client();

        assertThat(List.of("en-GB", "ar-SY", "fr"))
                .extracting(language -> account.speaking(language).get("me").get("/locale"))
                .containsExactly("en", "ar", "ar");
        assertThat(List.of("en-GB", "ar-SY", "fr"))
                .extracting(language -> pageLanguage(browser.speaking(language)))
                .containsExactly("en", "ar", "ar");
    }

    @Test
    void reads_in_the_chosen_language_whatever_the_browser_asks_for() {
        Client.admin()
                .post("accounts", Map.of("login", "decided", "password", PASSWORD, "locale", "en"))
                .expect(201);

        var account = Client.signedIn("decided", PASSWORD);
        var browser = BrowserSession.of("decided", PASSWORD).client();

        assertThat(account.speaking("ar").get("me").get("/locale")).isEqualTo("en");
        assertThat(pageLanguage(browser.speaking("ar"))).isEqualTo("en");
    }

    private static String pageLanguage(Client browser) {
        return Jsoup.parse(browser.get("/team/projects").expect(200).text())
                .expectFirst("html")
                .attr("lang");
    }

    @Test
    void lets_only_admins_make_accounts() {
        var wanted = Map.of("login", "intruder", "password", PASSWORD);

        assertThat(Client.of("layla").post("accounts", wanted).refusal()).isEqualTo("403 OnlyForAdmins");
        assertThat(Client.stranger().post("accounts", wanted).refusal()).isEqualTo("401 NotSignedIn");
        assertThat(Behind.number("select count(*) from account where login = 'intruder'"))
                .isZero();
    }

    @Test
    void gives_each_login_once_in_whatever_case() {
        Client.of("layla");

        var same = Client.admin().post("accounts", Map.of("login", "LAYLA", "password", PASSWORD));

        assertThat(same.refusal()).isEqualTo("409 LoginTaken");
        assertThat(same.get("/detail")).contains("LAYLA");
    }

    @Test
    void gives_a_login_once_when_two_want_it_at_the_same_moment() {
        var admin = Client.admin();

        var answers = AtOnce.run(4, any -> admin.post("accounts", Map.of("login", "twin", "password", PASSWORD)));

        assertThat(answers)
                .extracting(answer -> answer.status() == 201 ? "201" : answer.refusal())
                .containsExactlyInAnyOrder("201", "409 LoginTaken", "409 LoginTaken", "409 LoginTaken");
    }

    @Test
    void shuts_opens_and_trusts_somebody() {
        Client.of("nisreen");
        var turned = Client.admin()
                .patch("accounts/nisreen", Map.of("closed", true, "admin", true))
                .expect(200);

        assertThat(turned.json().get("closed").asBoolean()).isTrue();
        assertThat(Client.stranger()
                        .post("tokens", Map.of("login", "nisreen", "password", Client.PASSWORD, "name", "x"))
                        .status())
                .isEqualTo(401);
        Client.admin()
                .patch("accounts/nisreen", Map.of("closed", false, "admin", false))
                .expect(200);
        assertThat(Client.signedIn("nisreen", Client.PASSWORD).get("me").get("/admin"))
                .isEqualTo("false");
        assertThat(Client.admin()
                        .patch("accounts/admin", Map.of("admin", false))
                        .refusal())
                .isEqualTo("409 NotOneself");
    }

    @Test
    void leaves_one_of_two_admins_who_end_each_other_at_once() {
        var two = List.of("first-chief", "second-chief");
        for (int round = 0; round < 6; round++) {
            two.forEach(Client::of);
            two.forEach(login -> Client.admin()
                    .patch("accounts/" + login, Map.of("admin", true))
                    .expect(200));

            var ends = AtOnce.run(
                    2, one -> Client.of(two.get(one)).patch("accounts/" + two.get(1 - one), Map.of("admin", false)));

            assertThat(ends)
                    .extracting(end -> end.status() == 200 ? "200" : end.refusal())
                    .containsExactlyInAnyOrder("200", "403 OnlyForAdmins");
        }
        two.forEach(login -> Client.admin().patch("accounts/" + login, Map.of("admin", false)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''          | name | long enough | en | 422 LoginNotPlain
            two words   | name | long enough | en | 422 LoginNotPlain
            ليلى        | name | long enough | en | 422 LoginNotPlain
            short       | name | seven77     | en | 422 PasswordLength
            nameless    | '  ' | long enough | en | 422 NameLength
            speechless  | name | long enough | xx | 422 UnknownLanguage
            speechless  | name | long enough | '' | 422 UnknownLanguage
            """)
    void refuses_an_account_that_could_not_be_used(
            String login, String name, String password, String locale, String refusal) {
        var wanted = Map.of("login", login, "name", name, "password", password, "locale", locale);

        assertThat(Client.admin().post("accounts", wanted).refusal()).isEqualTo(refusal);
    }

    @Test
    void refuses_what_is_too_long() {
        var longLogin = Map.of("login", "l".repeat(65), "password", PASSWORD);
        var longName = Map.of("login", "long", "name", "n".repeat(121), "password", PASSWORD);
        var longPassword = Map.of("login", "long", "password", "p".repeat(201));

        assertThat(Client.admin().post("accounts", longLogin).refusal()).isEqualTo("422 LoginNotPlain");
        assertThat(Client.admin().post("accounts", longName).refusal()).isEqualTo("422 NameLength");
        assertThat(Client.admin().post("accounts", longPassword).refusal()).isEqualTo("422 PasswordLength");
    }
}
