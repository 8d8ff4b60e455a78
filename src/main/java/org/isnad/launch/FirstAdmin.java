package org.isnad.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The account that the very first start creates, so that somebody can sign in and let the others in. A password that nobody
 * chose is kept in the data folder until it has been told: a start may end between the two.
 */
final class FirstAdmin {
    static final String LOGIN = "admin";

    /** Without those that are easily read as another. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 20;

    private final HomeFolder home;
    private final Optional<String> chosen;
    private final Optional<String> drawn;

    private FirstAdmin(HomeFolder home, Optional<String> chosen, Optional<String> drawn) {
        this.home = home;
        this.chosen = chosen;
        this.drawn = drawn;
    }

    /**
     * @param chosen what the person who runs Isnad set, or null
     * @param first true where there is no account yet
     */
    static FirstAdmin of(HomeFolder home, @Nullable String chosen, boolean first) throws IOException {
        if (chosen != null) {
            return new FirstAdmin(home, Optional.of(chosen), Optional.empty());
        }
        var untold = HomeFolder.secret(home.adminPassword());
        if (first && untold.isEmpty()) {
            untold = Optional.of(draw());
            HomeFolder.keepSecret(home.adminPassword(), untold.get());
        }
        return new FirstAdmin(home, Optional.empty(), untold);
    }

    /** What the account is to sign in with from now on; empty where it stays as it is. */
    Optional<String> password() {
        return chosen.or(() -> drawn);
    }

    /** Once the account has the password. */
    void tell(Console console, boolean first) throws IOException {
        if (first || drawn.isPresent()) {
            console.say(Sentence.FIRST_ADMIN, LOGIN);
        }
        drawn.ifPresent(password -> console.say(Sentence.FIRST_ADMIN_PASSWORD, password));
        Files.deleteIfExists(home.adminPassword());
    }

    private static String draw() {
        var random = new SecureRandom();
        var password = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
