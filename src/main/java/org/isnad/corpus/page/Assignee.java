package org.isnad.corpus.page;

import java.util.List;
import org.isnad.annotation.sets.SetCard;
import org.isnad.team.Member;

/** One annotator, with how many of the picked articles they have, and on how many of these they have begun. */
public record Assignee(Member annotator, int held, int begun, int of) {

    static final String ALL = "all";
    static final String SOME = "some";
    static final String NONE = "none";

    static Assignee of(Member annotator, List<SetCard> own, int of) {
        var begun = own.stream()
                .filter(set -> set.revision() > 0 || !set.state().open())
                .count();
        return new Assignee(annotator, own.size(), (int) begun, of);
    }

    /** {@code all}, {@code some} or {@code none}. */
    public String was() {
        return held == 0 ? NONE : held == of ? ALL : SOME;
    }
}
