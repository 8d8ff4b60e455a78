package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

    @ParameterizedTest
    @CsvSource({"ar, ar", "AR-eg, ar-EG", "' ckb ', ckb", "zh-hant-tw, zh-Hant-TW"})
    void is_spelt_as_it_is_usual(String given, String tag) {
        assertThat(LanguageTag.known(given)).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Arabic", "xx", "ar_EG", "<b>", "ar-x-much-too-long-for-us"})
    void is_none_where_nobody_speaks_it(String given) {
        assertThat(LanguageTag.known(given)).isEmpty();
    }
}
