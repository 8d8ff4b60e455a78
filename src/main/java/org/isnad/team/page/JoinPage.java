package org.isnad.team.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.isnad.team.door.MemberSession;
import org.isnad.team.invitation.InvitationCard;
import org.isnad.team.invitation.InvitationRefusal;
import org.isnad.team.invitation.Inviting;
import org.isnad.team.invitation.Joining;
import org.isnad.web.Reader;
import org.isnad.web.Say;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

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
    private Say say;

    private @Nullable InvitationCard invitation;
    private @Nullable String refusal;
    private String login = "";
    private @Nullable String name;
    private String password = "";

    /** Speaks the language that the invitation asks for, unless the reader chose another. */
    public void enter() {
        if (getRefusal() != null) {
            Faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_GONE);
            return;
        }
        var language = getInvitation().language();
        if (language != null && reader.chosenLanguage().isEmpty()) {
            reader.choose(language, Faces.getResponse());
            Faces.redirect("team/join?key=%s", key());
        }
    }

    /** Why nobody can join by this link, also if somebody could when the page was opened; none as long as somebody can. */
    public @Nullable String getRefusal() {
        if (invitation == null && refusal == null) {
            try {
                invitation = joining.look(key());
            } catch (InvitationRefusal shut) {
                refusal = say.of(shut);
            }
        }
        return refusal;
    }

    /** Makes the account and goes on as its owner. */
    public void join() {
        var member = inviting.accept(key(), login.strip(), getName(), password, reader.getLanguage());
        MemberSession.begin(Faces.getRequest(), member.id(), member.epoch());
        Faces.redirect("team/projects");
    }

    public InvitationCard getInvitation() {
        if (invitation == null) {
            invitation = joining.look(key());
        }
        return invitation;
    }

    private String key() {
        var key = Faces.getRequestParameter("key");
        return key == null ? "" : key;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getName() {
        return name == null && getRefusal() == null ? getInvitation().name() : Objects.requireNonNullElse(name, "");
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
