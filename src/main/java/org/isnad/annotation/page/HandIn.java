package org.isnad.annotation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.isnad.annotation.sets.HandingIn;
import org.isnad.team.web.Here;

/** Hands the open set in, or gives it back; the page then shows how things are. */
@Named
@RequestScoped
public class HandIn {

    @Inject
    private HandingIn handingIn;

    @Inject
    private ShownSet shown;

    @Inject
    private Here here;

    @Inject
    private ExternalContext outside;

    public void submit() throws IOException {
        bring("submitted");
    }

    public void reopen() throws IOException {
        bring("in_progress");
    }

    private void bring(String state) throws IOException {
        handingIn.bring(here.number("article"), shown.getChoice(), state);
        var request = (HttpServletRequest) outside.getRequest();
        outside.redirect(request.getRequestURI() + "?" + request.getQueryString());
    }
}
