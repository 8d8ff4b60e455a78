package org.isnad.schema;

import org.isnad.Refusal;

/** What cannot be told of a span. */
public abstract sealed class AttributeRefusal extends Refusal {

    private AttributeRefusal(Object... arguments) {
        super(arguments);
    }

    /** The layer has no such attribute. */
    public static final class UnknownAttribute extends AttributeRefusal {
        UnknownAttribute(String attribute, String layer, String known) {
            super(attribute, layer, known);
        }
    }

    /** A code that is no choice of this attribute, none, or one that stands twice. */
    public static final class NotAChoice extends AttributeRefusal {
        NotAChoice(String attribute, String choices) {
            super(attribute, choices);
        }
    }

    /** Not a text of this attribute: blank, too long, broken, or something else than a text. */
    public static final class NotAText extends AttributeRefusal {
        NotAText(String attribute, int longest) {
            super(attribute, longest);
        }
    }

    /** Not a number, or one that is too large to be told exactly. */
    public static final class NotANumber extends AttributeRefusal {
        NotANumber(String attribute) {
            super(attribute);
        }
    }

    /** Not the id of an entity. */
    public static final class NotAnEntity extends AttributeRefusal {
        NotAnEntity(String attribute) {
            super(attribute);
        }
    }

    /** Neither true nor false. */
    public static final class NotYesOrNo extends AttributeRefusal {
        NotYesOrNo(String attribute) {
            super(attribute);
        }
    }
}
