package org.isnad.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Bidi;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A hand on the mouse that points at letters of the article, as somebody does who reads them in their own direction. */
final class Hand {

    private static final String WHERE = read("/journey/where.js");

    private record Point(double x, double y) {}

    private final Visitor visitor;

    Hand(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Presses where the first letter of a stretch begins and lets go where its last ends, wherever these are. */
    void drag(Stretch wanted) {
        var mouse = visitor.page().mouse();
        var from = find(wanted.first(), false);
        mouse.move(from.x(), from.y());
        mouse.down();
        var near = point(wanted.last(), true, false);
        var to = near == null ? find(wanted.last(), true) : near;
        mouse.move((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
        mouse.move(to.x(), to.y());
        mouse.up();
        visitor.page().waitForFunction("() => document.querySelector('text-canvas').chosen !== null");
    }

    void click(Stretch marked) {
        var point = find(marked.first(), false);
        visitor.page().mouse().click(point.x(), point.y());
    }

    /** Presses on a thing and lets go of it where a stretch begins. */
    void carry(Locator thing, Stretch to) {
        var goal = find(to.first(), false);
        var box = Objects.requireNonNull(thing.boundingBox());
        var mouse = visitor.page().mouse();
        mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        mouse.down();
        mouse.move(goal.x() + 20, goal.y() - 40);
        mouse.move(goal.x(), goal.y());
        mouse.up();
    }

    void hold(String key, Runnable act) {
        visitor.page().keyboard().down(key);
        act.run();
        visitor.page().keyboard().up(key);
    }

    private Point find(Stretch letter, boolean end) {
        var point = point(letter, end, true);
        assertThat(point).as("the place of %s on the screen", letter).isNotNull();
        return Objects.requireNonNull(point);
    }

    /** Near one end of a letter but well inside of it; nothing where it cannot be seen. */
    private @Nullable Point point(Stretch letter, boolean end, boolean scroll) {
        var which = Map.of("from", letter.begin(), "to", letter.end(), "scroll", scroll);
        var found = (Map<?, ?>) visitor.page().locator("text-canvas").evaluate(WHERE, which);
        if (found == null) {
            return null;
        }
        var left = number(found.get("left"));
        var right = number(found.get("right"));
        var part = (right - left) / 4;
        return new Point(runsLeft(found) == end ? left + part : right - part, number(found.get("y")));
    }

    private static boolean runsLeft(Map<?, ?> found) {
        var direction = Boolean.TRUE.equals(found.get("rightToLeft")) ? Bidi.RTL : Bidi.LTR;
        var levels = new Bidi(String.valueOf(found.get("text")), direction);
        return levels.getLevelAt((int) number(found.get("unit"))) % 2 == 1;
    }

    private static double number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).doubleValue();
    }

    private static String read(String resource) {
        try (var content = Objects.requireNonNull(Hand.class.getResourceAsStream(resource))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
