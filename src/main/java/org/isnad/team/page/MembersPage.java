package org.isnad.team.page;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isnad.team.Member;
import org.isnad.team.Permission;
import org.isnad.team.Role;
import org.isnad.team.Staffing;
import org.isnad.team.web.Here;
import org.jspecify.annotations.Nullable;

/** Who works in the project, and as what. */
@Named
@RequestScoped
public class MembersPage {

    @Inject
    private Staffing staffing;

    @Inject
    private Here here;

    private @Nullable List<Line> lines;
    private String login = "";
    private List<Role> roles = new ArrayList<>(List.of(Role.ANNOTATOR));

    /** One member, with a tick for each role. */
    public record Line(Member member, Map<Role, Boolean> held) {

        static Line of(Staffing.Staff staff) {
            var held = new EnumMap<Role, Boolean>(Role.class);
            for (var role : Role.values()) {
                held.put(role, staff.roles().contains(role));
            }
            return new Line(staff.member(), held);
        }

        List<Role> roles() {
            return held.entrySet().stream()
                    .filter(Map.Entry::getValue)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /** Shut to all who do not staff the project. */
    public void enter() {
        here.enterTo(Permission.MANAGE_MEMBERS);
    }

    public List<Line> getLines() {
        if (lines == null) {
            lines = staffing.of(here.id()).stream().map(Line::of).collect(toCollection(ArrayList::new));
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
    public void keep(Line line) {
        lines = null;
        staffing.assign(here.id(), line.member().login(), line.roles());
    }

    public void remove(Line line) {
        lines = null;
        staffing.assign(here.id(), line.member().login(), List.of());
    }

    public void add() {
        staffing.assign(here.id(), login.strip(), roles);
        lines = null;
        login = "";
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
