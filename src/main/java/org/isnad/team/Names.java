package org.isnad.team;

/** Names that people give: to themselves, to projects, to tokens. */
final class Names {

    private Names() {}

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
