package org.isnad.notice.digest;

import java.util.Locale;

/**
 * Whether e-mail can be sent.
 *
 * @param detail by which server; or the variable that is wrong, or what the server said
 */
public record MailStanding(Kind kind, String detail) {

    /** How it stands. */
    public enum Kind {
        OFF,
        WORKS,
        WRONG,
        TROUBLE;

        /** The name on the wire and in message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
