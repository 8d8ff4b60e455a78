package org.isnad.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;

class ReadPassagesTest {

    private final ReadPassages read = new ReadPassages();

    @Test
    void knows_what_was_read_by_code_points() {
        read.keep(1, List.of(new Excerpt(10, "خبر 🇵🇸"), new Excerpt(16, "آخر")));

        assertThat(read.around(1, new TextRange(14, 16)).orElseThrow().slice(new TextRange(14, 16)))
                .isEqualTo("🇵🇸");
        assertThat(read.around(1, new TextRange(16, 19)).orElseThrow().text()).isEqualTo("آخر");
    }

    @Test
    void knows_nothing_of_what_was_not_read_whole() {
        read.keep(1, List.of(new Excerpt(10, "خبر")));

        assertThat(read.around(1, new TextRange(9, 11))).isEmpty();
        assertThat(read.around(1, new TextRange(12, 14))).isEmpty();
        assertThat(read.around(1, new TextRange(13, 14))).isEmpty();
        assertThat(read.around(2, new TextRange(10, 11))).isEmpty();
    }

    @Test
    void forgets_nothing_for_what_it_holds_already() {
        var text = "ا".repeat(1_000_000);

        read.keep(1, List.of(new Excerpt(0, text)));
        for (int time = 0; time < 5; time++) {
            read.keep(2, List.of(new Excerpt(0, text)));
        }

        assertThat(read.around(1, new TextRange(0, 1))).isPresent();
    }

    @Test
    void forgets_before_it_holds_too_much() {
        var text = "ا".repeat(1_000_000);

        for (int article = 1; article <= 6; article++) {
            read.keep(article, List.of(new Excerpt(0, text)));
        }

        assertThat(read.around(1, new TextRange(0, 1))).isEmpty();
        assertThat(read.around(6, new TextRange(0, 1))).isPresent();
    }
}
