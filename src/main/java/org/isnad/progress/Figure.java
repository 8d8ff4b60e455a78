package org.isnad.progress;

import java.util.Locale;

/** What a dashboard shows, each by itself a table. */
public enum Figure {
    TOTALS,
    STATES,
    THROUGHPUT,
    ACTIVE_TIME,
    LABELS,
    AGREEMENT,
    WAITING;

    /** The name in addresses and message keys: {@code active-time}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws ProgressRefusal.NoSuchFigure if there is none of this name */
    public static Figure of(String code) {
        for (var figure : values()) {
            if (figure.code().equals(code)) {
                return figure;
            }
        }
        throw new ProgressRefusal.NoSuchFigure(code);
    }
}
