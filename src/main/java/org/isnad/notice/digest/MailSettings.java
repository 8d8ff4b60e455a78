package org.isnad.notice.digest;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * By which server e-mail is sent, as whoever runs this installation says.
 *
 * @param tls {@code starttls}, {@code tls} or {@code none}
 * @param address where Isnad is reached, ending in a slash
 * @param hour from which hour of the day on, in UTC, it is sent
 * @param wrong the variable that cannot be as it is, if one cannot
 */
record MailSettings(
        String host,
        int port,
        @Nullable String user,
        String password,
        String from,
        String tls,
        String address,
        int hour,
        @Nullable String wrong) {

    private static final int PATIENCE_MILLIS = 20_000;

    /** A server may look through a letter for long before it says that it took it (RFC 5321, 4.5.3.2.6: ten minutes). */
    private static final int READING_MILLIS = 600_000;

    /** None where no server is named. */
    static Optional<MailSettings> in(Map<String, String> environment) {
        var host = environment.get("ISNAD_SMTP_HOST");
        if (host == null) {
            return Optional.empty();
        }
        var wrong = environment.get("ISNAD_SMTP_WRONG");
        var tls = environment.getOrDefault("ISNAD_SMTP_TLS", "starttls");
        var usual = Map.of("tls", 465, "none", 25).getOrDefault(tls, 587);
        return Optional.of(new MailSettings(
                host,
                number(environment, "ISNAD_SMTP_PORT", usual, wrong),
                environment.get("ISNAD_SMTP_USER"),
                environment.getOrDefault("ISNAD_SMTP_PASSWORD", ""),
                environment.getOrDefault("ISNAD_SMTP_FROM", ""),
                tls,
                environment.getOrDefault("ISNAD_ADDRESS", "").replaceFirst("/*$", "/"),
                number(environment, "ISNAD_DIGEST_HOUR", 7, wrong),
                wrong));
    }

    private static int number(Map<String, String> environment, String name, int otherwise, @Nullable String wrong) {
        return wrong == null && environment.containsKey(name)
                ? Integer.parseInt(environment.getOrDefault(name, ""))
                : otherwise;
    }

    /** For Jakarta Mail: no server is waited for in vain for long, and none is believed whose certificate is another's. */
    Properties properties() {
        var properties = new Properties();
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", String.valueOf(port));
        properties.put("mail.smtp.auth", String.valueOf(user != null));
        properties.put("mail.smtp.starttls.enable", String.valueOf(tls.equals("starttls")));
        properties.put("mail.smtp.starttls.required", String.valueOf(tls.equals("starttls")));
        properties.put("mail.smtp.ssl.enable", String.valueOf(tls.equals("tls")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", String.valueOf(PATIENCE_MILLIS));
        properties.put("mail.smtp.writetimeout", String.valueOf(PATIENCE_MILLIS));
        properties.put("mail.smtp.timeout", String.valueOf(READING_MILLIS));
        return properties;
    }

    /** Never the password: records end up in logs. */
    @Override
    public String toString() {
        return "MailSettings[host=%s, port=%d, from=%s, tls=%s]".formatted(host, port, from, tls);
    }
}
