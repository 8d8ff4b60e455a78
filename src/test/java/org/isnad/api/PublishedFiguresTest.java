package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isnad.api.AgreementTest.span;
import static org.isnad.api.AgreementTest.submit;
import static org.isnad.api.Newsroom.createSpan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dkpro.statistics.agreement.unitizing.IUnitizingAnnotationStudy;
import org.dkpro.statistics.agreement.unitizing.KrippendorffAlphaUnitizingAgreement;
import org.dkpro.statistics.agreement.unitizing.UnitizingAnnotationStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** More of what is printed, from the import over the review to the report; {@link AgreementTest} has the rest. */
class PublishedFiguresTest {

    /** What stands for the categories of the papers. */
    private static final List<String> LABELS = List.of("PER", "ORG", "GPE", "LOC", "EVENT");

    /** Fleiss, Measuring Nominal Scale Agreement Among Many Raters, Psychological Bulletin 76, 1971, table 1: six raters. */
    private static final String DIAGNOSES = """
            444444 222555 233335 555555 222444 113333 333355 113334 114444 555555
            144444 124444 222333 144444 224445 333335 111455 111112 224444 133555
            555555 244444 224555 114444 144445 222224 111155 224444 133333 555555
            """;

    /** The continuum of Krippendorff’s examples of 1995, in code points. */
    private static final int CONTINUUM = 24;

    private final Newsroom room = Newsroom.open();

    /** The share of all pairs that agree is .556, the figure .430. */
    @Test
    void kappa_of_fleiss_is_as_printed() {
        var raters = IntStream.range(0, 6)
                .mapToObj(each -> room.with("rater" + each, "annotator"))
                .toList();
        int patient = 0;
        for (var ratings : DIAGNOSES.strip().split("\\s+", -1)) {
            var article = room.article("حالة رقم " + patient++);
            room.lead()
                    .put(
                            "articles/%s/assignees".formatted(article),
                            Map.of("logins", List.of("rater0", "rater1", "rater2", "rater3", "rater4", "rater5")))
                    .expect(200);
            for (int rater = 0; rater < raters.size(); rater++) {
                var label = LABELS.get(ratings.charAt(rater) - '1');
                submit(article, raters.get(rater), List.of(span(label, 0, 4)));
            }
        }

        var report = ask("layer=entity&measure=fleiss");

        assertThat(report.json().at("/overall/value").asDouble()).isEqualTo(0.430, within(0.0005));
        assertThat(report.number("/overall/units")).isEqualTo(30);
        var split = report.json().get("split");
        assertThat(split.get("agreed").asDouble()
                        / (split.get("agreed").asDouble() + split.get("label").asDouble()))
                .isEqualTo(0.556, within(0.0005));
    }

    /** Artstein and Poesio, Inter-Coder Agreement for Computational Linguistics, 2008, p. 568: two coders, three categories. */
    @Test
    void kappa_pi_and_alpha_of_artstein_and_poesio_are_as_printed() {
        var article = room.article("كلمة ".repeat(100));
        var first = list(46, "PER", 6, "ORG", 32, "ORG", 6, "ORG", 10, "GPE");
        var second = list(46, "PER", 6, "PER", 32, "ORG", 6, "GPE", 10, "GPE");
        submit(article, room.with("one", "annotator"), first);
        submit(article, room.with("other", "annotator"), second);

        assertThat(figure("layer=entity&measure=kappa")).isEqualTo(0.8013, within(0.00005));
        assertThat(figure("layer=entity&measure=fleiss")).isEqualTo(0.7995, within(0.00005));
        assertThat(figure("layer=entity&measure=alpha")).isEqualTo(0.800, within(0.001));
        assertThat(toSettle()).isEqualTo(6 + 6);
    }

    /** A word each: so many with the one label, and so many with the next. */
    private static List<JsonNode> list(Object... timesAndLabels) {
        var spans = new ArrayList<JsonNode>();
        for (int at = 0; at < timesAndLabels.length; at += 2) {
            for (int time = 0; time < (int) timesAndLabels[at]; time++) {
                int begin = 5 * spans.size();
                spans.add(span((String) timesAndLabels[at + 1], begin, begin + 4));
            }
        }
        return spans;
    }

    /**
     * Krippendorff, On the Reliability of Unitizing Continuous Data, Sociological Methodology 25, 1995, p. 57: four pairs of
     * observers. What is observed is printed; the paper does not print what is expected, which the library works out.
     *
     * @param one beginnings and lengths
     */
    @ParameterizedTest
    @CsvSource({
        "2 8 14 6, 4 4 15 2, 0.03125",
        "0 18, 0 2 2 1 3 1 4 1 5 1 6 3 9 1, 2.26736",
        "2 6 10 2 14 4 20 2, 0 2 4 4 10 4 16 2 20 2, 0.02778",
        "0 2 2 8 10 4 14 6 20 4, 0 4 4 4 8 7 15 2 17 7, 0.38715"
    })
    void unitizing_alpha_of_1995_is_made_of_what_is_printed(String one, String other, double observed) {
        var article = room.article("ب".repeat(CONTINUUM));
        submit(article, room.with("one", "annotator"), claims(one));
        submit(article, room.with("other", "annotator"), claims(other));

        double expected = new OfLibrary(one, other).calculateExpectedDisagreement();

        assertThat(figure("layer=claim&measure=alpha_u")).isEqualTo(1 - observed / expected, within(0.0001));
    }

    private static List<JsonNode> claims(String beginsAndLengths) {
        return numbers(beginsAndLengths)
                .map(each -> createSpan(UUID.randomUUID(), "claim", "EVENT", each[0], each[0] + each[1]))
                .toList();
    }

    private static Stream<int[]> numbers(String beginsAndLengths) {
        var numbers = Arrays.stream(beginsAndLengths.split(" "))
                .mapToInt(Integer::parseInt)
                .toArray();
        return IntStream.range(0, numbers.length / 2).mapToObj(at -> new int[] {numbers[2 * at], numbers[2 * at + 1]});
    }

    /** Tells what the library keeps to itself. */
    private static final class OfLibrary extends KrippendorffAlphaUnitizingAgreement {

        OfLibrary(String one, String other) {
            super(study(one, other));
        }

        private static IUnitizingAnnotationStudy study(String one, String other) {
            var study = new UnitizingAnnotationStudy(2, 0, CONTINUUM);
            numbers(one).forEach(each -> study.addUnit(each[0], each[1], 0, "EVENT"));
            numbers(other).forEach(each -> study.addUnit(each[0], each[1], 1, "EVENT"));
            return study;
        }

        @Override
        protected double calculateExpectedDisagreement() {
            return super.calculateExpectedDisagreement();
        }
    }

    /** How much the review asks its reviewers about. */
    private int toSettle() {
        return Reviews.list(room.lead().get("projects/%s/disagreements?limit=500".formatted(room.id())))
                .size();
    }

    private double figure(String query) {
        return ask(query).json().at("/overall/value").asDouble(Double.NaN);
    }

    private Answer ask(String query) {
        return room.lead()
                .get("projects/%s/agreement?%s".formatted(room.id(), query))
                .expect(200);
    }
}
