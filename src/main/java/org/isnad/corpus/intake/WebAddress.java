package org.isnad.corpus.intake;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Where an article can be read in the web. Whoever sees it may follow it, so it must not be anything that runs. */
public final class WebAddress {

    /** UTF-16 code units, as the column is wide. */
    public static final int LONGEST = 2000;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private WebAddress() {}

    /** Names of hosts may be in any script. */
    public static boolean is(String address) {
        try {
            var uri = URI.create(address);
            return uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getRawAuthority() != null
                    && address.length() <= LONGEST;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
