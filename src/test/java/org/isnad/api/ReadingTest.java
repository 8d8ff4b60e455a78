package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a person likes to read is kept with their account. */
class ReadingTest {

    private static int readers;

    private final Client reader = someone();

    @Test
    void who_has_not_chosen_reads_as_the_house_has_it() {
        var reading = reader.get("me").expect(200).json().get("reading");

        assertThat(reading.get("textSize").asInt()).isEqualTo(100);
        assertThat(reading.get("lineHeight").asInt()).isEqualTo(100);
        assertThat(reading.get("density").asText()).isEqualTo("usual");
        assertThat(reading.get("face").asText()).isEqualTo("naskh");
        assertThat(reading.get("theme").isNull()).isTrue();
        assertThat(reading.get("shortcuts").asText()).isEqualTo("plain");
    }

    @Test
    void what_is_not_named_stays() {
        wish("{\"textSize\":150,\"face\":\"kufi\",\"theme\":\"dark\"}").expect(200);

        var answer = wish("{\"density\":\"airy\",\"lineHeight\":115}").expect(200);

        var kept = reader.get("me").expect(200).json().get("reading");
        assertThat(kept).isEqualTo(answer.json());
        assertThat(kept.toString())
                .isEqualTo(
                        "{\"textSize\":150,\"lineHeight\":115,\"density\":\"airy\",\"face\":\"kufi\",\"theme\":\"dark\",\"shortcuts\":\"plain\"}");
    }

    @Test
    void is_everybody_s_own() {
        wish("{\"textSize\":200}").expect(200);

        var other = someone().get("me").expect(200).json();

        assertThat(other.at("/reading/textSize").asInt()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"textSize\":101} | 422 NotOffered",
                "{\"textSize\":-100} | 422 NotOffered",
                "{\"lineHeight\":1000} | 422 NotOffered",
                "{\"density\":\"Airy\"} | 422 NotOffered",
                "{\"face\":\"kufi; color: red\"} | 422 NotOffered",
                "{\"face\":\"\"} | 422 NotOffered",
                "{\"theme\":\"<script>\"} | 422 NotOffered",
                "{\"shortcuts\":\"ctrl\"} | 422 NotOffered",
                "{\"textSize\":115,\"theme\":\"pink\"} | 422 NotOffered"
            })
    void what_no_page_can_show_is_refused_and_nothing_of_it_is_kept(String wish, String refusal) {
        var answer = wish(wish);

        assertThat(answer.refusal()).isEqualTo(refusal);
        assertThat(reader.get("me").json().at("/reading/textSize").asInt()).isEqualTo(100);
    }

    private Answer wish(String wish) {
        return reader.sendJson("PATCH", "me/reading", wish);
    }

    private static Client someone() {
        return Client.of("reader-" + ++readers);
    }
}
