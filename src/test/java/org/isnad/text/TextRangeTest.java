package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextRangeTest {

    @ParameterizedTest
    @CsvSource({"-1,3", "3,3", "4,3", "-2,-1"})
    void refuses_what_is_no_range(int begin, int end) {
        assertThatThrownBy(() -> new TextRange(begin, end))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[%d, %d)", begin, end);
    }

    @ParameterizedTest
    @CsvSource({
        "0,2, 2,4, false, false, false",
        "0,3, 2,4, true,  false, true",
        "2,4, 0,3, true,  false, true",
        "0,9, 2,4, true,  true,  false",
        "2,4, 0,9, true,  false, false",
        "2,4, 2,4, true,  true,  false",
        "2,6, 2,4, true,  true,  false"
    })
    void tells_how_two_lie_to_each_other(
            int begin, int end, int otherBegin, int otherEnd, boolean overlaps, boolean contains, boolean crosses) {
        var one = new TextRange(begin, end);
        var other = new TextRange(otherBegin, otherEnd);

        assertThat(one.overlaps(other)).isEqualTo(overlaps);
        assertThat(one.contains(other)).isEqualTo(contains);
        assertThat(one.crosses(other)).isEqualTo(crosses);
    }

    @Test
    void sorts_in_reading_order_with_the_holder_before_the_held() {
        var outer = new TextRange(1, 9);
        var inner = new TextRange(1, 4);
        var early = new TextRange(0, 2);

        assertThat(Stream.of(inner, outer, early).sorted()).containsExactly(early, outer, inner);
    }
}
