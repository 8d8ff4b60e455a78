package org.isnad.progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.annotation.sets.SetState;
import org.isnad.progress.Dashboard.LabelCount;
import org.isnad.progress.Dashboard.StateDay;
import org.isnad.progress.Dashboard.Waiting;
import org.isnad.progress.Dashboard.WorkDay;
import org.isnad.progress.MemberWork.Task;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a table for programs: what the columns are called does not depend on a language, and numbers are not rounded.
 *
 * @param columns as on the wire, {@code camelCase}
 * @param rows texts, numbers and days
 */
public record Sheet(List<String> columns, List<List<@Nullable Object>> rows) {

    /** The states that sets of annotators have, the furthest first. */
    public static final List<SetState> STATES =
            List.of(SetState.SUBMITTED, SetState.REOPENED, SetState.IN_PROGRESS, SetState.ASSIGNED, SetState.RETURNED);

    private static final List<String> TOTALS = List.of(
            "articles",
            "untouched",
            "begun",
            "review",
            "adjudicated",
            "submitted",
            "needed",
            "soon",
            "overdue",
            "left",
            "usualDay",
            "early",
            "late");

    /** The same numbers as a figure of the dashboard shows. */
    public static Sheet of(Dashboard board, Figure figure) {
        return switch (figure) {
            case TOTALS -> totals(board);
            case STATES -> states(board.states());
            case THROUGHPUT -> work(board.submitted(), "sets");
            case ACTIVE_TIME -> work(board.active(), "seconds");
            case LABELS -> labels(board.labels());
            case AGREEMENT ->
                of(
                        List.of("day", "articles", "agreement"),
                        board.agreement().stream().map(day -> row(day.day(), day.articles(), day.agreement())));
            case WAITING -> waiting(board.waiting());
        };
    }

    /** What a member has to do. */
    public static Sheet ofTasks(List<Task> tasks) {
        return of(
                List.of("article", "heading", "state", "priority", "due", "since", "note"),
                tasks.stream()
                        .map(task -> row(
                                task.article(),
                                task.heading(),
                                task.state().code(),
                                task.priority(),
                                task.due(),
                                task.since(),
                                task.note())));
    }

    /** What happened in a project. */
    public static Sheet ofEvents(List<Event> events) {
        return of(
                List.of("made", "what", "login", "name", "ofLogin", "ofName", "article", "heading", "articles"),
                events.stream()
                        .map(event -> row(
                                event.made(),
                                event.what().code(),
                                event.login(),
                                event.name(),
                                event.ofLogin(),
                                event.ofName(),
                                event.article(),
                                event.heading(),
                                event.articles())));
    }

    /** What was done with an article: a line for each label of an act, or one where no marks were changed. */
    public static Sheet ofActs(List<ArticleAct> acts) {
        return of(
                List.of(
                        "made", "what", "login", "name", "set", "kind", "owner", "item", "code", "added", "changed",
                        "removed"),
                acts.stream()
                        .flatMap(act -> act.marks().isEmpty()
                                ? Stream.of(filledUp(line(act)))
                                : act.marks().stream().map(marks -> {
                                    var line = line(act);
                                    line.addAll(List.of(
                                            marks.relation() ? "relation" : "span",
                                            marks.code(),
                                            marks.added(),
                                            marks.changed(),
                                            marks.removed()));
                                    return line;
                                })));
    }

    private static List<@Nullable Object> filledUp(List<@Nullable Object> line) {
        line.addAll(row(null, null, null, null, null));
        return line;
    }

    private static List<@Nullable Object> line(ArticleAct act) {
        return row(
                act.made(),
                act.what().code(),
                act.login(),
                act.name(),
                act.set(),
                act.kind().code(),
                act.owner());
    }

    /** One line: how the articles stand, and the days on which all that is needed may be done. */
    private static Sheet totals(Dashboard board) {
        var totals = board.totals();
        var finish = board.finish();
        return of(
                TOTALS,
                Stream.of(row(
                        totals.articles(),
                        totals.untouched(),
                        totals.begun(),
                        totals.review(),
                        totals.adjudicated(),
                        totals.submitted(),
                        totals.needed(),
                        totals.soon(),
                        totals.overdue(),
                        finish.left(),
                        finish.median(),
                        finish.early(),
                        finish.late())));
    }

    private static Sheet states(List<StateDay> days) {
        var columns = new ArrayList<>(List.of("day"));
        STATES.forEach(state -> columns.add(state.code()));
        return of(columns, days.stream().map(day -> {
            var row = row(day.day());
            STATES.forEach(state -> row.add(day.of(state)));
            return row;
        }));
    }

    private static Sheet work(List<WorkDay> days, String amount) {
        return of(
                List.of("day", "login", "name", amount),
                days.stream().map(day -> row(day.day(), day.login(), day.name(), day.amount())));
    }

    private static Sheet labels(List<LabelCount> labels) {
        return of(
                List.of("layer", "label", "nameAr", "nameEn", "spans"),
                labels.stream()
                        .map(label -> row(
                                label.layer(),
                                label.label(),
                                label.labelName().ar(),
                                label.labelName().en(),
                                label.spans())));
    }

    private static Sheet waiting(List<Waiting> waiting) {
        return of(
                List.of("login", "name", "state", "sets", "toDay1", "toDay3", "toDay7", "toDay30", "longer", "since"),
                waiting.stream().map(each -> {
                    var row = row(each.login(), each.name(), each.state().code(), each.sets());
                    row.addAll(each.ages());
                    row.add(each.since());
                    return row;
                }));
    }

    private static Sheet of(List<String> columns, Stream<List<@Nullable Object>> rows) {
        return new Sheet(columns, rows.toList());
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }
}
