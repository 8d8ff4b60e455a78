package org.isnad.annotation.dealing;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says who is given an article, one article after the other. The same hands and articles in the same order make the same deal.
 *
 * <p>At random means by permuted blocks, as clinical trials do it (Matts and Lachin, Properties of permuted-block
 * randomization in clinical trials, Controlled Clinical Trials 9, 1988): everybody has their turn once before anybody has
 * their second, and the order within each round is drawn anew. So nobody can foresee who gets what, and yet all get as much.
 */
final class Dealer {

    /** Whom an article goes to. */
    enum Way {
        IN_TURN,
        BY_LOAD,
        AT_RANDOM
    }

    private final Way way;
    private final boolean byLanguage;
    private final Random chance;
    private final List<Hand> hands;
    private final List<Hand> deck;
    private final Map<Long, Integer> dealt = new HashMap<>();

    /** @param byLanguage whether an article goes only to those who read its language */
    Dealer(Way way, long seed, boolean byLanguage, List<Hand> hands) {
        this.way = way;
        this.byLanguage = byLanguage;
        this.chance = new Random(seed);
        this.hands = List.copyOf(hands);
        this.deck = new ArrayList<>(way == Way.AT_RANDOM ? List.of() : hands);
    }

    /** The annotators whom the article is given to: each once, and fewer than it lacks where there are not so many. */
    Set<Hand> deal(Lacking article) {
        var chosen = new LinkedHashSet<Hand>();
        Predicate<Hand> fits = hand -> !chosen.contains(hand)
                && !article.had().contains(hand.account())
                && (!byLanguage || hand.trait().reads(article.language()));
        while (chosen.size() < article.places()) {
            var next = next(fits);
            if (next.isEmpty()) {
                break;
            }
            chosen.add(next.get());
            dealt.merge(next.get().account(), 1, Integer::sum);
        }
        return chosen;
    }

    private Optional<Hand> next(Predicate<Hand> fits) {
        return switch (way) {
            case IN_TURN -> {
                var next = taken(fits);
                next.ifPresent(deck::add);
                yield next;
            }
            case BY_LOAD -> hands.stream().filter(fits).min(comparingInt(this::load));
            case AT_RANDOM -> {
                if (deck.stream().noneMatch(fits) && hands.stream().anyMatch(fits)) {
                    var round = new ArrayList<>(hands);
                    Collections.shuffle(round, chance);
                    deck.addAll(round);
                }
                yield taken(fits);
            }
        };
    }

    /** Whoever cannot have this article stays where they are, and is the first to be asked for the next one. */
    private Optional<Hand> taken(Predicate<Hand> fits) {
        var first = deck.stream().filter(fits).findFirst();
        first.ifPresent(deck::remove);
        return first;
    }

    private int load(Hand hand) {
        return hand.open() + dealt(hand);
    }

    /** How many articles the hand was dealt until now. */
    int dealt(Hand hand) {
        return dealt.getOrDefault(hand.account(), 0);
    }
}
