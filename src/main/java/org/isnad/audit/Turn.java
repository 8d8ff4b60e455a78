package org.isnad.audit;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a setting was turned from and into; the log keeps it as {@code overlap: 2 → 3}, a line each. */
public record Turn(Setting setting, String before, String after) {

    private static final String KEPT = "%s: %s → %s";
    private static final Pattern LINE = Pattern.compile("([a-z-]+): (.*) → (.*)");

    /** All that is not as it was, for the log. */
    public static String all(Map<Setting, ?> before, Map<Setting, ?> after) {
        return Arrays.stream(Setting.values())
                .filter(setting -> !Objects.equals(before.get(setting), after.get(setting)))
                .map(setting -> new Turn(setting, told(before.get(setting)), told(after.get(setting))).line())
                .collect(joining("\n"));
    }

    /** As the log keeps it. */
    public String line() {
        return KEPT.formatted(setting.code(), before, after);
    }

    /** What a line of the log says, if it is one of these. */
    public static Optional<Turn> in(String line) {
        var found = LINE.matcher(line);
        return found.matches()
                ? Arrays.stream(Setting.values())
                        .filter(setting -> setting.code().equals(found.group(1)))
                        .map(setting -> new Turn(setting, found.group(2), found.group(3)))
                        .findFirst()
                : Optional.empty();
    }

    private static String told(@Nullable Object value) {
        var text = String.valueOf(value);
        return value == null || text.isEmpty() ? "–" : text;
    }
}
