package org.isnad.review.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.review.agreement.HandedInSets.Card;
import org.isnad.review.agreement.coefficient.Ledger;

/** The annotators of some articles, and which two of them have an article in common. */
final class Pairs {

    /** Two annotators, and the slot in which what concerns them alone is counted. */
    record Pair(Rater one, Rater other, int slot) {}

    private final Map<Long, Rater> raters = new LinkedHashMap<>();
    private final Map<List<Long>, Integer> slots = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();

    /** @param hidden whether letters stand for names */
    Pairs(List<List<Card>> articles, boolean hidden) {
        articles.stream()
                .flatMap(List::stream)
                .sorted((one, other) -> one.login().compareTo(other.login()))
                .forEach(card -> raters.computeIfAbsent(card.account(), none -> told(card, hidden)));
        for (var cards : articles) {
            for (int i = 0; i < cards.size(); i++) {
                for (int j = i + 1; j < cards.size(); j++) {
                    add(cards.get(i).account(), cards.get(j).account());
                }
            }
        }
    }

    /** The one place where names may turn into letters. */
    private Rater told(Card card, boolean hidden) {
        var letter = String.valueOf((char) ('A' + raters.size()));
        return hidden ? new Rater(letter, letter) : new Rater(card.login(), card.person());
    }

    private void add(long one, long other) {
        slots.computeIfAbsent(List.of(one, other), none -> {
            int slot = Ledger.ALL + 1 + pairs.size();
            pairs.add(new Pair(rater(one), rater(other), slot));
            return slot;
        });
    }

    Rater rater(long account) {
        var rater = raters.get(account);
        if (rater == null) {
            throw new IllegalArgumentException("handed nothing in: " + account);
        }
        return rater;
    }

    List<Rater> raters() {
        return List.copyOf(raters.values());
    }

    List<Pair> all() {
        return pairs;
    }

    /** For {@code i < j} the slot of the annotators of the sets {@code i} and {@code j}. */
    int[][] slots(HandedIn article) {
        int size = article.sets().size();
        var numbers = new int[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                numbers[i][j] = slots.getOrDefault(
                        List.of(
                                article.sets().get(i).account(),
                                article.sets().get(j).account()),
                        Ledger.ALL);
            }
        }
        return numbers;
    }
}
