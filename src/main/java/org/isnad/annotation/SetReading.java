package org.isnad.annotation;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.isnad.Boundary;
import org.isnad.annotation.history.History;
import org.isnad.annotation.sets.AnnotationSet;
import org.isnad.annotation.sets.Desk;
import org.isnad.annotation.sets.SetCard;
import org.isnad.annotation.sets.SetState;
import org.isnad.annotation.sets.Sets;
import org.isnad.team.CurrentMember;
import org.jspecify.annotations.Nullable;

/** Shows members the annotation sets that they may see. */
@Boundary
public class SetReading {

    /**
     * The marks of one set, or what became new of them.
     *
     * @param set its id; none while nothing was ever marked in it
     * @param open whether marks may be made in it: not once it is closed, nor where it would begin on an article that was not
     *     given to the caller
     * @param spans in reading order
     * @param removed what was there at the revision asked from and is no more
     */
    public record SetContent(
            @Nullable Long set,
            long revision,
            SetState state,
            boolean open,
            List<MarkedSpan> spans,
            List<MarkedRelation> relations,
            List<UUID> removed) {}

    /** More than a large screen shows in small print. */
    private static final int HEAD = 6_000;

    /** More than can be told apart there. */
    private static final int MOST_AT_HEAD = 500;

    @Inject
    private Sets sets;

    @Inject
    private Spans spans;

    @Inject
    private Relations relations;

    @Inject
    private History history;

    @Inject
    private Authors authors;

    @Inject
    private CurrentMember current;

    /** The sets of an article, those that the caller may see. */
    public List<SetCard> of(long article) {
        var desk = sets.desk(article);
        var submitted = sets.hasSubmitted(desk);
        var login = current.get().login();
        var seen = sets.of(desk.project(), List.of(article)).stream()
                .filter(set -> desk.maySee(set.kind(), login.equals(set.owner()), submitted))
                .toList();
        return signed(seen, authors.told(desk.project(), article));
    }

    /** Where names are hidden, the order does not tell either who was given the article first. */
    private static List<SetCard> signed(List<SetCard> cards, UnaryOperator<String> told) {
        var signed = cards.stream().map(card -> card.of(told)).toList();
        return signed.equals(cards)
                ? cards
                : signed.stream()
                        .sorted(comparing((SetCard card) -> card.kind().name())
                                .thenComparing(card -> requireNonNullElse(card.owner(), "")))
                        .toList();
    }

    /**
     * All marks of a set. One that was never begun is empty, at revision 0.
     *
     * @param choice {@code mine}, {@code gold}, {@code shared} or a set's id
     */
    public SetContent content(long article, String choice) {
        return read(
                article,
                choice,
                (project, set) ->
                        content(set, spans.named(project, spans.of(set.id())), relations.of(set.id()), List.of()));
    }

    /** How far the work on a set is, without its marks. */
    public SetContent outline(long article, String choice) {
        return read(article, choice, (project, set) -> content(set, List.of(), List.of(), List.of()));
    }

    /**
     * What a page shows before all is read: the spans that begin in the first {@value #HEAD} code points, but where these are
     * more than {@value #MOST_AT_HEAD}, some of the last are left out.
     */
    public List<MarkedSpan> head(long article, String choice) {
        return read(
                        article,
                        choice,
                        (project, set) -> content(
                                set,
                                spans.named(project, spans.before(project, set.id(), HEAD, MOST_AT_HEAD)),
                                List.of(),
                                List.of()))
                .spans();
    }

    /** What changed after the revision {@code since}: marks as they are now, and the ids of those that are no more. */
    public SetContent since(long article, String choice, long since) {
        return read(article, choice, (project, set) -> news(project, set, since));
    }

    private SetContent read(long article, String choice, BiFunction<Long, AnnotationSet, SetContent> how) {
        var desk = sets.desk(article);
        return sets.visible(desk, choice)
                .map(set -> signed(desk, how.apply(desk.project(), set)))
                .orElseGet(() -> unbegun(sets.mayBegin(desk, choice)));
    }

    /** Annotators may be hidden from those who judge their marks. */
    private SetContent signed(Desk desk, SetContent content) {
        var told = authors.told(desk.project(), desk.article());
        return new SetContent(
                content.set(),
                content.revision(),
                content.state(),
                content.open(),
                content.spans().stream()
                        .map(span -> span.by(told.apply(span.author())))
                        .toList(),
                content.relations().stream()
                        .map(relation -> relation.by(told.apply(relation.author())))
                        .toList(),
                content.removed());
    }

    private static SetContent unbegun(boolean open) {
        return new SetContent(null, 0, SetState.ASSIGNED, open, List.of(), List.of(), List.of());
    }

    private SetContent news(long project, AnnotationSet set, long since) {
        var changed = history.changedSince(set.id(), since);
        if (changed.isEmpty()) {
            return content(set, List.of(), List.of(), List.of());
        }
        var newSpans = spans.named(project, spans.of(set.id(), changed));
        var newRelations = relations.of(set.id(), changed);
        var there = newSpans.stream().map(MarkedSpan::id).collect(toSet());
        newRelations.forEach(relation -> there.add(relation.id()));
        var gone = new ArrayList<UUID>(changed);
        gone.removeAll(there);
        return content(set, newSpans, newRelations, gone);
    }

    private static SetContent content(
            AnnotationSet set, List<MarkedSpan> spans, List<MarkedRelation> relations, List<UUID> gone) {
        return new SetContent(set.id(), set.revision(), set.state(), set.state().open(), spans, relations, gone);
    }
}
