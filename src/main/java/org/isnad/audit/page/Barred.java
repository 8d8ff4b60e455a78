package org.isnad.audit.page;

import java.util.Locale;
import java.util.stream.Stream;
import org.isnad.web.Say;

/** Why somebody was refused what they tried, as the log keeps it, {@code GET /team/settings · NotYourRole}, and as it is told. */
enum Barred {
    NOT_YOUR_ROLE,
    NOT_YOUR_SET,
    NOT_YOUR_COMMENT,
    ONLY_FOR_ADMINS,
    REVIEWED_BY_OTHERS,
    NO_SUCH_PROJECT,
    NO_SUCH_ARTICLE,
    NO_SUCH_SET,
    NO_SUCH_EXPORT;

    private static final String BESIDE = " · ";

    /** The log's line with the reason in the reader's language; as it is where it has none that is known. */
    static String in(String line, Say say) {
        int at = line.lastIndexOf(BESIDE);
        return Stream.of(values())
                .filter(reason -> at > 0 && line.endsWith(BESIDE + reason.refusal()))
                .findFirst()
                .map(reason -> say.of("audit.barred", line.substring(0, at), say.of("audit.barred." + reason.code())))
                .orElse(line);
    }

    /** The name of the refusal: {@code NotYourRole}. */
    private String refusal() {
        var name = new StringBuilder();
        for (var word : name().split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
