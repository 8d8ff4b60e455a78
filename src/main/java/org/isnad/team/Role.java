package org.isnad.team;

import java.util.Locale;

/** What a member is in a project. The installation's {@code admin} is not a role but a property of the account. */
public enum Role {
    MANAGER,
    ANNOTATOR,
    REVIEWER,
    OBSERVER;

    /** The name on the wire and in message keys: {@code manager}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String code) {
        for (var role : values()) {
            if (role.code().equals(code)) {
                return role;
            }
        }
        throw new TeamRefusal.UnknownRole(code);
    }
}
