package org.isnad.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody who works in the text of an article by keys alone. */
final class Typist {

    private static final int MOST = 60;

    private final Visitor visitor;

    Typist(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Goes on with the Tab key until the keyboard is with the text. */
    Typist enter() {
        for (int tries = 0; !Objects.equals(canvas("canvas.caret.active"), true); tries++) {
            assertThat(tries).as("ways with Tab to the text").isLessThan(MOST);
            press("Tab");
        }
        return this;
    }

    Typist press(String... keys) {
        for (var key : keys) {
            visitor.page().keyboard().press(key);
        }
        return this;
    }

    /** Where the caret stands, in code points. */
    int caret() {
        return ((Number) Objects.requireNonNull(canvas("canvas.caret.offset"))).intValue();
    }

    /** Presses a key until the caret stands where a stretch begins. */
    Typist walk(String key, Stretch to) {
        for (int steps = 0; caret() != to.begin(); steps++) {
            assertThat(steps).as("steps with %s to %s", key, to).isLessThan(MOST);
            press(key);
        }
        return this;
    }

    /** Presses a key, with Shift, until it has chosen just this. */
    Typist choose(String key, Stretch wanted) {
        for (int steps = 0; !isChosen(wanted); steps++) {
            assertThat(steps).as("steps with %s over %s", key, wanted).isLessThan(MOST);
            press("Shift+" + key);
        }
        return this;
    }

    /** The sentence that stands beside the text just now. */
    String note() {
        return visitor.page().locator(".note").textContent();
    }

    private boolean isChosen(Stretch wanted) {
        return canvas("canvas.chosen") instanceof Map<?, ?> chosen
                && Objects.equals(chosen.get("begin"), wanted.begin())
                && Objects.equals(chosen.get("end"), wanted.end());
    }

    private @Nullable Object canvas(String question) {
        return visitor.page().locator("text-canvas").evaluate("canvas => " + question);
    }
}
