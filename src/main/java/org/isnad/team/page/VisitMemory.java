package org.isnad.team.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.isnad.team.openid.Visit;
import org.jspecify.annotations.Nullable;

/** What a browser's session remembers of its way to the provider. */
final class VisitMemory {

    private static final String VISIT = "org.isnad.visit";
    private static final String PROVED = "org.isnad.proved";

    private VisitMemory() {}

    static void keep(Visit visit, HttpServletRequest request) {
        var session = request.getSession(true);
        session.setAttribute(VISIT, visit);
        if (visit.member() == null) { // a stranger's session is for this alone
            session.setMaxInactiveInterval((int) Visit.LONGEST.toSeconds());
        }
    }

    /** What this browser went for; it is taken, so that nobody comes back from it twice. */
    static @Nullable Visit take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(VISIT) instanceof Visit visit)) {
            return null;
        }
        session.removeAttribute(VISIT);
        return visit;
    }

    /** The caller has just proved who they are, so that the provider may be made to speak for them: good for one visit. */
    static void prove(HttpSession session) {
        session.setAttribute(PROVED, true);
    }

    static boolean proved(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || session.getAttribute(PROVED) == null) {
            return false;
        }
        session.removeAttribute(PROVED);
        return true;
    }
}
