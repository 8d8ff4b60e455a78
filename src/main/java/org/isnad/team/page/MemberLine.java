package org.isnad.team.page;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isnad.team.Member;
import org.isnad.team.Role;
import org.isnad.team.Staffing;
import org.isnad.team.web.Rows;

/** One member, with a tick for each role. */
public final class MemberLine {

    private final Member member;
    private final Map<Role, Boolean> held;
    private String shown;

    MemberLine(Member member, Map<Role, Boolean> held) {
        this.member = member;
        this.held = held;
        this.shown = member.login();
    }

    static MemberLine of(Staffing.Staff staff) {
        var held = new EnumMap<Role, Boolean>(Role.class);
        for (var role : Role.values()) {
            held.put(role, staff.roles().contains(role));
        }
        return new MemberLine(staff.member(), held);
    }

    public Member member() {
        return member;
    }

    public Map<Role, Boolean> held() {
        return held;
    }

    public String getLogin() {
        return member.login();
    }

    /** Whose line it was on the page that somebody ticked. */
    public void setLogin(String login) {
        this.shown = login;
    }

    List<Role> roles() {
        return held.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** @throws org.isnad.team.TeamRefusal.ListMoved if another line stands in its place by now */
    void refuseIfMoved() {
        Rows.refuseIfMoved(shown, getLogin());
    }
}
