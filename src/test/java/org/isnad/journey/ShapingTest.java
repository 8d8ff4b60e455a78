package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a marked span covers is changed: at its ends, and by pieces. */
class ShapingTest {

    private static final String TEXT = """
            Mazur Anbari left Karshmal on Tuesday.
            “Nobody asked us,” said Selinda Morvak of the Two Shores Beacon. “We were told by phone.”
            """;

    @RegisterExtension
    final Browser browser = new Browser();

    private String article = "";
    private Visitor reader;
    private AnnotateScreen desk;
    private Typist keys;

    @BeforeEach
    void an_article_lies_open() {
        article = browser.backstage().article(TEXT);
        reader = browser.lead("en");
        desk = AnnotateScreen.open(reader, article);
        keys = new Typist(reader);
    }

    @Test
    void by_a_handle_at_either_end() {
        desk.choose(at("Two Shores")).press("Digit2");

        new Hand(reader).pull("end", at("Beacon"));
        desk.expectSaved();
        expectPieces("Two Shores Beacon");
        new Hand(reader).pull("begin", at("the Two"));
        desk.expectSaved();

        expectPieces("the Two Shores Beacon");
    }

    @Test
    void by_a_mouse_that_points_at_the_letters_themselves() {
        desk.choose(at("Two Shores")).press("Digit2");

        new Hand(reader).pullOnto("end", at("Beacon"));
        desk.expectSaved();

        expectPieces("Two Shores Beacon");
    }

    @Test
    void where_an_end_really_is_though_a_number_ends_the_span() {
        var backstage = browser.backstage();
        var text = "أكدت الوزارة أن الكلفة بلغت 500 مليون دولار.\n";
        desk = AnnotateScreen.open(
                reader, backstage.article(backstage.project(Backstage.unique("Shaping")), "cost.txt", text));

        desk.choose(Stretch.of(text, "الكلفة بلغت 500")).press("KeyW");
        desk.expectSaved();

        assertThat(reader.page().locator("text-canvas .handle.end")).hasCount(1);
        assertThat(reader.page().evaluate("""
                        () => {
                          const line = document.querySelector('text-canvas .paragraph').firstChild;
                          const range = document.createRange();
                          const begin = line.data.indexOf('الكلفة');
                          range.setStart(line, begin);
                          range.setEnd(line, line.data.indexOf('500') + 3);
                          const { left, right } = document.querySelector('text-canvas .handle.end').getBoundingClientRect();
                          return Math.abs((left + right) / 2 - range.getBoundingClientRect().left) < 2;
                        }
                        """)).isEqualTo(true);
    }

    @Test
    void by_a_finger() {
        desk.choose(at("Two Shores")).press("Digit2");

        new Hand(reader).pullWithFinger(at("Beacon"));
        desk.expectSaved();

        expectPieces("Two Shores Beacon");
    }

    @Test
    void by_keys_and_back_by_undo() {
        desk.choose(at("Anbari left")).press("Digit1");

        keys.press("Shift+Alt+ArrowLeft", "Shift+Alt+ArrowUp");
        desk.expectSaved();
        expectPieces("Mazur Anbari");
        keys.press("Backquote", "Shift+Alt+ArrowLeft", "Shift+Alt+ArrowDown");
        desk.expectSaved();
        expectPieces("azur Anbar");

        keys.press("Control+KeyZ", "Control+KeyZ");
        desk.expectSaved();
        expectPieces("Mazur Anbari");
    }

    @Test
    void not_where_another_span_is_in_the_way() {
        desk.choose(at("left Karshmal")).press("Digit5");
        desk.choose(at("Mazur Anbari")).press("Digit1");
        desk.expectSaved();

        keys.press("Shift+Alt+ArrowRight");
        assertThat(reader.page().locator(".note")).hasText(reader.say("refusal.SpanInTheWay", "left Karshmal"));
        desk.expectSaved();

        assertThat(desk.marked()).containsExactly("Person Mazur Anbari", "Event left Karshmal");
        reader.forgive(complaint -> complaint.contains("422"));
    }

    @Test
    void not_beyond_its_other_end() {
        desk.choose(at("Anbari")).press("Digit1");

        keys.press("Shift+Alt+ArrowLeft");

        assertThat(keys.note()).isEqualTo(reader.say("canvas.end-passed"));
        desk.expectSaved();
        expectPieces("Anbari");
    }

    @Test
    void by_pieces_that_are_added_merged_and_taken_away() {
        desk.choose(at("Selinda Morvak")).press("Digit1");
        desk.choose(at("Beacon")).press("Equal");
        desk.expectSaved();
        expectPieces("Selinda Morvak", "Beacon");
        assertThat(desk.marked()).containsExactly("Person Selinda Morvak … Beacon");
        assertThat(reader.page().locator("text-canvas .mark.link")).not().hasCount(0);

        keys.press("Equal");
        desk.expectSaved();
        expectPieces("Selinda Morvak of the Two Shores Beacon");
        keys.press("Control+KeyZ");
        desk.expectSaved();
        expectPieces("Selinda Morvak", "Beacon");

        keys.press("Minus");
        desk.expectSaved();
        expectPieces("Selinda Morvak");
        keys.press("Minus");
        assertThat(keys.note()).isEqualTo(reader.say("canvas.only-fragment"));
    }

    private void expectPieces(String... pieces) {
        var exact = browser.backstage().marks(article, "mine").at("/spans/0/exact");
        assertThat(exact).extracting(piece -> piece.asText()).containsExactly(pieces);
    }

    private static Stretch at(String text) {
        return Stretch.of(TEXT, text);
    }
}
