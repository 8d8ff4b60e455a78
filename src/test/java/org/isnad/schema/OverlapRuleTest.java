package org.isnad.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapRuleTest {

    private static final TextRange PLACED = new TextRange(10, 20);

    @ParameterizedTest(name = "{0} at [{1}, {2})")
    @CsvSource(delimiter = '|', textBlock = """
            before       |  0 | 10 | true  | true
            after        | 20 | 25 | true  | true
            in the middle| 12 | 15 | false | true
            at the begin | 10 | 15 | false | true
            at the end   | 15 | 20 | false | true
            in its place | 10 | 20 | false | true
            around it    |  5 | 25 | false | true
            over its begin|  5 | 11 | false | false
            over its end | 19 | 25 | false | false
            """)
    void lets_a_mark_stand_where_the_rule_has_room(String where, int begin, int end, boolean disjoint, boolean nested) {
        var wanted = new TextRange(begin, end);

        assertThat(OverlapRule.DISJOINT.admits(PLACED, wanted)).isEqualTo(disjoint);
        assertThat(OverlapRule.NESTED.admits(PLACED, wanted)).isEqualTo(nested);
        assertThat(OverlapRule.FREE.admits(PLACED, wanted)).isTrue();
    }

    @Test
    void does_not_ask_which_of_two_marks_came_first() {
        var random = new Random(7);
        for (int round = 0; round < 10_000; round++) {
            var one = any(random);
            var other = any(random);

            for (var rule : OverlapRule.values()) {
                assertThat(rule.admits(one, other))
                        .as("%s %s %s, seed 7", rule, one, other)
                        .isEqualTo(rule.admits(other, one));
            }
        }
    }

    private static TextRange any(Random random) {
        int begin = random.nextInt(12);
        return new TextRange(begin, begin + 1 + random.nextInt(12));
    }
}
