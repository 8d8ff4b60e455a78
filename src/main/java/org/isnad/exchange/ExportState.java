package org.isnad.exchange;

import java.util.Locale;

/** How far an export is. */
public enum ExportState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean over() {
        return this != QUEUED && this != RUNNING;
    }

    /** The name on the wire and in message keys: {@code queued}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
