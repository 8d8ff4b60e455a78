package org.isnad.team.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/team/members?project=7",
                "/annotation/annotate?article=3&set=gold",
                "/corpus/articles?project=1&words=%D8%AE%D8%A8%D8%B1",
                "/team/projects"
            })
    void leads_on_to_a_page_of_this_house(String wanted) {
        assertThat(SignInPage.ownPath(wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//elsewhere.example/",
                "/\\elsewhere.example/",
                "\\\\elsewhere.example/",
                "https://elsewhere.example/",
                "javascript:alert(1)",
                "team/projects",
                "/\t/elsewhere.example",
                "/team/projects\r\nSet-Cookie: a=b",
                "/team/projects?a=\r\nSet-Cookie: a=b",
                "/%2F/elsewhere.example"
            })
    void leads_home_instead_of_anywhere_else(String wanted) {
        assertThat(SignInPage.ownPath(wanted)).isEqualTo("/team/projects");
    }

    @Test
    void leads_home_where_nothing_was_wanted() {
        assertThat(SignInPage.ownPath(null)).isEqualTo("/team/projects");
    }
}
