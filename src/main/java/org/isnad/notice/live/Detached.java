package org.isnad.notice.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The request of a stream that outlives the session it began with: when it ends the server goes through its attributes and its
 * session once more, on whatever thread, and stumbles over a session that is over.
 */
final class Detached extends HttpServletRequestWrapper {

    private final Map<String, Object> attributes = new ConcurrentHashMap<>();

    Detached(HttpServletRequest request) {
        super(request);
        Collections.list(request.getAttributeNames()).forEach(name -> setAttribute(name, request.getAttribute(name)));
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    @Override
    @SuppressWarnings("NullAway") // there is none
    public HttpSession getSession() {
        return null;
    }

    @Override
    @SuppressWarnings("NullAway")
    public HttpSession getSession(boolean create) {
        return null;
    }
}
