package org.isnad.team.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.isnad.team.ProjectCard;
import org.isnad.team.ProjectDesk;
import org.jspecify.annotations.Nullable;

/** The member's projects, and the way to a new one. */
@Named
@RequestScoped
public class ProjectsPage {

    private static final int SHOWN = 200;

    @Inject
    private ProjectDesk desk;

    private @Nullable List<ProjectCard> projects;

    public List<ProjectCard> getProjects() {
        if (projects == null) {
            projects = desk.mine(0, SHOWN);
        }
        return projects;
    }
}
