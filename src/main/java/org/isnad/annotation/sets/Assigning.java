package org.isnad.annotation.sets;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.isnad.Boundary;
import org.isnad.annotation.sets.SetRefusal.NotAnAnnotator;
import org.isnad.annotation.sets.SetRefusal.SharedByAll;
import org.isnad.annotation.sets.SetRefusal.WorkBegun;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;
import org.isnad.team.Role;
import org.isnad.team.Staffing;

/** Gives articles to annotators and tells how far these are: assigning creates a set, there is no other record of it. */
@Boundary
public class Assigning {

    @Inject
    private Sets sets;

    @Inject
    private Staffing staffing;

    @Inject
    private CurrentMember current;

    @PersistenceContext
    private EntityManager database;

    /**
     * Makes exactly these annotators the article's; who is left out loses the set if nothing was marked in it.
     *
     * @throws WorkBegun if somebody left out has begun
     */
    public void assign(long article, Collection<String> logins) {
        var desk = sets.desk(article);
        current.require(desk.project(), Permission.ASSIGN);
        if (desk.shared()) {
            throw new SharedByAll();
        }
        var annotators = staffing.of(desk.project()).stream()
                .filter(staff -> staff.roles().contains(Role.ANNOTATOR))
                .map(Staffing.Staff::member)
                .collect(toMap(member -> member.login(), Function.identity()));
        takeFromOthers(article, logins);
        for (var login : logins) {
            var annotator = annotators.get(login);
            if (annotator == null) {
                throw new NotAnAnnotator(login);
            }
            sets.insert(article, SetKind.ANNOTATOR, annotator.id());
        }
    }

    /** All sets of these articles of one project, without their marks. */
    public List<SetCard> setsOf(long project, List<Long> articles) {
        current.require(project, Permission.SEE_PROJECT);
        var own = sets.of(articles.isEmpty() ? List.of(-1L) : articles);
        return own.stream().toList();
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

    /** Unless work begins on it just now. */
    private void takeAway(long set, String owner, SetState state) {
        int taken = database.createQuery(
                        "delete from AnnotationSet s where s.id = :id and s.revision = 0 and s.state = :state")
                .setParameter("id", set)
                .setParameter("state", state)
                .executeUpdate();
        if (taken == 0 && database.find(AnnotationSet.class, set) != null) {
            throw new WorkBegun(owner, SetState.IN_PROGRESS);
        }
    }

    private void takeFromOthers(long article, Collection<String> logins) {
        for (var set : sets.of(List.of(article))) {
            if (set.owner() != null && !logins.contains(set.owner())) {
                if (set.revision() > 0 || !set.state().open()) {
                    throw new WorkBegun(set.owner(), set.state());
                }
                takeAway(set.id(), set.owner(), set.state());
            }
        }
    }
}
