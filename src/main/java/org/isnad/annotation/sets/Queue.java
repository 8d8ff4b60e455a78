package org.isnad.annotation.sets;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.isnad.Boundary;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;
import org.isnad.team.ProjectDesk;

/** Gives whoever asks the next article of a project, so that each is marked by as many as it is meant for and by no more. */
@Boundary
public class Queue {

    private static final int MOST_LOOKS = 400;
    private static final Duration PAUSE = Duration.ofMillis(5);

    @Inject
    private Places places;

    @Inject
    private Lessons lessons;

    @Inject
    private ProjectDesk projects;

    @Inject
    private CurrentMember current;

    /**
     * The article that the caller is to work on next: one that they have begun or were given, or else a new one, which is
     * theirs from then on.
     *
     * @return its id; none if there is nothing left for the caller to do
     * @throws SetRefusal.NoQueue in a project whose articles are not taken from a queue
     */
    @Transactional(
            Transactional.TxType
                    .NOT_SUPPORTED) // each look is a transaction of its own, and sees what the one before did not
    public Optional<Long> next(long project) {
        var member = current.require(project, Permission.ANNOTATE).id();
        var rules = projects.rules(project);
        if (!rules.queued() || projects.get(project).shared()) {
            throw new SetRefusal.NoQueue();
        }
        places.takeBack(project, Instant.now().minus(Duration.ofHours(rules.holdHours())));
        var waiting = places.waiting(project, member);
        return waiting.or(() -> lessons.next(project, member)).or(() -> take(project, member, rules));
    }

    /** Where others hold all that is free they are done in a moment, and what they leave is looked at anew. */
    private Optional<Long> take(long project, long member, ProjectDesk.Rules rules) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            var candidates = places.free(project, member, rules);
            if (candidates.isEmpty()) {
                return Optional.empty();
            }
            for (var article : candidates) {
                if (places.take(project, article, member, rules.overlap())) {
                    return Optional.of(article);
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new SetRefusal.QueueBusy();
    }
}
