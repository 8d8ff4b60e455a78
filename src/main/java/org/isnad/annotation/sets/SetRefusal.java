package org.isnad.annotation.sets;

import java.util.Map;
import org.isnad.Refusal;
import org.isnad.annotation.gaps.Gaps;

/** All that is said no to where sets are opened, handed out and handed in. */
public abstract sealed class SetRefusal extends Refusal {

    private SetRefusal(Kind kind, Object... arguments) {
        super(kind, arguments);
    }

    /** What the set's state, which is told with it, does not let be done. */
    abstract static sealed class NotInThisState extends SetRefusal {

        private final transient Map<String, Object> current;

        private NotInThisState(SetState state, Object... arguments) {
            this(Map.of("state", state.code()), arguments);
        }

        private NotInThisState(Map<String, Object> current, Object... arguments) {
            super(Kind.CONFLICT, arguments);
            this.current = current;
        }

        @Override
        public Object current() {
            return current;
        }
    }

    /** There is no such set, or none that the caller may know of. */
    public static final class NoSuchSet extends SetRefusal {
        NoSuchSet() {
            super(Kind.NOT_THERE);
        }
    }

    /** The set may be seen, but not changed by the caller. */
    public static final class NotYourSet extends SetRefusal {
        NotYourSet() {
            super(Kind.NOT_ALLOWED);
        }
    }

    /** The set was submitted or adjudicated: its marks stand. */
    public static final class SetClosed extends NotInThisState {

        SetClosed(SetState state) {
            super(state, state.code());
        }
    }

    /** The project wants something before a set is handed in that is missing; what that is is told with it. */
    public static final class Incomplete extends NotInThisState {
        Incomplete(SetState state, Gaps.Found found) {
            super(Map.of("state", state.code(), "gaps", found.gaps(), "missing", found.all()), found.all());
        }
    }

    /** Articles of the project are given out, and the caller was not given this one. */
    public static final class NotGivenYou extends SetRefusal {
        NotGivenYou() {
            super(Kind.RULE);
        }
    }

    /** The project has no queue: its articles are given out by a manager, or taken as one likes. */
    public static final class NoQueue extends SetRefusal {
        NoQueue() {
            super(Kind.RULE);
        }
    }

    /** So many take an article at this moment that the caller had no turn. */
    public static final class QueueBusy extends SetRefusal {
        QueueBusy() {
            super(Kind.CONFLICT);
        }
    }

    /** The set went back into the queue, and all places at its article are taken by now. */
    public static final class PlaceTaken extends SetRefusal {
        PlaceTaken() {
            super(Kind.CONFLICT);
        }
    }

    /** The project keeps those who marked an article from reviewing it. */
    public static final class ReviewedByOthers extends SetRefusal {
        ReviewedByOthers() {
            super(Kind.NOT_ALLOWED);
        }
    }

    /** A state that sets do not have, or that nobody can ask for. */
    public static final class UnknownState extends SetRefusal {
        UnknownState(String state) {
            super(Kind.RULE, state);
        }
    }

    /** The set cannot go from its state to the one asked for. */
    public static final class NoWayToState extends NotInThisState {
        NoWayToState(SetState from, SetState to) {
            super(from, from.code(), to.code());
        }
    }

    /** Somebody who is no annotator of the project cannot be given an article. */
    public static final class NotAnAnnotator extends SetRefusal {
        NotAnAnnotator(String login) {
            super(Kind.RULE, login);
        }
    }

    /** In a shared project all annotators work in one set, so nobody is given an article. */
    public static final class SharedByAll extends SetRefusal {
        public SharedByAll() {
            super(Kind.RULE);
        }
    }

    /** A set with work in it is not taken away. */
    public static final class WorkBegun extends NotInThisState {
        WorkBegun(String login, SetState state) {
            super(state, login);
        }
    }
}
