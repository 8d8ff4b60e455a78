package org.isnad.audit;

import java.util.Locale;

/** What is worth a line in the log. */
public enum Act {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    ACCOUNT_MADE,
    ACCOUNT_CLOSED,
    ACCOUNT_OPENED,
    ADMIN_MADE,
    ADMIN_ENDED,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    PASSWORD_WRONG,
    EMAIL_CHANGED,
    PROVIDER_LINKED,
    PROVIDER_UNLINKED,
    SESSIONS_ENDED,
    INVITED,
    INVITATION_TAKEN_BACK,
    JOINED,
    ROLES_CHANGED,
    RIGHT_REFUSED,
    PROJECT_OPENED,
    SETTINGS_CHANGED,
    PROJECT_ARCHIVED,
    PROJECT_RESTORED,
    PROJECT_DELETED,
    PROJECT_REMOVED,
    TOKEN_MADE,
    TOKEN_REVOKED,
    EXPORT_ORDERED,
    EXPORT_FETCHED,
    EXPORT_REMOVED,
    EXPORT_CANCELLED,
    ANNOUNCED,
    ANNOUNCEMENT_ENDED,
    GUIDELINE_PUBLISHED;

    /** The name in message keys: {@code signed-in}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
