package org.isnad.launch;

/** Isnad cannot run here, for a reason that a person can read and act on. */
public class CannotStart extends Exception {
    private static final long serialVersionUID = 1L;

    private final Sentence sentence;
    private final transient Object[] arguments;

    CannotStart(Sentence sentence, Object... arguments) {
        super(sentence + " " + java.util.Arrays.toString(arguments));
        this.sentence = sentence;
        this.arguments = arguments;
    }

    CannotStart(Throwable cause, Sentence sentence, Object... arguments) {
        this(sentence, arguments);
        initCause(cause);
    }

    public Sentence sentence() {
        return sentence;
    }

    Object[] arguments() {
        return arguments;
    }
}
