package org.isnad;

import java.util.List;

/**
 * A rule that said no: a sentence for a person, not a fault of the program. The class name is its code, and
 * {@code refusal.<code>} is the message key of its sentence, which says what, why and what to do.
 */
public abstract class Refusal extends RuntimeException {

    private final transient List<Object> arguments;

    protected Refusal(Object... arguments) {
        super(List.of(arguments).toString());
        this.arguments = List.of(arguments);
    }

    public String code() {
        return getClass().getSimpleName();
    }

    /** What stands for {@code {0}}, {@code {1}} … in the sentence. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
