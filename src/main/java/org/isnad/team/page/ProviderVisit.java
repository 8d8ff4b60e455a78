package org.isnad.team.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.isnad.Refusal;
import org.isnad.team.CurrentMember;
import org.isnad.team.openid.OpenIdRefusal;
import org.isnad.team.openid.Visiting;

/** The way to the provider, and back from it. Where there is no provider there is no such way. */
@WebServlet({ProviderVisit.AWAY, ProviderVisit.BACK})
public class ProviderVisit extends HttpServlet {

    static final String AWAY = "/team/openid";
    static final String BACK = "/team/openid/back";

    private static final long serialVersionUID = 1L;
    private static final String PROFILE = "/team/profile";

    @Inject
    private transient Visiting visiting;

    @Inject
    private transient CurrentMember current;

    @Inject
    private transient Entrance entrance;

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
        boolean linking = request.getParameter("link") != null && VisitMemory.proved(request);
        var next = linking ? PROFILE : SignInPage.ownPath(request.getParameter("next"));
        if (current.ifSignedIn().isPresent() && !linking) {
            response.sendRedirect(request.getContextPath() + next);
            return;
        }
        try {
            var departure = visiting.depart(back(request), next, linking);
            VisitMemory.keep(departure.visit(), request);
            response.sendRedirect(departure.door().toString());
        } catch (Refusal no) {
            say(no, linking, next, request, response);
        }
    }

    private void comeBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var visit = VisitMemory.take(request);
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

    /** As the browser reaches this house: the provider must know this very address. */
    private static URI back(HttpServletRequest request) {
        var here = request.getRequestURL();
        here.setLength(here.length() - request.getServletPath().length());
        return URI.create(here + BACK);
    }
}
