package org.isnad.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.isnad.corpus.SampleFolder.Mark;
import org.isnad.corpus.SampleFolder.Marks;
import org.isnad.text.CodePoints;
import org.isnad.text.Graphemes;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;

/** The sample project's annotations are right, keep the rules of their layers, and show what a corpus can hold. */
class SampleAnnotationsTest {

    private static final SampleFolder SAMPLE = SampleFolder.open();
    private static final Set<String> ENTITIES =
            Set.of("PER", "ORG", "GPE", "LOC", "EVENT", "DATE", "MONEY", "QUANTITY");
    private static final Set<String> CLAIMS = Set.of("EVENT", "NUMERIC", "QUOTE", "CAUSAL", "PREDICTION", "POSITION");

    @Test
    void every_span_says_what_stands_at_its_offsets() {
        eachAnnotated((text, marks) -> assertThat(marks.spans()).allSatisfy(span -> assertThat(span.exact())
                .isEqualTo(span.fragments().stream()
                        .map(range -> CodePoints.slice(text, range))
                        .toList())));
    }

    @Test
    void every_span_ends_on_grapheme_boundaries_and_its_fragments_lie_apart_in_reading_order() {
        eachAnnotated((text, marks) -> {
            var graphemes = Graphemes.of(text);
            assertThat(marks.spans()).allSatisfy(span -> {
                assertThat(span.fragments()).isNotEmpty().allMatch(graphemes::isAligned);
                IntStream.range(1, span.fragments().size())
                        .forEach(next -> assertThat(span.fragments().get(next).begin())
                                .isGreaterThan(span.fragments().get(next - 1).end()));
            });
        });
    }

    @Test
    void each_annotated_article_uses_the_three_layers_and_together_they_use_every_label() {
        var annotations = SAMPLE.marks();

        assertThat(annotations).hasSizeGreaterThanOrEqualTo(5);
        assertThat(annotations.values())
                .allSatisfy(marks ->
                        assertThat(marks.spans()).extracting(Mark::layer).contains("entity", "claim", "cue"));
        assertThat(labels("entity")).isEqualTo(ENTITIES);
        assertThat(labels("claim")).isEqualTo(CLAIMS);
        assertThat(labels("cue")).containsExactly("CUE");
    }

    @Test
    void entities_nest_but_never_cross_cues_lie_apart_and_claims_overlap() {
        eachAnnotated((text, marks) -> {
            var entities = marks.of("entity").stream()
                    .flatMap(mark -> mark.fragments().stream())
                    .toList();
            var cues = marks.of("cue").stream()
                    .flatMap(mark -> mark.fragments().stream())
                    .toList();
            var claims = marks.of("claim").stream()
                    .flatMap(claim -> claim.fragments().stream())
                    .toList();
            assertThat(pairs(entities)).noneMatch(pair -> pair.get(0).crosses(pair.get(1)));
            assertThat(pairs(entities)).anyMatch(pair -> pair.get(0).contains(pair.get(1)));
            assertThat(entities).doesNotHaveDuplicates();
            assertThat(pairs(cues)).noneMatch(pair -> pair.get(0).overlaps(pair.get(1)));
            assertThat(pairs(claims)).anyMatch(pair -> pair.get(0).overlaps(pair.get(1)));
        });
    }

    @Test
    void two_claims_cross_where_the_end_of_one_is_the_beginning_of_the_other() {
        var claims = SAMPLE.marks("02-blue-sail.txt").of("claim").stream()
                .flatMap(claim -> claim.fragments().stream())
                .toList();

        assertThat(pairs(claims)).anyMatch(pair -> pair.get(0).crosses(pair.get(1)));
    }

    @Test
    void a_quote_that_is_interrupted_has_two_fragments() {
        assertThat(SAMPLE.marks("06-strait-ledger.txt").of("claim"))
                .extracting(Mark::exact)
                .contains(List.of("A signature there would surprise me", "A photograph would not"));
    }

    @Test
    void relations_lead_from_a_claim_to_its_source_and_to_its_cue() {
        eachAnnotated((text, marks) -> assertThat(marks.relations())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(link -> {
                    assertThat(link.from()).isNotEqualTo(link.to());
                    assertThat(marks.spans().get(link.from()).layer()).isEqualTo("claim");
                    assertThat(marks.spans().get(link.to()).layer())
                            .isIn(link.type().equals("cue") ? Set.of("cue") : Set.of("entity", "claim"));
                    assertThat(link.type()).isIn("source", "cue");
                }));
    }

