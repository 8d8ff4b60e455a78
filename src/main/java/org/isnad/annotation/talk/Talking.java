package org.isnad.annotation.talk;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.isnad.Boundary;
import org.isnad.annotation.SetReading;
import org.isnad.annotation.sets.Desk;
import org.isnad.annotation.sets.SetCard;
import org.isnad.annotation.sets.SetKind;
import org.isnad.annotation.sets.SetRefusal.NoSuchSet;
import org.isnad.annotation.sets.Sets;
import org.isnad.annotation.talk.TalkRefusal.CommentIdTaken;
import org.isnad.annotation.talk.TalkRefusal.NoSuchComment;
import org.isnad.annotation.talk.TalkRefusal.NoSuchSpan;
import org.isnad.annotation.talk.TalkRefusal.NoSuchThread;
import org.isnad.annotation.talk.TalkRefusal.UnknownThreadState;
import org.isnad.corpus.CorpusRefusal.NoSuchArticle;
import org.isnad.team.CurrentMember;
import org.jspecify.annotations.Nullable;

/**
 * Lets members talk about an article, which all in its project hear, or about a span of a set, which those hear who may see
 * the set. Who hears a thread may answer, resolve and reopen it. Ids come from the clients: what is sent twice is said once.
 */
@Boundary
public class Talking {

    @Inject
    private Threads threads;

    @Inject
    private Audience audience;

    @Inject
    private SetReading reading;

    @Inject
    private Sets sets;

    @Inject
    private CurrentMember current;

    /**
     * The threads about the article, and about spans: of one set, or of all sets that the caller may see.
     *
     * @param choice {@code mine}, {@code gold}, {@code shared}, a set's id, or null for all
     * @throws NoSuchSet if the caller may not see it
     */
    public List<ThreadCard> about(long article, @Nullable String choice) {
        return threads.of(article, heard(article, choice));
    }

    /** What is the same as before as long as {@link #about} answers the caller the same, and costs little to ask for. */
    public String stamp(long article, @Nullable String choice) {
        var sets = heard(article, choice);
        return sets.stream().sorted().toList() + " " + threads.stamp(article, sets);
    }

    private Collection<Long> heard(long article, @Nullable String choice) {
        return choice == null ? visible(article) : chosen(article, choice);
    }

    /**
     * Opens a thread about the article, with what there is to say first.
     *
     * @param text 1 to 4,000 code points
     */
    public ThreadCard open(long article, UUID thread, UUID comment, String text) {
        var desk = sets.desk(article);
        desk.refuseIfShut();
        return begin(desk, null, null, thread, comment, text);
    }

    /**
     * Opens a thread about a span that the set has, or had before it was deleted.
     *
     * @param choice {@code mine}, {@code gold}, {@code shared} or a set's id
     * @throws NoSuchSpan if the set never had such a span
     */
    public ThreadCard open(long article, String choice, UUID span, UUID thread, UUID comment, String text) {
        var desk = sets.desk(article);
        threads.enter(article);
        var set = sets.visible(desk, choice).orElseThrow(NoSuchSpan::new);
        desk.refuseIfShut();
        if (!threads.knows(set.id(), span)) {
            throw new NoSuchSpan();
        }
        return begin(desk, set.id(), span, thread, comment, text);
    }

    private ThreadCard begin(Desk desk, @Nullable Long set, @Nullable UUID span, UUID id, UUID comment, String text) {
        Comment.checked(text);
        var member = current.get().id();
        threads.insert(id, desk.article(), set, span, member);
        var thread = threads.locked(desk.article(), id).orElseThrow(CommentIdTaken::new);
        if (!thread.isWhatWasOpened(member, set, span)) {
            throw new CommentIdTaken();
        }
        say(desk, thread, new Comment.Key(id, comment), text);
        return threads.card(id);
    }

    /** Says something in a thread. Who answers in one that is resolved opens it again: it would be overlooked there. */
    public ThreadCard answer(long article, UUID thread, UUID comment, String text) {
        return in(article, thread, (desk, found) -> say(desk, found, new Comment.Key(thread, comment), text));
    }

    /** Says otherwise what the caller has said before. */
    public ThreadCard reword(long article, UUID thread, UUID comment, String text) {
        return in(article, thread, (desk, found) -> {
            var said = comment(thread, comment);
            var before = said.text();
            said.reword(text, desk.member());
            audience.hearAgain(desk, found, new Comment.Key(thread, comment), before, text);
        });
    }

    /** Takes back what the caller has said: that there was something is all that stays. */
    public ThreadCard takeBack(long article, UUID thread, UUID comment) {
        return in(article, thread, (desk, found) -> comment(thread, comment).remove(desk.member()));
    }

    /**
     * Resolves a thread, or opens it again; if it is so already nothing changes.
     *
     * @param state {@code resolved} or {@code open}
     */
    public ThreadCard bring(long article, UUID thread, String state) {
        boolean resolved = state.equals("resolved");
        if (!resolved && !state.equals("open")) {
            throw new UnknownThreadState(state);
        }
        return in(article, thread, (desk, found) -> found.settle(resolved, desk.member()));
    }

    private ThreadCard in(long article, UUID id, BiConsumer<Desk, CommentThread> act) {
        var visible = visible(article); // before anything is locked
        threads.enter(article);
        var thread = threads.locked(article, id).orElseThrow(NoSuchThread::new);
        if (thread.set() != null && !visible.contains(thread.set())) {
            throw new NoSuchThread();
        }
        var desk = sets.desk(article);
        desk.refuseIfShut();
        act.accept(desk, thread);
        return threads.card(id);
    }

    private void say(Desk desk, CommentThread thread, Comment.Key key, String text) {
        var member = desk.member();
        var known = threads.comment(key.thread(), key.id());
        known.ifPresent(comment -> comment.isAgainBy(member));
        if (known.isEmpty()) {
            threads.add(new Comment(key, member, text));
            thread.settle(false, member);
            audience.hear(desk, thread, key, text);
        }
    }

    private Comment comment(UUID thread, UUID id) {
        return threads.comment(thread, id).orElseThrow(NoSuchComment::new);
    }

    /** @throws NoSuchArticle to those who are not in its project, too */
    private List<Long> visible(long article) {
        return reading.of(article).stream().map(SetCard::id).toList();
    }

    private Collection<Long> chosen(long article, String choice) {
        var login = current.get().login();
        var found = reading.of(article).stream()
                .filter(set -> switch (choice) {
                    case "mine" -> set.kind() == SetKind.SHARED || login.equals(set.owner());
                    case "gold" -> set.kind() == SetKind.GOLD;
                    case "shared" -> set.kind() == SetKind.SHARED;
                    default -> choice.equals(String.valueOf(set.id()));
                })
                .map(SetCard::id)
                .toList();
        if (found.isEmpty()) {
            reading.since(article, choice, Long.MAX_VALUE); // says no, unless it was only not begun yet
        }
        return found;
    }
}
