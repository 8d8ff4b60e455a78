package org.isnad.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.marks;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.isnad.api.Client.Upload;
import org.isnad.text.RandomText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The stored text is the file's, to the letter, and each span's text is what stands at its offsets. Offsets are counted
 * here by arrays of code points, and graphemes by ICU, without any code of the product.
 */
class StoredTextTest {

    private static final Newsroom ROOM = Newsroom.open();

    private static final String ARABIC = """
            المجلس البلدي يؤجل افتتاح الجسر
            قال رئيس البلدية سامي الحداد، أمس الثلاثاء، إن الجسر الجديد لن يُفتتح قبل الصيف؛ فالأعمال تأخرت.
            وأضاف: هل يكفي المبلغ؟ كلا، فالتكلفة بلغت 500 مليون ليرة.
            """;

    private static final String PLAIN_ARABIC = ARABIC.replace("ُ", "");

    static Stream<Arguments> files() {
        return Stream.of(
                file("plain Arabic", ARABIC, ARABIC.getBytes(UTF_8)),
                file("a byte-order mark", ARABIC, ("\ufeff" + ARABIC).getBytes(UTF_8)),
                file("UTF-16, little end first", ARABIC, marked("UTF-16LE", ARABIC)),
                file("UTF-16, big end first", ARABIC, marked("UTF-16BE", ARABIC)),
                file("UTF-16 without its mark", ARABIC, ARABIC.getBytes(Charset.forName("UTF-16LE"))),
                file("Windows Arabic", ARABIC, ARABIC.getBytes(Charset.forName("windows-1256"))),
                file("ISO Arabic", PLAIN_ARABIC, PLAIN_ARABIC.getBytes(Charset.forName("ISO-8859-6"))),
                same("a line end of old Macs", "سطر\rوآخر"),
                file("line ends of Windows", "سطر\nوآخر\n\n", "سطر\r\nوآخر\r\n\r\n".getBytes(UTF_8)),
                file(
                        "zero bytes",
                        "نص فيه أصفار وهو طويل بما يكفي",
                        "نص فيه\0 أصفار\0 وهو طويل بما يكفي".getBytes(UTF_8)),
                same("space around", "  \n\n نص بين المسافات \t\n "),
                same("emoji and joiners", "👨‍👩‍👧‍👦 عائلة 🏳️‍🌈 و👍🏽 و❤️ و1️⃣ و🇱🇧🇯🇴🇪🇬 في خبر"),
                same("decomposed marks", "e\u0301\u0323 o\u0308\u0304 ا\u0653 ي\u0654 ع\u064e\u0651 kāf u\u0308ber"),
                same("letters beyond the first plane", "𝒳𝒴 𐤀𐤁 𝔸 𠮷野家 قال 𝟙𝟚"),
                same(
                        "Latin and numbers from left to right",
                        "قال CNN إن 12.5% من 3,000 (نحو ١٢٫٥ ٪) عند https://a.example/x?y=1 نُشرت"),
                same("direction marks", "\u200fقال\u200e CNN \u202bنعم\u202c \u2066x\u2069 نص عربي"),
                same("a byte-order mark inside", "نص\ufeffفيه علامة"),
                same("tatweel and joiners", "المـــدى لله‌ می‌شود ا‍ب"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void is_the_text_of_the_file_and_so_are_the_spans(String what, String text, byte[] bytes) {
        var article = imported(what + ".txt", text, bytes);

        assertSpansAreSlices(article, text, 40, 7);
    }

    @Test
    void holds_for_any_text() {
        RandomText.forEach(12, 80, text -> {
            var stored = text + UUID.randomUUID();
            assertSpansAreSlices(imported("random.txt", stored, stored.getBytes(UTF_8)), stored, 25, text.hashCode());
        });
    }

    @Test
    void holds_for_a_line_of_two_megabytes() {
        var text = "قال زيد 👨‍👩‍👧 إن e\u0301 12.5% ".repeat(45_000);
        var bytes = text.getBytes(UTF_8);

        assertThat(bytes.length).isGreaterThan(2_000_000);
        assertSpansAreSlices(imported("one-line.txt", text, bytes), text, 60, 3);
    }

    @Test
    void takes_a_span_if_and_only_if_it_ends_at_the_edges_of_characters() {
        var random = new Random(5);
        RandomText.forEach(6, 12, text -> {
            var stored = text + UUID.randomUUID();
            var article = imported("edges.txt", stored, stored.getBytes(UTF_8));
            var edges = edges(stored);
            var tried = new HashSet<String>();
            for (int round = 0; round < 15; round++) {
                int begin = random.nextInt(stored.codePointCount(0, stored.length()));
                int end = begin + 1 + random.nextInt(6);
                if (!tried.add(begin + "-" + end)) {
                    continue; // the same is not marked twice
                }

                var answer = ROOM.lead()
                        .post(marks(article), batch(createSpan(UUID.randomUUID(), "claim", "QUOTE", begin, end)));

                assertThat(answer.status() == 200)
                        .as("[%d, %d): %s", begin, end, answer.text())
                        .isEqualTo(edges.contains(begin) && edges.contains(end));
            }
        });
    }

    private static String imported(String name, String text, byte[] bytes) {
        var article = Newsroom.imported(ROOM.lead().upload(ROOM.id(), new Upload(name, bytes)));
        var card = ROOM.lead().get("articles/" + article).expect(200);
        var served = ROOM.lead().get("articles/%s/text".formatted(article)).expect(200);
        assertThat(served.text()).isEqualTo(text);
        assertThat(served.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(card.number("/length")).isEqualTo(text.codePointCount(0, text.length()));
        assertThat(card.get("/sha256")).isEqualTo(sha256(text));
        return article;
    }

    /** Random spans on grapheme boundaries come back with what stands there, and nothing else comes back. */
    private static void assertSpansAreSlices(String article, String text, int count, long seed) {
        var codePoints = text.codePoints().toArray();
        var edges = edges(text);
        var random = new Random(seed);
        Map<String, String> exact = new HashMap<>();
        var edits = new ArrayList<JsonNode>();
        for (int span = 0; span < count; span++) {
            int from = random.nextInt(edges.size() - 1);
            int to = Math.min(edges.size() - 1, from + 1 + random.nextInt(random.nextInt(20) == 0 ? 5000 : 12));
            int begin = edges.get(from);
            int end = edges.get(to);
            var id = UUID.randomUUID();
            var marked = begin + "-" + end + " " + new String(codePoints, begin, end - begin);
            if (!exact.containsValue(marked)) {
                edits.add(createSpan(id, "claim", "QUOTE", begin, end));
                exact.put(id.toString(), marked);
            }
        }

        ROOM.lead().post(marks(article), batch(edits)).expect(200);

        assertThat(places(article)).as("seed %d", seed).isEqualTo(exact);
    }

    private static Map<String, String> places(String article) {
        Map<String, String> found = new HashMap<>();
        for (var span : ROOM.lead().get(marks(article)).json().get("spans")) {
            var place = span.at("/fragments/0");
            found.put(
                    span.get("id").asText(),
                    place.get("begin") + "-" + place.get("end") + " "
                            + span.at("/exact/0").asText());
        }
        return found;
    }

    /** The code points before which a character, as readers see it, begins, and the end of the text. */
    private static List<Integer> edges(String text) {
        var clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        clusters.setText(text);
        var edges = new ArrayList<Integer>();
        int codePoint = 0;
        int before = 0;
        for (int at = clusters.first(); at != BreakIterator.DONE; at = clusters.next()) {
            codePoint += text.codePointCount(before, at);
            edges.add(codePoint);
            before = at;
        }
        return edges;
    }

    private static Arguments same(String what, String text) {
        return file(what, text, text.getBytes(UTF_8));
    }

    private static Arguments file(String what, String text, byte[] bytes) {
        // a room sees each text once, and these differ in their bytes alone
        var mark = " " + what + ".";
        var more = new ByteArrayOutputStream();
        more.writeBytes(bytes);
        more.writeBytes(mark.getBytes(encodingOf(what)));
        return Arguments.of(what, text + mark, more.toByteArray());
    }

    private static Charset encodingOf(String what) {
        return what.equals("UTF-16, big end first")
                ? Charset.forName("UTF-16BE")
                : Charset.forName(what.startsWith("UTF-16") ? "UTF-16LE" : "US-ASCII");
    }

    private static byte[] marked(String encoding, String text) {
        return ("\ufeff" + text).getBytes(Charset.forName(encoding));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
