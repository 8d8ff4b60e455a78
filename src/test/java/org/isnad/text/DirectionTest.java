package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DirectionTest {

    @Test
    void follows_the_strong_characters() {
        assertThat(Direction.of("قال ترامب عبر Truth Social اليوم")).isEqualTo(Direction.RTL);
        assertThat(Direction.of("He said «نعم» on Tuesday")).isEqualTo(Direction.LTR);
        assertThat(Direction.of("123 — 45 %")).isEqualTo(Direction.LTR);
        assertThat(Direction.of("שלום")).isEqualTo(Direction.RTL);
        assertThat(Direction.of("ab با")).isEqualTo(Direction.LTR);
        assertThat(Direction.of("با ab")).isEqualTo(Direction.RTL);
    }

    @Test
    void trusts_the_language_more_where_one_is_known() {
        assertThat(Direction.of("CNN, BBC و Reuters", "ar")).isEqualTo(Direction.RTL);
        assertThat(Direction.of("נאם: A B C D E F G", "he-IL")).isEqualTo(Direction.RTL);
        assertThat(Direction.of("نعم نعم a", "en")).isEqualTo(Direction.LTR);
        assertThat(Direction.of("نعم", LanguageGuess.UNKNOWN)).isEqualTo(Direction.RTL);
        assertThat(Direction.of("yes", "")).isEqualTo(Direction.LTR);
    }

    @Test
    void is_named_as_in_html() {
        assertThat(Direction.RTL.code()).isEqualTo("rtl");
    }
}
