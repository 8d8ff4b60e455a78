package org.isnad.annotation.sets;

import java.util.Locale;

/** How far the work on a set is; each constant says whether its marks may still change. */
public enum SetState {
    ASSIGNED(true),
    IN_PROGRESS(true),
    SUBMITTED(false),
    REOPENED(true),
    ADJUDICATED(false),

    /** Nobody touched it for too long: its work is kept, and its place is free for somebody else. */
    RETURNED(false);

    private final boolean open;

    SetState(boolean open) {
        this.open = open;
    }

    public boolean open() {
        return open;
    }

    /** Whether its owner says that the work on it is done. */
    boolean handedIn() {
        return this == SUBMITTED || this == ADJUDICATED;
    }

    /** The first edit begins the work. */
    public SetState afterEdit() {
        return this == ASSIGNED ? IN_PROGRESS : this;
    }

    /** The name on the wire and in message keys: {@code in_progress}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SetState of(String code) {
        for (var state : values()) {
            if (state.code().equals(code)) {
                return state;
            }
        }
        throw new SetRefusal.UnknownState(code);
    }
}
