package org.isnad.audit;

import java.util.Locale;

/** What managers settle of a project, as the log names it. */
public enum Setting {
    NAME,
    MODE,
    OVERLAP,
    HANDOUT,
    HOLD_HOURS,
    WORK_ORDER,
    SIGHT,
    REVIEWERS,
    ATTRIBUTES,
    RELATIONS,
    LEAST,
    TEST_RATE,
    ITEM,
    MERGING,
    SHARE,
    HIDE_NAMES,
    FEEDBACK,
    REASONS;

    /** The name in message keys and in the log: {@code hold-hours}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
