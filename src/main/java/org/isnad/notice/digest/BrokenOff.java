package org.isnad.notice.digest;

import jakarta.mail.MessagingException;

/** The way to the mail server broke while a letter was on it: nobody knows whether it was taken. */
final class BrokenOff extends MessagingException {

    private static final long serialVersionUID = 1;

    BrokenOff(MessagingException cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
