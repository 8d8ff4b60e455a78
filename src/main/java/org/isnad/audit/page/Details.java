package org.isnad.audit.page;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.audit.Setting;
import org.isnad.audit.Turn;
import org.isnad.audit.reading.Noted;
import org.isnad.team.Role;
import org.isnad.web.Say;

/** What a line of the log says besides, in the reader's language as far as it is not a name or an address. */
final class Details {

    private static final Set<String> ITEMS = Set.of("training", "test");
    private static final Pattern ROLES = Pattern.compile("(.*): (.*) → (.*)");

    private Details() {}

    static String of(Noted line, Say say) {
        return switch (line.act()) {
            case SETTINGS_CHANGED ->
                line.detail().lines().map(each -> turn(each, say)).collect(joining("; "));
            case RIGHT_REFUSED -> Barred.in(line.detail(), say);
            case ROLES_CHANGED -> roles(line.detail(), say);
            default -> line.detail();
        };
    }

    private static String turn(String line, Say say) {
        return Turn.in(line)
                .map(turn -> turn.setting() == Setting.ITEM ? item(turn.before(), turn.after(), say) : told(turn, say))
                .orElse(line);
    }

    private static String told(Turn turn, Say say) {
        return say.of(
                "audit.turn",
                say.of("audit.setting." + turn.setting().code()),
                value(turn.setting(), turn.before(), say),
                value(turn.setting(), turn.after(), say));
    }

    private static String item(String article, String kind, Say say) {
        return say.of("audit.item." + (ITEMS.contains(kind) ? kind : "none"), article);
    }

    private static String value(Setting setting, String value, Say say) {
        return switch (setting) {
            case MODE -> say.of("team.settings.mode." + value);
            case HANDOUT -> say.of("team.settings.handout." + value);
            case WORK_ORDER -> say.of("team.settings.order." + value);
            case SIGHT -> say.of("team.settings.sight." + value);
            case REVIEWERS -> say.of("team.settings.reviewers." + value);
            default -> value;
        };
    }

    private static String roles(String detail, Say say) {
        var found = ROLES.matcher(detail);
        return found.matches()
                ? say.of("audit.turn", found.group(1), named(found.group(2), say), named(found.group(3), say))
                : detail;
    }

    private static String named(String codes, Say say) {
        return Arrays.stream(codes.split(", ", -1))
                .map(code -> Arrays.stream(Role.values())
                        .filter(role -> role.code().equals(code))
                        .findFirst()
                        .map(role -> say.of("team.role." + role.code()))
                        .orElse(code))
                .reduce((some, next) -> say.of("audit.both", some, next))
                .orElse(codes);
    }
}
