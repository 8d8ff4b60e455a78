package org.isnad.team;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.isnad.Boundary;
import org.isnad.audit.Act;
import org.isnad.audit.AuditLog;
import org.isnad.audit.Setting;
import org.isnad.audit.Turn;

/** Opens projects and shows people theirs. */
@Boundary
public class ProjectDesk {

    /**
     * How a project goes about its work, as its managers say.
     *
     * @param mode {@code independent} or {@code shared}; it stays once anything was given out or marked
     * @param overlap how many annotators each article is meant for
     * @param handout {@code open}, {@code given} or {@code queue}: who begins on which article
     * @param holdHours after so many hours without a change an article goes back into the queue
     * @param workOrder {@code imported}, {@code published}, {@code outlet}, {@code shortest} or {@code longest}: what the
     *     queue gives out first; or {@code uncertain} or {@code disputed}
     * @param sight {@code never}, {@code after} (they have submitted their own) or {@code always}: when annotators see each
     *     other's marks
     * @param reviewers {@code any}, or only {@code others} than those who marked the article
     */
    public record Rules(
            String name,
            String mode,
            int overlap,
            String handout,
            int holdHours,
            String workOrder,
            String sight,
            String reviewers) {

        public static final List<String> MODES = codes(Project.Mode.values());
        public static final List<String> SIGHTS = codes(Project.Sight.values());
        public static final List<String> REVIEWERS = codes(Project.Reviewers.values());

        public static final List<String> HANDOUTS = codes(Project.Handout.values());
        public static final List<String> WORK_ORDERS = codes(Project.WorkOrder.values());

        private static List<String> codes(Enum<?>[] constants) {
            return Stream.of(constants).map(Project::code).toList();
        }

        Map<Setting, Object> told() {
            return Map.of(
                    Setting.NAME, name,
                    Setting.MODE, mode,
                    Setting.OVERLAP, overlap,
                    Setting.HANDOUT, handout,
                    Setting.HOLD_HOURS, holdHours,
                    Setting.WORK_ORDER, workOrder,
                    Setting.SIGHT, sight,
                    Setting.REVIEWERS, reviewers);
        }

        /** Whether annotators take the next article themselves. */
        public boolean queued() {
            return handout.equals("queue");
        }
    }

    @Inject
    private Projects projects;

    @Inject
    private Memberships memberships;

    @Inject
    private CurrentMember current;

    @Inject
    private AuditLog audit;

    /**
     * A new project without a schema; the caller becomes its manager, and works in it as annotator and reviewer.
     *
     * @param mode {@code independent} or {@code shared}
     * @param overlap how many annotators each article is meant for
     */
    public ProjectCard open(String name, String mode, int overlap, String language) {
        var founder = current.get();
        var card = projects.add(new Project(name, Project.Mode.of(mode), overlap, language));
        memberships.replace(founder.id(), card.id(), EnumSet.of(Role.MANAGER, Role.ANNOTATOR, Role.REVIEWER));
        audit.note(Act.PROJECT_OPENED, founder.id(), card.id(), name);
        return card;
    }

    public ProjectCard get(long project) {
        current.require(project, Permission.SEE_PROJECT);
        return projects.get(project);
    }

    /** How a project goes about its work. */
    public Rules rules(long project) {
        current.require(project, Permission.SEE_PROJECT);
        return projects.needed(project).rules();
    }

    /**
     * Makes of a project's rules others; nobody else changes them meanwhile.
     *
     * @param wish what they are to be, once it is seen what they are
     * @throws TeamRefusal unless a project can be so; then nothing is changed
     */
    public Rules change(long project, UnaryOperator<Rules> wish) {
        var manager = current.require(project, Permission.CHANGE_SETTINGS);
        var found = projects.hold(project);
        var before = found.rules();
        var rules = wish.apply(before);
        if (!rules.mode().equals(before.mode()) && projects.workHasBegun(project)) {
            throw new TeamRefusal.ModeIsSettled();
        }
        found.become(rules);
        if (!found.rules().equals(before)) {
            audit.note(
                    Act.SETTINGS_CHANGED,
                    manager.id(),
                    project,
                    Turn.all(before.told(), found.rules().told()));
        }
        return found.rules();
    }

    /** The caller's projects in the order of their making, those after the id {@code after}. */
    public List<ProjectCard> mine(long after, int limit) {
        return projects.of(current.get().id(), after, limit);
    }

    /** Whether this installation has no project yet, so that a sample would help. */
    public boolean none() {
        current.get();
        return projects.none();
    }
}
