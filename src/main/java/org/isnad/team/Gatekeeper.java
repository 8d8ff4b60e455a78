package org.isnad.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.isnad.Glimpses;
import org.isnad.team.door.MemberSession;

/**
 * Stands at the door of every request: knows people by their session and programs by their token, which opens the API alone:
 * a page would let it make itself another token. Every page is shut to strangers but the sign-in; the API answers for itself,
 * in its own words, when nobody is signed in.
 */
@ApplicationScoped
public class Gatekeeper implements HttpAuthenticationMechanism {

    private static final String SIGN_IN = "/team/sign-in";
    private static final String JOIN = "/team/join";
    private static final String API = "/api/";
    private static final String PROVIDER = "/team/openid";
    private static final Set<String> OPEN = Set.of(
            API,
            "/health/",
            "/openapi",
            "/modules/",
            "/jakarta.faces.resource/",
            "/error/",
            "/favicon",
            JOIN,
            PROVIDER,
            SIGN_IN);
    private static final Set<String> FILES = Set.of("/modules/", "/jakarta.faces.resource/");

    @Inject
    private AccessTokens tokens;

    @Inject
    private Roster roster;

    @Inject
    private CurrentMember current;

    private final Glimpses<Member> byToken = new Glimpses<>();

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var path = path(request);
        if (startsWithOneOf(FILES, path)) {
            return context.doNothing();
        }
        var member = path.startsWith(API) ? byTokenOrSession(request) : bySession(request);
        if (member.isPresent()) {
            current.is(member.get());
            return context.notifyContainerAboutLogin(member.get().login(), Set.of("member"));
        }
        if (startsWithOneOf(OPEN, path)) {
            return context.doNothing();
        }
        var door = signInThen(request);
        return "partial/ajax".equals(request.getHeader("Faces-Request"))
                ? send(door, response)
                : context.redirect(door);
    }

    /** As the server has understood it: what was sent may lead through an open folder to a shut page. */
    private static String path(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return request.getServletPath() + (rest == null ? "" : rest);
    }

    private Optional<Member> byTokenOrSession(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header == null) {
            return bySession(request);
        }
        return header.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length())
                ? byToken(header.substring("Bearer ".length()).strip())
                : Optional.empty();
    }

    private Optional<Member> bySession(HttpServletRequest request) {
        return MemberSession.of(request)
                .flatMap(held -> roster.member(held.member()).filter(member -> member.epoch() == held.epoch()));
    }

    /** A page's script takes its way in XML, and would take a redirect's page for a broken answer. */
    private static AuthenticationStatus send(String door, HttpServletResponse response) {
        response.setContentType("text/xml;charset=UTF-8");
        try {
            response.getWriter()
                    .append("<?xml version=\"1.0\"?><partial-response><redirect url=\"")
                    .append(door.replace("&", "&amp;"))
                    .append("\"/></partial-response>");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private Optional<Member> byToken(String token) {
        return byToken.of(token, () -> tokens.holderOf(token));
    }

    /** Who has sent something, and not only asked for a page, is told that it was not done. */
    private static String signInThen(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var query = request.getQueryString();
        var wanted = path.equals("/") ? "" : path + (query == null ? "" : "?" + query);
        var more = new StringJoiner("&", "?", "").setEmptyValue("");
        if (!wanted.isEmpty()) {
            more.add("next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
        }
        if (request.getMethod().equals("POST")) {
            more.add("ended=true");
        }
        return request.getContextPath() + SIGN_IN + more;
    }

    private static boolean startsWithOneOf(Set<String> beginnings, String path) {
        return beginnings.stream().anyMatch(path::startsWith);
    }
}
