package org.isnad.exchange.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;

class Conll2003Test {

    @Test
    void writes_sentences_of_four_columns() throws Exception {
        var file = Golden.write("conll2003", Map.of(), Invented.harbour(), Invented.odd());

        Golden.assertEqual("writes_sentences_of_four_columns.conll", new String(file, UTF_8));
    }

    @Test
    void tells_first_and_last_tokens_in_BIOES() throws Exception {
        var file = Golden.write("conll2003", Map.of("scheme", "BIOES"), Invented.harbour(), Invented.odd());

        Golden.assertEqual("tells_first_and_last_tokens_in_BIOES.conll", new String(file, UTF_8));
    }

    @Test
    void keeps_the_inner_spans_if_told_so() throws Exception {
        var file = Golden.write("conll2003", Map.of("nesting", "innermost"), Invented.harbour());

        Golden.assertEqual("keeps_the_inner_spans_if_told_so.conll", new String(file, UTF_8));
    }

    @Test
    void does_not_end_a_sentence_inside_a_claim() throws Exception {
        var file = Golden.write("conll2003", Map.of("layer", "claim"), Invented.harbour());

        Golden.assertEqual("does_not_end_a_sentence_inside_a_claim.conll", new String(file, UTF_8));
    }

    @Test
    void cuts_a_word_where_a_span_begins_inside_it() {
        var article =
                Draft.of("1", "n", "قال ومرجان").mark("entity", "PER", "مرجان").done();

        var file = Golden.write("conll2003", Map.of(), article);

        assertThat(new String(file, UTF_8)).isEqualTo("""
                -DOCSTART- -X- O O

                قال _ O O
                و _ O O
                مرجان _ O B-PER

                """);
    }

    @Test
    void never_takes_text_for_the_beginning_of_an_article() {
        var article = Draft.of("1", "n", "-DOCSTART- -X- O O").done();

        var file = Golden.write("conll2003", Map.of(), article);

        assertThat(new String(file, UTF_8).lines().filter(line -> line.startsWith("-DOCSTART-")))
                .hasSize(1);
    }

    @Test
    void tells_each_thing_that_four_columns_cannot_hold() {
        var article = withEachThingThatFourColumnsCannotHold();

        var report = Golden.report("conll2003", Map.of(), new ByteArrayOutputStream(), article);

        assertThat(report.json())
                .startsWith(
                        "{\"counts\":{\"OTHER_LAYER\":1,\"FRAGMENTED\":1,\"NESTED\":1,\"SAME_PLACE\":1,\"CROSSING\":1,"
                                + "\"BLANK\":1,\"RELATION\":1,\"ATTRIBUTES\":1,\"ENTITY\":1,\"BLANK_ENDS\":1},")
                .contains(
                        Golden.loss("NESTED", Draft.spanId(1)),
                        Golden.loss("SAME_PLACE", Draft.spanId(0)),
                        Golden.loss("CROSSING", Draft.spanId(3)));
    }

    private static AnnotatedArticle withEachThingThatFourColumnsCannotHold() {
        var draft = Draft.of("1", "n", "aaa bbb ccc  ddd");
        draft.mark("entity", "PER", new TextRange(0, 7))
                .mark("entity", "PER", new TextRange(0, 3))
                .mark("entity", "ORG", new TextRange(0, 7))
                .mark("entity", "ORG", new TextRange(4, 11))
                .mark("entity", "LOC", Map.of("certain", true), "5", new TextRange(11, 16))
                .mark("entity", "LOC", new TextRange(11, 13))
                .mark("entity", "LOC", new TextRange(0, 1), new TextRange(8, 9))
                .mark("claim", "QUOTE", new TextRange(0, 3))
                .join("source", 0, 1);
        return draft.done();
    }
}
