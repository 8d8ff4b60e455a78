package org.isnad.annotation.sets;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.isnad.Boundary;
import org.isnad.annotation.sets.SetRefusal.NotAnAnnotator;
import org.isnad.annotation.sets.SetRefusal.SharedByAll;
import org.isnad.annotation.sets.SetRefusal.WorkBegun;
import org.isnad.notice.News;
import org.isnad.notice.Telling;
import org.isnad.team.CurrentMember;
import org.isnad.team.Member;
import org.isnad.team.Permission;
import org.isnad.team.ProjectDesk;
import org.isnad.team.Role;
import org.isnad.team.Staffing;
import org.isnad.team.Staffing.Staff;
import org.jspecify.annotations.Nullable;

/** Gives articles to annotators and tells how far these are: assigning creates a set, there is no other record of it. */
@Boundary
public class Assigning {

    @Inject
    private Sets sets;

    @Inject
    private Staffing staffing;

    @Inject
    private Giving giving;

    @Inject
    private Places places;

    @Inject
    private Departures departures;

    @Inject
    private Telling telling;

    @Inject
    private ProjectDesk projects;

    @Inject
    private CurrentMember current;

    @PersistenceContext
    private EntityManager database;

    /**
     * Makes exactly these annotators the article's; who is left out loses the set if nothing was marked in it. What a manager
     * tried out there stays, and keeps nobody else from the article.
     *
     * @throws WorkBegun if somebody else left out has begun
     */
    public void assign(long article, Collection<String> logins) {
        var project = sets.desk(article).project();
        var staff = staffOf(project);
        places.alone(article);
        var others = sets.of(project, List.of(article)).stream()
                .filter(set -> set.owner() != null && !logins.contains(set.owner()) && set.state() != SetState.RETURNED)
                .toList();
        var kept = take(others);
        for (var begun : kept) {
            if (!has(staff, begun.owner(), Role.MANAGER)) {
                throw new WorkBegun(String.valueOf(begun.owner()), begun.state());
            }
        }
        give(project, List.of(article), logins, staff);
        departures.over(project, taken(others, kept));
    }

    /**
     * Gives articles of a project to some annotators and takes them from others, in as many statements for many articles as
     * for one; who is not named keeps what they have.
     *
     * @return sets that were to be taken away, but stay, since their owners have begun
     * @throws SharedByAll where annotators work in one set together
     */
    public List<SetCard> handOut(long project, List<Long> articles, Collection<String> to, Collection<String> from) {
        var staff = staffOf(project);
        places.alone(articles);
        var ofOthers = setsOf(project, articles).stream()
                .filter(set -> set.owner() != null && from.contains(set.owner()))
                .toList();
        var kept = take(ofOthers);
        give(project, articles, to, staff);
        departures.over(project, taken(ofOthers, kept));
        return kept;
    }

    /**
     * All sets of these articles of one project, without their marks. Who does not see all sets is told of their own and of
     * shared ones: how many others have an article would tell those on which annotators are measured from the others.
     */
    public List<SetCard> setsOf(long project, List<Long> articles) {
        var login = current.require(project, Permission.SEE_PROJECT).login();
        if (articles.isEmpty()) {
            return List.of();
        }
        var all = sets.of(project, articles);
        if (current.may(project, Permission.SEE_ALL_SETS)) {
            return all;
        }
        return all.stream()
                .filter(set -> set.kind() == SetKind.SHARED || login.equals(set.owner()))
                .toList();
    }

    /** How many of the caller's own sets wait to be handed in, by project: one statement for all. */
    public Map<Long, Long> waiting() {
        return database.createQuery("""
                        select a.project, count(s) from AnnotationSet s join Article a on a.id = s.article
                        where s.owner = :member and s.state in :open group by a.project
                        """, Object[].class)
                .setParameter("member", current.get().id())
                .setParameter("open", EnumSet.of(SetState.ASSIGNED, SetState.IN_PROGRESS, SetState.REOPENED))
                .getResultStream()
                .collect(toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    private List<Staff> staffOf(long project) {
        current.require(project, Permission.ASSIGN);
        if (projects.get(project).shared()) {
            throw new SharedByAll();
        }
        return staffing.of(project);
    }

    private static boolean has(List<Staff> staff, @Nullable String login, Role role) {
        return staff.stream()
                .anyMatch(each -> !each.gone()
                        && each.member().login().equals(login)
                        && each.roles().contains(role));
    }

    private void give(long project, List<Long> articles, Collection<String> logins, List<Staff> staff) {
        for (var login : logins) {
            if (!has(staff, login, Role.ANNOTATOR)) {
                throw new NotAnAnnotator(login);
            }
        }
        var annotators = staff.stream()
                .map(Staff::member)
                .filter(member -> logins.contains(member.login()))
                .map(member -> member.id())
                .toList();
        if (!annotators.isEmpty() && !articles.isEmpty()) {
            var before = sets.of(project, articles).stream()
                    .filter(set -> set.state() != SetState.RETURNED)
                    .map(SetCard::id)
                    .collect(toSet());
            giving.give(project, articles, annotators);
            var given = sets.of(project, articles).stream()
                    .filter(set -> set.state() != SetState.RETURNED && !before.contains(set.id()))
                    .toList();
            tell(project, given, staff);
        }
    }

    /** One notice for each annotator, however many articles are theirs now. */
    private void tell(long project, List<SetCard> given, List<Staff> staff) {
        var articles = given.stream()
                .collect(groupingBy(set -> String.valueOf(set.owner()), mapping(SetCard::article, toList())));
        var act = UUID.randomUUID();
        telling.tellEach(staff.stream()
                .map(Staff::member)
                .filter(member -> articles.containsKey(member.login()))
                .collect(toMap(
                        Member::id,
                        member -> News.assigned(project, articles.getOrDefault(member.login(), List.of()), act))));
    }

    private static Set<Long> taken(List<SetCard> wanted, List<SetCard> kept) {
        return wanted.stream()
                .filter(set -> !kept.contains(set))
                .map(SetCard::article)
                .collect(toSet());
    }

    /** Unless work has begun on them, also just now: those are told. */
    private List<SetCard> take(List<SetCard> wanted) {
        var idle = idle(wanted.stream().map(SetCard::id).toList());
        if (!idle.isEmpty()) {
            database.createQuery("delete from AnnotationSet s where s.id in :idle")
                    .setParameter("idle", idle)
                    .executeUpdate();
        }
        return wanted.stream().filter(set -> !idle.contains(set.id())).toList();
    }

    /** Those without work in them, which nobody can begin on until the transaction ends. */
    private Set<Long> idle(List<Long> wanted) {
        return wanted.isEmpty()
                ? Set.of()
                : Set.copyOf(database.createQuery("""
                                select s.id from AnnotationSet s
                                where s.id in :wanted and s.revision = 0 and s.state in :open order by s.id
                                """, Long.class)
                        .setParameter("wanted", wanted)
                        .setParameter("open", EnumSet.of(SetState.ASSIGNED, SetState.IN_PROGRESS, SetState.REOPENED))
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList());
    }
}
