package org.isnad.team.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.isnad.exchange.SampleProject;
import org.isnad.web.Reader;
import org.jspecify.annotations.Nullable;

/** What an empty installation offers to whoever would rather look first. */
@Named
@RequestScoped
public class Sample {

    @Inject
    private SampleProject project;

    @Inject
    private ExternalContext outside;

    @Inject
    private Reader reader;

    private @Nullable Boolean offered;

    public boolean isOffered() {
        if (offered == null) {
            offered = project.offered();
        }
        return offered;
    }

    public void create() throws IOException {
        var created = project.create(reader.getLanguage());
        outside.redirect(outside.getRequestContextPath() + "/corpus/articles?project=" + created.id());
    }
}
