package org.isnad.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, and what they may do. Boundaries call {@link #require} first.
 */
@RequestScoped
public class CurrentMember {

    private @Nullable Member member;

    @Inject
    private Memberships memberships;

    @Inject
    private Accounts accounts;

    @Inject
    private Projects projects;

    void is(Member member) {
        this.member = member;
    }

    /** Lets work in the background go on with the rights, as of now, of the person who asked for it. */
    public void actFor(long account) {
        var person = accounts.find(account);
        this.member = person == null ? null : person.asMember();
    }

    public Optional<Member> ifSignedIn() {
        return Optional.ofNullable(member);
    }

    /** @throws TeamRefusal.NotSignedIn if nobody is */
    public Member get() {
        if (member == null) {
            throw new TeamRefusal.NotSignedIn();
        }
        return member;
    }

    /** @throws TeamRefusal.OnlyForAdmins unless the caller looks after the installation */
    public Member requireAdmin() {
        if (!get().admin()) {
            throw new TeamRefusal.OnlyForAdmins();
        }
        return get();
    }

    /**
     * @throws TeamRefusal.NoSuchProject to those who are not in the project: even its existence is private
     * @throws TeamRefusal.NotYourRole to members whose roles do not reach that far
     * @throws TeamRefusal.ProjectArchived if it is for changing something, and nothing there is changed any more
     */
    public Member require(long project, Permission permission) {
        var member = requireToRead(project, permission);
        if (permission.changes()) {
            projects.refuseIfArchived(project);
        }
        return member;
    }

    /** As {@link #require} for whoever only looks, be the project archived or not. */
    public Member requireToRead(long project, Permission permission) {
        var held = rolesIn(project);
        if (held.isEmpty()) {
            throw new TeamRefusal.NoSuchProject().guarding(project);
        }
        if (!permission.grantedTo(held)) {
            throw new TeamRefusal.NotYourRole().guarding(project);
        }
        return get();
    }

    public boolean may(long project, Permission permission) {
        return permission.grantedTo(rolesIn(project));
    }

    public Set<Role> rolesIn(long project) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(memberships.rolesOf(get().id(), project));
        return roles;
    }
}
