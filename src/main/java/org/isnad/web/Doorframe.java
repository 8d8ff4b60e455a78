package org.isnad.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * What every answer carries, and what no request may do: change anything from another site's page. Scripts are served
 * under {@code /modules/<edition>/} too, where browsers keep them for good.
 */
@WebFilter("/*")
public class Doorframe extends HttpFilter {

    private static final String MODULES = "/modules/";
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURSELVES = Set.of("same-origin", "none");

    @Inject
    private Edition edition;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        if (isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (path.startsWith(MODULES + edition.getCode() + "/")) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            request.getRequestDispatcher(path.replaceFirst("/" + edition.getCode() + "/", "/"))
                    .forward(request, response);
        } else {
            if (!path.startsWith("/jakarta.faces.resource/")) {
                response.setHeader("Cache-Control", path.startsWith(MODULES) ? "no-cache" : "no-store");
            }
            chain.doFilter(request, response);
        }
    }

    /** A browser says where a form was sent from; programs say nothing, and have a token. */
    private static boolean isForeign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null && !OURSELVES.contains(site) && !HARMLESS.contains(request.getMethod());
    }
}
