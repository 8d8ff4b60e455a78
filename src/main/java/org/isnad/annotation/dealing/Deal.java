package org.isnad.annotation.dealing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.isnad.team.groups.Trait;

/**
 * What came of dealing, or would come of it.
 *
 * @param shares one for each annotator, by login
 * @param articles how many articles were given to somebody
 * @param lacking how many still lack annotators, since there are not enough whom they could go to
 */
public record Deal(List<Share> shares, int articles, int lacking) {

    /**
     * How to deal.
     *
     * @param way {@code in_turn}, {@code by_load} or {@code at_random}
     * @param seed what chance begins with: the same makes the same deal
     * @param group only to members of this group; empty for all
     * @param to logins of those to deal to; none for all annotators
     * @param byLanguage whether an article goes only to those who read its language
     * @param language only articles in this language, by its tag; empty for all
     * @param articles ids of the articles to deal; none for all of the project
     * @param places how many annotators each article is to have in all
     */
    public record Rule(
            String way,
            long seed,
            String group,
            List<String> to,
            boolean byLanguage,
            String language,
            List<Long> articles,
            int places) {

        public static final List<String> WAYS =
                Stream.of(Dealer.Way.values()).map(Rule::code).toList();

        Dealer.Way known() {
            return Stream.of(Dealer.Way.values())
                    .filter(each -> code(each).equals(way))
                    .findFirst()
                    .orElseThrow(() -> new DealRefusal.UnknownWay(way));
        }

        private static String code(Dealer.Way way) {
            return way.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One annotator's part.
     *
     * @param open how many articles they had to hand in before
     * @param given how many they are given now
     */
    public record Share(String login, String name, Trait trait, int open, int given) {}
}
