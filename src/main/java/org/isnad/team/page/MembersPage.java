package org.isnad.team.page;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.isnad.team.Permission;
import org.isnad.team.Role;
import org.isnad.team.Staffing;
import org.isnad.team.TeamRefusal;
import org.isnad.team.web.Here;
import org.isnad.team.web.Rows;
import org.jspecify.annotations.Nullable;

/** Who works in the project, and as what. */
@Named
@RequestScoped
public class MembersPage {

    @Inject
    private Staffing staffing;

    @Inject
    private Here here;

    private @Nullable List<MemberLine> lines;
    private String login = "";
    private List<Role> roles = new ArrayList<>();

    /** Shut to all who do not staff the project. */
    public void enter() {
        here.enterTo(Permission.MANAGE_MEMBERS);
    }

    public List<MemberLine> getLines() {
        if (lines == null) {
            lines = staffing.of(here.id()).stream().map(MemberLine::of).collect(toCollection(ArrayList::new));
        }
        return lines;
    }

    public Role[] getAllRoles() {
        return Role.values();
    }

    public Permission[] getPermissions() {
        return Permission.values();
    }

    /** Gives a member the roles that are ticked; whatever comes of it, the page then shows what is true. */
    public void keep(MemberLine line) {
        lines = null;
        line.refuseIfMoved();
        staffing.assign(here.id(), line.getLogin(), some(line.roles()));
    }

    public void remove(String row, MemberLine line) {
        lines = null;
        Rows.refuseIfMoved(row, line.getLogin());
        staffing.assign(here.id(), line.getLogin(), List.of());
    }

    public void add() {
        staffing.assign(here.id(), login.strip(), some(roles));
        lines = null;
        login = "";
        roles = new ArrayList<>();
    }

    /** Who is to leave is removed, and that is asked for first. */
    private static List<Role> some(List<Role> roles) {
        if (roles.isEmpty()) {
            throw new TeamRefusal.NoRole();
        }
        return roles;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public List<Role> getRoles() {
        return roles;
    }

    public void setRoles(List<Role> roles) {
        this.roles = roles;
    }
}
