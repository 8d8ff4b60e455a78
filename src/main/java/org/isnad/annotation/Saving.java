package org.isnad.annotation;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.isnad.Boundary;
import org.isnad.Refusal;
import org.isnad.annotation.Marking.Applied;
import org.isnad.annotation.Marking.Terms;
import org.isnad.annotation.rounds.Rounds;
import org.isnad.annotation.sets.OpenSet;
import org.isnad.annotation.sets.RecentSets;
import org.isnad.annotation.sets.SetKind;

/**
 * Saves what a member edits, at once. A single edit, which is what people make, is worked out against the set as it is
 * remembered and written together with what others save at that moment; whatever cannot go that way goes by {@link Marking}.
 */
@Boundary
public class Saving {

    @Inject
    private RecentSets recent;

    @Inject
    private Rounds rounds;

    @Inject
    private Marking marking;

    /** As {@link Marking#apply}, in transactions of its own. */
    @Transactional(TxType.NOT_SUPPORTED)
    public Applied save(long article, String choice, List<Edit> edits, String digest, Terms terms) {
        return quick(article, choice, edits, digest, terms)
                .orElseGet(() -> marking.apply(article, choice, edits, digest, terms));
    }

    private Optional<Applied> quick(long article, String choice, List<Edit> edits, String digest, Terms terms) {
        if (edits.size() != 1 || edits.get(0).names()) {
            // the rules for a later edit must see what the earlier one wrote, and a draft must leave nothing behind
            return Optional.empty();
        }
        return recent.of(article, choice)
                .filter(set -> set.state().open() && set.kind() != SetKind.GOLD) // of gold sets review wants to hear
                .flatMap(set -> quick(set, choice, edits.get(0), digest, terms));
    }

    /** Empty if the set is not as it was remembered, or a rule says no by that memory; then nothing is changed. */
    private Optional<Applied> quick(OpenSet set, String choice, Edit edit, String digest, Terms terms) {
        try {
            var changes = marking.draft(set, edit, digest, terms);
            return changes.asSave(digest).filter(rounds::write).map(save -> {
                var applied = changes.applied();
                recent.kept(choice, set.edited(applied.revision()));
                return applied;
            });
        } catch (Refusal byWhatIsRemembered) {
            return Optional.empty();
        }
    }
}
