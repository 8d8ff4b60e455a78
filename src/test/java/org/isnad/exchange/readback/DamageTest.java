package org.isnad.exchange.readback;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.isnad.annotation.MarkedSpan;
import org.isnad.exchange.format.AnnotatedArticle;
import org.isnad.exchange.format.Draft;
import org.isnad.exchange.format.Format;
import org.isnad.exchange.format.Invented;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DamageTest {

    private final Path folder;

    DamageTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** What stands in the file, and what is put there instead (of the same length, so that a zip stays whole). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jsonl     | "begin":31                | "begin":30
            jsonl     | "end":43                  | "end":44
            jsonl     | رامز العنبري إن           | رامز العنبرى إن
            jsonl     | "label":"PER"             | "label":"ORG"
            jsonl     | "exact":["سندانيا"]       | "exact":["سندانيه"]
            jsonl     | "type":"source"           | "type":"sourse"
            jsonl     | "offsetUnit":"codepoint"  | "offsetUnit":"utf16unit"
            jsonl     | "spans":[                 | "spanz":[
            jsonl     | "sha256":"                | "sha256":"0
            conll2003 | سندانيا _ O B-ORG         | سندانيه _ O B-ORG
            conll2003 | العنبري _ O I-PER         | العنبري _ O I-LOC
            conll2003 | العنبري _ O I-PER         | العنبري _ O B-PER
            conll2003 | قال _ O O                 | قال _ OO
            conll2003 | O B-MONEY                 | O B-MONAY
            conll2003 | -DOCSTART- -X-            | -DOCSTART- -Y-
            brat      | PER 31 43                 | PER 31 42
            brat      | PER 31 43                 | ORG 31 43
            brat      | 92 98;99 104              | 92 97;99 104
            brat      | 43\tرامز العنبري          | 43\tرامز العنبرى
            brat      | وسندانيا شركة             | وسندانيه شركة
            brat      | Arg2:T4                   | Arg2:T5
            brat      | claim_EVENT\\n            | claim_EVANT\\n
            brat      | "offsetUnit":"codepoint"  | "offsetUnit":"utf16unit"
            """)
    void is_found(String format, String whole, String damaged) throws Exception {
        try (var expectation = Expectation.of(folder.resolve("file"))) {
            var file = write(format, expectation, List.of(Invented.harbour()));
            var content = new String(Files.readAllBytes(file), ISO_8859_1);
            var from = latin(whole);
            assertThat(content).contains(from);
            Files.writeString(file, content.replace(from, latin(damaged)), ISO_8859_1);

            assertThatThrownBy(() -> prove(format, file, expectation))
                    .isInstanceOf(ReadBackFailed.class)
                    .hasMessageStartingWith("article 7");
        }
    }

    private static String latin(String text) {
        var told = text.replace("\\t", "\t").replace("\\n", "\n");
        return new String(told.getBytes(UTF_8), ISO_8859_1);
    }

    @Test
    void is_told_with_article_and_span_and_what_should_have_been_there() throws Exception {
        try (var expectation = Expectation.of(folder.resolve("file"))) {
            var file = write("jsonl", expectation, List.of(Invented.harbour()));
            Files.writeString(file, Files.readString(file).replace("{\"begin\":31,", "{\"begin\":30,"));

            assertThatThrownBy(() -> prove("jsonl", file, expectation))
                    .isInstanceOf(ReadBackFailed.class)
                    .hasMessage("article 7, mark %s: expected «[رامز العنبري]», found «[ رامز العنبري]»"
                            .formatted(Draft.spanId(1)));
        }
    }

    @ParameterizedTest
    @CsvSource({"jsonl", "conll2003", "brat"})
    void is_found_where_articles_are_missing_or_too_many(String format) throws Exception {
        var one = Draft.of("1", "one", "one").done();
        var two = Draft.of("2", "two", "two").done();
        try (var expectation = Expectation.of(folder.resolve("file"));
                var more = Expectation.of(folder.resolve("more"));
                var less = Expectation.of(folder.resolve("less"))) {
            var file = write(format, expectation, List.of(one, two));
            write(format, more, List.of(one, two, two));
            write(format, less, List.of(one));

            prove(format, file, expectation);

            assertThatThrownBy(() -> prove(format, file, more)).isInstanceOf(ReadBackFailed.class);
            assertThatThrownBy(() -> prove(format, file, less)).isInstanceOf(ReadBackFailed.class);
        }
    }

    /** A span that does not cover what it says it covers was wrong before it was written: that must not leave either. */
    @ParameterizedTest
    @CsvSource({"jsonl", "conll2003", "brat"})
    void of_the_corpus_itself_is_found(String format) throws Exception {
        var right = Draft.of("1", "n", "قال ومرجان")
                .mark("entity", "PER", new TextRange(5, 10))
                .done();
        var span = right.spans().get(0);
        var wrong = shiftedByOne(right);

        try (var expectation = Expectation.of(folder.resolve("file"))) {
            var file = write(format, expectation, List.of(wrong));

            assertThatThrownBy(() -> prove(format, file, expectation))
                    .isInstanceOf(ReadBackFailed.class)
                    .hasMessageContaining(span.id().toString());
        }
    }

    @Test
    void of_any_octet_is_found() throws Exception {
        var random = new Random(5);
        try (var expectation = Expectation.of(folder.resolve("file"))) {
            var file = write("conll2003", expectation, List.of(Invented.harbour(), Invented.odd()));
            var whole = Files.readAllBytes(file);
            for (int trial = 0; trial < 300; trial++) {
                var damaged = whole.clone();
                int place = random.nextInt(whole.length);
                damaged[place] ^= (byte) (1 << random.nextInt(7));
                Files.write(file, damaged);

                assertThatThrownBy(() -> prove("conll2003", file, expectation))
                        .as("octet %d of seed 5 is %d", place, damaged[place])
                        .isInstanceOf(ReadBackFailed.class);
            }
        }
    }

    private Path write(String format, Expectation expectation, List<AnnotatedArticle> articles) throws Exception {
        var file = Files.createTempFile(folder, "written", "." + format);
        try (var out = Files.newOutputStream(file)) {
            Format.named(format).write(articles.iterator(), out, Map.of(), expectation);
        }
        return file;
    }

    private static void prove(String format, Path file, Expectation expectation) throws Exception {
        ReadBack.prove(Format.named(format), Map.of(), file, expectation, () -> {});
    }

    private static AnnotatedArticle shiftedByOne(AnnotatedArticle right) {
        var span = right.spans().get(0);
        return new AnnotatedArticle(
                "1",
                "n",
                right.text(),
                right.sha256(),
                "ar",
                Map.of(),
                right.set(),
                List.of(new MarkedSpan(
                        span.id(),
                        "entity",
                        "PER",
                        List.of(new TextRange(4, 9)),
                        span.exact(),
                        new TreeMap<>(),
                        null,
                        null,
                        "x",
                        1)),
                List.of());
    }
}
