package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isnad.api.Newsroom.batch;
import static org.isnad.api.Newsroom.createSpan;
import static org.isnad.api.Newsroom.marks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is printed comes out when annotators mark it, submit it and somebody asks: from the import to the report. */
class AgreementTest {

    private static final char MISSING = '.';
    private static final List<String> LABELS = List.of("PER", "ORG", "GPE", "LOC", "EVENT", "DATE");

    /** Hayes and Krippendorff 2007, table 1: what five observers said of each of forty units. */
    private static final String NEWS = """
            112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111.
            .100. 0000. 1222. 33223 111.1 111.1 212.2 1233. 1101. 000.0
            0011. 00.00 2333. 0000. 12.22 0111. 00010 1212. 1122. 112.2
            110.0 2121. 22.22 3222. 222.2 223.2 222.2 22.12 2222. 111.1
            """;

    /** Krippendorff 2011, section C: what four observers said of each of twelve units. */
    private static final String MISSING_VALUES = "11.1 2232 3333 3333 2222 1234 4444 1121 2222 .555 ..11 .3..";

    private final Newsroom room = Newsroom.open();

    @Test
    void alpha_of_hayes_and_krippendorff_is_as_printed() {
        code(NEWS);

        var report = ask("layer=entity&measure=alpha");

        assertThat(figure(report, "/overall")).isEqualTo(0.4765, within(0.00005));
        assertThat(report.number("/overall/units")).isEqualTo(40);
        assertThat(report.number("/overall/articles")).isEqualTo(40);
        assertThat(report.number("/overall/draws")).isEqualTo(1000);
        assertThat(report.json().get("raters")).hasSize(5);
        assertThat(report.json().at("/overall/bootstrap/low").asDouble()).isBetween(0.2, 0.4765);
        assertThat(report.json().at("/overall/jackknife/high").asDouble()).isBetween(0.4765, 0.7);
        assertThat(ask("layer=entity&measure=fleiss").get("/overall/why")).isEqualTo("unequal-annotators");
    }

    @Test
    void alpha_of_krippendorff_with_values_missing_is_as_printed() {
        code(MISSING_VALUES);

        var report = ask("layer=entity&measure=alpha");

        assertThat(figure(report, "/overall")).isEqualTo(0.743, within(0.0005));
        assertThat(report.number("/overall/units")).isEqualTo(11);
    }

    /** Artstein and Poesio 2008, p. 558: two coders, a hundred units, all in one article. */
    @Test
    void kappa_of_artstein_and_poesio_is_as_printed() {
        var article = room.article("كلمة ".repeat(100));
        var one = new ArrayList<JsonNode>();
        var other = new ArrayList<JsonNode>();
        for (int word = 0; word < 100; word++) {
            one.add(span(word < 20 || word >= 90 ? "PER" : "ORG", word * 5, word * 5 + 4));
            other.add(span(word < 40 ? "PER" : "ORG", word * 5, word * 5 + 4));
        }
        submit(article, room.with("one", "annotator"), one);
        submit(article, room.with("other", "annotator"), other);

        assertThat(figure(ask("layer=entity&measure=kappa"), "/overall")).isEqualTo(0.348, within(0.0005));
        assertThat(figure(ask("layer=entity&measure=fleiss"), "/overall")).isEqualTo(0.341, within(0.0005));
        assertThat(figure(ask("layer=entity&measure=f1_exact"), "/overall")).isEqualTo(0.7, within(1e-9));
        var report = ask("layer=entity&measure=kappa");
        assertThat(figure(report, "/pairs/0/estimate")).isEqualTo(0.348, within(0.0005));
        assertThat(report.json().at("/overall/bootstrap").isNull()).isTrue();
        assertThat(report.json().at("/confusion/cells").toString())
                .isEqualTo("[{\"one\":\"PER\",\"other\":\"PER\",\"times\":20},"
                        + "{\"one\":\"PER\",\"other\":\"ORG\",\"times\":30},"
                        + "{\"one\":\"ORG\",\"other\":\"ORG\",\"times\":50}]");
        assertThat(report.json().get("split").toString())
                .isEqualTo("{\"agreed\":70,\"existence\":0,\"boundary\":0,\"label\":30,\"both\":0}");
    }

    /** Krippendorff, Content Analysis, 2004, p. 254, moved to begin at zero; his .8591 is made of rounded parts. */
    @Test
    void unitizing_alpha_of_krippendorff_is_as_printed() {
        var article = room.article("ب".repeat(300));
        submit(
                article,
                room.with("one", "annotator"),
                List.of(
                        claim("EVENT", 75, 145),
                        claim("EVENT", 220, 250),
                        claim("NUMERIC", 30, 90),
                        claim("NUMERIC", 150, 200)));
        submit(
                article,
                room.with("other", "annotator"),
                List.of(
                        claim("EVENT", 70, 150),
                        claim("EVENT", 205, 225),
                        claim("EVENT", 250, 270),
                        claim("NUMERIC", 30, 90),
                        claim("NUMERIC", 150, 200)));

        var report = ask("layer=claim&measure=alpha_u");

        assertThat(figure(report, "/overall")).isEqualTo(0.859, within(0.0005));
        assertThat(figure(report, "/labels/0/estimate")).isEqualTo(0.7286, within(0.0001));
        assertThat(figure(report, "/labels/1/estimate")).isEqualTo(1);
        assertThat(report.get("/labels/2/estimate/why")).isEqualTo("no-units");
    }

