package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.isnad.journey.IdentityProvider;
import org.isnad.journey.ShippedIsnad;
import org.isnad.journey.Stroller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider lets in whom it and this house both vouch for, and nobody else, whatever is said. */
class OpenIdTest {

    private final IdentityProvider provider = IdentityProvider.at(ShippedIsnad.PROVIDER_PORT);
    private final Stroller layla = new Stroller(ShippedIsnad.get().address());
    private final String subject = UUID.randomUUID().toString();
    private final String email = "layla." + UUID.randomUUID() + "@example.org";

    @BeforeEach
    void nobody_has_tried_before() {
        Behind.forgetWrongPasswords();
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void lets_in_whom_both_sides_vouch_for() {
        var login = invited();
        provider.knows(subject, email);

        var end = layla.visit("/team/openid?next=%2Fteam%2Fprofile%3Fx%3D1");

        assertThat(end).isEqualTo("/team/profile?x=1");
        assertThat(whoIsIn(layla)).contains(login);
        assertThat(lines("PROVIDER_LINKED", login)).isOne();
        assertThat(lines("SIGNED_IN", login)).isOne();
    }

    @Test
    void knows_a_linked_person_whatever_becomes_of_their_address() {
        var login = invited();
        provider.knows(subject, email);
        layla.visit("/team/openid");
        provider.says(subject, Map.of());
        var elsewhere = new Stroller(ShippedIsnad.get().address());

        assertThat(elsewhere.visit("/team/openid")).isEqualTo("/team/projects");

        assertThat(whoIsIn(elsewhere)).contains(login);
        assertThat(lines("PROVIDER_LINKED", login)).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "email_verified, false, EmailNotVerified",
        "email_verified, , EmailNotVerified",
        "email, nobody.here@example.org, NoAccountHere",
        "aud, somebody-else, ProviderNotBelieved",
        "nonce, of-another-visit, ProviderNotBelieved",
        "iss, https://example.org, ProviderNotBelieved",
        "sub, , ProviderNotBelieved",
    })
    void believes_nothing_else(String claim, String value, String refusal) {
        invited();
        var claims = new HashMap<String, Object>(Map.of("email", email, "email_verified", true));
        claims.put(claim, "false".equals(value) ? (Object) false : value);
        provider.says(subject, claims);

        assertThat(layla.visit("/team/openid")).isEqualTo("/team/sign-in?refused=" + refusal);

        assertThat(whoIsIn(layla)).doesNotContain("login");
    }

    @Test
    void believes_no_clock_that_is_minutes_off() {
        invited();
        var then = Date.from(Instant.now().plusSeconds(600));
        provider.says(subject, Map.of("email", email, "email_verified", true, "iat", then));

        assertThat(layla.visit("/team/openid")).isEqualTo("/team/sign-in?refused=ClocksDiffer");
    }

    @Test
    void believes_no_address_that_nobody_here_has_vouched_for() {
        var login = Client.of("omar").get("me").get("/login");
        Behind.change("update account set email = '%s' where login = '%s'".formatted(email, login));
        provider.knows(subject, email);

        assertThat(layla.visit("/team/openid")).isEqualTo("/team/sign-in?refused=EmailNotVouched");

        Behind.change("update account set email = null where login = '%s'".formatted(login));
    }

    @Test
    void shuts_out_whose_account_is_closed() {
        var login = invited();
        provider.knows(subject, email);
        layla.visit("/team/openid");
        Behind.change("update account set closed = now(6) where login = '%s'".formatted(login));
        provider.knows(subject, email);
        var elsewhere = new Stroller(ShippedIsnad.get().address());

        assertThat(elsewhere.visit("/team/openid")).isEqualTo("/team/sign-in?refused=AccountShut");

        assertThat(lines("SIGN_IN_FAILED", login)).isOne();
    }

    @Test
    void takes_no_way_back_twice_nor_anybody_elses() {
        invited();
        provider.knows(subject, email);
        var back = layla.fetch("/team/openid");
        var thief = new Stroller(ShippedIsnad.get().address());

        assertThat(thief.pathOf(thief.sentFrom(back))).isEqualTo("/team/sign-in?refused=NoSuchVisit");
        assertThat(layla.pathOf(layla.sentFrom(back + "x"))).isEqualTo("/team/sign-in?refused=NoSuchVisit");
        assertThat(layla.pathOf(layla.sentFrom(back))).isEqualTo("/team/sign-in?refused=NoSuchVisit");
        assertThat(whoIsIn(layla)).doesNotContain("login");
    }

