package org.isnad.annotation;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.isnad.Refusal;
import org.jspecify.annotations.Nullable;

/** All that this room says no to. */
public abstract sealed class AnnotationRefusal extends Refusal {

    private AnnotationRefusal(Kind kind, Object... arguments) {
        super(kind, arguments);
    }

    /** The same, told to somebody to whom people are called otherwise than by their logins. */
    AnnotationRefusal signed(UnaryOperator<String> told) {
        return this;
    }

    /** What one mark of many stood in the way of: programs are told its id, which would say nothing to people. */
    abstract static sealed class OfAMark extends AnnotationRefusal {

        private transient Map<String, String> current;

        private OfAMark(Object id, @Nullable String removedBy) {
            super(Kind.CONFLICT);
            this.current = removedBy == null
                    ? Map.of("id", id.toString())
                    : Map.of("id", id.toString(), "removedBy", removedBy);
        }

        @Override
        AnnotationRefusal signed(UnaryOperator<String> told) {
            var by = current.get("removedBy");
            if (by != null) {
                current = Map.of("id", current.getOrDefault("id", ""), "removedBy", told.apply(by));
            }
            return this;
        }

        @Override
        public Object current() {
            return current;
        }
    }

    /** The schema has no such label on that layer. */
    public static final class UnknownLabel extends AnnotationRefusal {
        UnknownLabel(String layer, String label) {
            super(Kind.RULE, layer, label);
        }
    }

    /** A begin and an end that no stretch of text has. */
    public static final class NotARange extends AnnotationRefusal {
        NotARange(int begin, int end) {
            super(Kind.RULE, begin, end);
        }
    }

    /** The span reaches over the end of the article. */
    public static final class OutsideText extends AnnotationRefusal {
        OutsideText(int end, int length) {
            super(Kind.RULE, end, length);
        }
    }

    /** The span would cut a character in two, as readers see characters. */
    public static final class InsideGrapheme extends AnnotationRefusal {
        InsideGrapheme(String wanted) {
            super(Kind.RULE, wanted);
        }
    }

    /** A span without fragments, with too many, or with some that touch each other. */
    public static final class FragmentsTouch extends AnnotationRefusal {
        FragmentsTouch() {
            super(Kind.RULE);
        }
    }

    /** The layer's overlap rule leaves no room here. */
    public static final class SpanInTheWay extends AnnotationRefusal {
        SpanInTheWay(String blockingText) {
            super(Kind.RULE, blockingText);
        }
    }

    /** The span covers more than a claim could. */
    public static final class SpanTooLong extends AnnotationRefusal {
        SpanTooLong(int longest) {
            super(Kind.RULE, longest);
        }
    }

    /** The set has no span or relation with this id. */
    public static final class NoSuchMark extends OfAMark {
        NoSuchMark(Object id) {
            super(id, null);
        }

        /** @param removedBy the login of who took it away, if it was there */
        NoSuchMark(Object id, @Nullable String removedBy) {
            super(id, removedBy);
        }
    }

    /** The id is taken by another mark of the set. */
    public static final class IdTaken extends OfAMark {
        IdTaken(Object id) {
            super(id, null);
        }
    }

    /** A mark stands in the way; programs are shown it as it is now, or nothing if it is gone. */
    abstract static sealed class AsItIs extends AnnotationRefusal {

        private transient @Nullable Object current;

        private AsItIs(@Nullable Object current) {
            super(Kind.CONFLICT);
            this.current = current;
        }

        @Override
        AnnotationRefusal signed(UnaryOperator<String> told) {
            if (current instanceof MarkedSpan span) {
                current = span.by(told.apply(span.author()));
            } else if (current instanceof MarkedRelation relation) {
                current = relation.by(told.apply(relation.author()));
            }
            return this;
        }

        @Override
        public @Nullable Object current() {
            return current;
        }
    }

    /** The same words are marked in the same way already, by the span that is shown. */
    public static final class AlreadyMarked extends AsItIs {
        AlreadyMarked(MarkedSpan twin) {
            super(twin);
        }
    }

    /** The two spans are joined in the same way already, by the relation that is shown. */
    public static final class AlreadyJoined extends AsItIs {
        AlreadyJoined(MarkedRelation twin) {
            super(twin);
        }
    }

    /** Somebody changed the mark since the client last saw it. */
    public static final class ChangedMeanwhile extends AsItIs {
        ChangedMeanwhile(@Nullable Object current) {
            super(current);
        }
    }

    /** The schema has no such relation type, or it does not join these layers. */
    public static final class CannotJoin extends AnnotationRefusal {
        CannotJoin(String type) {
            super(Kind.RULE, type);
        }
    }

    /** More edits at once than one batch may hold, or none. */
    public static final class BatchSize extends AnnotationRefusal {
        BatchSize(int most) {
            super(Kind.RULE, most);
        }
    }

    /** Something about the caller's own past in the set; programs are told the revisions that it is about. */
    abstract static sealed class OfThePast extends AnnotationRefusal {

        private final transient Map<String, Long> current;

        private OfThePast(Map<String, Long> current) {
            super(Kind.CONFLICT);
            this.current = current;
        }

        @Override
        public Object current() {
            return current;
        }
    }

    /** What is to be undone is not what the caller did last in this set. */
    public static final class EditedSince extends OfThePast {
        /** @param revision that what the caller did last led to */
        EditedSince(long revision) {
            super(Map.of("revision", revision));
        }
    }

    /** Others have changed all that the caller did last, or made something that leaves it no room. */
    public static final class OutOfReach extends OfThePast {
        /**
         * @param revision that what the caller did last led to
         * @param below what was done before this revision may still be taken back
         */
        OutOfReach(long revision, long below) {
            super(Map.of("revision", revision, "below", below));
        }
    }

    /** The caller has nothing in this set to undo, or to do again. */
    public static final class NothingToUndo extends OfThePast {
        /** @param revision of the set */
        NothingToUndo(long revision) {
            super(Map.of("revision", revision));
        }
    }
}
