package org.isnad.launch;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Somebody at the console who keeps what was said. */
final class Listener {
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final Console console;

    Listener(Locale locale) {
        var ear = new PrintStream(heard, true, StandardCharsets.UTF_8);
        console = new Console(locale, ear, ear);
    }

    Console console() {
        return console;
    }

    String heard() {
        return heard.toString(StandardCharsets.UTF_8);
    }
}
