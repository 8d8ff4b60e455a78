package org.isnad.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What every answer carries, and what no request may do: change anything from another site's page, or fill the memory
 * with a form. Scripts are served under {@code /modules/<edition>/} too, where browsers keep them for good.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class Doorframe extends HttpFilter {

    private static final String MODULES = "/modules/";
    private static final Pattern MODULE = Pattern.compile("[A-Za-z0-9-]+\\.js");
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURSELVES = Set.of("same-origin", "none");

    /** Bytes. The server keeps a form in its memory while it reads it, whoever sent it. */
    private static final long LARGEST_FORM = 2L << 20;

    @Inject
    private Edition edition;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var keptForGood = MODULES + edition.getCode() + "/";
        if (isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (isTooLargeAForm(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (path.startsWith(keptForGood)) {
            serveModule(path.substring(keptForGood.length()), request, response);
        } else {
            if (!path.startsWith("/jakarta.faces.resource/")) {
                response.setHeader("Cache-Control", path.startsWith(MODULES) ? "no-cache" : "no-store");
            }
            chain.doFilter(request, response);
        }
    }

    private static void serveModule(String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var module = MODULES + name;
        if (!MODULE.matcher(name).matches() || request.getServletContext().getResource(module) == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        request.getRequestDispatcher(module).forward(request, response);
    }

    /** Files are for members, and go to the disk; all else that a form holds stays in memory. The API asks who it is first. */
    private static boolean isTooLargeAForm(HttpServletRequest request) {
        var type = request.getContentType() == null
                ? ""
                : request.getContentType().strip().toLowerCase(Locale.ROOT);
        boolean form = type.startsWith("application/x-www-form-urlencoded")
                || (type.startsWith("multipart/") && request.getUserPrincipal() == null && !isApi(request));
        long length = request.getContentLengthLong();
        return form && (length < 0 || length > LARGEST_FORM);
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getServletPath().startsWith("/api/");
    }

    /** A browser says where a form was sent from; programs say nothing, and have a token. */
    private static boolean isForeign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null && !OURSELVES.contains(site) && !HARMLESS.contains(request.getMethod());
    }
}
