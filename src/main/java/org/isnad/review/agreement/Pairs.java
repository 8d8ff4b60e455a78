package org.isnad.review.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.review.agreement.Report.Rater;
import org.isnad.review.agreement.SharedArticles.Card;
import org.isnad.review.agreement.coefficient.Ledger;
import org.isnad.review.rules.Letters;

/** The annotators of some articles, and which two of them have an article in common. */
final class Pairs {

    /** Two annotators, and the slot in which what concerns them alone is counted. */
    record Pair(Rater one, Rater other, int slot) {}

    private final Map<Long, Rater> raters = new LinkedHashMap<>();
    private final Map<List<Long>, Integer> slots = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final boolean hidden;

    /** @param names what annotators are called, by their accounts */
    private Pairs(List<List<Card>> articles, Map<Long, Rater> names, boolean hidden) {
        this.hidden = hidden;
        names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(Rater::login)))
                .forEach(each -> raters.put(each.getKey(), each.getValue()));
        for (var cards : articles) {
            for (int i = 0; i < cards.size(); i++) {
                for (int j = i + 1; j < cards.size(); j++) {
                    add(cards.get(i).account(), cards.get(j).account());
                }
            }
        }
    }

    /** With their names. */
    static Pairs named(List<List<Card>> articles) {
        var names = new HashMap<Long, Rater>();
        articles.forEach(
                cards -> cards.forEach(card -> names.put(card.account(), new Rater(card.login(), card.person()))));
        return new Pairs(articles, names, false);
    }

    /** With letters that stand for their names. */
    static Pairs lettered(long project, List<List<Card>> articles) {
        var accounts =
                articles.stream().flatMap(List::stream).map(Card::account).toList();
        var names = new HashMap<Long, Rater>();
        Letters.ofAccounts(project, accounts)
                .forEach((account, letter) -> names.put(account, new Rater(letter, letter)));
        return new Pairs(articles, names, true);
    }

    private void add(long one, long other) {
        slots.computeIfAbsent(List.of(one, other), none -> {
            int slot = Ledger.ALL + 1 + pairs.size();
            boolean turned = rater(one).login().compareTo(rater(other).login()) > 0;
            pairs.add(new Pair(rater(turned ? other : one), rater(turned ? one : other), slot));
            return slot;
        });
    }

    boolean hidden() {
        return hidden;
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

    /** By what they are called, the first of each first. */
    List<Pair> all() {
        return pairs.stream()
                .sorted(Comparator.comparing((Pair pair) -> pair.one().login())
                        .thenComparing(pair -> pair.other().login()))
                .toList();
    }

    /** For {@code i < j} the slot of the annotators of the sets {@code i} and {@code j}. */
    int[][] slots(SharedArticle article) {
        int size = article.raters().size();
        var numbers = new int[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                numbers[i][j] = slots.getOrDefault(
                        List.of(
                                article.raters().get(i).account(),
                                article.raters().get(j).account()),
                        Ledger.ALL);
            }
        }
        return numbers;
    }
}
