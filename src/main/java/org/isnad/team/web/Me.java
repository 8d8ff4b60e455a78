package org.isnad.team.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.isnad.audit.Act;
import org.isnad.audit.AuditLog;
import org.isnad.team.CurrentMember;
import org.isnad.team.Member;
import org.isnad.team.Profile;
import org.isnad.team.door.MemberSession;
import org.isnad.team.reading.Reading;
import org.isnad.web.Reader;
import org.omnifaces.util.Faces;

/** What every page offers to whoever looks at it: their name, their language, the way out. */
@Named
@RequestScoped
public class Me {

    @Inject
    private CurrentMember current;

    @Inject
    private Profile profile;

    @Inject
    private Reader reader;

    @Inject
    private ExternalContext outside;

    @Inject
    private AuditLog audit;

    public boolean isSignedIn() {
        return current.ifSignedIn().isPresent();
    }

    public String getName() {
        return current.get().name();
    }

    /** How they like to read; the house's own view before somebody has signed in. */
    public Reading getReading() {
        return current.ifSignedIn().map(Member::reading).orElse(Reading.USUAL);
    }

    /** {@code light}, {@code dark}, or empty where the system decides: as the person says, else as this browser remembers. */
    public String getTheme() {
        var chosen = getReading().theme();
        return chosen == null ? reader.getTheme() : chosen.replace("system", "");
    }

    /** For scripts, which hold the work of one person apart from that of another. */
    public String getLogin() {
        return current.get().login();
    }

    /** What other pages of this house send along to change anything over the API. */
    public String getSecret() {
        return MemberSession.secret(request());
    }

    /** Shows this very page in another language, and remembers it. */
    public void read(String language) throws IOException {
        reader.choose(language, (HttpServletResponse) outside.getResponse());
        if (isSignedIn()) {
            profile.speak(language);
        }
        var query = request().getQueryString();
        outside.redirect(request().getRequestURI() + (query == null ? "" : "?" + query));
    }

    public void leave() throws IOException {
        audit.note(Act.SIGNED_OUT, current.get().id(), null, request().getRemoteAddr());
        MemberSession.end(request());
        outside.redirect(outside.getRequestContextPath() + "/team/sign-in");
    }

    private HttpServletRequest request() {
        // Not the one that is injected: a page of an error is another act in the same request.
        return Faces.getRequest();
    }
}
