package org.isnad.notice.digest;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.isnad.notice.digest.Due.Recipient;

/**
 * Sends everybody who wants it what they have not seen, once a day. The day is taken before the letter is sent, so that nobody
 * gets two for one day whatever breaks off; what it told is marked as sent only after the server took it, so that what got
 * lost comes with the next. Where the server takes nothing it is tried again after a while, with somebody else first: what
 * holds one letter up is not to hold up all.
 */
@ApplicationScoped
class Digesting {

    private static final Logger LOG = Logger.getLogger(Digesting.class.getName());
    private static final int SECONDS = 20;
    private static final Duration REST = Duration.ofMinutes(10);

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Due due;

    @Inject
    private Post post;

    @Inject
    private Writing writing;

    private volatile Instant notBefore = Instant.EPOCH;
    private volatile long last;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        var wrong = post.standing();
        if (wrong.kind() == MailStanding.Kind.WRONG) {
            LOG.warning(() -> "no e-mail is sent: " + wrong.detail() + " is missing or cannot be as it is");
        }
        post.settings().ifPresent(known -> {
            executor.execute(() -> check(known));
            var unused = executor.scheduleWithFixedDelay(Digesting::look, SECONDS, SECONDS, TimeUnit.SECONDS);
        });
    }

    private void check(MailSettings known) {
        try {
            post.check(known);
        } catch (MessagingException away) {
            LOG.log(Level.WARNING, "no e-mail can be sent by " + known.host() + " as yet: " + away.getMessage());
        }
    }

    private static void look() {
        try {
            CDI.current().select(Digesting.class).get().send(Instant.now());
        } catch (RuntimeException fault) { // the next look is not to be lost with this one
            LOG.log(Level.SEVERE, fault, () -> "digests were not sent");
        }
    }

    void send(Instant now) {
        var time = now.atZone(ZoneOffset.UTC);
        var known = post.settings().orElseThrow();
        if (time.getHour() < known.hour() || now.isBefore(notBefore)) {
            return;
        }
        for (var recipient : due.today(time.toLocalDate(), last)) {
            last = recipient.account();
            if (!send(known, recipient, time.toLocalDate())) {
                notBefore = now.plus(REST);
                return;
            }
        }
    }

    /** Whether to go on: one whose address is refused is no reason to leave out the others. */
    private boolean send(MailSettings known, Recipient recipient, LocalDate day) {
        if (!due.take(recipient.account(), day)) {
            return true;
        }
        try {
            writing.write(recipient, known);
            return true;
        } catch (AddressRefused | AddressException refused) {
            LOG.warning(() -> "the digest of account " + recipient.account() + " was refused: " + refused.getMessage());
            return true;
        } catch (BrokenOff broken) {
            LOG.warning(() -> "digests wait, since the way to the mail server broke: " + broken.getMessage());
            return false;
        } catch (MessagingException away) {
            due.giveBack(recipient.account());
            LOG.warning(() -> "digests wait, since the mail server does not take them: " + away.getMessage());
            return false;
        }
    }
}
