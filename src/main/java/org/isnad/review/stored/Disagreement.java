package org.isnad.review.stored;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.isnad.review.comparison.GoldMark;
import org.isnad.review.comparison.Kind;
import org.isnad.review.comparison.Said;
import org.isnad.review.comparison.Stored;
import org.isnad.review.comparison.Unit;
import org.isnad.review.comparison.Version;
import org.jspecify.annotations.Nullable;

/** One thing to decide, and how far it is; its revision counts up with each change of it. */
@Entity
@SuppressWarnings("UnusedVariable") // some is read by queries alone
public class Disagreement {

    /** What is beyond these is not found by its label, and settled all the same. */
    private static final int MOST_LABELS = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "project_id")
    private long project;

    @Column(name = "article_id")
    private long article;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Kind kind;

    @Column(nullable = false)
    private String layer;

    @Column(name = "begin_at")
    private int begin;

    @Column(name = "end_at")
    private int end;

    @Column(name = "first_end")
    private @Nullable Long firstEnd;

    @Column(name = "second_end")
    private @Nullable Long secondEnd;

    @Column(nullable = false, columnDefinition = "longtext")
    private String versions;

    @Column(nullable = false, columnDefinition = "longtext")
    private String gold = "[]";

    @Column(nullable = false)
    private String labels;

    @Column(nullable = false)
    private String differing;

    @Column(nullable = false, columnDefinition = "char(64)")
    private String alike;

    private double hardness;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DisagreementState state = DisagreementState.OPEN;

    private long revision;

    /** Whether something else is said than when it was merged. */
    private boolean changed;

    /** Whether it is a reviewer's to decide, whatever the project's rule for merging says. */
    @Column(name = "left_to_reviewer")
    private boolean leftToReviewer;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Disagreement() {}

    @SuppressWarnings("NullAway.Init") // what it tells is told with it
    public Disagreement(long project, long article, Unit unit, Facts facts) {
        this.project = project;
        this.article = article;
        tell(unit, facts);
    }

    /** Takes in what is said now. */
    public final void tell(Unit unit, Facts facts) {
        kind = unit.kind();
        layer = unit.layer();
        begin = facts.begin();
        end = facts.end();
        firstEnd = facts.firstEnd();
        secondEnd = facts.secondEnd();
        alike = facts.alike();
        differing = facts.differing();
        hardness = Facts.hardness(unit.versions());
        labels = labels(unit.versions());
        say(unit.versions());
    }

    private void say(List<Version> now) {
        var told = Stored.write(now);
        if (!told.equals(versions)) {
            versions = told;
            changed = true;
            revision++;
        }
    }

    private static String labels(List<Version> versions) {
        return Facts.listed(
                versions.stream()
                        .flatMap(version -> version.said().stream())
                        .map(said -> said instanceof Said.OfSpan span ? span.label() : ((Said.OfRelation) said).type()),
                MOST_LABELS);
    }

    /** Nobody says any of it any more; what was decided stays. */
    public void fade() {
        differing = "|";
        say(versions().stream()
                .map(version -> new Version(version.said(), List.of()))
                .toList());
    }

    /** Whether nobody says any of it any more. */
    public boolean isFaded() {
        return versions().stream().allMatch(version -> version.sets().isEmpty());
    }

    public boolean changed() {
        return changed;
    }

    /** What is said of it now is why the gold set has of it what it has. */
    public void merged() {
        become(DisagreementState.MERGED);
        changed = false;
    }

    /** From now on no rule settles it, until a reviewer has. */
    public void leaveToReviewer() {
        leftToReviewer = true;
    }

    public boolean isLeftToReviewer() {
        return leftToReviewer;
    }

    /** Even where it was so before, whoever looked at it then has to look again. */
    public void decided() {
        state = DisagreementState.DECIDED;
        leftToReviewer = false;
        revision++;
    }

    public void become(DisagreementState next) {
        if (state != next) {
            state = next;
            revision++;
        }
    }

    public void hold(List<GoldMark> marks) {
        var told = Stored.write(marks.stream()
                .sorted(Comparator.comparing(GoldMark::said, Said.ORDER))
                .toList());
        if (!told.equals(gold)) {
            gold = told;
            revision++;
        }
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public long project() {
        return project;
    }

    public long article() {
        return article;
    }

    public Kind kind() {
        return kind;
    }

    public String layer() {
        return layer;
    }

    public int begin() {
        return begin;
    }

    public int end() {
        return end;
    }

    /** The disagreements about the spans at both ends of a relation; none of a span. */
    public List<Long> ends() {
        return firstEnd == null || secondEnd == null ? List.of() : List.of(firstEnd, secondEnd);
    }

    /** As the end of relations, of a span. */
    public Facts.End asEnd() {
        return Facts.end(id(), begin, end, versions());
    }

    public boolean isOfRelation() {
        return firstEnd != null;
    }

    public List<Version> versions() {
        return Stored.versions(versions);
    }

    public List<GoldMark> gold() {
        return Stored.gold(gold);
    }

    public DisagreementState state() {
        return state;
    }

    public String alike() {
        return alike;
    }

    public long revision() {
        return revision;
    }
}
