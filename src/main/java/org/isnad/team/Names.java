package org.isnad.team;

import java.util.regex.Pattern;

/** Names that people give: to themselves, to projects, to tokens. */
final class Names {

    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9._@-]{1,64}");

    /** Code units that a person's name may have. */
    static final int LONGEST = 120;

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[^\\s@<>\"(),:;\\[\\]\\\\]{1,189}");

    private Names() {}

    /** Whether a letter could be written to it; whether one would arrive nobody knows before. */
    static boolean isEmail(String word) {
        return EMAIL.matcher(word).matches();
    }

    /** Only such words can be logins, so that no two that look alike, or that the database takes for alike, differ. */
    static boolean isLogin(String word) {
        return LOGIN.matcher(word).matches();
    }

    /**
     * The name without space around it.
     *
     * @throws TeamRefusal.NameNotPlain if it has line ends or other control characters
     * @throws TeamRefusal.NameLength if nothing is left, or more than {@code most} characters
     */
    static String checked(String name, int most) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > most) {
            throw new TeamRefusal.NameLength(most);
        }
        if (stripped.codePoints().anyMatch(Character::isISOControl)) {
            throw new TeamRefusal.NameNotPlain();
        }
        return stripped;
    }
}
