package org.isnad.team.openid;

import org.isnad.Refusal;

/** Why somebody is not let in by the provider, or not known by it from now on; each names it. */
public abstract sealed class OpenIdRefusal extends Refusal {

    private OpenIdRefusal(Kind kind, String provider) {
        super(kind, provider);
    }

    /** Nobody has switched signing in by a provider on. */
    public static final class NoProvider extends OpenIdRefusal {
        NoProvider() {
            super(Kind.NOT_THERE, "");
        }
    }

    /** The person, or the provider, did not want it. */
    public static final class ProviderDeclined extends OpenIdRefusal {
        ProviderDeclined(String provider) {
            super(Kind.NOT_SIGNED_IN, provider);
        }
    }

    /** The provider cannot be reached, or answers with what is no answer. */
    public static final class ProviderSilent extends OpenIdRefusal {
        ProviderSilent(String provider, Throwable why) {
            super(Kind.NOT_SIGNED_IN, provider);
            initCause(why);
        }
    }

    /** What came back is not for us, not from the provider, or not for this visit. */
    public static final class ProviderNotBelieved extends OpenIdRefusal {
        ProviderNotBelieved(String provider, Throwable why) {
            super(Kind.NOT_SIGNED_IN, provider);
            initCause(why);
        }
    }

    /** The provider's clock and ours are too far apart. */
    public static final class ClocksDiffer extends OpenIdRefusal {
        ClocksDiffer(String provider) {
            super(Kind.NOT_SIGNED_IN, provider);
        }
    }

    /** Nobody began this way here, or it was gone before, or too long ago. */
    public static final class NoSuchVisit extends OpenIdRefusal {
        public NoSuchVisit(String provider) {
            super(Kind.NOT_SIGNED_IN, provider);
        }
    }

    /** The provider does not say that it has verified an e-mail address. */
    public static final class EmailNotVerified extends OpenIdRefusal {
        EmailNotVerified(String provider) {
            super(Kind.NOT_SIGNED_IN, provider);
        }
    }

    /** An account has this e-mail address, but nobody has vouched here that it is its owner's. */
    public static final class EmailNotVouched extends OpenIdRefusal {
        EmailNotVouched(String provider) {
            super(Kind.NOT_SIGNED_IN, provider);
        }
    }

    /** The provider knows them, and here they have no account. */
    public static final class NoAccountHere extends OpenIdRefusal {
        NoAccountHere(String provider) {
            super(Kind.NOT_SIGNED_IN, provider);
        }
    }

    /** Their account is closed. */
    public static final class AccountShut extends OpenIdRefusal {
        AccountShut(String provider) {
            super(Kind.NOT_SIGNED_IN, provider);
        }
    }

    /** The provider knows them by another e-mail address than the one on their account. */
    public static final class OtherEmail extends OpenIdRefusal {
        OtherEmail(String provider) {
            super(Kind.CONFLICT, provider);
        }
    }

    /** Another account is linked to that person of the provider's, or this account to another person. */
    public static final class LinkedAlready extends OpenIdRefusal {
        LinkedAlready(String provider) {
            super(Kind.CONFLICT, provider);
        }
    }

    /** Without a password nobody would get in any more. */
    public static final class LastWayIn extends OpenIdRefusal {
        LastWayIn() {
            super(Kind.CONFLICT, "");
        }
    }

    /** The caller has no such link. */
    public static final class NoSuchLink extends OpenIdRefusal {
        NoSuchLink() {
            super(Kind.NOT_THERE, "");
        }
    }
}