    @Test
    void those_who_mark_the_same_agree_wholly_and_one_mark_more_lowers_every_figure() {
        var layla = room.with("layla", "annotator");
        var omar = room.with("omar", "annotator");
        for (int article = 0; article < 3; article++) {
            var id = room.article("سارة قالت إن الجسر مغلق " + article);
            submit(id, layla, List.of(span("PER", 0, 4), span("LOC", 13, 18)));
            submit(id, omar, List.of(span("PER", 0, 4), span("LOC", 13, 18)));
        }
        var measures = List.of("alpha_set", "alpha_u", "f1_exact", "f1_overlap", "f1_token", "alpha");
        measures.forEach(measure -> assertThat(figure(ask("measure=" + measure), "/overall"))
                .as(measure)
                .isEqualTo(1));
        assertThat(figure(ask("measure=kappa"), "/overall")).isEqualTo(1);

        var more = room.article("سارة قالت إن الجسر مفتوح");
        submit(more, layla, List.of(span("PER", 0, 4), span("ORG", 5, 9)));
        submit(more, omar, List.of(span("PER", 0, 4)));

        measures.forEach(measure -> assertThat(figure(ask("measure=" + measure), "/overall"))
                .as(measure)
                .isLessThan(1));
        var kappa = ask("measure=kappa");
        assertThat(figure(kappa, "/overall")).isEqualTo(1);
        assertThat(kappa.number("/leftOut")).isEqualTo(1);
        assertThat(kappa.number("/split/existence")).isEqualTo(1);
    }

    /** One figure of a project is worked out at a time; who waits holds nothing that others need. */
    @Test
    void who_asks_while_others_do_is_answered_or_told_to_come_again() {
        var article = room.article("سارة قالت إن الجسر مغلق");
        submit(article, room.with("layla", "annotator"), List.of(span("PER", 0, 4)));
        submit(article, room.with("omar", "annotator"), List.of(span("PER", 0, 4)));

        var answers = AtOnce.run(12, each -> get("").status());

        assertThat(answers).contains(200).isSubsetOf(200, 429);
        assertThat(get("").status()).isEqualTo(200);
    }

    @Test
    void what_cannot_be_measured_says_why_and_what_is_asked_wrong_is_refused() {
        var report = ask("");

        assertThat(report.get("/overall/why")).isEqualTo("nothing-shared");
        assertThat(report.get("/measure")).isEqualTo("alpha_set");
        assertThat(report.get("/layer")).isEqualTo("entity");
        assertThat(get("?measure=luck").refusal()).isEqualTo("422 UnknownMeasure");
        assertThat(get("?layer=none").refusal()).isEqualTo("422 NoSuchLayer");
        assertThat(get("?of=none").refusal()).isEqualTo("422 NoSuchAttribute");
        assertThat(get("/units?one=PER").refusal()).isEqualTo("422 FieldMissing");
        assertThat(get("?format=csv").text()).startsWith("of,layer,measure,part,code,other,value,why,low,high,");
        assertThat(get("/figures.csv").text()).startsWith("of,layer,measure,part,code,other,value,why,low,high,");
        assertThat(get("/confusion.csv").text()).startsWith("one,other,times");
    }

    /** Each word of the table is a unit, and an article; who is missing does not submit it. */
    private void code(String table) {
        var units = table.strip().split("\\s+", -1);
        var coders = IntStream.range(0, units[0].length())
                .mapToObj(each -> room.with("coder" + each, "annotator"))
                .toList();
        for (int unit = 0; unit < units.length; unit++) {
            var article = room.article("وحدة رقم " + unit);
            give(article, coders.size());
            for (int coder = 0; coder < coders.size(); coder++) {
                char value = units[unit].charAt(coder);
                if (value != MISSING) {
                    submit(article, coders.get(coder), List.of(span(LABELS.get(value - '0'), 0, 4)));
                }
            }
        }
    }

    private void give(String article, int coders) {
        var logins = IntStream.range(0, coders).mapToObj(each -> "coder" + each).toList();
        room.lead()
                .put("articles/%s/assignees".formatted(article), Map.of("logins", logins))
                .expect(200);
    }

    /** Two may begin without being given an article; those beyond are given it. */
    static void submit(String article, Client who, List<JsonNode> spans) {
        who.post(marks(article), batch(spans)).expect(200);
        who.put("articles/%s/state?set=mine".formatted(article), Map.of("state", "submitted"))
                .expect(200);
    }

    private Answer ask(String query) {
        return get("?" + query).expect(200);
    }

    private Answer get(String query) {
        return room.lead().get("projects/%s/agreement%s".formatted(room.id(), query));
    }

    private static double figure(Answer report, String at) {
        return report.json().at(at + "/value").asDouble(Double.NaN);
    }

    static JsonNode span(String label, int begin, int end) {
        return createSpan(UUID.randomUUID(), "entity", label, begin, end);
    }

    private static JsonNode claim(String label, int begin, int end) {
        return createSpan(UUID.randomUUID(), "claim", label, begin, end);
    }
}
