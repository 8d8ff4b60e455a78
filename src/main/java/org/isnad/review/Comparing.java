package org.isnad.review;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.annotation.accord.MarksOfSets;
import org.isnad.annotation.sets.Desk;
import org.isnad.annotation.sets.SetKind;
import org.isnad.annotation.sets.SetState;
import org.isnad.review.comparison.Comparison;
import org.isnad.review.comparison.GoldMark;
import org.isnad.review.comparison.Handed;
import org.isnad.review.comparison.Place;
import org.isnad.review.comparison.Unit;
import org.isnad.review.skill.Skills;
import org.isnad.review.stored.Disagreement;
import org.isnad.review.stored.DisagreementState;
import org.isnad.review.stored.Disagreements;
import org.isnad.review.stored.Facts;
import org.isnad.review.stored.HeldMarks;
import org.isnad.review.stored.PlacesApart;
import org.isnad.schema.SchemaDocument.AttributeCard.ValueKind;
import org.isnad.schema.Schemas;
import org.jspecify.annotations.Nullable;

/** Compares what was handed in of an article with what was known of it. */
@ApplicationScoped
class Comparing {

    /** The relations by which claims are traced to who made them, as the preset {@code news-claims} calls them. */
    private static final Set<String> ATTRIBUTIONS = Set.of("source", "cue");

    /** Their sets say what they have to say. */
    private static final Set<SetState> IN = EnumSet.of(SetState.SUBMITTED, SetState.ADJUDICATED);

    @Inject
    private Disagreements disagreements;

    @Inject
    private HeldMarks held;

    @Inject
    private PlacesApart apart;

    @Inject
    private MarksOfSets marks;

    @Inject
    private Schemas schemas;

    @Inject
    private Skills skills;

    @PersistenceContext
    private EntityManager database;

    /**
     * What is to be settled of an article now.
     *
     * @param all spans first, in reading order, then relations
     * @param gone what nobody says any more, and nobody had decided
     */
    record Compared(List<Disagreement> all, List<Disagreement> gone, Voters voters) {

        /** With those that are gone, whose marks others may stand on. */
        List<Disagreement> everything() {
            var everything = new ArrayList<>(all);
            everything.addAll(gone);
            return everything;
        }

        /** Whether it stays although it is gone: a relation that was decided ends at it, and comes back with it. */
        boolean isKept(Disagreement gone) {
            return all.stream().filter(each -> each.state().decided()).anyMatch(each -> each.ends()
                    .contains(gone.id()));
        }
    }

    /**
     * Whether as many have handed the article in as its project wants, or all who were given it; and always if it was
     * compared before.
     */
    boolean isTime(Desk desk) {
        return isTime(desk.project(), desk.article());
    }

    boolean isTime(long project, long article) {
        var states = states(article);
        long in = states.stream().filter(IN::contains).count();
        boolean pending = states.stream().anyMatch(SetState::open);
        return (in > 1 && (!pending || in >= overlap(project))) || disagreements.any(article);
    }

    private int overlap(long project) {
        var overlap = (Number) database.createNativeQuery("select overlap from project where id = :project")
                .setParameter("project", project)
                .getSingleResult();
        return overlap.intValue();
    }

    private List<SetState> states(long article) {
        return database.createQuery(
                        "select s.state from AnnotationSet s where s.article = :article and s.kind = :kind",
                        SetState.class)
                .setParameter("article", article)
                .setParameter("kind", SetKind.ANNOTATOR)
                .getResultList();
    }

    /** Compares; a single set is compared with nothing. */
    Compared compare(Desk desk) {
        var owners = owners(desk.article());
        var stored = disagreements.of(desk.article());
        var units = owners.size() < 2
                ? List.<Unit>of()
                : Comparison.of(handed(owners.keySet()), terms(desk.project(), apart.of(desk.article())));
        var recognizing = new Recognizing(stored, units);
        var all = new ArrayList<Disagreement>();
        for (var unit : units) {
            all.add(
                    unit.ends().isEmpty()
                            ? ofSpans(desk, unit, recognizing, owners)
                            : ofRelations(desk, unit, recognizing, owners, all));
        }
        var gone = leave(recognizing.left(), all);
        renew(all);
        return new Compared(all, gone, new Voters(owners, skills.known(desk.project())));
    }

