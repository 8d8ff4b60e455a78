package org.isnad.review.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.isnad.annotation.accord.PlacedMark;
import org.isnad.annotation.accord.PlacedRelation;
import org.isnad.review.agreement.Report.Part;
import org.isnad.review.agreement.Report.Rater;
import org.isnad.review.agreement.SharedArticle.ByOne;
import org.isnad.review.agreement.SharedArticles.Card;
import org.isnad.review.comparison.Handed;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;

/** What counts as a match for F1; all figures are worked out by hand: 2 × found / (one’s + the other’s). */
class MatchesTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);

    /** Of words at 0–4, 5–9, 10–14, 15–20, 21–25 and 30–34. */
    private static final List<TextRange> WORDS = List.of(
            new TextRange(0, 4),
            new TextRange(5, 9),
            new TextRange(10, 14),
            new TextRange(15, 20),
            new TextRange(21, 25),
            new TextRange(30, 34));

    @Test
    void relations_match_where_both_of_their_ends_do() {
        var one = relating(mark("claim", "QUOTE", 0, 20), mark("entity", "PER", 0, 4), mark("entity", "ORG", 6, 10));
        var other = relating(mark("claim", "QUOTE", 0, 20), mark("entity", "GPE", 0, 4), mark("entity", "ORG", 6, 12));

        var exact = relations(Measure.F1_EXACT, one, other);
        assertThat(exact.overall().value()).isEqualTo(2 * 1 / 4.0);
        assertThat(exact.overall().units()).isEqualTo(4);
        assertThat(value(exact, "source")).isEqualTo(1);
        assertThat(value(exact, "cue")).isZero();
        assertThat(relations(Measure.F1_OVERLAP, one, other).overall().value()).isEqualTo(1);
    }

    /** A source from the claim to the person, a cue from the claim to the organisation. */
    private static Handed relating(PlacedMark claim, PlacedMark source, PlacedMark cue) {
        return new Handed(
                0,
                List.of(claim, source, cue),
                List.of(relation("source", claim, source), relation("cue", claim, cue)));
    }

    @Test
    void a_relation_the_other_way_round_or_of_another_type_is_another() {
        var claim = mark("claim", "QUOTE", 0, 20);
        var person = mark("entity", "PER", 0, 4);
        var spans = List.of(claim, person);
        var one = new Handed(0, spans, List.of(relation("source", claim, person)));
        var turned = new Handed(1, spans, List.of(relation("source", person, claim)));
        var cue = new Handed(1, spans, List.of(relation("cue", claim, person)));

        for (var measure : List.of(Measure.F1_EXACT, Measure.F1_OVERLAP)) {
            assertThat(relations(measure, one, turned).overall().value()).isZero();
            assertThat(relations(measure, one, cue).overall().value()).isZero();
            assertThat(relations(measure, one, one).overall().value()).isEqualTo(1);
        }
    }

    @Test
    void what_one_alone_relates_lowers_the_figure() {
        var all = relating(mark("claim", "QUOTE", 0, 20), mark("entity", "PER", 0, 4), mark("entity", "ORG", 6, 10));
        var source = new Handed(1, all.spans(), all.relations().subList(0, 1));

        assertThat(relations(Measure.F1_EXACT, all, source).overall().value()).isEqualTo(2 * 1 / 3.0);
        assertThat(relations(Measure.F1_EXACT, all, source).labels())
                .extracting(Part::code)
                .containsExactly("source", "cue");
    }

    /** One tells NAME of two spans; the other too, of one that is longer, and NOMINAL of a third. */
    @Test
    void values_match_by_where_they_are_told_whatever_the_label() {
        var one = new Handed(
                0,
                List.of(told("PER", "NAME", 0, 4), told("PER", "NAME", 10, 20), mark("entity", "PER", 30, 34)),
                List.of());
        var other = new Handed(
                1,
                List.of(told("ORG", "NAME", 0, 4), told("PER", "NAME", 10, 22), told("PER", "NOMINAL", 30, 34)),
                List.of());

        var exact = values(Measure.F1_EXACT, one, other);
        assertThat(exact.overall().value()).isEqualTo(2 * 1 / 5.0);
        assertThat(value(exact, "NAME")).isEqualTo(2 * 1 / 4.0);
        assertThat(value(exact, "NOMINAL")).isZero();
        assertThat(values(Measure.F1_OVERLAP, one, other).overall().value()).isEqualTo(2 * 2 / 5.0);
        var words = values(Measure.F1_TOKEN, one, other);
        assertThat(words.overall().value()).isEqualTo(2 * 3 / 8.0);
        assertThat(words.overall().units()).isEqualTo(3 + 5);
    }

    /** 2 × 4 / (10 + 10) code points in common: too little for other labels to stand for each other in the review. */
    @Test
    void spans_that_overlap_a_little_are_one_whatever_they_are_called() {
        var claim = mark("claim", "QUOTE", 0, 40);
        for (var label : List.of("PER", "ORG")) {
            var mine = told("PER", "NAME", 0, 10);
            var theirs = told(label, "NAME", 6, 16);
            var one = new Handed(0, List.of(claim, mine), List.of(relation("source", claim, mine)));
            var other = new Handed(1, List.of(claim, theirs), List.of(relation("source", claim, theirs)));

            assertThat(relations(Measure.F1_OVERLAP, one, other).overall().value())
                    .isEqualTo(1);
            assertThat(values(Measure.F1_OVERLAP, one, other).overall().value()).isEqualTo(1);
            assertThat(relations(Measure.F1_EXACT, one, other).overall().value())
                    .isZero();
            assertThat(values(Measure.F1_EXACT, one, other).overall().value()).isZero();
        }
    }

    @Test
    void a_mark_matches_one_other_at_most() {
        var one = new Handed(0, List.of(mark("entity", "PER", 0, 20)), List.of());
        var other = new Handed(
                1,
                List.of(mark("entity", "PER", 0, 9), mark("entity", "PER", 10, 20), told("ORG", "NAME", 0, 20)),
                List.of());

        assertThat(spans(Measure.F1_OVERLAP, one, other).overall().value()).isEqualTo(2 * 1 / 4.0);
        assertThat(spans(Measure.F1_EXACT, one, other).overall().value()).isZero();
        assertThat(spans(Measure.F1_TOKEN, one, other).overall().value()).isEqualTo(2 * 4 / 12.0);
    }

    @Test
    void what_matches_exactly_overlaps_too_and_who_comes_first_makes_no_difference() {
        var random = new SplittableRandom(21);
        for (int time = 0; time < 200; time++) {
            var one = some(random);
            var other = some(random);
            for (var plan : List.of("spans", "relations", "values")) {
                double exact = figure(plan, Measure.F1_EXACT, one, other);

                double overlap = figure(plan, Measure.F1_OVERLAP, one, other);
                assertThat(overlap).isGreaterThanOrEqualTo(exact);
                assertThat(figure(plan, Measure.F1_OVERLAP, other, one)).isEqualTo(overlap);
                assertThat(figure(plan, Measure.F1_EXACT, other, one)).isEqualTo(exact);
                assertThat(figure(plan, Measure.F1_OVERLAP, one, one)).isEqualTo(1);
            }
        }
    }

    private static double figure(String of, Measure measure, Handed one, Handed other) {
        var report =
                switch (of) {
                    case "relations" -> relations(measure, one, other);
                    case "values" -> values(measure, one, other);
                    default -> spans(measure, one, other);
                };
        return report.overall().value() == null ? Double.NaN : report.overall().value();
    }

    private static Handed some(SplittableRandom random) {
        var marks = new ArrayList<PlacedMark>();
        for (int at = random.nextInt(6); at < 60; at += 1 + random.nextInt(9)) {
            marks.add(told("L" + random.nextInt(2), "V" + random.nextInt(2), at, at + 1 + random.nextInt(12)));
        }
        var relations = new ArrayList<PlacedRelation>();
        for (int each = 0; each + 1 < marks.size(); each++) {
            relations.add(relation(random.nextBoolean() ? "source" : "cue", marks.get(each), marks.get(each + 1)));
        }
        return new Handed(0, marks, relations);
    }

    private static double value(Report report, String code) {
        return report.labels().stream()
                .filter(part -> part.code().equals(code))
                .mapToDouble(part -> part.estimate().value())
                .findFirst()
                .orElseThrow();
    }

    private static Report relations(Measure measure, Handed one, Handed other) {
        return report(new Plan(null, null, measure, List.of("source", "cue")), one, other);
    }

    private static Report values(Measure measure, Handed one, Handed other) {
        return report(new Plan("entity", "mention", measure, List.of()), one, other);
    }

    private static Report spans(Measure measure, Handed one, Handed other) {
        return report(new Plan("entity", null, measure, List.of("PER", "ORG", "L0", "L1")), one, other);
    }

    private static Report report(Plan plan, Handed one, Handed other) {
        var cards = List.of(card(0), card(1));
        var gathering = new Gathering(plan, Pairs.named(List.of(cards)));
        var raters = List.of(
                new ByOne(0, new Rater("a", "a"), new Handed(0, one.spans(), one.relations())),
                new ByOne(1, new Rater("b", "b"), new Handed(1, other.spans(), other.relations())));
        gathering.add(new SharedArticle(1, "one", 80, MONTH, null, WORDS, raters));
        return gathering.report();
    }

    private static PlacedMark mark(String layer, String label, int begin, int end) {
        var place = List.of(new TextRange(begin, end));
        return new PlacedMark(UUID.randomUUID(), layer, label, place, List.of("…"), new TreeMap<>());
    }

    private static PlacedMark told(String label, String mention, int begin, int end) {
        var place = List.of(new TextRange(begin, end));
        var attributes = new TreeMap<String, Object>(Map.of("mention", mention));
        return new PlacedMark(UUID.randomUUID(), "entity", label, place, List.of("…"), attributes);
    }

    private static PlacedRelation relation(String type, PlacedMark from, PlacedMark to) {
        return new PlacedRelation(UUID.randomUUID(), type, from.id(), to.id());
    }

    private static Card card(long account) {
        return new Card(1, "one", 80, account, account, "a" + account, "a" + account, MONTH);
    }
}
