package org.isnad.notice.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import org.isnad.notice.digest.Due.Recipient;
import org.isnad.notice.reading.Notices;
import org.isnad.team.CurrentMember;

/** Writes one letter with the rights of whom it goes to: it tells them nothing that their pages would not. */
@ApplicationScoped
class Writing {

    private static final int MOST = 100;

    @Inject
    private CurrentMember current;

    @Inject
    private Notices notices;

    @Inject
    private Post post;

    @ActivateRequestContext
    void write(Recipient recipient, MailSettings known) throws MessagingException {
        current.actFor(recipient.account());
        var unsent = notices.unsent(MOST);
        if (!unsent.cards().isEmpty()) {
            post.send(known, recipient.address(), Letter.of(recipient.language(), unsent.cards(), known.address()));
        }
        notices.sent(unsent.upTo());
    }
}
