package org.isnad.text;

import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names of languages as people type them. */
public final class LanguageTag {

    private static final int LONGEST = 16;
    private static final Set<String> KNOWN = Set.of(ULocale.getISOLanguages());

    private LanguageTag() {}

    /** The tag (BCP 47) in its usual spelling, if it is one of a language that there is, of {@value #LONGEST} characters at most. */
    public static Optional<String> known(String given) {
        try {
            var tag = new Locale.Builder().setLanguageTag(given.strip()).build().toLanguageTag();
            return Optional.of(tag)
                    .filter(each ->
                            KNOWN.contains(ULocale.forLanguageTag(each).getLanguage()) && each.length() <= LONGEST);
        } catch (IllformedLocaleException noTag) {
            return Optional.empty();
        }
    }
}
