package org.isnad.team.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.isnad.annotation.sets.Assigning;
import org.isnad.corpus.Shelf;
import org.isnad.team.ProjectCard;
import org.isnad.team.ProjectDesk;
import org.isnad.team.web.Here;
import org.jspecify.annotations.Nullable;

/** The member's projects, and how much of each waits for them. */
@Named
@RequestScoped
public class ProjectsPage {

    private static final int SHOWN = 48;

    @Inject
    private ProjectDesk desk;

    @Inject
    private Shelf shelf;

    @Inject
    private Assigning assigning;

    @Inject
    private Here here;

    private @Nullable List<ProjectCard> found;
    private @Nullable Map<Long, Long> articles;
    private @Nullable Map<Long, Long> waiting;

    public List<ProjectCard> getProjects() {
        return found().subList(0, Math.min(SHOWN, found().size()));
    }

    /** After which project the next page begins; none on the last page. */
    public @Nullable Long getMore() {
        return found().size() > SHOWN ? found().get(SHOWN - 1).id() : null;
    }

    public long articles(ProjectCard project) {
        if (articles == null) {
            articles =
                    shelf.countsOf(getProjects().stream().map(ProjectCard::id).toList());
        }
        return articles.getOrDefault(project.id(), 0L);
    }

    /** How many articles the member has begun or been given, and not handed in. */
    public long waiting(ProjectCard project) {
        if (waiting == null) {
            waiting = assigning.waiting();
        }
        return waiting.getOrDefault(project.id(), 0L);
    }

    private List<ProjectCard> found() {
        if (found == null) {
            found = desk.mine(Math.max(0, here.number("after")), SHOWN + 1);
        }
        return found;
    }
}
