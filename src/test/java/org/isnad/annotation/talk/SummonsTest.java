package org.isnad.annotation.talk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whom a comment calls by name. */
class SummonsTest {

    @Test
    void finds_logins_in_text_of_any_script() {
        assertThat(Summons.in("سألتُ @layla، و@omar؛ أمّا @mona فلا")).containsExactly("layla", "omar", "mona");
        assertThat(Summons.in("@layla: see (@Omar) 😀@mona")).containsExactly("layla", "omar", "mona");
    }

    @Test
    void leaves_it_open_whom_a_full_stop_belongs_to() {
        assertThat(Summons.in("Ask @layla.")).containsExactly("layla.", "layla");
        assertThat(Summons.in("@a.b-c_d")).containsExactly("a.b-c_d");
    }

    @Test
    void calls_nobody_by_an_address_or_a_lone_sign() {
        assertThat(Summons.in("write to layla@example.org @ noon, @@ or @")).isEmpty();
    }

    @Test
    void knows_logins_that_are_addresses() {
        assertThat(Summons.in("@layla@example.org")).containsExactly("layla@example.org");
    }
}
