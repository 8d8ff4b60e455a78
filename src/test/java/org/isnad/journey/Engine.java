package org.isnad.journey;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

/** The one Chromium that all journeys of a test run share. It closes with the run and leaves nothing outside {@code target}. */
final class Engine implements AutoCloseable {

    private static final Path WORKPLACE = Path.of("target", "playwright").toAbsolutePath();
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Engine() {
        try {
            Files.createDirectories(WORKPLACE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty("playwright.driver.tmpdir", WORKPLACE.toString());
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        environment.put("TMPDIR", WORKPLACE.toString());
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Chromium.find())
                        .setArgs(FLAGS)
                        .setTimeout(120_000));
    }

    com.microsoft.playwright.Browser chromium() {
        return chromium;
    }

    Playwright playwright() {
        return playwright;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
