package org.isnad.notice;

import java.util.Locale;

/** What members are told of. */
public enum NoticeKind {
    ASSIGNED,
    REOPENED,
    COMMENT,
    MENTION,
    GUIDELINE;

    /** The name on the wire and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
