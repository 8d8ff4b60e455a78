package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WildcardsTest {

    @Test
    void stand_for_themselves_in_what_is_looked_for() {
        assertThat(Wildcards.literal(" 100% _sure_! ")).isEqualTo("100!% !_sure!_!!");
        assertThat(Wildcards.anywhere("سارة")).isEqualTo("%سارة%");
    }
}
