package org.isnad.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedAtTest {

    @ParameterizedTest
    @CsvSource({
        "2031-03-04T09:30:00+02:00, 2031-03-04T07:30:00Z",
        "2031-03-04T09:30:00.250Z, 2031-03-04T09:30:00.250Z",
        "2031-03-04T09:30:00+0200, 2031-03-04T07:30:00Z",
        "2031-03-04T09:30+03, 2031-03-04T06:30:00Z",
        "2031-03-04 09:30:00 +0200, 2031-03-04T07:30:00Z",
        "2031-03-04T09:30:00, 2031-03-04T09:30:00Z",
        "2031-03-04, 2031-03-04T00:00:00Z"
    })
    void understands_what_pages_write(String written, String instant) {
        assertThat(PublishedAt.parse(written)).contains(Instant.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "0001-01-01T00:00:00Z", "2031-13-45", "31.3.2031", "9999-12-31T23:59:59Z"})
    void leaves_out_what_is_no_time(String written) {
        assertThat(PublishedAt.parse(written)).isEmpty();
    }
}
