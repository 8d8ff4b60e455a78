package org.isnad.team.openid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkingTest {

    @ParameterizedTest
    @CsvSource({
        "boss@example.org, Boss@Example.ORG, true",
        "boss@example.org, böss@example.org, false",
        "boss@example.org, boss@exämple.org, false",
        "kai@example.org, \u212Aai@example.org, false",
        "ali@example.org, al\u0131@example.org, false",
        "strasse@example.org, straße@example.org, false"
    })
    void takes_only_the_case_of_latin_letters_for_nothing(String one, String other, boolean same) {
        assertThat(Linking.same(one, other)).isEqualTo(same);
    }
}
