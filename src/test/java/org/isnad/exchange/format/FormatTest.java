package org.isnad.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {

    @Test
    void is_found_by_its_name() {
        assertThat(Format.all()).extracting(Format::name).containsExactly("jsonl", "conll2003", "brat");
        assertThat(Format.named("brat").fileExtension()).isEqualTo("zip");
        assertThatThrownBy(() -> Format.named("word"))
                .isInstanceOf(ChoiceUnknown.class)
                .extracting(refused -> ((ChoiceUnknown) refused).arguments())
                .isEqualTo(new Object[] {"word", "format", 3, "jsonl, conll2003, brat"});
    }

    @Test
    void chooses_the_usual_where_nothing_was_wished() {
        assertThat(Format.named("conll2003").choices(Map.of("scheme", "BIOES")))
                .isEqualTo(Map.of("scheme", "BIOES", "layer", "entity", "nesting", "outermost"));
    }

    @Test
    void refuses_what_cannot_be_chosen() {
        var conll = Format.named("conll2003");

        assertThatThrownBy(() -> conll.choices(Map.of("scheme", "IOB1"))).isInstanceOf(ChoiceUnknown.class);
        assertThatThrownBy(() -> conll.choices(Map.of("schema", "BIO"))).isInstanceOf(ChoiceUnknown.class);
        assertThatThrownBy(() -> conll.choices(Map.of("layer", " "))).isInstanceOf(ChoiceUnknown.class);
        assertThatThrownBy(() -> Format.named("jsonl").choices(Map.of("indent", "2")))
                .isInstanceOf(ChoiceUnknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "conll2003", "brat"})
    void stops_where_its_listener_wants_to(String format) {
        var endless = Stream.generate(Invented::harbour).iterator();

        assertThatThrownBy(() -> Format.named(format)
                        .write(endless, new ByteArrayOutputStream(), Map.of(), (article, losses) -> {
                            throw new CancellationException();
                        }))
                .isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "conll2003", "brat"})
    void holds_a_corpus_without_articles_and_an_article_without_marks(String format) {
        var nothing = Golden.write(format, Map.of());
        var bare = Golden.write(format, Map.of(), Draft.of("1", "n", "قال.").done());

        assertThat(bare.length).isGreaterThan(nothing.length);
    }

    @Test
    void counts_every_loss_and_lists_the_first_thousand_of_a_kind() {
        var draft = Draft.of("1", "n", "a");
        IntStream.range(0, 2_345).forEach(each -> draft.mark("claim", "QUOTE", new TextRange(0, 1)));
        draft.mark("entity", "PER", new TextRange(0, 1)).mark("entity", "ORG", new TextRange(0, 1));

        var report = Golden.report("conll2003", Map.of(), new ByteArrayOutputStream(), draft.done());

        assertThat(report.json()).startsWith("{\"counts\":{\"OTHER_LAYER\":2345,\"SAME_PLACE\":1},\"listed\":[{");
        assertThat(report.json().split("\"kind\"", -1)).hasSize(1 + 1_001);
    }

    @Test
    void writes_no_half_characters() {
        var broken = Draft.of("1", "n", "a\ud83d").done();

        for (var format : List.of("conll2003", "brat")) {
            assertThatThrownBy(() -> Format.named(format)
                            .write(
                                    List.of(broken).iterator(),
                                    new ByteArrayOutputStream(),
                                    Map.of(),
                                    (article, losses) -> {}))
                    .as(format)
                    .isInstanceOf(IOException.class);
        }
    }
}
