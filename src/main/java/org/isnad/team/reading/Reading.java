package org.isnad.team.reading;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a person likes to read.
 *
 * @param textSize in percent of what the house takes for the script
 * @param lineHeight in percent of the same
 * @param density {@code compact}, {@code usual} or {@code airy}: how much room is between things
 * @param face {@code naskh}, {@code kufi}, {@code sans} or {@code system}: what the text is set in
 * @param theme {@code system}, {@code light} or {@code dark}; none as long as each browser remembers its own
 * @param shortcuts {@code plain}, or {@code alt} where letters, digits and signs act only together with Alt
 */
@Embeddable
public record Reading(
        int textSize,
        int lineHeight,
        String density,
        String face,
        @Nullable String theme,
        String shortcuts) {

    private static final List<Integer> TEXT_SIZES = List.of(85, 100, 115, 130, 150, 175, 200);
    private static final List<Integer> LINE_HEIGHTS = List.of(80, 90, 100, 115, 130, 150);
    private static final List<String> DENSITIES = List.of("compact", "usual", "airy");
    private static final List<String> FACES = List.of("naskh", "kufi", "sans", "system");
    private static final List<String> THEMES = List.of("system", "light", "dark");
    private static final List<String> SHORTCUTS = List.of("plain", "alt");

    /** The house's own view, for whoever has not chosen. */
    public static final Reading USUAL = new Reading(100, 100, "usual", "naskh", null, "plain");

    /** @throws NotOffered unless pages can be shown so */
    public Reading {
        check("textSize", textSize, TEXT_SIZES);
        check("lineHeight", lineHeight, LINE_HEIGHTS);
        check("density", density, DENSITIES);
        check("face", face, FACES);
        if (theme != null) {
            check("theme", theme, THEMES);
        }
        check("shortcuts", shortcuts, SHORTCUTS);
    }

    /** What a person wants to have otherwise; what is not told stays. */
    public record Wish(
            @Nullable Integer textSize,
            @Nullable Integer lineHeight,
            @Nullable String density,
            @Nullable String face,
            @Nullable String theme,
            @Nullable String shortcuts) {}

    /** @throws NotOffered unless pages can be shown so */
    public Reading with(Wish wish) {
        return new Reading(
                Objects.requireNonNullElse(wish.textSize(), textSize),
                Objects.requireNonNullElse(wish.lineHeight(), lineHeight),
                Objects.requireNonNullElse(wish.density(), density),
                Objects.requireNonNullElse(wish.face(), face),
                wish.theme() == null ? theme : wish.theme(),
                Objects.requireNonNullElse(wish.shortcuts(), shortcuts));
    }

    private static <T> void check(String what, T wanted, List<T> offered) {
        if (!offered.contains(wanted)) {
            throw new NotOffered(what, wanted, offered);
        }
    }
}
