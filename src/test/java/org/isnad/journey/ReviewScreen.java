package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** {@code /review/review}: one disagreement after the other. */
final class ReviewScreen {

    private final Visitor visitor;

    ReviewScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static ReviewScreen open(Visitor visitor, String project, String more) {
        visitor.go("/review/review?project=" + project + more);
        return new ReviewScreen(visitor);
    }

    static ReviewScreen open(Visitor visitor, String project) {
        return open(visitor, project, "");
    }

    Keyboard keyboard() {
        return visitor.page().keyboard();
    }

    /** Presses a key by its place. */
    ReviewScreen press(String code) {
        keyboard().press(code);
        return this;
    }

    /** Waits until this one of so many is shown. */
    ReviewScreen expectPlace(int nth, int of) {
        assertThat(visitor.page().locator("review-head .place")).hasText(visitor.say("review.review.place", nth, of));
        return this;
    }

    /** What there is to choose from. */
    Locator choices() {
        return visitor.page().locator("review-card .choice");
    }

    /** Takes by its number the first choice that says this. */
    ReviewScreen choose(String words) {
        var choice =
                choices().filter(new Locator.FilterOptions().setHasText(words)).first();
        return press("Digit" + choice.locator("kbd").textContent());
    }

    /** What Enter takes. */
    Locator proposed() {
        return visitor.page().locator("review-card .choice.proposed");
    }

    Locator relations() {
        return visitor.page().locator("review-card .relation");
    }

    Locator card() {
        return visitor.page().locator("review-card");
    }

    /** What the card says beside its choices. */
    Locator told() {
        return visitor.page().locator("review-card .told");
    }

    /** What was said last where saving is shown. */
    Locator said() {
        return visitor.page().locator("save-state .said");
    }

    Locator lanes() {
        return visitor.page().locator("review-text .lane");
    }

    Locator act(String act) {
        return visitor.page().locator("review-card .acts [data-act=" + act + "]");
    }

    Locator note() {
        return visitor.page().locator("review-card .note-text");
    }

    /** The ends of what is selected in the text, for a version of one's own. */
    Locator chosen() {
        return visitor.page().locator("review-desk .own .chosen");
    }

    /** The field for an attribute of a version of one's own. */
    Locator told(String attribute) {
        return visitor.page().locator("review-desk .own #own-" + attribute);
    }

    /** Those alike, in the question whether they get the same verdict. */
    Locator alike() {
        return visitor.page().getByRole(AriaRole.DIALOG).locator("li");
    }

    /** Articles that the filter offers. */
    Locator articles() {
        return visitor.page().locator("review-filters datalist option");
    }

    /** What stands there when nothing is left. */
    Locator end() {
        return visitor.page().locator("review-desk > .end");
    }

    /** All that was decided is safe, and the page says so. */
    ReviewScreen expectSaved() {
        return expectState("canvas.saved");
    }

    ReviewScreen expectState(String key, Object... arguments) {
        assertThat(visitor.page()
                        .locator("save-state")
                        .getByText(visitor.say(key, arguments), new Locator.GetByTextOptions().setExact(true)))
                .hasAttribute("aria-hidden", "false");
        return this;
    }
}