    @Test
    void says_so_when_the_provider_declines_and_when_it_is_gone() {
        var back = layla.fetch("/team/openid").replaceFirst("code=[^&]*", "error=access_denied");
        assertThat(layla.pathOf(layla.sentFrom(back))).isEqualTo("/team/sign-in?refused=ProviderDeclined");

        back = layla.fetch("/team/openid?next=%2Fteam%2Fprofile");
        provider.close();
        assertThat(layla.pathOf(layla.sentFrom(back)))
                .isEqualTo("/team/sign-in?refused=ProviderSilent&next=%2Fteam%2Fprofile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)"})
    void leads_nowhere_but_into_this_house(String next) {
        invited();
        provider.knows(subject, email);

        var end = layla.visit("/team/openid?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));

        assertThat(end).isEqualTo("/team/projects");
    }

    @Test
    void leaves_those_a_way_in_who_have_no_password() {
        var login = invited();
        provider.knows(subject, email);
        layla.visit("/team/openid");
        var client = Client.signedIn(login, Client.PASSWORD);
        var link = client.get("me/links").get("/items/0/id");
        assertThat(client.get("me/links").get("/items/0/issuer")).endsWith("/newsroom");

        assertThat(Client.admin().delete("me/links/" + link).refusal()).isEqualTo("404 NoSuchLink");
        Behind.change("update account set password_hash = null where login = '%s'".formatted(login));
        assertThat(client.delete("me/links/" + link).refusal()).isEqualTo("409 LastWayIn");
        Behind.change("update account set password_hash = 'some' where login = '%s'".formatted(login));
        client.delete("me/links/" + link).expect(204);

        assertThat(client.get("me/links").json().at("/items")).isEmpty();
        assertThat(lines("PROVIDER_UNLINKED", login)).isOne();
    }

    @Test
    void slows_down_whoever_guesses_again_and_again() {
        var answers = IntStream.range(0, 40)
                .mapToObj(each -> layla.fetch("/team/openid").replaceFirst("state=[^&]*", "state=" + each))
                .map(layla::sentFrom)
                .toList();

        assertThat(answers.get(0)).endsWith("NoSuchVisit");
        assertThat(answers.get(39)).endsWith("TooManyTries");
        Behind.forgetWrongPasswords();
    }

    @Test
    void holds_nothing_against_those_whom_another_site_sends_here_again_and_again() {
        var login = invited();
        provider.knows(subject, email);

        for (int each = 0; each < 40; each++) {
            assertThat(layla.sentFrom("/team/openid/back?code=x&state=" + each)).endsWith("NoSuchVisit");
        }

        assertThat(layla.visit("/team/openid")).isEqualTo("/team/projects");
        assertThat(whoIsIn(layla)).contains(login);
    }

    @Test
    void gives_an_address_to_whom_it_is_vouched_for_though_another_wrote_it_down() {
        Client.of("omar");
        Behind.change("update account set email = '%s' where login = 'omar'".formatted(email));

        var login = invited();
        provider.knows(subject, email);
        layla.visit("/team/openid");

        assertThat(whoIsIn(layla)).contains(login);
        assertThat(Behind.number("select count(*) from account where login = 'omar' and email is not null"))
                .isZero();
        assertThat(Client.admin()
                        .post("invitations", Map.of("name", "Layla again", "email", email))
                        .refusal())
                .isEqualTo("409 EmailTaken");
    }

    /** The login of somebody whom an admin invited by their address. */
    private String invited() {
        var login = "layla" + Instant.now().toEpochMilli()
                + UUID.randomUUID().toString().substring(0, 8);
        var key = Client.admin()
                .post("invitations", Map.of("name", "Layla Haddad", "email", email))
                .expect(201)
                .get("/key");
        Client.stranger()
                .post("invitations/%s/accept".formatted(key), Map.of("login", login, "password", Client.PASSWORD))
                .expect(201);
        return login;
    }

    private static String whoIsIn(Stroller browser) {
        return browser.get("/api/v1/session").body();
    }

    private static long lines(String act, String login) {
        return Behind.number("select count(*) from audit_line l join account a on a.id = l.account_id"
                + " where l.act = '%s' and a.login = '%s'".formatted(act, login));
    }
}
