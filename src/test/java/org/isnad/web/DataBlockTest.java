package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataBlockTest {

    private static final Map<String, String> HOSTILE =
            Map.of("</script><script>alert(1)</script>", "<!-- <script> ]]> \u2028 & \" \\ قال");

    @Test
    void has_nothing_that_could_begin_a_tag_or_a_comment() throws IOException {
        assertThat(DataBlock.json(HOSTILE)).doesNotContain("<");
    }

    @Test
    void says_what_it_was_given() throws IOException {
        var read = new ObjectMapper()
                .readTree(DataBlock.json(HOSTILE))
                .properties()
                .iterator()
                .next();

        assertThat(Map.of(read.getKey(), read.getValue().asText())).isEqualTo(HOSTILE);
    }
}
