package org.isnad.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A hand on the mouse that points at letters of the article. */
final class Hand {

    private static final String AIM = read("/journey/aim.js");

    private record Point(double x, double y) {}

    private final Visitor visitor;

    Hand(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Presses before the first letter of a stretch and lets go after its last, wherever these stand on the screen. */
    void drag(Stretch wanted) {
        var mouse = visitor.page().mouse();
        var from = find(wanted.first(), false);
        mouse.move(from.x(), from.y());
        mouse.down();
        var near = aim(wanted.last(), true, false);
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

    void hold(String key, Runnable act) {
        visitor.page().keyboard().down(key);
        act.run();
        visitor.page().keyboard().up(key);
    }

    private Point find(Stretch letter, boolean end) {
        var point = aim(letter, end, true);
        assertThat(point)
                .as("where the %s of %s can be pointed at", end ? "end" : "beginning", letter)
                .isNotNull();
        return Objects.requireNonNull(point);
    }

    private @Nullable Point aim(Stretch letter, boolean end, boolean scroll) {
        var how = Map.of("from", letter.begin(), "to", letter.end(), "end", end, "scroll", scroll);
        var point = (Map<?, ?>) visitor.page().locator("text-canvas").evaluate(AIM, how);
        return point == null ? null : new Point(number(point.get("x")), number(point.get("y")));
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
