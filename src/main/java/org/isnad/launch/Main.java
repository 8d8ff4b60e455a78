package org.isnad.launch;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code java -jar isnad.jar}: runs until it is told to stop. Exit codes: 0 stopped by the user, 1 could not start or broke down. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var console = new Console(Locale.getDefault(), System.out, System.err);
        try {
            run(new Isnad(Settings.from(System.getenv()), Product.running(), console), console);
        } catch (CannotStart e) {
            console.fail(e);
            System.exit(1);
        }
    }

    private static void run(Isnad isnad, Console console) throws CannotStart {
        var failing = new AtomicBoolean();
        var stopping = new AtomicBoolean();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stopping.set(true);
                            stop(isnad, console, failing.get());
                        },
                        "isnad-stop"));
        try {
            isnad.start();
            console.say(Sentence.HOW_TO_STOP);
            throw isnad.awaitFailure();
        } catch (CannotStart e) {
            if (!stopping.get()) {
                failing.set(true);
                throw e;
            }
            // else the person asked for it, and the other thread has the last word
        }
    }

    private static void stop(Isnad isnad, Console console, boolean failing) {
        if (failing) {
            isnad.stop();
            return;
        }
        console.say(Sentence.STOPPING);
        isnad.stop();
        console.say(Sentence.STOPPED);
        // the JDK's own code for a signal would be 130 or 143, and supervisors take that for a failure
        Runtime.getRuntime().halt(0);
    }
}
