package org.isnad.team.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.isnad.Refusal;
import org.isnad.team.CurrentMember;
import org.isnad.team.openid.OpenIdRefusal;
import org.isnad.team.openid.Visit;
import org.isnad.team.openid.Visiting;
import org.jspecify.annotations.Nullable;

/** The way to the provider, and back from it. Where there is no provider there is no such way. */
@WebServlet({ProviderVisit.AWAY, ProviderVisit.BACK})
public class ProviderVisit extends HttpServlet {

    static final String AWAY = "/team/openid";
    static final String BACK = "/team/openid/back";

    private static final long serialVersionUID = 1L;
    private static final String VISIT = "org.isnad.visit";
    private static final String PROVED = "org.isnad.proved";
    private static final String PROFILE = "/team/profile";

    @Inject
    private transient Visiting visiting;

    @Inject
    private transient CurrentMember current;

    @Inject
    private transient Entrance entrance;

    /** The caller has just proved who they are, so that the provider may be made to speak for them: good for one visit. */
    static String toLink(HttpSession session) {
        session.setAttribute(PROVED, true);
        return AWAY + "?link=true";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (visiting.provider().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getServletPath().equals(BACK)) {
            comeBack(request, response);
        } else {
            goAway(request, response);
        }
    }

    private void goAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean linking = request.getParameter("link") != null && proved(request);
        var next = linking ? PROFILE : SignInPage.ownPath(request.getParameter("next"));
        if (current.ifSignedIn().isPresent() && !linking) {
            response.sendRedirect(request.getContextPath() + next);
            return;
        }
        try {
            var departure = visiting.depart(back(request), next, linking);
            var session = request.getSession(true);
            session.setAttribute(VISIT, departure.visit());
            if (!linking) { // a stranger's session is for this alone
                session.setMaxInactiveInterval((int) Visit.LONGEST.toSeconds());
            }
            response.sendRedirect(departure.door().toString());
        } catch (Refusal no) {
            say(no, linking, next, request, response);
        }
    }

    private void comeBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var visit = visit(request);
        boolean linking = visit != null && visit.member() != null;
        try {
            var query = request.getQueryString();
            var answer = URI.create(back(request) + (query == null ? "" : "?" + query));
            var member = visiting.arrive(visit, answer, request.getRemoteAddr());
            if (linking) {
                response.sendRedirect(request.getContextPath() + PROFILE + "?linked=true");
                return;
            }
            entrance.enter(member, request, response);
            response.sendRedirect(request.getContextPath() + (visit == null ? SignInPage.HOME : visit.next()));
        } catch (Refusal no) {
            say(no, linking, visit == null ? SignInPage.HOME : visit.next(), request, response);
        } catch (IllegalArgumentException noAddress) {
            say(new OpenIdRefusal.NoSuchVisit(""), linking, SignInPage.HOME, request, response);
        }
    }

    /** The sentence stands on the page where they began; the log has what it is about. */
    private void say(Refusal no, boolean linking, String next, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (no.getCause() != null) {
            log(no.code() + ": " + no.getCause());
        }
        var there = linking || current.ifSignedIn().isPresent() ? PROFILE : "/team/sign-in";
        var more = next.equals(SignInPage.HOME) || linking
                ? ""
                : "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        response.sendRedirect(request.getContextPath() + there + "?refused=" + no.code() + more);
    }

    /** What this browser went for; it is taken, so that nobody comes back from it twice. */
    private static @Nullable Visit visit(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(VISIT) instanceof Visit visit)) {
            return null;
        }
        session.removeAttribute(VISIT);
        return visit;
    }

    private static boolean proved(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || session.getAttribute(PROVED) == null) {
            return false;
        }
        session.removeAttribute(PROVED);
        return true;
    }

    /** As the browser reaches this house: the provider must know this very address. */
    private static URI back(HttpServletRequest request) {
        var here = request.getRequestURL();
        here.setLength(here.length() - request.getServletPath().length());
        return URI.create(here + BACK);
    }
}
