package org.isnad.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.schema.Color.Sight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The labels of one layer are told apart at a glance, by day and by night, by whoever sees few colours too. */
class PresetTest {

    /** How the canvas paints a label's colour, and on what: as {@code canvas.css} and {@code tokens.css} say. */
    enum Light {
        DAY("min(l, 0.54)", 0, 0, 0.54, "#faf7f0", "#fffdf9"),
        NIGHT("clamp(0.64, l + 0.32, 0.9)", 0.64, 0.32, 0.9, "#161512", "#1f1e1a");

        private final String rule;
        private final double darkest;
        private final double lift;
        private final double lightest;
        private final String paper;
        private final String surface;

        Light(String rule, double darkest, double lift, double lightest, String paper, String surface) {
            this.rule = rule;
            this.darkest = darkest;
            this.lift = lift;
            this.lightest = lightest;
            this.paper = paper;
            this.surface = surface;
        }

        Color paint(String color) {
            return Color.of(color).between(darkest, lift, lightest);
        }
    }

    private static final double LEAST = 15;
    private static final double LEAST_IN_FULL_SIGHT = 30;
    private static final double LEAST_CONTRAST = 4.5;

    @ParameterizedTest
    @EnumSource
    void labels_of_one_layer_differ_for_everybody(Light light) {
        var alike = new ArrayList<String>();
        for (var name : Preset.NAMES) {
            for (var layer : Preset.named(name).layers()) {
                for (var sight : Sight.values()) {
                    alike.addAll(alike(layer.labels(), light, sight));
                }
            }
        }

        assertThat(alike).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void labels_stand_out_from_what_they_are_painted_on(Light light) {
        var colors = Preset.named("news-claims").layers().stream()
                .flatMap(layer -> layer.labels().stream())
                .map(label -> light.paint(label.color()));

        assertThat(colors).allSatisfy(color -> {
            assertThat(color.contrast(Color.of(light.paper))).isGreaterThanOrEqualTo(LEAST_CONTRAST);
            assertThat(color.contrast(Color.of(light.surface))).isGreaterThanOrEqualTo(LEAST_CONTRAST);
        });
    }

    @ParameterizedTest
    @EnumSource
    void labels_are_painted_as_is_measured_here(Light light) throws IOException {
        var styles = Path.of("webapp", "resources", "isnad");

        assertThat(Files.readString(styles.resolve("canvas.css"))).contains(light.rule);
        assertThat(Files.readString(styles.resolve("tokens.css"))).contains(light.paper, light.surface);
    }

    @Test
    void distances_are_those_that_others_measure() {
        var red = Color.of("#ff0000");
        var green = Color.of("#00ff00");

        assertThat(red.distance(green)).isBetween(170.4, 170.7);
        assertThat(Color.of("#000000").distance(Color.of("#ffffff"))).isBetween(99.9, 100.1);
        assertThat(red.contrast(Color.of("#ffffff"))).isBetween(3.99, 4.0);
    }

    private static List<String> alike(List<SchemaDocument.LabelCard> labels, Light light, Sight sight) {
        var alike = new ArrayList<String>();
        for (var one : labels) {
            for (var other : labels.subList(labels.indexOf(one) + 1, labels.size())) {
                var distance = light.paint(one.color())
                        .seenWith(sight)
                        .distance(light.paint(other.color()).seenWith(sight));
                if (distance < (sight == Sight.FULL ? LEAST_IN_FULL_SIGHT : LEAST)) {
                    alike.add("%s %s %s %s: %.1f".formatted(light, sight, one.code(), other.code(), distance));
                }
            }
        }
        return alike;
    }
}
