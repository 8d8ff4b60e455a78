package org.isnad.review.stored;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far a disagreement is settled. */
public enum DisagreementState {
    /** A reviewer is to decide it. */
    OPEN,
    /** It was decided, and somebody has said something else since; what was decided stands. */
    RENEWED,
    /** It is about a relation whose spans are not settled yet. */
    WAITING,
    /** It is settled by itself; the gold set has what a rule took, be that nothing. */
    MERGED,
    /** A reviewer has decided it. */
    DECIDED;

    /** What reviewers have to look at. */
    public static final Set<DisagreementState> TO_DO = EnumSet.of(OPEN, RENEWED);

    /** The gold set has what is to be had of it. */
    public static final Set<DisagreementState> SETTLED = EnumSet.of(RENEWED, MERGED, DECIDED);

    /** The name on the wire and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a reviewer's verdict stands, which no merge touches. */
    public boolean decided() {
        return this == DECIDED || this == RENEWED;
    }

    /** Whether it is told what the gold set has of it. */
    public boolean settled() {
        return SETTLED.contains(this);
    }
}
