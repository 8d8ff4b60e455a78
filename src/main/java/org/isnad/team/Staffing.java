package org.isnad.team;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.isnad.Boundary;

/** Who works in a project, and as what. */
@Boundary
public class Staffing {

    /** A member of a project with all their roles there. */
    public record Staff(Member member, List<Role> roles) {}

    @Inject
    private Memberships memberships;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentMember current;

    /**
     * Gives a person exactly these roles; no role makes them leave the project.
     *
     * @throws TeamRefusal.LastManager if nobody would be left to manage the project
     */
    public Member assign(long project, String login, Collection<Role> roles) {
        current.require(project, Permission.MANAGE_MEMBERS);
        memberships.lock(project);
        var person = accounts.withLogin(login)
                .orElseThrow(() -> new TeamRefusal.NoSuchAccount(login))
                .asMember();
        var distinct = EnumSet.noneOf(Role.class);
        distinct.addAll(roles);
        memberships.replace(person.id(), project, distinct);
        if (memberships.managersOf(project) == 0) {
            throw new TeamRefusal.LastManager();
        }
        return person;
    }

    /** Everybody in the project, by login. */
    public List<Staff> of(long project) {
        current.require(project, Permission.SEE_PROJECT);
        return memberships.of(project).stream()
                .collect(groupingBy(
                        Memberships.Held::member, LinkedHashMap::new, mapping(Memberships.Held::role, toList())))
                .entrySet()
                .stream()
                .map(entry -> new Staff(entry.getKey(), entry.getValue()))
                .toList();
    }
}
