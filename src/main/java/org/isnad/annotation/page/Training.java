package org.isnad.annotation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.isnad.annotation.training.Checking;
import org.isnad.team.web.Here;

/** Whether the article that lies open is one to learn by, and its reader's own set with it. */
@Named
@RequestScoped
public class Training {

    @Inject
    private Checking checking;

    @Inject
    private ShownSet shown;

    @Inject
    private Here here;

    public boolean isOffered() {
        return shown.isOwn() && checking.offered(here.number("article"));
    }
}
