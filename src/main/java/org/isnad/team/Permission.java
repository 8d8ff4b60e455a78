package org.isnad.team;

import static org.isnad.team.Role.ANNOTATOR;
import static org.isnad.team.Role.MANAGER;
import static org.isnad.team.Role.OBSERVER;
import static org.isnad.team.Role.REVIEWER;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Who may do what in a project: this table is the whole truth, and boundaries ask it. */
public enum Permission {
    SEE_PROJECT(MANAGER, ANNOTATOR, REVIEWER, OBSERVER),
    MANAGE_MEMBERS(MANAGER),
    IMPORT_ARTICLES(MANAGER),
    ASSIGN(MANAGER),
    ANNOTATE(ANNOTATOR),
    REVIEW(REVIEWER),
    SEE_ALL_SETS(MANAGER, REVIEWER, OBSERVER),
    REOPEN(MANAGER, REVIEWER),
    TRAIN(MANAGER, REVIEWER),
    EXPORT(MANAGER, REVIEWER),
    SEE_AUDIT(MANAGER),
    CHANGE_SETTINGS(MANAGER),
    END_PROJECT(MANAGER);

    /** What goes on in a project that is archived; everything else in this table would change it. */
    private static final Set<Permission> ALWAYS = EnumSet.of(SEE_PROJECT, SEE_ALL_SETS, EXPORT, SEE_AUDIT, END_PROJECT);

    @SuppressWarnings("ImmutableEnumChecker") // nobody adds to it
    private final Set<Role> roles;

    Permission(Role first, Role... more) {
        this.roles = EnumSet.of(first, more);
    }

    /** The name in message keys: {@code see-project}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is for changing what a project holds. */
    public boolean changes() {
        return !ALWAYS.contains(this);
    }

    public boolean grantedTo(Role role) {
        return roles.contains(role);
    }

    public boolean grantedTo(Collection<Role> held) {
        return held.stream().anyMatch(this::grantedTo);
    }
}
