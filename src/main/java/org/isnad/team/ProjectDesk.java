package org.isnad.team;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import org.isnad.Boundary;
import org.isnad.audit.Act;
import org.isnad.audit.AuditLog;

/** Opens projects and shows people theirs. */
@Boundary
public class ProjectDesk {

    @Inject
    private Projects projects;

    @Inject
    private Memberships memberships;

    @Inject
    private CurrentMember current;

    @Inject
    private AuditLog audit;

    /**
     * A new project without a schema; the caller becomes its manager, and works in it as annotator and reviewer.
     *
     * @param mode {@code independent} or {@code shared}
     * @param overlap how many annotators each article is meant for
     */
    public ProjectCard open(String name, String mode, int overlap, String language) {
        var founder = current.get();
        var card = projects.add(new Project(name, Project.Mode.of(mode), overlap, language));
        memberships.replace(founder.id(), card.id(), EnumSet.of(Role.MANAGER, Role.ANNOTATOR, Role.REVIEWER));
        audit.note(Act.PROJECT_OPENED, founder.id(), card.id(), name);
        return card;
    }

    public ProjectCard get(long project) {
        current.require(project, Permission.SEE_PROJECT);
        return projects.get(project);
    }

    /** The caller's projects in the order of their making, those after the id {@code after}. */
    public List<ProjectCard> mine(long after, int limit) {
        return projects.of(current.get().id(), after, limit);
    }

    /** Whether this installation has no project yet, so that a sample would help. */
    public boolean none() {
        current.get();
        return projects.none();
    }
}
