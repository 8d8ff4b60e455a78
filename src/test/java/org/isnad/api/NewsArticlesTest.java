package org.isnad.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.marks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.isnad.api.Client.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Real articles, which are not ours to ship: they lie beside the project where it is developed. */
@EnabledIf("areThere")
class NewsArticlesTest {

    private static final Path FOLDER = Path.of("..", "shared", "articles");

    private final Newsroom room = Newsroom.open();

    @Test
    void are_stored_to_the_letter_and_known_again() throws IOException {
        var files = uploads();

        var first = room.lead().upload(room.id(), files);
        var second = room.lead().upload(room.id(), files);

        var lengths = new ArrayList<Integer>();
        for (int at = 0; at < files.length; at++) {
            var article = first.get("/items/%d/article".formatted(at));
            lengths.add((int) room.lead().get("articles/" + article).number("/length"));
            assertThat(room.lead().get("articles/%s/text".formatted(article)).bytes())
                    .isEqualTo(files[at].content());
            assertThat(second.get("/items/%d/status".formatted(at))).isEqualTo("duplicate");
            assertThat(second.get("/items/%d/article".formatted(at))).isEqualTo(article);
        }
        assertThat(lengths).containsExactly(2077, 2316, 5443, 5981, 3257);
    }

    @Test
    void keep_their_spans_in_every_format() throws IOException {
        var files = uploads();
        var expected = new ArrayList<List<String>>();
        for (var file : files) {
            expected.add(marked(file));
        }

        var jsonl = ExportedFiles.jsonl(export("jsonl"));
        var brat = ExportedFiles.brat(export("brat"));
        var conll = ExportedFiles.conll(export("conll2003"));

        for (int at = 0; at < files.length; at++) {
            var selected = expected.get(at);
            assertThat(jsonl.get(files[at].name())).containsExactlyInAnyOrderElementsOf(selected);
            assertThat(brat.get(files[at].name())).hasSameSizeAs(selected).containsAll(onOneLine(selected));
            assertThat(conll.get(at)).isEqualTo(outermost(selected));
        }
    }

    /**
     * Marks every tenth word: whole, without its first letter, and together with what comes next, so that spans nest and
     * overlap. Answers what was selected, as {@link ExportedFiles} tells it.
     */
    private List<String> marked(Upload file) {
        var article = Newsroom.imported(room.lead().upload(room.id(), file));
        var text = new String(file.content(), UTF_8);
        var edits = new ArrayList<JsonNode>();
        var selected = new ArrayList<String>();
        for (var word : everyTenthWord(text)) {
            var inside = edge(text, word[0] + 1);
            mark("PER", "entity", text, word[0], word[1], edits, selected);
            mark("ORG", "entity", text, inside, word[1], edits, selected);
            mark("QUOTE", "claim", text, word[0], edge(text, word[1] + 9), edits, selected);
            mark("CAUSAL", "claim", text, inside, edge(text, word[1] + 12), edits, selected);
        }
        room.lead().post(marks(article), batch(edits)).expect(200);
        return selected;
    }

    private static List<String> onOneLine(List<String> selected) {
        return selected.stream()
                .filter(span -> !span.contains("\n"))
                .map(span -> span.replaceFirst("^(QUOTE|CAUSAL)", "claim_$1"))
                .toList();
    }

    private static List<String> outermost(List<String> selected) {
        return selected.stream()
                .filter(span -> span.startsWith("PER"))
                .map(span -> "PER " + span.replaceFirst("PER \\S+ ", ""))
                .toList();
    }

    static boolean areThere() {
        return Files.isDirectory(FOLDER);
    }

    private byte[] export(String format) {
        return Exports.file(room.lead(), room.id(), Map.of("format", format, "sets", "all"))
                .bytes();
    }

    private static void mark(
            String label, String layer, String text, int begin, int end, List<JsonNode> edits, List<String> selected) {
        edits.add(createSpan(UUID.randomUUID(), layer, label, begin, end));
        var exact = text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
        selected.add("%s %d-%d %s".formatted(label, begin, end, exact));
    }

    /** Begin and end of words of four letters or more. */
    private static List<int[]> everyTenthWord(String text) {
        var words = new ArrayList<int[]>();
        var matcher =
                java.util.regex.Pattern.compile("[\\p{IsArabic}\\p{M}]{4,}").matcher(text);
        for (int word = 0; matcher.find(); word++) {
            if (word % 10 == 0) {
                words.add(new int[] {text.codePointCount(0, matcher.start()), text.codePointCount(0, matcher.end())});
            }
        }
        return words;
    }

    /** The end of the letter that has a mark there, or the text's end. */
    private static int edge(String text, int codePoint) {
        var codePoints = text.codePoints().toArray();
        int at = Math.min(codePoint, codePoints.length);
        while (at < codePoints.length && Character.getType(codePoints[at]) == Character.NON_SPACING_MARK) {
            at++;
        }
        return at;
    }

    private static Upload[] uploads() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var uploads = new ArrayList<Upload>();
            for (var file : files.filter(each -> each.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                uploads.add(new Upload(file.getFileName().toString(), Files.readAllBytes(file)));
            }
            return uploads.toArray(Upload[]::new);
        }
    }
}
