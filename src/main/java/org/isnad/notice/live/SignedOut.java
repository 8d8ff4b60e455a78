package org.isnad.notice.live;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** With a session its streams end. */
@WebListener
public class SignedOut implements HttpSessionListener {

    @Inject
    private Streams streams;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        streams.end(event.getSession());
    }
}
