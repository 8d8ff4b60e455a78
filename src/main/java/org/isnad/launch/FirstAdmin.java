package org.isnad.launch;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * The account that the very first start creates, so that somebody can sign in and let the others in.
 *
 * @param password what it signs in with
 * @param drawn true where nobody chose the password and it has to be told
 */
record FirstAdmin(String password, boolean drawn) {
    static final String LOGIN = "admin";

    /** Without those that are easily read as another. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 20;

    static FirstAdmin with(@Nullable String chosen) {
        return chosen == null ? new FirstAdmin(draw(), true) : new FirstAdmin(chosen, false);
    }

    private static String draw() {
        var random = new SecureRandom();
        var password = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    void tell(Console console) {
        console.say(Sentence.FIRST_ADMIN, LOGIN);
        if (drawn) {
            console.say(Sentence.FIRST_ADMIN_PASSWORD, password);
        }
    }
}
