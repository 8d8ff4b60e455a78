package org.isnad.notice.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.isnad.notice.digest.Digests;
import org.isnad.notice.digest.MailStanding;
import org.isnad.web.Say;
import org.jspecify.annotations.Nullable;

/** Whether the reader wants to be sent what they have not seen. */
@Named
@RequestScoped
public class DigestChoice {

    @Inject
    private Digests digests;

    @Inject
    private Say say;

    private Digests.@Nullable Choice choice;
    private @Nullable Boolean wanted;

    public boolean isOffered() {
        return choice().offered();
    }

    public boolean isWanted() {
        return wanted == null ? choice().wanted() : wanted;
    }

    public void setWanted(boolean wanted) {
        this.wanted = wanted;
    }

    public void keep() {
        digests.want(isWanted());
        say.tell("team.profile.kept");
    }

    /** For admins: whether e-mail can be sent. */
    public MailStanding getStanding() {
        return digests.standing();
    }

    private Digests.Choice choice() {
        if (choice == null) {
            choice = digests.choice();
        }
        return choice;
    }
}