    private Disagreement ofSpans(Desk desk, Unit unit, Recognizing recognizing, Map<Long, Long> owners) {
        var known = recognizing.known(unit);
        var told = told(desk, unit, known, Facts.ofSpans(unit, owners));
        if (known == null && recognizing.wasDecided(unit)) {
            told.leaveToReviewer();
        }
        return told;
    }

    private Disagreement ofRelations(
            Desk desk, Unit unit, Recognizing recognizing, Map<Long, Long> owners, List<Disagreement> all) {
        var first = all.get(unit.ends().get(0)).asEnd();
        var second = all.get(unit.ends().get(1)).asEnd();
        var known = recognizing.known(first.id(), second.id());
        boolean turned = known != null && known.ends().get(0) != first.id();
        return turned
                ? told(desk, unit.turned(), known, Facts.ofRelations(unit.turned(), second, first, owners))
                : told(desk, unit, known, Facts.ofRelations(unit, first, second, owners));
    }

    private Disagreement told(Desk desk, Unit unit, @Nullable Disagreement known, Facts facts) {
        if (known != null) {
            known.tell(unit, facts);
            return known;
        }
        var made = new Disagreement(desk.project(), desk.article(), unit, facts);
        disagreements.add(made);
        return made;
    }

    /** What was decided stays although nobody says it any more. */
    private static List<Disagreement> leave(Set<Disagreement> left, List<Disagreement> all) {
        var gone = new ArrayList<Disagreement>();
        for (var known : left) {
            if (known.state().decided()) {
                known.fade();
                all.add(known);
            } else {
                gone.add(known);
            }
        }
        return gone;
    }

    /** What somebody said that the reviewer could not know is shown once more. */
    private void renew(List<Disagreement> all) {
        var decided = all.stream().filter(each -> each.state().decided()).toList();
        var verdicts =
                disagreements.standing(decided.stream().map(Disagreement::id).toList());
        for (var each : decided) {
            var verdict = verdicts.get(each.id());
            boolean isNew = verdict != null
                    && each.versions().stream()
                            .filter(version ->
                                    !version.isNothing() && !version.sets().isEmpty())
                            .anyMatch(version -> !verdict.knew(version));
            each.become(isNew ? DisagreementState.RENEWED : DisagreementState.DECIDED);
        }
    }

    /** What is known of these relations as they were compared last: with their spans, and with whatever stands on the same marks. */
    Compared known(Desk desk, List<Disagreement> relations) {
        var all = new LinkedHashSet<>(disagreements.all(
                relations.stream().flatMap(each -> each.ends().stream()).collect(toSet())));
        all.addAll(relations);
        var marks = relations.stream()
                .flatMap(each -> each.gold().stream())
                .map(GoldMark::id)
                .toList();
        all.addAll(held.holding(desk.article(), marks));
        return new Compared(List.copyOf(all), List.of(), voters(desk));
    }

    Voters voters(Desk desk) {
        return new Voters(owners(desk.article()), skills.known(desk.project()));
    }

    /** The accounts of the sets that were handed in, by set. */
    private Map<Long, Long> owners(long article) {
        return database.createQuery("""
                        select s.id, s.ownerKey from AnnotationSet s
                        where s.article = :article and s.kind = :kind and s.state in :in
                        """, Object[].class)
                .setParameter("article", article)
                .setParameter("kind", SetKind.ANNOTATOR)
                .setParameter("in", IN)
                .getResultStream()
                .collect(toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    private List<Handed> handed(Set<Long> sets) {
        var spans = marks.of(sets);
        var relations = marks.relationsOf(sets);
        return sets.stream().map(set -> Handed.of(set, spans, relations)).toList();
    }

    private Comparison.Terms terms(long project, Set<Place> apart) {
        var entities = schemas.of(project).layers().stream()
                .flatMap(layer -> layer.attributes().stream()
                        .filter(attribute -> attribute.kind() == ValueKind.ENTITY)
                        .map(attribute -> layer.code() + "." + attribute.code()))
                .collect(toSet());
        return new Comparison.Terms(entities, ATTRIBUTIONS, apart);
    }
}
