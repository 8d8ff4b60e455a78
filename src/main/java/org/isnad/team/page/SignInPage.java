package org.isnad.team.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.isnad.team.CurrentMember;
import org.isnad.team.SignIn;
import org.jspecify.annotations.Nullable;

/** Lets a person in and brings them where they wanted to go. */
@Named
@RequestScoped
public class SignInPage {

    static final String HOME = "/team/projects";
    private static final Pattern OWN_PATH =
            Pattern.compile("/[A-Za-z0-9._~-][A-Za-z0-9._~/-]*(\\?[^\\p{Cntrl}\\\\#]*)?");

    @Inject
    private SignIn signIn;

    @Inject
    private CurrentMember current;

    @Inject
    private Entrance entrance;

    @Inject
    private ExternalContext outside;

    private String login = "";
    private String password = "";

    public void enter() throws IOException {
        var request = (HttpServletRequest) outside.getRequest();
        var member = signIn.check(login.strip(), password, request.getRemoteAddr());
        entrance.enter(member, request, (HttpServletResponse) outside.getResponse());
        goOn();
    }

    /** Whether something was sent that needed somebody signed in, and so was not done. */
    public boolean isEnded() {
        return outside.getRequestParameterMap().containsKey("ended");
    }

    /** Who is in already has nothing to do here. */
    public void passThrough() throws IOException {
        if (current.ifSignedIn().isPresent()) {
            goOn();
        }
    }

    private void goOn() throws IOException {
        outside.redirect(outside.getRequestContextPath()
                + ownPath(outside.getRequestParameterMap().get("next")));
    }

    /** Only pages of this house: an address that leads elsewhere, whoever wrote it, leads home. */
    static String ownPath(@Nullable String wanted) {
        return wanted != null && OWN_PATH.matcher(wanted).matches() ? wanted : HOME;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
