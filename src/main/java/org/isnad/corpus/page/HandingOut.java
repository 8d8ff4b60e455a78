package org.isnad.corpus.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.isnad.Refusal;
import org.isnad.annotation.sets.Assigning;
import org.isnad.team.Member;
import org.isnad.team.Role;
import org.isnad.team.Staffing;
import org.isnad.team.web.Here;
import org.isnad.web.Say;

/** Gives the picked articles to annotators. */
@Named
@RequestScoped
public class HandingOut {

    @Inject
    private Assigning assigning;

    @Inject
    private Staffing staffing;

    @Inject
    private Here here;

    @Inject
    private Say say;

    private List<String> logins = new ArrayList<>();

    /** Each article by itself: one that cannot be handed out so does not keep the others. */
    public void handOut(List<ArticleLine> picked) {
        if (picked.isEmpty()) {
            tell(FacesMessage.SEVERITY_WARN, say.of("corpus.articles.assign-nothing"), null);
        }
        var done = 0;
        for (var line : picked) {
            try {
                assigning.assign(line.card().id(), logins);
                done++;
            } catch (Refusal refusal) {
                tell(FacesMessage.SEVERITY_ERROR, line.heading(), say.of(refusal));
            }
        }
        if (done > 0) {
            tell(FacesMessage.SEVERITY_INFO, say.of("corpus.articles.assigned", done), null);
        }
    }

    public List<Member> getAnnotators() {
        return staffing.of(here.id()).stream()
                .filter(staff -> staff.roles().contains(Role.ANNOTATOR))
                .map(Staffing.Staff::member)
                .toList();
    }

    public List<String> getLogins() {
        return logins;
    }

    public void setLogins(List<String> logins) {
        this.logins = logins;
    }

    private static void tell(
            FacesMessage.Severity severity, String what, @org.jspecify.annotations.Nullable String more) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, what, more));
    }
}
