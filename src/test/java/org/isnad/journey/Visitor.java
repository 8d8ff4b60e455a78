package org.isnad.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.isnad.web.Messages;

/** A person before a browser, and what their browser has complained of. They find things by what these are called in their language. */
final class Visitor {

    /** In milliseconds; machines are slow at times. */
    static final double PATIENCE = 60_000;

    private static final Set<String> ALARMING = Set.of("error", "warning");

    private final BrowserContext context;
    private final String language;
    private final List<String> complaints = new ArrayList<>();
    private Page page;

    Visitor(BrowserContext context, String language) {
        this.context = context;
        this.language = language;
        context.onConsoleMessage(this::heard);
        context.onWebError(error -> complaints.add("script: " + error.error()));
        context.onRequestFailed(this::failed);
        context.onResponse(this::answered);
        remember("language", language);
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    String language() {
        return language;
    }

    /** The page before them, after opening this path of the installation. */
    Page go(String path) {
        page.navigate(path);
        return page;
    }

    /** What the server answers to this path, besides showing it. */
    Response answer(String path) {
        return Objects.requireNonNull(page.navigate(path));
    }

    /** The whole address of a path. */
    String at(String path) {
        return ShippedIsnad.get().address().resolve(path).toString();
    }

    /** Goes on in another tab of the same browser. */
    void openTab() {
        page = context.newPage();
    }

    void backToTab(Page tab) {
        page = tab;
        page.bringToFront();
    }

    ProjectsScreen signIn(String login, String password) {
        go("/team/sign-in");
        return new SignInScreen(this).enter(login, password);
    }

    /** What a sentence is in their language. */
    String say(String key, Object... arguments) {
        return Messages.say(language, key, arguments);
    }

    /** A number as it is written in their language. */
    String figure(long number) {
        return Messages.figure(language, number);
    }

    Locator button(String key) {
        return named(AriaRole.BUTTON, key);
    }

    Locator link(String key) {
        return named(AriaRole.LINK, key);
    }

    Locator named(AriaRole role, String key) {
        return page.getByRole(
                role, new Page.GetByRoleOptions().setName(say(key)).setExact(true));
    }

    Locator field(String key) {
        return page.getByLabel(say(key), new Page.GetByLabelOptions().setExact(true))
                .and(page.locator("input, select, textarea"));
    }

    /** The value of the cookie that keeps them signed in, or nothing. */
    String session() {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.startsWith("ISNAD_"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    /** As if they had been away for longer than a session lasts. */
    void loseSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("ISNAD_.*")));
    }

    /** Puts a session into their browser that is not from here; answers its value. */
    String plantSession(String value) {
        remember("ISNAD_" + ShippedIsnad.get().address().getPort(), value);
        return value;
    }

    void signOut() {
        page.locator(".menu-button").click();
        button("shell.sign-out").click();
        page.waitForURL(url -> url.contains("/sign-in"));
    }

    void remember(String name, String value) {
        context.addCookies(List.of(
                new Cookie(name, value).setUrl(ShippedIsnad.get().address().toString())));
    }

    /** What went wrong in their browser and was not expected. */
    List<String> complaints() {
        return complaints.stream()
                .filter(complaint -> !isOfTheStream(complaint))
                .toList();
    }

    // A page that hears the news is cut off with its network, and begins again.
    private static boolean isOfTheStream(String complaint) {
        return complaint.contains("/notices/stream") && complaint.contains("ERR_");
    }

    /** Forgives what a journey brought about on purpose. */
    void forgive(Predicate<String> provoked) {
        complaints.removeIf(provoked);
    }

    /** A browser that has much to do sometimes has no picture to give; it is asked once more. */
    void photograph(Path picture) {
        var whole = new Page.ScreenshotOptions().setPath(picture).setFullPage(true);
        try {
            page.screenshot(whole);
        } catch (PlaywrightException busy) {
            page.screenshot(whole);
        }
    }

    /** Leaves a picture of what they last saw, and beside it what went wrong. */
    void testify(Path folder, String name) {
        try {
            photograph(folder.resolve(name + ".png"));
            Files.writeString(folder.resolve(name + ".txt"), page.url() + "\n" + String.join("\n", complaints));
        } catch (IOException | PlaywrightException e) {
            complaints.add("no picture: " + e.getMessage());
        }
    }

    void leave() {
        context.close();
    }

    private void heard(ConsoleMessage message) {
        if (ALARMING.contains(message.type())) {
            complaints.add("console: %s (%s)".formatted(message.text(), message.location()));
        }
    }

    // Whoever goes to another page, or downloads a file, leaves requests behind.
    private void failed(Request request) {
        if (!"net::ERR_ABORTED".equals(request.failure())) {
            complaints.add("request: %s %s".formatted(request.failure(), request.url()));
        }
    }

    private void answered(Response response) {
        if (response.status() >= 400) {
            complaints.add("answer: %d %s".formatted(response.status(), response.url()));
        }
    }
}
