package org.isnad.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.isnad.api.wire.OpenToAll;
import org.isnad.api.wire.Problem;
import org.isnad.team.CurrentMember;
import org.isnad.team.door.MemberSession;

/** Lets nobody past who is not signed in, and no change that another site's page might have sent. */
@Provider
public class SignedInOnly implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest request;

    @Inject
    private CurrentMember current;

    @Override
    public void filter(ContainerRequestContext call) {
        if (resource.getResourceMethod().isAnnotationPresent(OpenToAll.class)) {
            return;
        }
        if (current.ifSignedIn().isEmpty()) {
            call.abortWith(Problem.response(401, "NotSignedIn", request));
        } else if (!MemberSession.mayChangeThings(request)) {
            call.abortWith(Problem.response(403, "ForgedRequest", request));
        }
    }
}
