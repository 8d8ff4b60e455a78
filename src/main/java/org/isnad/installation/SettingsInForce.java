package org.isnad.installation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What whoever runs the installation decided, as far as admins may know it. */
final class SettingsInForce {

    private static final List<String> TOLD = List.of(
            "ISNAD_ADDRESS",
            "ISNAD_BIND",
            "ISNAD_DIGEST_HOUR",
            "ISNAD_GRACE_DAYS",
            "ISNAD_HOME",
            "ISNAD_MEMORY",
            "ISNAD_OPENID_CLIENT",
            "ISNAD_OPENID_ISSUER",
            "ISNAD_OPENID_JOIN",
            "ISNAD_OPENID_NAME",
            "ISNAD_PORT",
            "ISNAD_PROXY",
            "ISNAD_SMTP_FROM",
            "ISNAD_SMTP_HOST",
            "ISNAD_SMTP_PORT",
            "ISNAD_SMTP_TLS",
            "ISNAD_SMTP_USER",
            "MARIADB_URL",
            "MARIADB_USER");

    /** Of these only that they are set. */
    private static final Set<String> SECRET =
            Set.of("ISNAD_OPENID_SECRET", "ISNAD_ADMIN_PASSWORD", "ISNAD_SMTP_PASSWORD");

    static final String HIDDEN = "•••";

    private SettingsInForce() {}

    /** An address may carry a password among its parameters, so it is told without any. */
    static Map<String, String> in(Map<String, String> environment) {
        var told = new TreeMap<String, String>();
        TOLD.stream()
                .filter(environment::containsKey)
                .forEach(name ->
                        told.put(name, environment.getOrDefault(name, "").replaceFirst("\\?.*", "")));
        SECRET.stream().filter(environment::containsKey).forEach(name -> told.put(name, HIDDEN));
        return told;
    }
}
