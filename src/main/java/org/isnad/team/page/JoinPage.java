package org.isnad.team.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.isnad.team.door.MemberSession;
import org.isnad.team.invitation.InvitationCard;
import org.isnad.team.invitation.Inviting;
import org.isnad.team.invitation.Joining;
import org.isnad.web.Reader;
import org.jspecify.annotations.Nullable;

/** Lets whoever was invited make an account of their own. */
@Named
@RequestScoped
public class JoinPage {

    @Inject
    private Joining joining;

    @Inject
    private Inviting inviting;

    @Inject
    private Reader reader;

    @Inject
    private ExternalContext outside;

    private @Nullable InvitationCard invitation;
    private String login = "";
    private @Nullable String name;
    private String password = "";

    /** Shut without a key that opens; speaks the language that the invitation asks for, unless the reader chose another. */
    public void enter() throws IOException {
        var language = getInvitation().language();
        if (language != null && reader.chosenLanguage().isEmpty()) {
            reader.choose(language, (HttpServletResponse) outside.getResponse());
            outside.redirect(outside.getRequestContextPath() + "/team/join?key=" + key());
        }
    }

    /** Makes the account and goes on as its owner. */
    public void join() throws IOException {
        var member = inviting.accept(key(), login.strip(), getName(), password, reader.getLanguage());
        MemberSession.begin((HttpServletRequest) outside.getRequest(), member.id(), member.epoch());
        outside.redirect(outside.getRequestContextPath() + "/team/projects");
    }

    public InvitationCard getInvitation() {
        if (invitation == null) {
            invitation = joining.look(key());
        }
        return invitation;
    }

    private String key() {
        return outside.getRequestParameterMap().getOrDefault("key", "");
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getName() {
        return name == null ? getInvitation().name() : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
