package org.isnad.annotation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.isnad.annotation.sets.Queue;
import org.isnad.team.web.Here;
import org.omnifaces.util.Faces;

/** Leads whoever asks for work to their next article, or says that all is done. */
@Named
@RequestScoped
public class NextPage {

    @Inject
    private Queue queue;

    @Inject
    private Here here;

    public void enter() {
        queue.next(here.id()).ifPresent(article -> Faces.redirect("annotation/annotate?article=%s", article));
    }
}
