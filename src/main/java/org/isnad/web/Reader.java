package org.isnad.web;

import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.Languages;
import org.isnad.text.Direction;

/**
 * How the person before the screen reads: in which language and in which light. Their browser remembers it, so that the
 * sign-in page knows it too; who never chose a language reads the one that their browser asks for.
 */
@Named
@RequestScoped
public class Reader {

    private static final String LANGUAGE = "language";
    private static final String THEME = "theme";
    private static final Set<String> THEMES = Set.of("light", "dark");
    private static final Duration KEPT = Duration.ofDays(365);

    @Inject
    private HttpServletRequest request;

    /** BCP 47 tag, one of {@link Languages#SPOKEN}. */
    public String getLanguage() {
        return chosenLanguage().orElseGet(() -> Languages.best(request.getHeader("Accept-Language")));
    }

    /** All that pages can be read in. */
    public List<String> getLanguages() {
        return Languages.SPOKEN;
    }

    /** {@code rtl} or {@code ltr}: how the page runs. */
    public String getDirection() {
        var rightToLeft = ULocale.forLanguageTag(getLanguage()).isRightToLeft();
        return (rightToLeft ? Direction.RTL : Direction.LTR).code();
    }

    /** {@code light}, {@code dark}, or empty where the system decides. */
    public String getTheme() {
        return cookie(THEME).filter(THEMES::contains).orElse("");
    }

    /** The language that was picked in this browser, by hand or at a sign-in. */
    public Optional<String> chosenLanguage() {
        return cookie(LANGUAGE).filter(Languages.SPOKEN::contains);
    }

    /** Makes this browser remember the language. */
    public void choose(String language, HttpServletResponse response) {
        var cookie = new Cookie(LANGUAGE, language);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        response.addCookie(cookie);
    }

    private Optional<String> cookie(String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
