package org.isnad.review.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.isnad.text.TextHash;

/** Letters that stand for annotators where their names are hidden. */
public final class Letters {

    private static final int ALPHABET = 26;

    private Letters() {}

    /** For the sets of one article: everywhere the same in it, and telling nothing of who is who in another. */
    public static Map<Long, String> ofSets(long project, long article, Collection<Long> sets) {
        return shuffled(project + " " + article + " ", sets);
    }

    /** For annotators all through a project; their letters in articles are others. */
    public static Map<Long, String> ofAccounts(long project, Collection<Long> accounts) {
        return shuffled(project + " of all ", accounts);
    }

    private static Map<Long, String> shuffled(String seed, Collection<Long> ids) {
        Map<Long, String> letters = new HashMap<>();
        ids.stream()
                .distinct()
                .sorted(Comparator.comparing(id -> TextHash.sha256(seed + id)))
                .forEach(id -> letters.put(id, letter(letters.size())));
        return letters;
    }

    /** A to Z, then AA and so on. */
    private static String letter(int number) {
        var last = String.valueOf((char) ('A' + number % ALPHABET));
        return number < ALPHABET ? last : letter(number / ALPHABET - 1) + last;
    }
}
