package org.isnad.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;

class BratTest {

    @Test
    void writes_text_and_marks_of_each_article() throws Exception {
        var files = Golden.unzip(Golden.write("brat", Map.of(), Invented.harbour(), Invented.odd()));

        assertThat(files.keySet())
                .containsExactly(
                        "annotation.conf",
                        "ميناء سهلان.txt",
                        "ميناء سهلان.ann",
                        "ميناء سهلان.json",
                        "odd_..__name_.html.txt",
                        "odd_..__name_.html.ann",
                        "odd_..__name_.html.json");
        var listing = new StringBuilder();
        files.forEach((name, content) ->
                listing.append("== ").append(name).append('\n').append(content));
        Golden.assertEqual("writes_text_and_marks_of_each_article.txt", listing.toString());
    }

    @Test
    void gives_each_set_of_an_article_a_folder_of_its_owner() throws Exception {
        var files = Golden.unzip(Golden.write(
                "brat",
                Map.of(),
                Draft.of("1", "n", "one").by("layla").done(),
                Draft.of("1", "n", "one").by("gold").done(),
                Draft.of("1", "n", "one").done(),
                Draft.of("2", "N", "two").by("../layla").done(),
                Draft.of("3", "N", "three").by("layla").done()));

        assertThat(files.keySet())
                .filteredOn(name -> name.endsWith(".txt"))
                .containsExactly("layla/n.txt", "gold/n.txt", "gold-2/n.txt", "_layla/N.txt", "layla/N-2.txt");
    }

    @Test
    void tells_labels_of_other_layers_apart_by_their_layer() throws Exception {
        var draft = Draft.of("1", "n", "one two");
        draft.mark("entity", "EVENT", "one")
                .mark("claim", "EVENT", "two")
                .mark("entity", "claim_EVENT", "two")
                .mark("entity", "حدث", "two");

        var files = Golden.unzip(Golden.write("brat", Map.of(), draft.done()));

        assertThat(files.get("n.ann"))
                .contains("\tEVENT 0 3\t", "\tclaim_EVENT 4 7\t", "\tclaim_EVENT-2 4 7\t", "\t___ 4 7\t");
        assertThat(files.get("annotation.conf"))
                .startsWith("[entities]\nEVENT\n___\nclaim_EVENT\nclaim_EVENT-2\n\n[relations]\n");
    }

    @Test
    void leaves_out_only_what_has_no_letter_and_what_hangs_on_it() {
        var draft = Draft.of("1", "n", "one\n\ntwo");
        draft.mark("entity", "PER", "one")
                .mark("entity", "PER", new TextRange(3, 5))
                .join("source", 0, 1);

        var report = Golden.report("brat", Map.of(), new ByteArrayOutputStream(), draft.done());

        assertThat(report.json())
                .isEqualTo("{\"counts\":{\"BLANK\":1,\"LOOSE_RELATION\":1},\"listed\":["
                        + Golden.loss("BLANK", Draft.spanId(1)) + ","
                        + Golden.loss("LOOSE_RELATION", new UUID(0xBL, 0)) + "]}");
    }

    @Test
    void has_no_time_of_its_own() throws Exception {
        var first = Golden.write("brat", Map.of(), Invented.harbour());
        var zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));

            var second = Golden.write("brat", Map.of(), Invented.harbour());

            assertThat(second).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
        }
    }
}
