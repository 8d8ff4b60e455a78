package org.isnad.review.agreement;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.schema.OverlapRule;
import org.isnad.schema.SchemaDocument.AttributeCard;
import org.isnad.schema.SchemaDocument.AttributeCard.ValueKind;

/** What agreement is measured by. */
public enum Measure {
    /** Krippendorff’s α over marks that stand for each other; to have none there is a value too. */
    ALPHA,
    /** Krippendorff’s α over words, each of which bears a set of labels (MASI). */
    ALPHA_SET,
    /** Krippendorff’s α_U over code points: stretches with a label. */
    ALPHA_U,
    /** Cohen’s κ of pairs over marks that both have; of more annotators the mean over pairs. */
    KAPPA,
    /** Fleiss’ κ over marks that all have. */
    FLEISS,
    /** F1 of pairs: the same is said in the same place ({@link Matches}). */
    F1_EXACT,
    /** F1 of pairs: the same is said in places that overlap and stand for each other. */
    F1_OVERLAP,
    /** F1 of pairs: words of which the same is said. */
    F1_TOKEN;

    /** What is measured. */
    public enum Subject {
        /** Labels of spans. */
        SPANS,
        /** Types of relations, which lie between two spans and have no words of their own. */
        RELATIONS,
        /** What an attribute says of spans. */
        VALUES;

        /** @param of as in a {@link Question} */
        static Subject of(String of) {
            return switch (of) {
                case Question.SPANS -> SPANS;
                case Question.RELATIONS -> RELATIONS;
                default -> VALUES;
            };
        }

        /** The name in message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What speaks of stretches of text, or of several labels over one word. */
    private static final Set<Measure> OF_SPANS_ALONE = EnumSet.of(ALPHA_SET, ALPHA_U);

    /** The name on the wire and in message keys: {@code alpha_u}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean fits(Subject subject) {
        return switch (subject) {
            case SPANS -> true;
            case RELATIONS -> !OF_SPANS_ALONE.contains(this) && !ofWords();
            case VALUES -> !OF_SPANS_ALONE.contains(this);
        };
    }

    /** All by which this can be measured. */
    public static List<Measure> of(Subject subject) {
        return Stream.of(values()).filter(measure -> measure.fits(subject)).toList();
    }

    /** Whether values of the attribute are the same or not, and nothing between: texts and numbers may differ a little or much. */
    public static boolean fits(AttributeCard attribute) {
        return attribute.kind() != ValueKind.TEXT && attribute.kind() != ValueKind.NUMBER;
    }

    /** Whether it needs to know where words begin and end. */
    boolean ofWords() {
        return this == ALPHA_SET || this == F1_TOKEN;
    }

    /**
     * What a layer is measured by unless something else is asked for. Where marks never share a character the text falls into
     * stretches with one label each, and α_U knows where they begin and end and what lies between. Where they may, a place bears
     * several labels at once, which α_U does not know: there each word’s labels are compared as a set.
     */
    static Measure usual(OverlapRule rule) {
        return rule == OverlapRule.DISJOINT ? ALPHA_U : ALPHA_SET;
    }

    static Measure of(String code) {
        for (var measure : values()) {
            if (measure.code().equals(code)) {
                return measure;
            }
        }
        throw new AgreementRefusal.UnknownMeasure(code);
    }
}
