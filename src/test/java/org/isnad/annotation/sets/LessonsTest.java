package org.isnad.annotation.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One article in so many is a test item, and nobody can count off which. */
class LessonsTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 1000})
    void each_row_has_one_test(int rate) {
        for (long row = 0; row < 20; row++) {
            long first = row * rate;
            assertThat(LongStream.range(first, first + rate).filter(given -> Lessons.isTestDue(7, 3, given, rate)))
                    .hasSize(1);
        }
    }

    @Test
    void at_a_place_that_differs() {
        assertThat(places(7)).doesNotHaveDuplicates().isNotEqualTo(places(8));
        assertThat(places(7).stream().map(given -> given % 10).distinct().count())
                .isGreaterThan(3);
    }

    @Test
    void and_none_where_the_project_wants_none() {
        assertThat(LongStream.range(0, 100).filter(given -> Lessons.isTestDue(7, 3, given, 0)))
                .isEmpty();
    }

    private static List<Long> places(long member) {
        return LongStream.range(0, 200)
                .filter(given -> Lessons.isTestDue(member, 3, given, 10))
                .boxed()
                .toList();
    }
}
