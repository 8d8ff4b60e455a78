package org.isnad.team.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.isnad.team.Profile;
import org.isnad.team.door.MemberSession;
import org.isnad.web.Say;
import org.jspecify.annotations.Nullable;

/** What the reader keeps of themselves: their name, where they are written to, and their password. */
@Named
@RequestScoped
public class ProfilePage {

    @Inject
    private Profile profile;

    @Inject
    private Say say;

    @Inject
    private ExternalContext outside;

    private Profile.@Nullable Card card;
    private @Nullable String name;
    private @Nullable String email;
    private String old = "";
    private String fresh = "";

    public Profile.Card getCard() {
        if (card == null) {
            card = profile.get();
        }
        return card;
    }

    public void keep() {
        card = profile.change(
                getName(), getEmail().isBlank() ? null : getEmail().strip());
        say.tell("team.profile.kept");
    }

    /** All sessions end with the old password; this browser goes on in a new one. */
    public void changePassword() throws IOException {
        var request = (HttpServletRequest) outside.getRequest();
        var member = profile.changePassword(old, fresh, request.getRemoteAddr());
        MemberSession.begin(request, member.id(), member.epoch());
        outside.redirect(outside.getRequestContextPath() + "/team/profile?changed=true");
    }

    /** Whether the password has just been changed. */
    public boolean isChanged() {
        return outside.getRequestParameterMap().containsKey("changed");
    }

    public void leaveEverywhere() throws IOException {
        profile.leaveEverywhere();
        MemberSession.end((HttpServletRequest) outside.getRequest());
        outside.redirect(outside.getRequestContextPath() + "/team/sign-in");
    }

    public String getName() {
        return name == null ? getCard().name() : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        if (email == null) {
            var kept = getCard().email();
            return kept == null ? "" : kept;
        }
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getOld() {
        return "";
    }

    public void setOld(String old) {
        this.old = old;
    }

    public String getFresh() {
        return "";
    }

    public void setFresh(String fresh) {
        this.fresh = fresh;
    }
}
