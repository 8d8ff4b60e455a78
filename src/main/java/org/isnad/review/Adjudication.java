package org.isnad.review;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.isnad.Boundary;
import org.isnad.annotation.Edit;
import org.isnad.annotation.sets.OpenSet;
import org.isnad.annotation.sets.OpenSets;
import org.isnad.corpus.Texts;
import org.isnad.review.ReviewRefusal.DisagreementMoved;
import org.isnad.review.ReviewRefusal.NoSuchDisagreement;
import org.isnad.review.comparison.Said;
import org.isnad.review.rules.ReviewRuleBook;
import org.isnad.review.stored.Disagreement;
import org.isnad.review.stored.DisagreementState;
import org.isnad.review.stored.Disagreements;
import org.isnad.review.stored.Verdict;
import org.isnad.review.stored.Verdict.Act;
import org.isnad.review.stored.Verdict.Why;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;
import org.isnad.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Lets reviewers decide what annotators differ about. What is decided is in the gold set at once, and stays there until a
 * reviewer decides otherwise; of two who decide the same the second is told.
 */
@Boundary
public class Adjudication {

    /**
     * What a reviewer decides.
     *
     * @param revision at which they saw the disagreement
     * @param choice the key of a version; or that nothing of it is right, or that they say something else
     * @param own spans in the place of all versions, for {@code own}
     * @param reason code of one of the project's reasons
     * @param also others that look alike and are to be decided, for which the same is decided
     * @param key by which the same request is known when it comes again
     */
    public record Wish(
            long revision,
            String choice,
            List<Own> own,
            @Nullable String reason,
            String note,
            List<Long> also,
            @Nullable UUID key) {}

    /**
     * A span that nobody made.
     *
     * @param fragments not yet known to be ranges
     */
    public record Own(String layer, String label, List<Edit.Ends> fragments, Map<String, Object> attributes) {}

    /** So that one act does not hold many articles for long; as many as are shown to look alike. */
    private static final int MOST_AT_ONCE = 200;

    private static final int LONGEST_NOTE = 2_000;

    @Inject
    private Disagreements disagreements;

    @Inject
    private Merging merging;

    @Inject
    private Writing writing;

    @Inject
    private Cards cards;

    @Inject
    private OpenSets sets;

    @Inject
    private Texts texts;

    @Inject
    private ReviewRuleBook rules;

    @Inject
    private CurrentMember current;

    /** @return all that was decided, as it is now */
    public List<DisagreementCard> decide(long disagreement, Wish wish) {
        if (wish.also().size() > MOST_AT_ONCE || wish.own().size() > MOST_AT_ONCE) {
            throw new ReviewRefusal.NotAlike();
        }
        var made = wish.key() == null
                ? List.<Disagreement>of()
                : disagreements.madeBy(wish.key(), current.get().id());
        if (!made.isEmpty()) {
            return cards.of(made.get(0).project(), made);
        }
        var articles = new TreeMap<Long, List<Long>>(); // in one order, so that no two wait for each other
        Stream.concat(Stream.of(disagreement), wish.also().stream()).distinct().forEach(id -> articles.computeIfAbsent(
                        article(id), none -> new ArrayList<>())
                .add(id));
        var gesture = Objects.requireNonNullElseGet(wish.key(), UUID::randomUUID);
        var why = new Why(gesture, wish.reason(), note(wish.note()));
        articles.keySet().forEach(this::open);
        var first = needed(disagreement);
        refuse(wish, first);
        return cards.of(first.project(), decide(articles, first, wish, why));
    }

    private List<Disagreement> decide(Map<Long, List<Long>> articles, Disagreement first, Wish wish, Why why) {
        var standing = disagreements.standing(List.of(first.id())).get(first.id());
        var choice = new Choice(wish, first, standing, range -> text(first.article(), range));
        var done = new ArrayList<Disagreement>();
        articles.forEach((article, ids) -> {
            var desk = sets.hold(article);
            for (var id : ids) {
                var about = needed(id);
                Choice.refuseUnlessAlike(first, about);
                var said = choice.said(about);
                writing.decide(open(article), about, said, why.gesture(), true);
                disagreements.add(new Verdict(about, choice.act(), said, desk.member(), why));
                done.add(about);
            }
            merging.relate(desk, done);
        });
        return done;
    }

    private void refuse(Wish wish, Disagreement about) {
        if (wish.reason() != null) {
            rules.of(about.project()).refuseUnknown(wish.reason());
        }
        if (about.revision() != wish.revision()) {
            throw new DisagreementMoved(
                    cards.of(about.project(), List.of(about)).get(0));
        }
    }

    /** @throws ReviewRefusal.NoPlace outside the article */
    private String text(long article, TextRange range) {
        int length = sets.hold(article).length();
        if (range.end() > length) {
            throw new ReviewRefusal.NoPlace(range.begin(), range.end());
        }
        return texts.around(article, range).slice(range);
    }

    private static String note(String note) {
        if (note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            throw new ReviewRefusal.RemarkTooLong(LONGEST_NOTE);
        }
        return note.strip();
    }

    /**
     * Takes back what the caller decided last in the project; what was decided before then stands again.
     *
     * @param key by which the same request is known when it comes again, and takes back nothing more
     * @return what it was about
     */
    public List<DisagreementCard> undo(long project, @Nullable UUID key) {
        var reviewer = current.require(project, Permission.REVIEW);
        var made = key == null ? List.<Disagreement>of() : disagreements.madeBy(key, reviewer.id());
        if (!made.isEmpty()) {
            return cards.of(project, made);
        }
        var last = disagreements.lastOf(project, reviewer.id());
        if (last.isEmpty()) {
            throw new ReviewRefusal.NoVerdict();
        }
        var articles = new TreeSet<Long>();
        last.forEach(verdict -> articles.add(article(verdict.disagreement())));
        articles.forEach(this::open);
        last.forEach(verdict -> verdict.takeBack(key));
        var before =
                disagreements.standing(last.stream().map(Verdict::disagreement).toList());
        var done = new ArrayList<Disagreement>();
        for (var verdict : last) {
            var about = needed(verdict.disagreement());
            var stands = before.get(about.id());
            var said = stands == null ? List.<Said>of() : stands.said();
            writing.decide(open(about.article()), about, said, UUID.randomUUID(), false);
            about.become(stateAfter(stands));
            done.add(about);
        }
        articles.forEach(article -> merging.merge(sets.hold(article)));
        return cards.of(project, done);
    }

    private static DisagreementState stateAfter(@Nullable Verdict stands) {
        if (stands == null) {
            return DisagreementState.OPEN;
        }
        return stands.act() == Act.MERGED ? DisagreementState.MERGED : DisagreementState.DECIDED;
    }

    /** The gold set of the article, which is held, if it is the caller's to change now. */
    private OpenSet open(long article) {
        sets.hold(article);
        var gold = sets.lock(article, "gold", null);
        gold.refuseIfClosed();
        return gold;
    }

    private long article(long disagreement) {
        return disagreements.articleOf(disagreement).orElseThrow(NoSuchDisagreement::new);
    }

    private Disagreement needed(long id) {
        return disagreements.find(id).orElseThrow(NoSuchDisagreement::new);
    }
}
