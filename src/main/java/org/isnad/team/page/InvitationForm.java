package org.isnad.team.page;

import java.util.ArrayList;
import java.util.List;
import org.isnad.team.Role;
import org.isnad.team.invitation.Inviting;
import org.jspecify.annotations.Nullable;

/** What is typed of an invitation. */
public class InvitationForm {

    private String name = "";
    private String email = "";
    private @Nullable String language;
    private @Nullable Long project;
    private List<Role> roles = new ArrayList<>();
    private int days = 7;

    Inviting.Wish wish() {
        return new Inviting.Wish(
                name.strip(),
                email.isBlank() ? null : email.strip(),
                language,
                project,
                project == null ? List.of() : roles);
    }

    /** For whoever is invited next, as likely as not into the same project. */
    void empty() {
        name = "";
        email = "";
        roles = new ArrayList<>();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public @Nullable String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language == null || language.isEmpty() ? null : language;
    }

    public @Nullable Long getProject() {
        return project;
    }

    public void setProject(@Nullable Long project) {
        this.project = project;
    }

    public List<Role> getRoles() {
        return roles;
    }

    public void setRoles(List<Role> roles) {
        this.roles = roles;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
