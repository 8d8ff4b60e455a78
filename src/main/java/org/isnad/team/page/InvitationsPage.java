package org.isnad.team.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.isnad.team.ProjectCard;
import org.isnad.team.Role;
import org.isnad.team.Staffing;
import org.isnad.team.invitation.InvitationCard;
import org.isnad.team.invitation.Inviting;
import org.isnad.team.web.Rows;
import org.isnad.web.Say;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** Invitations that still let somebody in, and the form for another. */
@Named
@RequestScoped
public class InvitationsPage {

    private static final List<Integer> LIVES = List.of(1, 3, 7, 30, 90);

    @Inject
    private Inviting inviting;

    @Inject
    private Staffing staffing;

    @Inject
    private Say say;

    private @Nullable List<InvitationCard> open;
    private @Nullable List<ProjectCard> projects;
    private final InvitationForm form = new InvitationForm();
    private @Nullable String link;

    /** Shut to everybody but admins, before anything is shown. */
    public void enter() {
        getOpen();
    }

    public List<InvitationCard> getOpen() {
        if (open == null) {
            open = inviting.open();
        }
        return open;
    }

    /** Those that the reader can take somebody into. */
    public List<ProjectCard> getProjects() {
        if (projects == null) {
            projects = staffing.managed();
        }
        return projects;
    }

    public List<Integer> getLives() {
        return LIVES;
    }

    public List<Role> getRoles() {
        return List.of(Role.values());
    }

    public void invite() {
        var issued = inviting.invite(form.wish(), form.getDays());
        link = Faces.getRequestBaseURL() + "team/join?key=" + issued.key();
        open = null;
        form.empty();
    }

    public void takeBack(String row, InvitationCard invitation) {
        open = null;
        Rows.refuseIfMoved(row, invitation.id());
        inviting.takeBack(invitation.id());
        say.tell("team.invitations.taken-back", invitation.name());
    }

    /** The link that was just made: shown now and never again. */
    public @Nullable String getLink() {
        return link;
    }

    public InvitationForm getForm() {
        return form;
    }
}
