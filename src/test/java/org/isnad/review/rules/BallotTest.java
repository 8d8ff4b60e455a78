package org.isnad.review.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.review.comparison.Said;
import org.isnad.review.comparison.Version;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;

/** Who is right more often counts more, in the same model in which it was estimated how often they are. */
class BallotTest {

    private static final Version PERSON = said("PER", 1L, 2L);
    private static final Version PLACE = said("LOC", 3L);

    @Test
    void what_all_said_reaches_a_hundred_percent_where_they_are_good() {
        var all = List.of(said("PER", 1L, 2L, 3L));

        assertThat(merged(100, new Ballot(all, Map.of(1L, 0.9, 2L, 0.9, 3L, 0.9), 2)))
                .isPresent();
        assertThat(merged(100, new Ballot(all, Map.of(1L, 0.6, 2L, 0.6, 3L, 0.6), 2)))
                .isEmpty();
    }

    /** With two things to say, two of three are right in 70 %; with six, in 90 %: who is wrong seldom says the same as another. */
    @Test
    void the_more_could_have_been_said_the_more_it_means_to_say_the_same() {
        var versions = List.of(PERSON, PLACE);

        assertThat(merged(80, new Ballot(versions, Map.of(), 2))).isEmpty();
        assertThat(merged(80, new Ballot(versions, Map.of(), 6))).contains(PERSON);
    }

    @Test
    void one_who_is_right_more_often_outweighs_two() {
        var skills = Map.of(1L, 0.55, 2L, 0.55, 3L, 0.95);

        assertThat(merged(80, new Ballot(List.of(PERSON, PLACE), skills, 2))).contains(PLACE);
    }

    private static Optional<Version> merged(int share, Ballot ballot) {
        return ballot.merged(Merger.SKILL, share);
    }

    private static Version said(String label, Long... sets) {
        var place = List.of(new TextRange(0, 4));
        return new Version(
                List.of(new Said.OfSpan("entity", label, place, List.of("…"), new TreeMap<>())), List.of(sets));
    }
}
