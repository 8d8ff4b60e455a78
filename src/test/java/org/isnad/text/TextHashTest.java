package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextHashTest {

    @Test
    void is_the_sha256_of_the_text_in_utf8() {
        assertThat(TextHash.sha256("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(TextHash.sha256("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void differs_where_only_the_code_points_differ() {
        assertThat(TextHash.sha256("é")).isNotEqualTo(TextHash.sha256("e\u0301"));
    }
}
