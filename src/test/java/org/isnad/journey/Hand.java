package org.isnad.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.ibm.icu.text.Bidi;
import com.microsoft.playwright.CDPSession;
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

    /** Within one paragraph, in whose text all is one unit long. */
    private static final String SELECT = """
            (canvas, { from, to }) => {
              const paragraphs = [...canvas.querySelectorAll('.paragraph')];
              const here = paragraphs.findLast(({ dataset }) => Number(dataset.begin) <= from);
              const begin = Number(here.dataset.begin);
              getSelection().setBaseAndExtent(here.firstChild, from - begin, here.firstChild, to - begin);
            }
            """;

    /** From the middle of a line to where its handles are held, in pixels. */
    private static final double BELOW_THE_LINE = 20;

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

    /** Pulls the {@code begin} or {@code end} of the selected span by its handle, to that end of a stretch. */
    void pull(String side, Stretch to) {
        pull(side, to, BELOW_THE_LINE);
    }

    /** The same by a hand that points at the letters themselves. */
    void pullOnto(String side, Stretch to) {
        pull(side, to, 0);
    }

    private void pull(String side, Stretch to, double below) {
        var mouse = visitor.page().mouse();
        var held = knob(side);
        var end = side.equals("end");
        var target = find(end ? to.last() : to.first(), end);
        mouse.move(held.x(), held.y());
        mouse.down();
        mouse.move((held.x() + target.x()) / 2, target.y() + below);
        mouse.move(target.x(), target.y() + below);
        mouse.up();
    }

    /** The same with the end, by a finger. */
    void pullWithFinger(Stretch to) {
        var target = find(to.last(), true);
        var knob = knob("end");
        var finger = visitor.context().newCDPSession(visitor.page());
        touch(finger, "touchStart", knob);
        touch(finger, "touchMove", new Point((knob.x() + target.x()) / 2, target.y() + BELOW_THE_LINE));
        touch(finger, "touchMove", new Point(target.x(), target.y() + BELOW_THE_LINE));
        touch(finger, "touchEnd", null);
        finger.detach();
    }

    /** Where a handle is held: it hangs below the line. */
    private Point knob(String side) {
        var handle = visitor.page().locator("text-canvas .handle." + side).boundingBox();
        return new Point(handle.x + handle.width / 2, handle.y + handle.height - 8);
    }

    private static void touch(CDPSession finger, String type, @Nullable Point at) {
        var points = new JsonArray();
        if (at != null) {
            var point = new JsonObject();
            point.addProperty("x", at.x());
            point.addProperty("y", at.y());
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        finger.send("Input.dispatchTouchEvent", event);
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

    /** The same by a finger. */
    void carryWithFinger(Locator thing, Stretch to) {
        var goal = find(to.first(), false);
        var box = Objects.requireNonNull(thing.boundingBox());
        var finger = visitor.context().newCDPSession(visitor.page());
        touch(finger, "touchStart", new Point(box.x + box.width / 2, box.y + box.height / 2));
        touch(finger, "touchMove", new Point(goal.x() + 20, goal.y() - 20));
        touch(finger, "touchMove", goal);
        touch(finger, "touchEnd", null);
        finger.detach();
    }

    /** Taps on marked text. */
    void tap(Stretch marked) {
        var point = find(marked.first(), false);
        visitor.page().touchscreen().tap(point.x(), point.y());
    }

    /** Chooses text by the browser's own handles, which stand at letters, after a tap that says that it is a finger. */
    void drawHandles(Stretch wanted) {
        tap(wanted);
        visitor.page().locator("text-canvas").evaluate(SELECT, Map.of("from", wanted.begin(), "to", wanted.end()));
        visitor.page().waitForFunction("() => document.querySelector('text-canvas').chosen !== null");
    }

    /** Rests a finger on a word until it is chosen, and lifts it. */
    void rest(Stretch word) {
        var finger = visitor.context().newCDPSession(visitor.page());
        touch(finger, "touchStart", find(word.first(), false));
        visitor.page()
                .waitForFunction(
                        "begin => document.querySelector('text-canvas').chosen?.begin === begin", word.begin());
        touch(finger, "touchEnd", null);
        finger.detach();
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
