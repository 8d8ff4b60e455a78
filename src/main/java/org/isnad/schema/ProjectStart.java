package org.isnad.schema;

import jakarta.inject.Inject;
import java.util.List;
import org.isnad.Boundary;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;
import org.isnad.team.ProjectCard;
import org.isnad.team.ProjectDesk;

/** Begins a project with a schema to mark by, and shows the schema to its members. */
@Boundary
public class ProjectStart {

    @Inject
    private ProjectDesk projects;

    @Inject
    private Schemas schemas;

    @Inject
    private CurrentMember current;

    /**
     * A new project; the caller gets every role in it.
     *
     * @param preset name of the schema to begin with
     * @param mode {@code independent} or {@code shared}
     * @param overlap how many annotators each article is meant for
     * @param language BCP 47 tag of the language most of its articles are in
     */
    public ProjectCard begin(String name, String preset, String mode, int overlap, String language) {
        var schema = Preset.named(preset);
        var project = projects.open(name, mode, overlap, language);
        schemas.lay(project.id(), schema);
        return project;
    }

    public List<String> presets() {
        return Preset.NAMES;
    }

    public SchemaDocument schemaOf(long project) {
        current.require(project, Permission.SEE_PROJECT);
        return schemas.of(project);
    }
}
