package org.isnad.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.team.Role.ANNOTATOR;
import static org.isnad.team.Role.MANAGER;
import static org.isnad.team.Role.REVIEWER;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            SEE_PROJECT,     yes, yes, yes
            MANAGE_MEMBERS,  yes, no,  no
            IMPORT_ARTICLES, yes, no,  no
            ASSIGN,          yes, no,  no
            ANNOTATE,        no,  yes, no
            REVIEW,          no,  no,  yes
            SEE_ALL_SETS,    yes, no,  yes
            REOPEN,          yes, no,  yes
            TRAIN,           yes, no,  yes
            EXPORT,          yes, no,  yes
            """)
    void is_granted_to_the_roles_that_need_it(
            Permission permission, String manager, String annotator, String reviewer) {
        assertThat(permission.grantedTo(Set.of(MANAGER))).isEqualTo(manager.equals("yes"));
        assertThat(permission.grantedTo(Set.of(ANNOTATOR))).isEqualTo(annotator.equals("yes"));
        assertThat(permission.grantedTo(Set.of(REVIEWER))).isEqualTo(reviewer.equals("yes"));
    }

    @ParameterizedTest
    @EnumSource
    void is_granted_to_whoever_holds_all_roles_and_to_nobody_without_one(Permission permission) {
        assertThat(permission.grantedTo(List.of(Role.values()))).isTrue();
        assertThat(permission.grantedTo(List.of())).isFalse();
    }

    @Test
    void adds_up_over_roles() {
        var both = Set.of(MANAGER, ANNOTATOR);

        assertThat(Permission.ANNOTATE.grantedTo(both)).isTrue();
        assertThat(Permission.ASSIGN.grantedTo(both)).isTrue();
        assertThat(Permission.REVIEW.grantedTo(both)).isFalse();
    }
}
