package org.isnad.team.door;

import org.isnad.Refusal;

/** All that is said no to at the door itself. */
public abstract sealed class DoorRefusal extends Refusal {

    private DoorRefusal(Kind kind, Object... arguments) {
        super(kind, arguments);
    }

    /** Too many wrong passwords for this login or from this address; it opens again by itself. */
    public static final class TooManyTries extends DoorRefusal {

        private final long seconds;

        TooManyTries(long seconds) {
            super(Kind.TOO_OFTEN, seconds);
            this.seconds = seconds;
        }

        /** How long to wait. */
        public long seconds() {
            return seconds;
        }
    }

    /** A password is shorter or longer than allowed. */
    public static final class PasswordLength extends DoorRefusal {
        PasswordLength(int least, int most) {
            super(Kind.RULE, least, most);
        }
    }
}
