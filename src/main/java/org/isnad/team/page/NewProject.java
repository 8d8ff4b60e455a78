package org.isnad.team.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.isnad.schema.ProjectStart;

/** The form that a project begins with. */
@Named
@RequestScoped
public class NewProject {

    private static final List<String> MODES = List.of("independent", "shared");

    @Inject
    private ProjectStart start;

    @Inject
    private ExternalContext outside;

    private String name = "";
    private String preset = "";
    private String mode = MODES.get(0);
    private int overlap = 2;
    private String language = "ar";

    public void begin() throws IOException {
        var project = start.begin(name, preset, mode, overlap, language);
        outside.redirect(outside.getRequestContextPath() + "/corpus/articles?project=" + project.id());
    }

    public List<String> getPresets() {
        return start.presets();
    }

    public List<String> getModes() {
        return MODES;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPreset() {
        return preset;
    }

    public void setPreset(String preset) {
        this.preset = preset;
    }

    public String getMode() {
        return mode;
    }

    public void setMode(String mode) {
        this.mode = mode;
    }

    public int getOverlap() {
        return overlap;
    }

    public void setOverlap(int overlap) {
        this.overlap = overlap;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
