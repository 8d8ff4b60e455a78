package org.isnad.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.isnad.Refusal;
import org.isnad.annotation.AnnotationRefusal.AlreadyJoined;
import org.isnad.annotation.AnnotationRefusal.AlreadyMarked;
import org.isnad.annotation.Marking.Twins;
import org.isnad.annotation.history.Batch;
import org.isnad.annotation.sets.OpenSet;

/** Writes into gold sets what was decided, for rooms that answer for the rights themselves. */
@ApplicationScoped
public class GoldMarks {

    /**
     * What became of edits.
     *
     * @param gold the set as they left it
     * @param ids the mark that each edit is about now: another one where the same was marked there already
     * @param refused by which rule of its layer, by the id of the edit
     */
    public record Outcome(OpenSet gold, Map<UUID, UUID> ids, Map<UUID, Refusal> refused) {}

    /** Who made a mark by hand, or changed it last. */
    public record Hand(String login, Instant made) {}

    @Inject
    private Editing editing;

    @PersistenceContext
    private EntityManager database;

    /** Which of these marks the set still has. */
    public Set<UUID> there(OpenSet gold, Collection<UUID> marks) {
        return there(gold.id(), marks);
    }

    private Set<UUID> there(long gold, Collection<UUID> marks) {
        var there = new HashSet<UUID>();
        for (var of : List.of("Span", "Relation")) {
            there.addAll(database.createQuery(
                            "select m.id from " + of + " m where m.set = :set and m.id in :marks", UUID.class)
                    .setParameter("set", gold)
                    .setParameter("marks", marks)
                    .getResultList());
        }
        return there;
    }

    /** Whether the set has this mark, a span or a relation. */
    public boolean has(long gold, UUID mark) {
        return !there(gold, Set.of(mark)).isEmpty();
    }

    /** Who did something to the mark last without a verdict, if anybody did. */
    public Optional<Hand> byHand(long gold, UUID mark) {
        return database.createQuery("""
                        select new org.isnad.annotation.GoldMarks$Hand(a.login, r.made) from Revision r
                        join Account a on a.id = r.author
                        where r.set = :set and r.item = :mark and r.kind <> :review order by r.number desc
                        """, Hand.class)
                .setParameter("set", gold)
                .setParameter("mark", mark)
                .setParameter("review", Batch.Kind.REVIEW)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Those of these marks that are spans, and ends of a relation that is not among them. */
    public Set<UUID> joinedBeyond(OpenSet gold, Collection<UUID> marks) {
        var joined = new HashSet<UUID>();
        database.createQuery(
                        "select r.from, r.to from Relation r where r.set = :set and r.id not in :marks", Object[].class)
                .setParameter("set", gold.id())
                .setParameter("marks", marks)
                .getResultStream()
                .forEach(row -> {
                    joined.add((UUID) row[0]);
                    joined.add((UUID) row[1]);
                });
        joined.retainAll(marks);
        return joined;
    }

    /**
     * Makes the edits in order; what a rule refuses is passed over.
     *
     * @param gold locked, and open
     * @param gesture of one act of a person, all of which is undone together
     */
    public Outcome make(OpenSet gold, List<Edit> edits, UUID gesture) {
        var batch = Batch.review(gold.revision(), gesture, gold.desk().member());
        var changes = editing.begin(gold, batch, Twins.REFUSED);
        Map<UUID, UUID> ids = new HashMap<>();
        Map<UUID, Refusal> refused = new HashMap<>();
        for (var edit : edits) {
            changes.pen().putDown(); // the next rule must see what the last edit did
            try {
                editing.make(changes, edit);
                ids.put(edit.id(), edit.id());
            } catch (AlreadyMarked there) {
                if (edit instanceof Edit.UpdateSpan) {
                    editing.make(changes, new Edit.DeleteSpan(edit.id(), null)); // it has become another's twin
                }
                ids.put(edit.id(), ((MarkedSpan) Objects.requireNonNull(there.current())).id());
            } catch (AlreadyJoined there) {
                ids.put(edit.id(), ((MarkedRelation) Objects.requireNonNull(there.current())).id());
            } catch (Refusal refusal) {
                refused.put(edit.id(), refusal);
            }
        }
        return new Outcome(gold.edited(changes.finish().revision()), ids, refused);
    }
}
