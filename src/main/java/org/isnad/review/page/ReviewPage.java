package org.isnad.review.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.isnad.schema.ProjectStart;
import org.isnad.schema.SchemaDocument;
import org.isnad.team.Permission;
import org.isnad.team.web.Here;

/** What annotators disagree about, one unit after the other, for those who decide. */
@Named
@RequestScoped
public class ReviewPage {

    @Inject
    private ProjectStart projects;

    @Inject
    private Here here;

    /** Shut to all who do not review. */
    public void enter() {
        here.enterTo(Permission.REVIEW);
    }

    public SchemaDocument getSchema() {
        return projects.schemaOf(here.id());
    }
}
