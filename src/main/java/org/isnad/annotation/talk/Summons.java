package org.isnad.annotation.talk;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whom a comment calls by their logins: {@code @layla}, also where Arabic writes a word onto it: {@code و@layla}. */
final class Summons {

    /** What logins are made of, before which none of it stands: an e-mail address calls nobody. */
    private static final Pattern CALL = Pattern.compile("(?<![A-Za-z0-9._@-])@([A-Za-z0-9._@-]{1,64})");

    private static final Pattern END_OF_SENTENCE = Pattern.compile("[._@-]+$");

    private Summons() {}

    /**
     * The words that may be logins, in lower case; a full stop behind one may belong to it or to the sentence, so that both
     * are told.
     */
    static Set<String> in(String text) {
        return CALL.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.substring(1).toLowerCase(Locale.ROOT))
                .flatMap(word -> Stream.of(word, END_OF_SENTENCE.matcher(word).replaceFirst("")))
                .filter(word -> word.matches(".*[a-z0-9].*"))
                .collect(toCollection(LinkedHashSet::new));
    }
}
