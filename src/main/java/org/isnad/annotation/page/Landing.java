package org.isnad.annotation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.isnad.team.web.Here;
import org.isnad.team.web.May;
import org.omnifaces.util.Faces;

/** What lies open before whoever opens an article: their own marks, or, if they make none here, the first that there are. */
@Named
@RequestScoped
public class Landing {

    @Inject
    private ShownSet shown;

    @Inject
    private May may;

    @Inject
    private Here here;

    /** Leads on to a set of somebody else's, unless the address names one or the reader's own is the one to show. */
    public void lead() {
        if (here.text("set").isEmpty() && !isMineOffered()) {
            shown.getOthers().stream()
                    .findFirst()
                    .ifPresent(set ->
                            Faces.redirect("annotation/annotate?article=%s&set=%s", here.number("article"), set.id()));
        }
    }

    /** Whether the reader has marks of their own here, or could have. */
    public boolean isMineOffered() {
        return may.isAnnotate() || shown.sets().stream().anyMatch(shown::isMine);
    }
}
