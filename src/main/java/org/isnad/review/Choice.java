package org.isnad.review;

import java.util.Arrays;
import java.util.List;
import org.isnad.review.ReviewRefusal.NoSuchVersion;
import org.isnad.review.Verdict.Act;
import org.isnad.review.comparison.Said;

/** What a reviewer chose, for one disagreement or for several that look alike. */
final class Choice {

    private static final String NONE = "none";
    private static final String OWN = "own";

    private final Adjudication.Wish wish;

    Choice(Adjudication.Wish wish) {
        this.wish = wish;
    }

    Act act() {
        return switch (wish.choice()) {
            case NONE -> Act.NONE;
            case OWN -> Act.OWN;
            default -> Act.CHOSEN;
        };
    }

    /** What the gold set is to have of it: of one that looks alike what says the same there. */
    List<Said> said(Disagreement about, Disagreement first) {
        return switch (act()) {
            case NONE, MERGED -> List.of();
            case OWN -> own(about, first);
            case CHOSEN -> chosen(about, first);
        };
    }

    private List<Said> own(Disagreement about, Disagreement first) {
        if (wish.own().isEmpty() || about.isOfRelation()) {
            throw new ReviewRefusal.NothingSaid();
        }
        if (about != first) {
            throw new ReviewRefusal.NotAlike();
        }
        return wish.own();
    }

    private List<Said> chosen(Disagreement about, Disagreement first) {
        var chosen = first.versions().stream()
                .map(version -> version.said())
                .filter(said -> Stored.key(said).equals(wish.choice()))
                .findFirst()
                .orElseThrow(NoSuchVersion::new);
        if (about == first) {
            return chosen;
        }
        return about.versions().stream()
                .map(version -> version.said())
                .filter(said -> Facts.likeness(said).equals(Facts.likeness(chosen)))
                .findFirst()
                .orElseThrow(ReviewRefusal.NotAlike::new);
    }

    static void refuseUnlessAlike(Disagreement first, Disagreement about) {
        if (!Arrays.equals(first.alike(), about.alike())) {
            throw new ReviewRefusal.NotAlike();
        }
    }
}
