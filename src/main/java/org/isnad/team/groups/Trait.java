package org.isnad.team.groups;

import java.util.List;
import java.util.Locale;

/**
 * What handing out by rule goes by: the group that a member of a project works in, and what they read.
 *
 * @param group empty for none
 * @param languages BCP 47 tags; none for all
 */
public record Trait(String login, String group, List<String> languages) {

    public static Trait none(String login) {
        return new Trait(login, "", List.of());
    }

    /** Whether the member reads this language, however it is written or wherever it is spoken. */
    public boolean reads(String language) {
        return languages.isEmpty()
                || languages.stream().anyMatch(own -> main(own).equals(main(language)));
    }

    private static String main(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }
}
