package org.isnad.team.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;
import org.isnad.team.ProjectCard;
import org.isnad.team.ProjectDesk;
import org.isnad.team.Role;
import org.jspecify.annotations.Nullable;

/** The project that a page is about: the one that its address names, as {@code ?project=}. */
@Named
@RequestScoped
public class Here {

    private static final int LONGEST = 18;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ProjectDesk projects;

    @Inject
    private CurrentMember current;

    private @Nullable ProjectCard project;
    private @Nullable Set<Role> roles;

    /** Opens the project that the address names; no page of it is shown to those whom it does not concern. */
    public void enter() {
        enter(number("project"));
    }

    /** Opens a project whose page has another thing in its address. */
    public void enter(long id) {
        project = projects.get(id);
    }

    /** Opens the project that the address names to those who may do this there. */
    public void enterTo(Permission permission) {
        enter();
        current.requireToRead(id(), permission);
    }

    public ProjectCard getProject() {
        if (project == null) {
            enter();
        }
        return java.util.Objects.requireNonNull(project);
    }

    public long id() {
        return getProject().id();
    }

    /** Whether annotators of this project take their next article from a queue. */
    public boolean isQueued() {
        return !getProject().shared() && projects.rules(id()).queued();
    }

    /** What the caller is in this project. */
    Set<Role> roles() {
        if (roles == null) {
            roles = current.rolesIn(id());
        }
        return roles;
    }

    /** A word from the address, where there is one. */
    public Optional<String> text(String parameter) {
        return Optional.ofNullable(request.getParameter(parameter)).filter(text -> !text.isBlank());
    }

    /** An id from the address; -1, which nothing has, where there is none or none that is one. */
    public long number(String parameter) {
        var text = request.getParameter(parameter);
        return text != null && text.length() <= LONGEST && text.matches("[0-9]+") ? Long.parseLong(text) : -1;
    }
}
