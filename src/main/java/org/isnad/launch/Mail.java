package org.isnad.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By which server e-mail is sent, if any. What is wrong with it keeps nothing from starting: it is said, and nothing is sent.
 *
 * @param environment what the server is told
 * @param wrong the variable that cannot be as it is, or null
 */
record Mail(Map<String, String> environment, @Nullable String wrong) {

    private static final String HOST = "ISNAD_SMTP_HOST";
    private static final String PASSWORD = "ISNAD_SMTP_PASSWORD";
    private static final String PASSWORD_FILE = "ISNAD_SMTP_PASSWORD_FILE";
    private static final List<String> TAKEN_AS_THEY_ARE = List.of(
            HOST,
            "ISNAD_SMTP_PORT",
            "ISNAD_SMTP_USER",
            PASSWORD,
            "ISNAD_SMTP_FROM",
            "ISNAD_SMTP_TLS",
            "ISNAD_DIGEST_HOUR",
            "ISNAD_ADDRESS");

    private static final Set<String> TLS = Set.of("starttls", "tls", "none");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;:\"()]{1,64}@[^\\s@<>,;:\"()]{1,189}");
    private static final Pattern NAME_OF_HOST = Pattern.compile("[A-Za-z0-9.:_-]{1,253}");
    private static final int LAST_PORT = 65535;
    private static final int LAST_HOUR = 23;

    /** None where no host is named: then nothing is ever sent. */
    static @Nullable Mail from(Settings.Given given) {
        if (given.get(HOST) == null) {
            return null;
        }
        var told = new HashMap<String, String>();
        for (var name : TAKEN_AS_THEY_ARE) {
            Optional.ofNullable(given.get(name)).ifPresent(value -> told.put(name, value.strip()));
        }
        var wrong = wrong(told);
        var file = given.get(PASSWORD_FILE);
        if (file != null) {
            try {
                told.put(PASSWORD, Files.readString(Path.of(file)).strip());
            } catch (IOException unreadable) {
                wrong = PASSWORD_FILE;
            }
        }
        if (wrong != null) {
            told.put("ISNAD_SMTP_WRONG", wrong);
        }
        return new Mail(Map.copyOf(told), wrong);
    }

    /** Never the password: records end up in logs. */
    @Override
    public String toString() {
        return "Mail[host=%s, wrong=%s]".formatted(environment.get(HOST), wrong);
    }

    private static @Nullable String wrong(Map<String, String> told) {
        if (!NAME_OF_HOST.matcher(told.getOrDefault(HOST, "")).matches()) {
            return HOST;
        }
        if (!isNumber(told.getOrDefault("ISNAD_SMTP_PORT", "587"), 1, LAST_PORT)) {
            return "ISNAD_SMTP_PORT";
        }
        if (!ADDRESS.matcher(told.getOrDefault("ISNAD_SMTP_FROM", "")).matches()) {
            return "ISNAD_SMTP_FROM";
        }
        if (!TLS.contains(told.getOrDefault("ISNAD_SMTP_TLS", "starttls"))) {
            return "ISNAD_SMTP_TLS";
        }
        if (!isNumber(told.getOrDefault("ISNAD_DIGEST_HOUR", "7"), 0, LAST_HOUR)) {
            return "ISNAD_DIGEST_HOUR";
        }
        return isAddress(told.getOrDefault("ISNAD_ADDRESS", "http://localhost/")) ? null : "ISNAD_ADDRESS";
    }

    private static boolean isNumber(String value, int least, int most) {
        try {
            var number = Integer.parseInt(value);
            return number >= least && number <= most;
        } catch (NumberFormatException none) {
            return false;
        }
    }

    private static boolean isAddress(String value) {
        try {
            var address = URI.create(value);
            return address.getHost() != null
                    && Set.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getQuery() == null
                    && address.getFragment() == null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
