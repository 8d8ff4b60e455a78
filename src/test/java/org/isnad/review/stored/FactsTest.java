package org.isnad.review.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a disagreement is found by fits into its column, however many labels its annotators gave. */
class FactsTest {

    @Test
    void lists_each_once_and_in_order() {
        assertThat(Facts.listed(Stream.of("PER", "ORG", "PER"), 20)).isEqualTo("|ORG|PER|");
    }

    @Test
    void leaves_out_whole_words_where_there_are_too_many() {
        var codes = IntStream.range(100, 400).mapToObj(number -> "A_RATHER_LONG_LABEL_" + number);

        var listed = Facts.listed(codes, 2_000);

        assertThat(listed)
                .hasSizeLessThanOrEqualTo(2_000)
                .startsWith("|A_RATHER_LONG_LABEL_100|")
                .endsWith("|");
        assertThat(List.of(listed.substring(1, listed.length() - 1).split("\\|")))
                .hasSizeGreaterThan(80)
                .allMatch(code -> code.matches("A_RATHER_LONG_LABEL_[0-9]{3}"));
    }
}
