package org.isnad.annotation.dealing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.isnad.team.groups.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is given an article. */
class DealerTest {

    private static final Hand LAYLA = hand(1, "layla", 0, "ar");
    private static final Hand OMAR = hand(2, "omar", 4, "ar", "en");
    private static final Hand SAMI = hand(3, "sami", 1);
    private static final List<Hand> ALL = List.of(LAYLA, OMAR, SAMI);

    @Test
    void in_turn_goes_round_and_goes_on_where_it_was() {
        var dealer = new Dealer(Dealer.Way.IN_TURN, 0, false, ALL);

        assertThat(dealer.deal(lacking(1, 2))).containsExactly(LAYLA, OMAR);
        assertThat(dealer.deal(lacking(2, 2))).containsExactly(SAMI, LAYLA);
        assertThat(dealer.deal(lacking(3, 1))).containsExactly(OMAR);
    }

    @Test
    void in_turn_asks_whoever_could_not_have_the_one_first_for_the_next() {
        var dealer = new Dealer(Dealer.Way.IN_TURN, 0, false, ALL);

        assertThat(dealer.deal(lacking(1, 1, 1L))).containsExactly(OMAR);
        assertThat(dealer.deal(lacking(2, 1))).containsExactly(LAYLA);
    }

    @Test
    void by_load_goes_to_whoever_has_least_to_hand_in() {
        var dealer = new Dealer(Dealer.Way.BY_LOAD, 0, false, ALL);

        for (int article = 0; article < 10; article++) {
            dealer.deal(lacking(article, 1));
        }

        assertThat(ALL.stream().map(hand -> hand.open() + dealer.dealt(hand))).containsExactly(5, 5, 5);
    }

    @Test
    void at_random_gives_all_as_much_and_the_same_seed_gives_the_same() {
        var once = dealt(new Dealer(Dealer.Way.AT_RANDOM, 7, false, ALL));
        var again = dealt(new Dealer(Dealer.Way.AT_RANDOM, 7, false, ALL));
        var another = dealt(new Dealer(Dealer.Way.AT_RANDOM, 8, false, ALL));

        assertThat(again).isEqualTo(once).isNotEqualTo(another);
        assertThat(once.stream().collect(groupingBy(hand -> hand, summingInt(hand -> 1))))
                .isEqualTo(Map.of(LAYLA, 20, OMAR, 20, SAMI, 20));
    }

    @ParameterizedTest
    @EnumSource
    void gives_an_article_to_nobody_twice_and_to_no_more_than_there_are(Dealer.Way way) {
        var dealer = new Dealer(way, 1, false, ALL);

        assertThat(dealer.deal(lacking(1, 5))).containsExactlyInAnyOrder(LAYLA, OMAR, SAMI);
        assertThat(dealer.deal(lacking(2, 5, 1L, 3L))).containsExactly(OMAR);
        assertThat(dealer.deal(lacking(3, 1, 1L, 2L, 3L))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void gives_an_article_only_to_those_who_read_it_if_it_is_to_be_so(Dealer.Way way) {
        var dealer = new Dealer(way, 1, true, ALL);

        assertThat(dealer.deal(new Lacking(1, "en-GB", 3, Set.of()))).containsExactlyInAnyOrder(OMAR, SAMI);
        assertThat(dealer.deal(new Lacking(2, "fa", 3, Set.of()))).containsExactly(SAMI);
    }

    private static List<Hand> dealt(Dealer dealer) {
        var dealt = new ArrayList<Hand>();
        IntStream.range(0, 30).forEach(article -> dealt.addAll(dealer.deal(lacking(article, 2))));
        return dealt;
    }

    private static Lacking lacking(long article, int places, Long... had) {
        return new Lacking(article, "ar", places, Set.of(had));
    }

    private static Hand hand(long account, String login, int open, String... languages) {
        return new Hand(account, login, login, new Trait(login, "", List.of(languages)), open);
    }
}
