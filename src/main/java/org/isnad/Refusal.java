package org.isnad;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule that said no: a sentence for a person, not a fault of the program. The class name is its code, and
 * {@code refusal.<code>} is the message key of its sentence, which says what, why and what to do.
 */
public abstract class Refusal extends RuntimeException {

    /** What sort of no this is, for those who must tell a program (the API maps it to a status). */
    public enum Kind {
        RULE,
        NOT_SIGNED_IN,
        NOT_ALLOWED,
        NOT_THERE,
        CONFLICT,
        TOO_LARGE,
        TOO_OFTEN
    }

    private final Kind kind;
    private final transient List<Object> arguments;
    private @Nullable Long project;
    private transient List<Part> parts = List.of();

    /** What said no to one of several things that were asked together, by its place among them. */
    public record Part(int index, Refusal refusal) {}

    protected Refusal(Object... arguments) {
        this(Kind.RULE, arguments);
    }

    protected Refusal(Kind kind, Object... arguments) {
        super(List.of(arguments).toString());
        this.kind = kind;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return getClass().getSimpleName();
    }

    public Kind kind() {
        return kind;
    }

    /** How things are, where the no comes from their having changed; for programs, which may want to go on from there. */
    public @Nullable Object current() {
        return null;
    }

    /** The same, told of somebody whom their rights in this project keep out. */
    public Refusal guarding(long project) {
        this.project = project;
        return this;
    }

    /** The project in which the caller's rights do not reach so far, if that is why; for the log, and never told to them. */
    public Optional<Long> guarded() {
        return Optional.ofNullable(project);
    }

    /** The first of these no's, which tells of all of them; none is empty. */
    public static Refusal of(List<Part> parts) {
        var first = parts.get(0).refusal();
        first.parts = List.copyOf(parts);
        return first;
    }

    /** All that was said no to, in order, where several things were asked together; else empty. */
    public List<Part> parts() {
        return parts;
    }

    /** What stands for {@code {0}}, {@code {1}} … in the sentence. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
