package org.isnad.notice.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Hands letters over to the mail server, and knows how that went the last time. */
@ApplicationScoped
class Post {

    private static final Logger LOG = Logger.getLogger(Post.class.getName());

    private final Optional<MailSettings> settings = MailSettings.in(System.getenv());
    private volatile String trouble = "";

    /** None where no letters are sent. */
    Optional<MailSettings> settings() {
        return settings.filter(known -> known.wrong() == null);
    }

    /** {@code off}, {@code works}, the variable that is wrong, or what the server said the last time. */
    MailStanding standing() {
        if (settings.isEmpty()) {
            return new MailStanding(MailStanding.Kind.OFF, "");
        }
        var wrong = settings.get().wrong();
        if (wrong != null) {
            return new MailStanding(MailStanding.Kind.WRONG, wrong);
        }
        return trouble.isEmpty()
                ? new MailStanding(MailStanding.Kind.WORKS, settings.get().host())
                : new MailStanding(MailStanding.Kind.TROUBLE, trouble);
    }

    /** Asks the server whether it would take a letter. */
    void check(MailSettings known) throws MessagingException {
        try {
            connected(known).close();
            trouble = "";
        } catch (MessagingException away) {
            trouble = String.valueOf(away.getMessage());
            throw away;
        }
    }

    /**
     * Hands a letter over.
     *
     * @throws AddressRefused if nobody can be written to there
     * @throws BrokenOff if nobody knows whether the server took it
     * @throws MessagingException if the server takes nothing from us now, and has not taken this one
     */
    void send(MailSettings known, String to, Letter letter) throws MessagingException {
        var message = new MimeMessage(session(known), new ByteArrayInputStream(body(letter)));
        message.setFrom(new InternetAddress(known.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(letter.subject(), "UTF-8");
        message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
        message.setHeader("Message-ID", "<" + UUID.randomUUID() + known.from().replaceFirst(".*@", "@") + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.language());
        message.setHeader("List-Unsubscribe", "<" + known.address() + "team/profile>");
        try {
            hand(message, connected(known));
            trouble = "";
        } catch (AddressRefused theirs) {
            trouble = "";
            throw theirs;
        } catch (MessagingException ours) {
            trouble = String.valueOf(ours.getMessage());
            throw ours;
        }
    }

    private static void hand(MimeMessage message, Transport transport) throws MessagingException {
        try {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException refused) {
            var invalid = refused.getInvalidAddresses(); // for good; what is refused for now is only not sent
            throw invalid != null && invalid.length > 0 ? new AddressRefused(refused) : refused;
        } catch (MessagingException broken) {
            throw new BrokenOff(broken);
        } finally {
            leave(transport);
        }
    }

    /** What was said before counts, however the line is left. */
    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.log(Level.FINE, "the mail server left first", gone);
        }
    }

    /** As it goes over the wire: the library would look for writers of parts where the server has hidden them. */
    private static byte[] body(Letter letter) {
        var edge = UUID.randomUUID().toString();
        var body = "MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"" + edge + "\"\r\n\r\n"
                + part(edge, "plain", letter.text())
                + part(edge, "html", letter.html())
                + "--" + edge + "--\r\n";
        return body.getBytes(StandardCharsets.US_ASCII);
    }

    private static String part(String edge, String kind, String text) {
        return "--" + edge + "\r\nContent-Type: text/" + kind
                + "; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "\r\n";
    }

    private static Session session(MailSettings known) {
        return Session.getInstance(known.properties());
    }

    private static Transport connected(MailSettings known) throws MessagingException {
        var transport = session(known).getTransport("smtp");
        if (known.user() == null) {
            transport.connect();
        } else {
            transport.connect(known.user(), known.password());
        }
        return transport;
    }
}
