package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People sign in by the provider that their installation trusts, and say themselves whether it speaks for them. */
class ProviderTest {

    @RegisterExtension
    final Browser browser = new Browser();

    private final IdentityProvider provider = IdentityProvider.at(ShippedIsnad.PROVIDER_PORT);
    private final String subject = UUID.randomUUID().toString();
    private final String email = "selinda." + UUID.randomUUID() + "@example.org";

    @AfterEach
    void close() {
        provider.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void whoever_links_the_provider_needs_no_password_any_more(String language) {
        var login = browser.backstage().account("Selinda Morvak", language);
        var selinda = browser.visitor(language);
        selinda.signIn(login, Backstage.PASSWORD);
        var profile = ProfileScreen.open(selinda);
        profile.reachAt(email);
        provider.knows(subject, email);

        profile.link("not the password");
        assertThat(selinda.page().getByText(selinda.say("refusal.WrongPassword")))
                .isVisible();
        profile.link(Backstage.PASSWORD);
        assertThat(selinda.page().getByText(selinda.say("team.profile.just-linked", IdentityProvider.NAME)))
                .isVisible();
        selinda.signOut();
        provider.says(subject, Map.of());
        selinda.go("/audit/log");
        SignInScreen.byProvider(selinda);

        assertThat(selinda.page().locator(".menu-button")).hasText("Selinda Morvak");
        assertThat(selinda.page()).hasURL(selinda.at("/audit/log"));
        ProfileScreen.open(selinda).unlink();
        assertThat(selinda.page().getByText(selinda.say("team.profile.unlinked")))
                .isVisible();
        assertThat(profile.linked()).hasCount(0);
        selinda.forgive(complaint -> complaint.contains("403"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void a_stranger_is_told_why_they_are_not_let_in(String language) {
        var stranger = browser.visitor(language);
        provider.knows(subject, email);

        stranger.go("/team/projects");
        SignInScreen.byProvider(stranger);

        assertThat(new SignInScreen(stranger).refusal())
                .hasText(stranger.say("refusal.NoAccountHere", IdentityProvider.NAME));
        stranger.signIn("admin", ShippedIsnad.ADMIN_PASSWORD);
        assertThat(stranger.page()).hasURL(stranger.at("/team/projects"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void nobody_links_a_provider_that_knows_them_by_another_address(String language) {
        var login = browser.backstage().account("Selinda Morvak", language);
        var selinda = browser.visitor(language);
        selinda.signIn(login, Backstage.PASSWORD);
        var profile = ProfileScreen.open(selinda);
        profile.reachAt(email);
        provider.knows(subject, "another." + email);

        profile.link(Backstage.PASSWORD);

        assertThat(selinda.page().getByText(selinda.say("refusal.OtherEmail", IdentityProvider.NAME)))
                .isVisible();
        assertThat(profile.linked()).hasCount(0);
    }
}
