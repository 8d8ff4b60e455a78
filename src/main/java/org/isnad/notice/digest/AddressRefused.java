package org.isnad.notice.digest;

import jakarta.mail.MessagingException;

/** The mail server says for good that there is no such mailbox; it would take other letters. */
final class AddressRefused extends MessagingException {

    private static final long serialVersionUID = 1;

    AddressRefused(MessagingException cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
