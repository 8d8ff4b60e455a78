package org.isnad.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.isnad.team.CurrentMember;
import org.isnad.team.Member;
import org.isnad.team.Permission;
import org.isnad.team.Staffing;
import org.isnad.team.TeamRefusal;
import org.jspecify.annotations.Nullable;

/** Whose work one may look at: one's own, and whoever gives articles out that of everybody in the project. */
@ApplicationScoped
class Workmates {

    @Inject
    private Staffing staffing;

    @Inject
    private CurrentMember current;

    /**
     * @param login whose; the caller's own if there is none
     * @throws TeamRefusal.NotYourRole if it is another's, and the caller does not give articles out
     * @throws ProgressRefusal.NoSuchMember if there is nobody of that login in the project
     */
    Member seen(long project, @Nullable String login) {
        var caller = current.get();
        if (login == null || login.equals(caller.login())) {
            return caller;
        }
        current.requireToRead(project, Permission.ASSIGN);
        return named(project, login);
    }

    Member named(long project, String login) {
        return staffing.of(project).stream()
                .map(Staffing.Staff::member)
                .filter(member -> member.login().equals(login))
                .findFirst()
                .orElseThrow(() -> new ProgressRefusal.NoSuchMember(login));
    }
}
