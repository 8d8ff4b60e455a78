package org.isnad.journey;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A real mail server, which the shipped Isnad sends by. */
public final class MailServer {

    private static final GreenMail MAIL = start();

    private MailServer() {}

    /**
     * A letter as it arrived.
     *
     * @param text its plain part, {@code html} the other
     */
    public record Arrived(String subject, String language, String text, String html) {}

    /** What lets Isnad send by it, at any hour. */
    static Map<String, String> settings() {
        return Map.of(
                "ISNAD_SMTP_HOST", "127.0.0.1",
                "ISNAD_SMTP_PORT", String.valueOf(MAIL.getSmtp().getPort()),
                "ISNAD_SMTP_FROM", "isnad@example.org",
                "ISNAD_SMTP_TLS", "none",
                "ISNAD_DIGEST_HOUR", "0",
                "ISNAD_ADDRESS", "https://isnad.example.org/");
    }

    /** All that has arrived at an address by now. */
    public static List<Arrived> at(String address) {
        var arrived = new ArrayList<Arrived>();
        for (var message : MAIL.getReceivedMessages()) {
            if (isTo(message, address)) {
                arrived.add(read(message));
            }
        }
        return arrived;
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                    .anyMatch(to -> to.toString().equals(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Arrived read(MimeMessage message) {
        try {
            var parts = (MimeMultipart) message.getContent();
            return new Arrived(
                    message.getSubject(),
                    message.getHeader("Content-Language", null),
                    content(parts.getBodyPart(0)),
                    content(parts.getBodyPart(1)));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String content(BodyPart part) throws IOException, MessagingException {
        return String.valueOf(part.getContent()).replace("\r\n", "\n");
    }

    private static GreenMail start() {
        var mail = new GreenMail(new ServerSetup(ShippedIsnad.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }
}