    @Test
    void a_claim_comes_to_us_through_three_mouths_and_more() {
        var arabic = SAMPLE.marks("03-two-shores-beacon.txt");
        var english = SAMPLE.marks("06-strait-ledger.txt");

        assertThat(mouths(arabic, "كلفة جسر لازوار لن تقل عن ۴۸۰ مليون دولار"))
                .containsExactly("هانيس دورفالي", "أورين تسلاف", "وكالة كرشمال للأنباء", "كرشمال المسائية");
        assertThat(mouths(english, "the price could not fall below $480 million"))
                .containsExactly("Hanis Dorvali", "Orin Tsalav", "Karshmal News Agency");
    }

    @Test
    void entities_begin_inside_a_word_only_after_a_fused_proclitic_or_tatweel_and_never_end_inside_one() {
        var before = new TreeSet<String>();
        var after = new TreeSet<String>();

        eachAnnotated((text, marks) -> marks.of("entity").forEach(entity -> {
            var range = entity.fragments().get(0);
            letterAt(text, range.begin() - 1).ifPresent(before::add);
            letterAt(text, range.end()).ifPresent(after::add);
        }));

        assertThat(before).containsExactlyInAnyOrder("و", "ف", "ب", "ل", "ك", "ـ");
        assertThat(after).isEmpty();
    }

    @Test
    void numbers_disagree_between_outlets() {
        assertThat(exacts("01-lazwar-press.txt", "MONEY")).contains("500 مليون دولار");
        assertThat(exacts("02-blue-sail.txt", "MONEY")).contains("٥٠٠ مليار دولار");
        assertThat(exacts("01-lazwar-press.txt", "QUANTITY")).contains("ساعة ونصف الساعة", "18 كيلومترًا");
        assertThat(exacts("02-blue-sail.txt", "QUANTITY")).contains("نحو ساعة", "٨١ كيلومتراً");
    }

    private static void eachAnnotated(BiConsumer<String, Marks> check) {
        SAMPLE.marks().forEach((file, marks) -> check.accept(SAMPLE.text(file), marks));
    }

    private static Optional<String> letterAt(String text, int place) {
        return Optional.of(place)
                .filter(inside -> inside >= 0 && inside < CodePoints.length(text))
                .map(inside -> CodePoints.slice(text, new TextRange(inside, inside + 1)))
                .filter(character -> Character.isLetter(character.codePointAt(0)));
    }

    private static Set<String> labels(String layer) {
        return SAMPLE.marks().values().stream()
                .flatMap(marks -> marks.of(layer).stream())
                .map(Mark::label)
                .collect(Collectors.toSet());
    }

    private static List<String> exacts(String file, String label) {
        return SAMPLE.marks(file).of("entity").stream()
                .filter(entity -> entity.label().equals(label))
                .flatMap(entity -> entity.exact().stream())
                .toList();
    }

    private static List<List<TextRange>> pairs(List<TextRange> ranges) {
        return IntStream.range(0, ranges.size())
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, ranges.size())
                        .mapToObj(two -> List.of(ranges.get(one), ranges.get(two))))
                .toList();
    }

    /** Who says the claim, then who says that they said so, and so on outward. */
    private static List<String> mouths(Marks marks, String claim) {
        var mouths = new ArrayList<String>();
        var told = Stream.of(marks.of("claim").stream()
                        .filter(span -> span.exact().equals(List.of(claim)))
                        .findFirst()
                        .orElseThrow())
                .collect(Collectors.toCollection(ArrayList::new));
        for (int next = 0; next < told.size(); next++) {
            int from = marks.spans().indexOf(told.get(next));
            marks.relations().stream()
                    .filter(link -> link.type().equals("source") && link.from() == from)
                    .map(link -> marks.spans().get(link.to()))
                    .forEach(source -> {
                        if (source.layer().equals("claim")) {
                            told.add(source);
                        } else {
                            mouths.addAll(source.exact());
                        }
                    });
        }
        return mouths;
    }
}
