package org.isnad.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.isnad.annotation.Edit;
import org.isnad.review.ReviewRefusal.VersionGone;
import org.isnad.review.comparison.Said;
import org.isnad.review.comparison.Stored;
import org.isnad.review.stored.Disagreement;
import org.isnad.review.stored.DisagreementState;
import org.isnad.review.stored.Facts;
import org.isnad.review.stored.Verdict;
import org.isnad.review.stored.Verdict.Act;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;

/** What a reviewer chose, for one disagreement or for several that look alike. */
final class Choice {

    private static final String NONE = "none";
    private static final String OWN = "own";

    private static final int MOST_SPANS = 50;

    /** Of all spans, so that little is to be read of the text. */
    private static final int MOST_FRAGMENTS = 200;

    private final Adjudication.Wish wish;
    private final Disagreement first;
    private final @Nullable Verdict standing;
    private final Function<List<TextRange>, List<String>> text;
    private final Function<Adjudication.Own, Map<String, @Nullable Object>> told;

    /**
     * @param first what was shown when it was chosen
     * @param standing what was decided about it before, if anything
     * @param text what ranges of its article cover
     * @param told the attributes of an own span, as they are stored
     */
    Choice(
            Adjudication.Wish wish,
            Disagreement first,
            @Nullable Verdict standing,
            Function<List<TextRange>, List<String>> text,
            Function<Adjudication.Own, Map<String, @Nullable Object>> told) {
        this.wish = wish;
        this.first = first;
        this.standing = standing;
        this.text = text;
        this.told = told;
    }

    Act act() {
        return switch (wish.choice()) {
            case NONE -> Act.NONE;
            case OWN -> Act.OWN;
            default -> standing != null && stands() ? standing.act() : Act.CHOSEN;
        };
    }

    /** What the gold set is to have of it: of one that looks alike what says the same there. */
    List<Said> said(Disagreement about) {
        if (about == first && standing != null && stands()) {
            return standing.said();
        }
        return switch (act()) {
            case NONE -> List.of();
            case OWN -> own(about);
            case CHOSEN, MERGED -> chosen(about);
        };
    }

    /** Whether what was decided is confirmed, although nobody else says it. */
    private boolean stands() {
        return standing != null
                && standing.act() != Act.MERGED
                && Stored.key(standing.said()).equals(wish.choice())
                && first.versions().stream().noneMatch(version -> version.said().equals(standing.said()));
    }

    private List<Said> own(Disagreement about) {
        if (about != first) {
            throw new ReviewRefusal.NotAlike();
        }
        if (wish.own().isEmpty() || about.isOfRelation()) {
            throw new ReviewRefusal.NothingSaid();
        }
        return wish.own().stream().map(this::said).toList();
    }

    private Said said(Adjudication.Own own) {
        var ranges = own.fragments().stream().map(Choice::range).sorted().toList();
        var attributes = new TreeMap<String, Object>();
        told.apply(own).forEach((code, value) -> {
            if (value != null) {
                attributes.put(code, value);
            }
        });
        return new Said.OfSpan(own.layer(), own.label(), ranges, text.apply(ranges), attributes);
    }

    /** @throws ReviewRefusal.OwnTooLarge if it is more than anybody marks at one place */
    static void refuseTooLarge(List<Adjudication.Own> own) {
        int fragments = own.stream().mapToInt(each -> each.fragments().size()).sum();
        if (own.size() > MOST_SPANS || fragments > MOST_FRAGMENTS) {
            throw new ReviewRefusal.OwnTooLarge(MOST_SPANS, MOST_FRAGMENTS);
        }
    }

    private static TextRange range(Edit.Ends ends) {
        if (ends.begin() < 0 || ends.end() <= ends.begin()) {
            throw new ReviewRefusal.NoPlace(ends.begin(), ends.end());
        }
        return new TextRange(ends.begin(), ends.end());
    }

    private List<Said> chosen(Disagreement about) {
        var chosen = first.versions().stream()
                .map(version -> version.said())
                .filter(said -> Stored.key(said).equals(wish.choice()))
                .findFirst()
                .orElseThrow(VersionGone::new);
        if (about == first) {
            return chosen;
        }
        return about.versions().stream()
                .map(version -> version.said())
                .filter(said -> Facts.likeness(said).equals(Facts.likeness(chosen)))
                .findFirst()
                .orElseThrow(ReviewRefusal.NotAlike::new);
    }

    /** Of all but the first, what somebody has decided meanwhile is not decided over their head. */
    void refuseUnlessAlike(Disagreement about) {
        boolean isOpen = about == first || about.state() == DisagreementState.OPEN;
        if (!isOpen || first.project() != about.project() || !first.alike().equals(about.alike())) {
            throw new ReviewRefusal.NotAlike();
        }
    }
}
