package org.isnad.installation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.team.Staffing;
import org.isnad.team.ending.ProjectEnd;
import org.isnad.team.ending.ProjectEnding;
import org.isnad.team.web.Here;
import org.isnad.team.web.Rows;
import org.isnad.web.Say;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** All projects of this installation, be their members who they may; its admins bring them to rest or give them back. */
@Named
@RequestScoped
public class AllProjectsPage {

    @Inject
    private ProjectEnding ending;

    @Inject
    private Staffing staffing;

    @Inject
    private Here here;

    @Inject
    private Say say;

    private final LazyDataModel<ProjectEnd> projects = new Projects();
    private @Nullable Long chosen;
    private String name = "";
    private String login = "";

    private class Projects extends LazyDataModel<ProjectEnd> {

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return ending.count(getWords());
        }

        @Override
        public List<ProjectEnd> load(
                int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
            return ending.page(getWords(), first, size);
        }
    }

    /** Shut to everybody but admins, before anything is shown. */
    public void enter() {
        ending.count(getWords());
    }

    public void bring(String row, ProjectEnd project, String standing) {
        Rows.refuseIfMoved(row, project.id());
        ending.bring(project.id(), standing, "");
        say.tell("installation.all-projects.brought." + standing, project.name());
    }

    /** Deletes the project whose number and name were typed. */
    public void delete() {
        ending.bring(chosen == null ? -1 : chosen, "deleted", name);
        say.tell("installation.all-projects.brought.deleted", name);
        chosen = null;
        name = "";
    }

    /** Makes somebody the manager of the project whose number was typed. */
    public void appoint() {
        var member = staffing.appoint(chosen == null ? -1 : chosen, login.strip());
        say.tell("installation.all-projects.appointed", member.name());
        chosen = null;
        login = "";
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(@Nullable String login) {
        this.login = Objects.requireNonNullElse(login, "");
    }

    public long getGraceDays() {
        return ending.graceDays();
    }

    /** In whose names these words are, as the address says it. */
    public String getWords() {
        return here.text("words").orElse("");
    }

    public LazyDataModel<ProjectEnd> getProjects() {
        return projects;
    }

    public @Nullable Long getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable Long chosen) {
        this.chosen = chosen;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
