package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.isnad.journey.ShippedIsnad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program gets a token for a login and a password, and whoever guesses has to wait. */
class TokensTest {

    @AfterEach
    void forget_wrong_passwords() {
        Behind.forgetWrongPasswords();
    }

    @Test
    void gives_a_token_that_acts_for_its_owner_until_it_expires() {
        var given = tokenFor("layla", Client.PASSWORD).expect(201);

        var me = Client.stranger()
                .with("Authorization", "Bearer " + given.get("/token"))
                .get("me")
                .expect(200);

        assertThat(me.get("/login")).isEqualTo("layla");
        assertThat(Instant.parse(given.get("/expires"))).isAfter(Instant.now().plus(Duration.ofDays(1)));
    }

    @Test
    void opens_the_api_and_no_page() {
        var token = tokenFor("layla", Client.PASSWORD).get("/token");
        var program = Client.stranger().with("Authorization", "Bearer " + token);

        assertThat(program.get("me").status()).isEqualTo(200);
        assertThat(program.get("/team/tokens").status()).isEqualTo(302);
    }

    @Test
    void keeps_only_a_digest_of_the_token() {
        var token = tokenFor("layla", Client.PASSWORD).expect(201).get("/token");

        var copies = Behind.number(
                "select count(*) from access_token where digest = '%s' or name = '%s'".formatted(token, token));

        assertThat(copies).isZero();
    }

    @Test
    void says_the_same_of_a_wrong_password_and_of_a_login_that_nobody_has() {
        var wrongPassword = tokenFor("layla", "not her password");
        var nobody = tokenFor("nobody-at-all", "not her password");

        assertThat(wrongPassword.refusal()).isEqualTo("401 WrongLogin");
        assertThat(nobody.text()).isEqualTo(wrongPassword.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer isnad_made-up",
                "Bearer ",
                "Bearer",
                "Basic bGF5bGE6YSBwYXNzd29yZCBmb3IgdGVzdHM=",
                "isnad_made-up"
            })
    void lets_nobody_in_with_a_key_that_it_never_gave(String authorization) {
        var answer = Client.stranger().with("Authorization", authorization).get("me");

        assertThat(answer.refusal()).isEqualTo("401 NotSignedIn");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void lets_nobody_in_with_an_expired_token() {
        Client.of("layla");
        var late = Client.signedIn("layla", Client.PASSWORD);

        Behind.change("update access_token set expires = now() - interval 1 day order by id desc limit 1");

        assertThat(late.get("me").refusal()).isEqualTo("401 NotSignedIn");
    }

    @Test
    void makes_those_wait_who_guess_a_password_and_nobody_else() {
        Client.of("guessed");
        for (int guess = 1; guess <= 5; guess++) {
            assertThat(tokenFor("guessed", "guess " + guess).refusal()).isEqualTo("401 WrongLogin");
        }

        var tooOften = tokenFor("guessed", Client.PASSWORD);
        var somebodyElse = tokenFor("layla", Client.PASSWORD);

        assertThat(tooOften.refusal()).isEqualTo("429 TooManyTries");
        assertThat(Long.parseLong(tooOften.header("Retry-After"))).isBetween(1L, 2L);
        assertThat(somebodyElse.status()).isEqualTo(201);
        pass(Long.parseLong(tooOften.header("Retry-After")));
        assertThat(tokenFor("guessed", Client.PASSWORD).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GUESSED-TOO", "guessed-too ", "guessed\u2010too", "guéssed-too"})
    void counts_a_guess_however_the_login_is_written(String variant) {
        Client.of("guessed-too");
        for (int guess = 1; guess <= 5; guess++) {
            tokenFor(variant, "guess " + guess);
        }

        var next = tokenFor("guessed-too", Client.PASSWORD);

        var opens = tokenFor(variant, Client.PASSWORD).status() == 201;
        assertThat(next.status() == 429 || !opens).isTrue();
    }

    @Test
    void counts_guesses_that_come_at_the_same_moment() {
        Client.of("guessed-at-once");

        var answers = AtOnce.run(12, guess -> tokenFor("guessed-at-once", "guess " + guess));

        assertThat(answers).extracting(Answer::refusal).isSubsetOf("401 WrongLogin", "429 TooManyTries");
        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSizeBetween(1, 6);
        assertThat(Behind.number("select failures from sign_in_failure where subject = 'login guessed-at-once'"))
                .isEqualTo(answers.stream()
                        .filter(answer -> answer.status() == 401)
                        .count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin\u200b", "\u00e1dmin", "\uff41dmin", "admin\u00ad", "admin "})
    void takes_no_login_for_another_that_looks_like_it(String variant) {
        var answer = tokenFor(variant, ShippedIsnad.ADMIN_PASSWORD);

        assertThat(answer.refusal()).isEqualTo("401 WrongLogin");
        assertThat(Behind.number("select count(*) from sign_in_failure where subject like 'login%'"))
                .isZero();
    }

    @Test
    void counts_logins_that_nobody_can_have_against_the_address() {
        Client.of("layla");
        Behind.change("insert into sign_in_failure values ('127.0.0.1', 100, utc_timestamp(6))"
                + " on duplicate key update failures = 100, last_failure = utc_timestamp(6)");

        assertThat(tokenFor("x".repeat(200), "a guess").refusal()).isEqualTo("429 TooManyTries");
    }

    @Test
    void holds_less_against_an_address_from_which_somebody_signs_in() {
        for (int guess = 1; guess <= 4; guess++) {
            tokenFor("nobody-" + guess, "a guess");
        }

        tokenFor("layla", Client.PASSWORD).expect(201);

        assertThat(Behind.number("select failures from sign_in_failure where subject not like 'login%'"))
                .isEqualTo(2);
    }

    @Test
    void asks_for_login_and_password() {
        var answer = Client.stranger().post("tokens", Map.of("login", "layla"));

        assertThat(answer.refusal()).isEqualTo("422 FieldMissing");
        assertThat(answer.get("/detail")).contains("password");
    }

    /** As if these seconds had passed since the last wrong password. */
    private static void pass(long seconds) {
        Behind.change("update sign_in_failure set last_failure = last_failure - interval %d second".formatted(seconds));
    }

    private static Answer tokenFor(String login, String password) {
        Client.of("layla");
        return Client.stranger().post("tokens", Map.of("login", login, "password", password, "name", "a test"));
    }
}
