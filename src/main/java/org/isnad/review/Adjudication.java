package org.isnad.review;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.isnad.Boundary;
import org.isnad.annotation.Edit;
import org.isnad.annotation.sets.Desk;
import org.isnad.annotation.sets.OpenSet;
import org.isnad.annotation.sets.OpenSets;
import org.isnad.corpus.Texts;
import org.isnad.review.ReviewRefusal.DisagreementMoved;
import org.isnad.review.ReviewRefusal.NoSuchDisagreement;
import org.isnad.review.rules.ReviewRuleBook;
import org.isnad.review.stored.Disagreement;
import org.isnad.review.stored.Disagreements;
import org.isnad.review.stored.Gesture;
import org.isnad.review.stored.Gesture.Did;
import org.isnad.review.stored.Gestures;
import org.isnad.review.stored.Verdict;
import org.isnad.review.stored.Verdict.Why;
import org.isnad.schema.Schemas;
import org.isnad.story.Entities;
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
    public record Own(
            String layer, String label, List<Edit.Ends> fragments, Map<String, @Nullable Object> attributes) {}

    /** So that one act does not hold many articles for long; as many as are shown to look alike. */
    private static final int MOST_AT_ONCE = 200;

    private static final int LONGEST_NOTE = 2_000;

    /** What of an article is held while it is decided. */
    private record Held(Desk desk, OpenSet gold) {}

    @Inject
    private Disagreements disagreements;

    @Inject
    private Gestures gestures;

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
    private Schemas schemas;

    @Inject
    private Entities entities;

    @Inject
    private ReviewRuleBook rules;

    @Inject
    private CurrentMember current;

    /** @return all that was decided, as it is now, but for what is gone since a request that comes again */
    public List<DisagreementCard> decide(long disagreement, Wish wish) {
        if (wish.also().size() > MOST_AT_ONCE) {
            throw new ReviewRefusal.TooManyAtOnce(MOST_AT_ONCE);
        }
        Choice.refuseTooLarge(wish.own());
        return answered(wish).orElseGet(() -> {
            var articles = articles(disagreement, wish);
            var held = new TreeMap<Long, Held>();
            articles.keySet().forEach(article -> held.put(article, open(article)));
            return answered(wish)
                    .orElseGet(() -> decide(disagreement, wish, articles, held)); // it may have come twice at once
        });
    }

    private Optional<List<DisagreementCard>> answered(Wish wish) {
        return gestures.known(wish.key(), current.get().id(), Did.DECIDE).map(known -> {
            current.require(known.project(), Permission.REVIEW);
            return cards.of(known.project(), disagreements.inOrder(known.disagreements()));
        });
    }

    /** What is to be decided by article, in one order, so that no two wait for each other. */
    private SortedMap<Long, List<Long>> articles(long disagreement, Wish wish) {
        var ids = Stream.concat(Stream.of(disagreement), wish.also().stream())
                .distinct()
                .toList();
        var known = disagreements.articlesOf(ids);
        var articles = new TreeMap<Long, List<Long>>();
        for (var id : ids) {
            var article = known.get(id);
            if (article == null) {
                throw new NoSuchDisagreement();
            }
            articles.computeIfAbsent(article, none -> new ArrayList<>()).add(id);
        }
        return articles;
    }

    private List<DisagreementCard> decide(
            long disagreement, Wish wish, SortedMap<Long, List<Long>> articles, SortedMap<Long, Held> held) {
        var byId = disagreements
                .all(articles.values().stream().flatMap(List::stream).toList())
                .stream()
                .collect(toMap(Disagreement::id, Function.identity()));
        var first = needed(byId, disagreement);
        var standing = disagreements.standing(List.of(first.id())).get(first.id());
        refuse(wish, first, standing);
        var why =
                new Why(Objects.requireNonNullElseGet(wish.key(), UUID::randomUUID), wish.reason(), note(wish.note()));
        var desk = Objects.requireNonNull(held.get(first.article())).desk();
        var choice = new Choice(wish, first, standing, ranges -> words(desk, ranges), own -> told(first, own));
        var done = new ArrayList<Disagreement>();
        articles.forEach((article, ids) -> {
            var about = ids.stream().map(id -> needed(byId, id)).toList();
            decide(Objects.requireNonNull(held.get(article)), about, choice, why);
            done.addAll(about);
        });
        var ids = done.stream().map(Disagreement::id).toList();
        gestures.add(new Gesture(first.project(), desk.member(), why.gesture(), Did.DECIDE, ids));
        return cards.of(first.project(), done);
    }

    /** What is told of a span, with entities by their ids, as it is told of all others. */
    private Map<String, @Nullable Object> told(Disagreement about, Own own) {
        var references = schemas.attributes(about.project(), own.layer()).references();
        return entities.settled(about.project(), references, own.attributes());
    }

    private void decide(Held held, List<Disagreement> all, Choice choice, Why why) {
        var gold = held.gold();
        for (var about : all) {
            choice.refuseUnlessAlike(about);
            var said = choice.said(about);
            gold = writing.decide(gold, about, said, why.gesture(), true);
            disagreements.add(new Verdict(about, choice.act(), said, held.desk().member(), why));
        }
        merging.relate(held.desk(), all);
    }

    /** A reason that was given before stays with what is confirmed, be it no longer one of the project's. */
    private void refuse(Wish wish, Disagreement about, @Nullable Verdict standing) {
        var known = standing == null ? null : standing.reason();
        if (wish.reason() != null && !wish.reason().equals(known)) {
            rules.of(about.project()).refuseUnknown(wish.reason());
        }
        if (about.revision() != wish.revision()) {
            throw new DisagreementMoved(
                    cards.of(about.project(), List.of(about)).get(0));
        }
    }

    /** @throws ReviewRefusal.NoPlace outside the article */
    private List<String> words(Desk desk, List<TextRange> ranges) {
        ranges.stream().filter(range -> range.end() > desk.length()).findFirst().ifPresent(range -> {
            throw new ReviewRefusal.NoPlace(range.begin(), range.end());
        });
        var excerpts = texts.around(desk.article(), ranges);
        return IntStream.range(0, ranges.size())
                .mapToObj(at -> excerpts.get(at).slice(ranges.get(at)))
                .toList();
    }

    private static String note(String note) {
        if (note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            throw new ReviewRefusal.RemarkTooLong(LONGEST_NOTE);
        }
        return note.strip();
    }

    /** The article with its gold set, if it is the caller's to change now. */
    private Held open(long article) {
        var desk = sets.hold(article);
        var gold = sets.lock(article, "gold", null);
        gold.refuseIfClosed();
        return new Held(desk, gold);
    }

    private static Disagreement needed(Map<Long, Disagreement> byId, long id) {
        var found = byId.get(id);
        if (found == null) {
            throw new NoSuchDisagreement();
        }
        return found;
    }
}
