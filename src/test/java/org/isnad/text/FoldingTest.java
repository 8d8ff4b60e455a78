package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "مُحَمَّد, محمد",
        "أحمد إلى آخر, احمد الي اخر",
        "مدرسة على, مدرسه علي",
        "الـــجسر, الجسر",
        "٥٠٠ ۱۲۳, 500 123",
        "کیلو, كيلو",
        "TASS, tass",
        "ﻼ, لا",
        "\u200Fتاس\u200E, تاس",
        "'  وزارة \u00A0 الجسور ', وزاره الجسور"
    })
    void takes_no_notice_of_how_it_is_written(String one, String other) {
        assertThat(Folding.fold(one)).isEqualTo(Folding.fold(other));
    }

    @Test
    void keeps_different_words_apart() {
        assertThat(Folding.fold("ترامب")).isNotEqualTo(Folding.fold("ترمب"));
    }

    @Test
    void keeps_what_stands_outside_of_the_first_plane() {
        assertThat(Folding.fold("𐤀𞤀 💰")).isEqualTo("𐤀𞤢 💰");
    }
}
