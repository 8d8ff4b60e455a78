package org.isnad.review.agreement;

import org.isnad.Refusal;

/** All that is said no to where agreement is asked for. */
public abstract sealed class AgreementRefusal extends Refusal {

    private AgreementRefusal(Object... arguments) {
        super(Kind.RULE, arguments);
    }

    private AgreementRefusal(Kind kind) {
        super(kind);
    }

    /** Nothing is measured in this way. */
    public static final class UnknownMeasure extends AgreementRefusal {
        UnknownMeasure(String code) {
            super(code);
        }
    }

    /** Relations have no stretches of text or words of their own, attributes no stretches; others fit. */
    public static final class MeasureDoesNotFit extends AgreementRefusal {
        MeasureDoesNotFit(String code, String fitting) {
            super(code, fitting);
        }
    }

    /** The schema has no layer of this name; it may have others. */
    public static final class NoSuchLayer extends AgreementRefusal {
        NoSuchLayer(String code, String known) {
            super(code, known);
        }
    }

    /** The layer has no attribute of this name; it may have others. */
    public static final class NoSuchAttribute extends AgreementRefusal {
        NoSuchAttribute(String code, String known) {
            super(code, known);
        }
    }

    /** Texts and numbers may differ a little or much; what is measured here are values that are the same or not. */
    public static final class NotNominal extends AgreementRefusal {
        NotNominal(String code) {
            super(code);
        }
    }

    /** Others wait already for figures of this project. */
    public static final class AgreementBusy extends AgreementRefusal {
        AgreementBusy() {
            super(Kind.TOO_OFTEN);
        }
    }
}
