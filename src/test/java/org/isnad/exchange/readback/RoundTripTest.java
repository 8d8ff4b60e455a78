package org.isnad.exchange.readback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.isnad.exchange.format.AnnotatedArticle;
import org.isnad.exchange.format.Format;
import org.isnad.exchange.format.Loss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

    private static final int CORPORA = 12;
    private static final int ARTICLES = 25;

    private final Path folder;

    RoundTripTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static Stream<Shape> shapes() {
        return Stream.of(
                new Shape("jsonl", Map.of()),
                new Shape("brat", Map.of()),
                new Shape("conll2003", Map.of()),
                new Shape("conll2003", Map.of("scheme", "BIOES", "nesting", "innermost")),
                new Shape("conll2003", Map.of("layer", "claim", "scheme", "BIOES")));
    }

    record Shape(String format, Map<String, String> options) {}

    @ParameterizedTest
    @MethodSource("shapes")
    void says_of_any_text_and_any_marks_what_it_was_given(Shape shape) throws Exception {
        for (long seed = 1; seed <= CORPORA; seed++) {
            var corpus = RandomArticle.corpus(seed, ARTICLES);
            var steps = new AtomicInteger();

            var file = make(shape, corpus, steps::incrementAndGet);

            assertThat(steps).as("seed %d", seed).hasValue(2 * ARTICLES);
            assertThat(file.bytes()).isEqualTo(Files.size(file.path()));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void leaves_out_only_what_has_a_reason(Shape shape) throws Exception {
        var format = Format.named(shape.format);
        for (var article : RandomArticle.corpus(99, 200)) {
            var losses = new ArrayList<Loss>();
            format.write(
                    List.of(article).iterator(),
                    OutputStream.nullOutputStream(),
                    shape.options,
                    (written, lost) -> losses.addAll(lost));

            var kinds = new HashMap<Loss.Kind, Long>();
            losses.forEach(loss -> kinds.merge(loss.kind(), 1L, Long::sum));
            assertThat(kinds)
                    .as("article %s", article)
                    .isEqualTo(Reasons.of(article, shape.format, format.choices(shape.options)));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void gives_the_same_bytes_each_time(Shape shape) throws Exception {
        var corpus = RandomArticle.corpus(7, ARTICLES);

        var first = make(shape, corpus, () -> {});
        var second = make(shape, RandomArticle.corpus(7, ARTICLES), () -> {});

        assertThat(second.sha256()).isEqualTo(first.sha256());
    }

    @Test
    void leaves_no_file_behind_when_it_is_given_up() {
        var path = folder.resolve("given-up");
        var steps = new AtomicInteger();

        var stopped = catchThrowable(() -> ProvenFile.make(
                Format.named("brat"), Map.of(), RandomArticle.corpus(3, 9).iterator(), path, () -> {
                    if (steps.incrementAndGet() == 12) {
                        throw new CancellationException();
                    }
                }));

        assertThat(stopped).isInstanceOf(CancellationException.class);
        assertThat(folder).isEmptyDirectory();
    }

    private ProvenFile make(Shape shape, List<AnnotatedArticle> corpus, Runnable step) throws Exception {
        var path = Files.createTempFile(folder, "corpus", ".out");
        return ProvenFile.make(Format.named(shape.format), shape.options, corpus.iterator(), path, step);
    }
}
