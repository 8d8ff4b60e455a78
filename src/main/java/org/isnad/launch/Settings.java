package org.isnad.launch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the person who runs Isnad decided, all of it by environment variables.
 *
 * @param home the data folder
 * @param port where the server listens, 1 to 65535
 * @param bind the name or address of the interface to listen on
 * @param proxied whether all requests come through a proxy with TLS, whose word on where they come from is believed
 * @param memory the most that the server's heap may take, in megabytes
 * @param adminPassword the first admin's password, of 8 to 200 characters, or null for a random one
 * @param openId the provider by which people may sign in besides, or null for none
 * @param mail by which server e-mail is sent, or null for none
 * @param graceDays for how many days a project that was given up can be had back
 * @param database the external database, or null for the embedded one
 */
public record Settings(
        Path home,
        int port,
        String bind,
        boolean proxied,
        int memory,
        @Nullable String adminPassword,
        @Nullable OpenId openId,
        @Nullable Mail mail,
        int graceDays,
        @Nullable Database database) {

    private static final String LOOPBACK = "127.0.0.1";
    /** The same as for every other account that gets a password. */
    private static final int SHORTEST_PASSWORD = 8;

    private static final int LONGEST_PASSWORD = 200;
    private static final Pattern DATABASE_URL = Pattern.compile("jdbc:mariadb://[^/?#\\s]+/[^/?#\\s]+(\\?\\S*)?");

    /** Reads and checks the variables, and names the first that cannot be. */
    public static Settings from(Map<String, String> environment) throws CannotStart {
        var given = new Given(environment);
        return new Settings(
                Path.of(given.or("ISNAD_HOME", Path.of(System.getProperty("user.home"), ".isnad")))
                        .toAbsolutePath()
                        .normalize(),
                given.number("ISNAD_PORT", 8080, 1, 65535, Sentence.PORT_NOT_A_NUMBER),
                reachable(given.or("ISNAD_BIND", LOOPBACK)),
                given.yes("ISNAD_PROXY", Sentence.PROXY_NOT_TRUE_OR_FALSE),
                given.number("ISNAD_MEMORY", 512, 128, 1 << 20, Sentence.MEMORY_NOT_A_NUMBER),
                given.password("ISNAD_ADMIN_PASSWORD"),
                OpenId.from(given),
                Mail.from(given),
                given.number("ISNAD_GRACE_DAYS", 30, 1, 3650, Sentence.GRACE_NOT_A_NUMBER),
                database(given));
    }

    /** The address that a browser on this machine opens. */
    URI address() {
        return URI.create(
                "http://" + (everywhere() || bind.equals(LOOPBACK) ? "localhost" : host()) + ":" + port + "/");
    }

    /** The same by number, for the launcher's own questions: a name may lead to an interface that nobody listens on. */
    URI contact() {
        return URI.create("http://" + (everywhere() ? LOOPBACK : host()) + ":" + port + "/");
    }

    private boolean everywhere() {
        return bind.equals("0.0.0.0") || bind.equals("0:0:0:0:0:0:0:0");
    }

    private String host() {
        return bind.contains(":") ? "[" + bind + "]" : bind;
    }

    /** Never the passwords: records end up in logs. */
    @Override
    public String toString() {
        return "Settings[home=%s, bind=%s, port=%d, proxied=%s, memory=%d, openId=%s, mail=%s, graceDays=%d, database=%s]"
                .formatted(home, bind, port, proxied, memory, openId, mail, graceDays, database);
    }

    private static String reachable(String bind) throws CannotStart {
        try {
            return InetAddress.getByName(bind).getHostAddress();
        } catch (UnknownHostException e) {
            throw new CannotStart(e, Sentence.BIND_UNKNOWN, bind);
        }
    }

    private static @Nullable Database database(Given given) throws CannotStart {
        var url = given.get("MARIADB_URL");
        var user = given.get("MARIADB_USER");
        if (url == null) {
            if (user != null) {
                throw new CannotStart(Sentence.DATABASE_URL_MISSING);
            }
            return null;
        }
        if (!DATABASE_URL.matcher(url).matches()) {
            throw new CannotStart(Sentence.DATABASE_URL_MALFORMED, url);
        }
        if (user == null) {
            throw new CannotStart(Sentence.DATABASE_USER_MISSING);
        }
        return new Database(url, user, given.or("MARIADB_PASSWORD", ""));
    }

    record Given(Map<String, String> environment) {
        @Nullable
        String get(String name) {
            var value = environment.get(name);
            return value == null || value.isBlank() ? null : value;
        }

        String or(String name, Object otherwise) {
            var value = get(name);
            return value == null ? otherwise.toString() : value;
        }

        @Nullable
        String password(String name) throws CannotStart {
            var value = get(name);
            if (value != null && (value.length() < SHORTEST_PASSWORD || value.length() > LONGEST_PASSWORD)) {
                throw new CannotStart(
                        Sentence.ADMIN_PASSWORD_LENGTH, SHORTEST_PASSWORD, LONGEST_PASSWORD, value.length());
            }
            return value;
        }

        boolean yes(String name, Sentence complaint) throws CannotStart {
            var value = or(name, false).strip();
            if (!value.equals("true") && !value.equals("false")) {
                throw new CannotStart(complaint, value);
            }
            return value.equals("true");
        }

        int number(String name, int otherwise, int least, int most, Sentence complaint) throws CannotStart {
            var value = or(name, otherwise).strip();
            try {
                var number = Integer.parseInt(value);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // falls through to the same sentence as a number out of bounds
            }
            throw new CannotStart(complaint, value);
        }
    }
}
