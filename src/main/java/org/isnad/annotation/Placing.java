package org.isnad.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.isnad.annotation.AnnotationRefusal.FragmentsTouch;
import org.isnad.annotation.AnnotationRefusal.InsideGrapheme;
import org.isnad.annotation.AnnotationRefusal.NotARange;
import org.isnad.annotation.AnnotationRefusal.OutsideText;
import org.isnad.annotation.AnnotationRefusal.SpanInTheWay;
import org.isnad.annotation.AnnotationRefusal.SpanTooLong;
import org.isnad.annotation.Edit.Ends;
import org.isnad.annotation.Spans.Placed;
import org.isnad.annotation.sets.Desk;
import org.isnad.corpus.Texts;
import org.isnad.schema.Mark;
import org.isnad.text.TextRange;

/** Finds out whether a span may lie where it is wanted; reads only the text and the marks around it. */
@ApplicationScoped
class Placing {

    private static final int MOST_FRAGMENTS = 100;

    /** Code points: each span keeps what it covers, so that a few over a whole book would be many books. */
    private static final int LONGEST = 20_000;

    /** Where a span may lie. */
    record Placement(List<Placed> fragments, boolean taken) {}

    @Inject
    private Texts texts;

    @Inject
    private Spans spans;

    /** The ends that a client gave, as ranges in reading order. */
    static List<TextRange> ranges(List<Ends> fragments) {
        if (fragments.isEmpty() || fragments.size() > MOST_FRAGMENTS) {
            throw new FragmentsTouch();
        }
        var ranges = fragments.stream().map(Placing::range).sorted().toList();
        for (int at = 1; at < ranges.size(); at++) {
            if (ranges.get(at).begin() <= ranges.get(at - 1).end()) {
                throw new FragmentsTouch();
            }
        }
        return ranges;
    }

    /** The fragments with the text they cover, and whether the set has a span of this id already. */
    Placement place(Changes changes, UUID span, Mark mark, List<TextRange> fragments) {
        var placed = new ArrayList<Placed>();
        boolean taken = false;
        for (var range : fragments) {
            placed.add(new Placed(range, covered(changes.desk(), range)));
            var nearby = spans.near(changes.set(), mark.layerId(), range, span);
            refuseIfInTheWay(nearby.marks(), mark, range);
            taken = nearby.taken();
        }
        return new Placement(placed, taken);
    }

    private String covered(Desk desk, TextRange range) {
        if (range.end() > desk.length()) {
            throw new OutsideText(range.end(), desk.length());
        }
        if (range.end() - range.begin() > LONGEST) {
            throw new SpanTooLong(LONGEST);
        }
        var excerpt = texts.around(desk.article(), range);
        if (!excerpt.isAligned(range)) {
            throw new InsideGrapheme(excerpt.slice(range));
        }
        return excerpt.slice(range);
    }

    private static void refuseIfInTheWay(List<Placed> marks, Mark mark, TextRange range) {
        for (var other : marks) {
            if (!mark.rule().admits(other.range(), range)) {
                throw new SpanInTheWay(other.exact());
            }
        }
    }

    private static TextRange range(Ends ends) {
        if (ends.begin() < 0 || ends.end() <= ends.begin()) {
            throw new NotARange(ends.begin(), ends.end());
        }
        return new TextRange(ends.begin(), ends.end());
    }
}
