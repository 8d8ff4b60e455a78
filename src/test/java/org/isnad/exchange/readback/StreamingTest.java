package org.isnad.exchange.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.isnad.exchange.format.AnnotatedArticle;
import org.isnad.exchange.format.Format;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamingTest {

    private static final int ARTICLES = 120;
    private static final int LOOK_EVERY = 30;

    private final List<WeakReference<AnnotatedArticle>> handedOut = new ArrayList<>();
    private final List<Long> stillHeld = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "conll2003", "brat"})
    void holds_no_article_but_the_one_at_hand(String format, @TempDir Path folder) throws Exception {
        var articles = IntStream.range(0, ARTICLES).mapToObj(this::handOut).iterator();

        ProvenFile.make(Format.named(format), Map.of(), articles, folder.resolve("corpus"), this::look);

        assertThat(stillHeld).hasSize(ARTICLES / LOOK_EVERY).allMatch(held -> held <= 2);
    }

    private AnnotatedArticle handOut(int number) {
        var article = RandomArticle.of(number);
        handedOut.add(new WeakReference<>(article));
        return article;
    }

    private void look() {
        boolean writing = stillHeld.size() < ARTICLES / LOOK_EVERY;
        if (writing && handedOut.size() == (stillHeld.size() + 1) * LOOK_EVERY) {
            System.gc();
            stillHeld.add(handedOut.stream().filter(each -> each.get() != null).count());
        }
    }
}
