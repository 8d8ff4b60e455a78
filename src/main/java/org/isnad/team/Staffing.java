package org.isnad.team;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.isnad.Boundary;
import org.isnad.audit.Act;
import org.isnad.audit.AuditLog;
import org.jspecify.annotations.Nullable;

/** Who works in a project, and as what. */
@Boundary
public class Staffing {

    /** A member of a project with all their roles there; {@code gone} if their account is closed. */
    public record Staff(Member member, boolean gone, List<Role> roles) {}

    /**
     * Somebody annotates no more, in one project or, if none is told, in any. Whoever keeps work for them hears it within the
     * transaction.
     */
    public record Departed(long account, @Nullable Long project) {}

    @Inject
    private Memberships memberships;

    @Inject
    private Accounts accounts;

    @Inject
    private Projects projects;

    @Inject
    private CurrentMember current;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<Departed> departed;

    /**
     * Gives a person exactly these roles; no role makes them leave the project.
     *
     * @throws TeamRefusal.LastManager if nobody would be left to manage the project
     */
    public Member assign(long project, String login, Collection<Role> roles) {
        var manager = current.require(project, Permission.MANAGE_MEMBERS);
        memberships.lock(project);
        var person = accounts.withLogin(login)
                .orElseThrow(() -> new TeamRefusal.NoSuchAccount(login))
                .asMember();
        var distinct = EnumSet.noneOf(Role.class);
        distinct.addAll(roles);
        var held = memberships.rolesOf(person.id(), project);
        memberships.replace(person.id(), project, distinct);
        if (memberships.managersOf(project) == 0) {
            throw new TeamRefusal.LastManager();
        }
        if (!Set.copyOf(held).equals(distinct)) {
            audit.note(Act.ROLES_CHANGED, manager.id(), project, told(person, held, distinct));
        }
        if (held.contains(Role.ANNOTATOR) && !distinct.contains(Role.ANNOTATOR)) {
            departed.fire(new Departed(person.id(), project));
        }
        return person;
    }

    /**
     * Makes somebody a manager of a project that nobody manages any more, since those who did have left; admins may.
     *
     * @throws TeamRefusal.IsManaged if somebody manages it
     */
    public Member appoint(long project, String login) {
        var admin = current.requireAdmin();
        projects.needed(project);
        memberships.lock(project);
        if (memberships.managersOf(project) > 0) {
            throw new TeamRefusal.IsManaged();
        }
        var person = accounts.withLogin(login)
                .filter(account -> !account.isClosed())
                .orElseThrow(() -> new TeamRefusal.NoSuchAccount(login))
                .asMember();
        var held = memberships.rolesOf(person.id(), project);
        var more = EnumSet.of(Role.MANAGER);
        more.addAll(held);
        memberships.replace(person.id(), project, more);
        audit.note(Act.ROLES_CHANGED, admin.id(), project, told(person, held, more));
        return person;
    }

    /** {@code layla: annotator → annotator, reviewer} */
    private static String told(Member person, Collection<Role> before, Collection<Role> after) {
        return "%s: %s → %s".formatted(person.login(), codes(before), codes(after));
    }

    private static String codes(Collection<Role> roles) {
        return roles.isEmpty() ? "–" : roles.stream().map(Role::code).collect(joining(", "));
    }

    /** The projects that the caller may take people into, by name. */
    public List<ProjectCard> managed() {
        return memberships.projectsOf(current.get().id(), Role.MANAGER).stream()
                .map(Project::card)
                .toList();
    }

    /** @throws TeamRefusal.NotYourRole unless the caller says who works in the project */
    public void refuseUnlessManaging(long project) {
        current.require(project, Permission.MANAGE_MEMBERS);
    }

    /** Takes somebody in whom a manager has invited, if that manager is one still and the project goes on. */
    public void welcome(long project, long manager, Member newcomer, Collection<Role> roles) {
        if (Permission.MANAGE_MEMBERS.grantedTo(memberships.rolesOf(manager, project))
                && projects.get(project).open()) {
            memberships.replace(newcomer.id(), project, EnumSet.copyOf(roles));
            audit.note(Act.ROLES_CHANGED, manager, project, told(newcomer, List.of(), roles));
        }
    }

    /** Everybody in the project, by login. */
    public List<Staff> of(long project) {
        current.require(project, Permission.SEE_PROJECT);
        return memberships.of(project).stream()
                .collect(groupingBy(Memberships.Held::member, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(entry -> staff(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Staff staff(Member member, List<Memberships.Held> held) {
        return new Staff(
                member,
                held.get(0).gone(),
                held.stream().map(Memberships.Held::role).toList());
    }
}
