package org.isnad.exchange.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;

class JsonlTest {

    @Test
    void writes_one_line_for_each_article_and_set() throws Exception {
        var lines = Golden.write("jsonl", Map.of(), Invented.harbour(), Invented.odd());

        Golden.assertEqual("writes_one_line_for_each_article_and_set.jsonl", new String(lines, UTF_8));
    }

    @Test
    void has_the_very_fields_of_the_contract_in_one_order() throws Exception {
        var line = new ObjectMapper().readTree(Golden.write("jsonl", Map.of(), Invented.harbour()));

        assertThat(line.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "name",
                        "text",
                        "sha256",
                        "offsetUnit",
                        "language",
                        "metadata",
                        "set",
                        "spans",
                        "relations");
        assertThat(line.get("set").fieldNames()).toIterable().containsExactly("kind", "owner", "state", "revision");
        assertThat(String.join(
                        " ", (Iterable<String>) () -> line.get("spans").get(0).fieldNames()))
                .isEqualTo("id layer label fragments exact attributes entity guideline author revision");
        assertThat(line.get("relations").get(0).fieldNames())
                .toIterable()
                .containsExactly("id", "type", "from", "to", "attributes", "author", "revision");
    }

    @Test
    void loses_nothing() {
        var report = Golden.report("jsonl", Map.of(), new ByteArrayOutputStream(), Invented.harbour(), Invented.odd());

        assertThat(report.json()).isEqualTo("{\"counts\":{},\"listed\":[]}");
    }

    @Test
    void does_not_depend_on_the_order_in_which_things_come() {
        var attributes = new HashMap<String, Object>();
        for (int key = 40; key > 0; key--) {
            attributes.put("key" + key, Map.of("b", 1, "a", 2, "c", 3));
        }
        var draft = Draft.of("1", "n", "abcdef");
        var first = draft.mark("entity", "PER", attributes, null, new TextRange(2, 4))
                .mark("entity", "PER", new TextRange(0, 6))
                .join("source", 0, 1)
                .join("cue", 1, 0)
                .done();
        var spans = new ArrayList<>(first.spans());
        var relations = new ArrayList<>(first.relations());
        Collections.reverse(spans);
        Collections.reverse(relations);

        var second =
                new AnnotatedArticle("1", "n", "abcdef", first.sha256(), "ar", Map.of(), first.set(), spans, relations);

        assertThat(Golden.write("jsonl", Map.of(), second)).isEqualTo(Golden.write("jsonl", Map.of(), first));
        assertThat(new String(Golden.write("jsonl", Map.of(), first), UTF_8))
                .containsSubsequence("\"key1\":{\"a\":2,\"b\":1,\"c\":3}", "\"key2\"", "\"key40\"", "\"key9\"");
    }
}
