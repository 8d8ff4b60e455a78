package org.isnad.annotation.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetStateTest {

    @ParameterizedTest
    @CsvSource({
        "ASSIGNED, true, IN_PROGRESS",
        "IN_PROGRESS, true, IN_PROGRESS",
        "REOPENED, true, REOPENED",
        "SUBMITTED, false, SUBMITTED",
        "ADJUDICATED, false, ADJUDICATED"
    })
    void tells_whether_marks_may_change_and_where_the_first_edit_leads(
            SetState state, boolean open, SetState afterEdit) {
        assertThat(state.open()).isEqualTo(open);
        assertThat(state.afterEdit()).isEqualTo(afterEdit);
    }

    @Test
    void is_known_by_its_name_on_the_wire() {
        for (var state : SetState.values()) {
            assertThat(SetState.of(state.code())).isEqualTo(state);
        }
        assertThat(SetState.IN_PROGRESS.code()).isEqualTo("in_progress");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SUBMITTED", "in-progress", "done"})
    void refuses_a_name_that_no_state_has(String code) {
        assertThatThrownBy(() -> SetState.of(code)).isInstanceOf(SetRefusal.UnknownState.class);
    }
}
