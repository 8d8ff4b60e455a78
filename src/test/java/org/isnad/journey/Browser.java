package org.isnad.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Brings visitors to the shipped Isnad, each with a browser window and cookies of their own:
 *
 * <pre>{@code
 * @RegisterExtension
 * final Browser browser = new Browser();
 * }</pre>
 *
 * A journey fails on whatever a visitor's console or network complained of, and on every warning in the server's log. Of
 * a failed one there are pictures in {@code target/screenshots}.
 */
final class Browser implements BeforeEachCallback, AfterEachCallback {

    static final Path PICTURES = Path.of("target", "screenshots");

    private final List<Visitor> visitors = new ArrayList<>();
    private @Nullable Engine engine;
    private @Nullable ServerLog log;

    @Override
    public void beforeEach(ExtensionContext test) {
        engine = test.getRoot()
                .getStore(Namespace.create(Browser.class))
                .getOrComputeIfAbsent(Engine.class, none -> new Engine(), Engine.class);
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitor.PATIENCE);
        ShippedIsnad.get();
        log = ServerLog.fromNow();
    }

    /** Somebody who reads this language, before an ordinary screen. */
    Visitor visitor(String language) {
        return visitor(language, new NewContextOptions().setViewportSize(1280, 900));
    }

    Visitor visitor(String language, NewContextOptions how) {
        how.setBaseURL(ShippedIsnad.get().address().toString())
                .setLocale(language)
                .setAcceptDownloads(true);
        var context = Objects.requireNonNull(engine).chromium().newContext(how);
        context.setDefaultTimeout(Visitor.PATIENCE);
        context.setDefaultNavigationTimeout(Visitor.PATIENCE);
        var visitor = new Visitor(context, language);
        visitors.add(visitor);
        return visitor;
    }

    /** The admin of the installation, signed in. */
    Visitor lead(String language) {
        var lead = visitor(language);
        lead.signIn("admin", ShippedIsnad.ADMIN_PASSWORD);
        return lead;
    }

    /** What is made ready behind the scenes for a journey. */
    Backstage backstage() {
        return Backstage.of(Objects.requireNonNull(engine).playwright());
    }

    @Override
    public void afterEach(ExtensionContext test) {
        try {
            if (test.getExecutionException().isPresent()) {
                photograph(test);
                return;
            }
            assertThat(visitors.stream().flatMap(visitor -> visitor.complaints().stream()))
                    .as("complaints of the browser")
                    .isEmpty();
            assertThat(Objects.requireNonNull(log).warnings())
                    .as("warnings in the server's log")
                    .isEmpty();
        } finally {
            visitors.forEach(Visitor::leave);
            visitors.clear();
        }
    }

    private void photograph(ExtensionContext test) {
        var name = test.getRequiredTestClass().getSimpleName() + "-"
                + test.getRequiredTestMethod().getName();
        for (int i = 0; i < visitors.size(); i++) {
            visitors.get(i).testify(PICTURES.resolve("failed"), name + "-" + i);
        }
    }
}
