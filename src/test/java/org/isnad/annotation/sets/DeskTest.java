package org.isnad.annotation.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.isnad.team.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            MANAGER,   no,  no, no,  no
            ANNOTATOR, yes, no, yes, no
            REVIEWER,  no,  no, no,  yes
            """)
    void lets_each_role_change_what_is_its_to_change(Role role, String own, String others, String shared, String gold) {
        var desk = desk(role, false);

        assertThat(desk.mayChange(SetKind.ANNOTATOR, true)).isEqualTo(own.equals("yes"));
        assertThat(desk.mayChange(SetKind.ANNOTATOR, false)).isEqualTo(others.equals("yes"));
        assertThat(desk.mayChange(SetKind.SHARED, false)).isEqualTo(shared.equals("yes"));
        assertThat(desk.mayChange(SetKind.GOLD, false)).isEqualTo(gold.equals("yes"));
    }

    @Test
    void hides_the_work_of_others_from_annotators_who_have_not_submitted() {
        var annotator = desk(Role.ANNOTATOR, false);

        assertThat(annotator.maySee(SetKind.ANNOTATOR, false, false)).isFalse();
        assertThat(annotator.maySee(SetKind.GOLD, false, false)).isFalse();
        assertThat(annotator.maySee(SetKind.ANNOTATOR, false, true)).isTrue();
        assertThat(annotator.maySee(SetKind.GOLD, false, true)).isTrue();
        assertThat(annotator.maySee(SetKind.ANNOTATOR, true, false)).isTrue();
        assertThat(annotator.maySee(SetKind.SHARED, false, false)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"NEVER, false, false", "AFTER, false, true", "ALWAYS, true, true"})
    void shows_annotators_what_others_marked_when_the_project_says_so(String sight, boolean before, boolean after) {
        var annotator = desk(Role.ANNOTATOR, "INDEPENDENT OPEN %s ANY".formatted(sight));

        assertThat(annotator.maySee(SetKind.ANNOTATOR, false, false)).isEqualTo(before);
        assertThat(annotator.maySee(SetKind.GOLD, false, true)).isEqualTo(after);
        assertThat(annotator.maySee(SetKind.ANNOTATOR, true, false)).isTrue();
    }

    @Test
    void shows_everything_to_those_who_review_or_manage() {
        assertThat(desk(Role.REVIEWER, false).maySee(SetKind.ANNOTATOR, false, false))
                .isTrue();
        assertThat(desk(Role.MANAGER, false).maySee(SetKind.GOLD, false, false)).isTrue();
    }

    @Test
    void seats_everybody_at_one_set_in_a_shared_project() {
        assertThat(desk(Role.ANNOTATOR, true).ownKind()).isEqualTo(SetKind.SHARED);
        assertThat(desk(Role.ANNOTATOR, false).ownKind()).isEqualTo(SetKind.ANNOTATOR);
    }

    private static Desk desk(Role role, boolean shared) {
        return desk(role, (shared ? "SHARED" : "INDEPENDENT") + " OPEN AFTER ANY");
    }

    private static Desk desk(Role role, String ways) {
        return new Desk(1, 2, 3, 100, Desk.Ways.read(ways + " GOES"), Set.of(role), null);
    }
}
